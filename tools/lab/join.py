"""The cut: clips joined packet by packet, the mix beside them. Nothing is encoded again."""

import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from film.errors import RenderFailed
from tools.lab.command import command, source
from tools.lab.encode import encoder_failure
from tools.lab.probe import probe


@dataclass(frozen=True, kw_only=True, slots=True)
class CutFacts:
    frames: int
    duration_seconds: float
    packet_hash: str


def join_cut(clips: Sequence[Path], mix: Path | None, out: Path) -> CutFacts:
    """Joins clips of one size in order, with the mix (AAC in any container) when there is one. The
    picture decides the length. Raises RenderFailed, DiskFull; then nothing is left at `out`.
    """
    doing = f"joining {len(clips)} clips"
    with tempfile.NamedTemporaryFile("w", suffix=".ffconcat") as order:
        order.write("ffconcat version 1.0\n" + "".join(f"file {_quoted(clip)}\n" for clip in clips))
        order.flush()
        streams = [source(order.name, format="concat", safe=0)["v"]]
        if mix is not None:
            streams.append(source(str(mix))["a"])
        joined = command(
            *streams,
            out=str(out),
            format="mp4",
            c="copy",
            map_metadata=-1,
            fflags="+bitexact",
            movflags="+faststart",
        )
        done = subprocess.run(joined, capture_output=True)
    if done.returncode:
        out.unlink(missing_ok=True)
        said = done.stderr.decode(errors="replace").strip()
        raise encoder_failure(said, out, doing)
    facts = probe(out)
    expected = sum(probe(clip).frames for clip in clips)
    if facts.frames != expected:
        out.unlink(missing_ok=True)
        raise RenderFailed("ffmpeg", doing, f"{facts.frames} of {expected} frames arrived")
    return CutFacts(
        frames=facts.frames,
        duration_seconds=round(facts.duration_seconds, 4),
        packet_hash=facts.packet_hash,
    )


def _quoted(path: Path) -> str:
    """A path as ffmpeg's concat list wants it (its documentation, "Quoting and escaping")."""
    return "'" + str(path.resolve()).replace("'", "'\\''") + "'"
