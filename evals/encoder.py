"""`python -m evals.encoder`: what an encoder is asked for, beside x264 as the floor asks it.

The frames of the bench's films, encoded by this house's way of asking and by x264's plain preset:
bytes, luma PSNR against the frames that went in, processor seconds, and what the encoder held in
memory. The last line is one JSON object of `of_plain`: bytes and processor seconds as a share of
the plain preset's, decibels of PSNR more than it (mean of films, and of each film's worst frame).
"""

import argparse
import json
import os
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import log10
from pathlib import Path
from statistics import fmean
from time import process_time

import numpy as np

from evals.bench.films import FILMS, film_of
from evals.bench.floor import frames_of
from film.formats import FORMATS
from tools.heap import give_back
from tools.lab.codecs import VP9_SPEEDS, Codec, Coding, codec_for
from tools.lab.decode import luma_frames
from tools.lab.encode import ClipEncoder
from tools.machine import own_kb

FORMAT = FORMATS["16x9"]
LINES = FORMAT.height
PLAIN = Codec(
    name="libx264", options={"preset": "veryfast", "crf": "20", "g": "60"}, said="x264 veryfast"
)


@dataclass(slots=True)
class Told:
    """Of one film through one encoder."""

    bytes: int = 0
    seconds: float = 0.0
    held_mb: float = 0.0
    psnr: list[float] = field(default_factory=list)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--only", choices=FILMS, nargs="*", default=FILMS)
    asked.add_argument("--preset", choices=tuple(VP9_SPEEDS), nargs="*", default=["veryfast"])
    asked.add_argument("--container", choices=("mp4", "webm"), default="mp4")
    asked.add_argument("--frames", type=int, default=90, help="of each shot at most")
    asked.add_argument("--homes", type=Path, help="folder where the films are previewed, and kept")
    given = asked.parse_args()
    codecs = [codec_for(given.container, Coding(preset=preset)) for preset in given.preset]
    told: dict[str, list[Told]] = {
        PLAIN.said: [],
        **{f"ours, {codec.said}": [] for codec in codecs},
    }
    with tempfile.TemporaryDirectory(prefix="auteur-encoder-") as place:
        folder = Path(place)
        for name in given.only:
            stages = film_of(name, given.homes or folder).stages
            runs = [Told() for _ in told]
            for stage in stages:
                frames = frames_of(stage, FORMAT, folder / "painted")[: given.frames]
                for run, codec in zip(runs, (PLAIN, *codecs), strict=True):
                    encode(frames, codec, folder / "clip", run)
            for said, run in zip(told, runs, strict=True):
                told[said].append(run)
                print(f"{name:9} {said:28} {line(run)}", flush=True)
    plain, *_ = told.values()
    ours = {said: of(runs, plain) for said, runs in told.items() if runs is not plain}
    print(json.dumps({"of_plain": ours}))


def encode(frames: Sequence[bytes], codec: Codec, clip: Path, run: Told) -> None:
    out = clip.with_suffix(".mp4" if codec.name == "libx264" else ".webm")
    give_back()
    before, begun = own_kb(os.getpid()), process_time()
    with ClipEncoder(out, FORMAT.width, LINES, codec) as encoder:
        for frame in frames:
            encoder.write(frame)
        run.held_mb = max(run.held_mb, (own_kb(os.getpid()) - before) / 1024)
    run.seconds += process_time() - begun
    run.bytes += out.stat().st_size
    run.psnr += [psnr(*pair) for pair in zip(frames, luma_frames(out), strict=True)]


def psnr(frame: bytes, decoded: np.ndarray) -> float:
    """Decibels; 90 for the same picture."""
    luma = np.frombuffer(frame, np.uint8, decoded.size).reshape(decoded.shape)
    error = float(np.mean((luma.astype(np.float32) - decoded) ** 2))
    return 90.0 if error < 6.6e-5 else 10 * log10(255**2 / error)


def line(run: Told) -> str:
    return (
        f"{run.bytes / 1e6:7.2f} MB  psnr {fmean(run.psnr):5.2f}, worst {min(run.psnr):5.2f}  "
        f"{run.seconds:6.1f} s of processor  {run.held_mb:5.0f} MB held"
    )


def of(runs: Sequence[Told], plain: Sequence[Told]) -> dict[str, float]:
    pairs = list(zip(runs, plain, strict=True))
    return {
        "bytes": round(sum(r.bytes for r in runs) / sum(p.bytes for p in plain), 3),
        "seconds": round(sum(r.seconds for r in runs) / sum(p.seconds for p in plain), 3),
        "psnr": round(fmean(fmean(r.psnr) - fmean(p.psnr) for r, p in pairs), 2),
        "worst_psnr": round(fmean(min(r.psnr) - min(p.psnr) for r, p in pairs), 2),
    }


if __name__ == "__main__":
    main()
