"""The cut: clips joined packet by packet, the mix beside them. Nothing is encoded again.

In process, on the film's own clock: a packet's place is its frame in the clip plus the frames
before the clip, so no container's rounded times add up over a hundred joins.
"""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from fractions import Fraction
from heapq import merge
from operator import itemgetter
from pathlib import Path
from typing import Any

from film.errors import RenderFailed
from film.time import RATE
from tools.lab.command import encoder_failure
from tools.lab.containers import CONTAINERS, container_of
from tools.lab.probe import probe

NO_DECODER = {"codec_whitelist": "none"}
"""Opening a file decodes its first pictures, to learn what packets alone do not need: 8 ms a clip.
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class CutFacts:
    frames: int
    duration_seconds: float
    packet_hash: str


def join_cut(clips: Sequence[Path], mix: Path | None, out: Path) -> CutFacts:
    """Joins clips of one size in order, with the mix (as the container holds sound) when there is
    one. The picture decides the length. Raises RenderFailed, DiskFull; then nothing is left at
    `out`.
    """
    doing = f"joining {len(clips)} clips"
    try:
        expected = _write(clips, mix, out)
        facts = probe(out)
    except (OSError, ValueError) as error:
        out.unlink(missing_ok=True)
        raise encoder_failure(str(error), out, doing) from error
    if facts.frames != expected or not facts.even:
        out.unlink(missing_ok=True)
        arrived = f"{facts.frames} of {expected} frames arrived"
        raise RenderFailed("the muxer", doing, arrived + ("" if facts.even else ", uneven"))
    return CutFacts(
        frames=facts.frames,
        duration_seconds=round(facts.duration_seconds, 4),
        packet_hash=facts.packet_hash,
    )


def _write(clips: Sequence[Path], mix: Path | None, out: Path) -> int:
    """Frames that were written."""
    import av

    container = container_of(out)
    options = {"fflags": "+bitexact", **CONTAINERS[container].front}
    with ExitStack() as open_files:
        first = open_files.enter_context(av.open(str(clips[0])))
        film = av.open(str(out), "w", format=container, options=options)
        open_files.callback(_quietly, film.close)
        picture: Any = film.add_stream_from_template(first.streams.video[0])
        picture.time_base = Fraction(1) / RATE
        pictures = _Pictures(clips, picture)
        streams: list[Iterator[_Timed]] = [iter(pictures)]
        if mix is not None:
            heard = open_files.enter_context(av.open(str(mix)))
            sound = film.add_stream_from_template(heard.streams.audio[0])
            streams.append(_sounds(heard, sound))
        for _, packet in merge(*streams, key=itemgetter(0)):
            film.mux(packet)
        film.close()
    return pictures.frames


_Timed = tuple[float, Any]
"""Seconds at which a packet is decoded, and the packet."""


class _Pictures:
    """Every clip's packets on the film's clock; `frames` counts them. Where clips differ in their
    parameter sets (one was kept from another build), each carries its own before every key frame:
    what a decoder read last holds until it reads another.
    """

    def __init__(self, clips: Sequence[Path], stream: Any) -> None:
        self._clips, self._stream = clips, stream
        self._mixed = len(set(map(_parameters_of, clips))) > 1
        self.frames = 0

    def __iter__(self) -> Iterator[_Timed]:
        import av

        tick = Fraction(1) / RATE

        for clip in self._clips:
            begins = self.frames
            with av.open(str(clip), options=NO_DECODER) as film:
                source = film.streams.video[0]
                repeat = _parameter_sets(_told(source)) if self._mixed else b""
                clock = (source.time_base or tick) * RATE
                frames, ticks = clock.numerator, clock.denominator
                for packet in film.demux(source):
                    if not packet.size:
                        continue
                    if repeat and packet.is_keyframe:
                        packet = _with(repeat, packet)
                    decoded = begins + round((packet.dts or 0) * frames / ticks)
                    packet.pts = begins + round((packet.pts or 0) * frames / ticks)
                    packet.dts, packet.duration, packet.time_base = decoded, 1, tick
                    packet.stream = self._stream
                    yield decoded * tick.numerator / tick.denominator, packet
                    self.frames += 1


def _sounds(heard: Any, stream: Any) -> Iterator[_Timed]:
    clock = heard.streams.audio[0].time_base
    for packet in heard.demux(audio=0):
        if packet.size:
            packet.stream = stream
            yield packet.dts * clock.numerator / clock.denominator, packet


def _with(parameter_sets: bytes, packet: Any) -> Any:
    import av

    whole = av.Packet(parameter_sets + bytes(packet))
    whole.pts, whole.dts, whole.time_base = packet.pts, packet.dts, packet.time_base
    whole.is_keyframe = True
    return whole


def _parameters_of(clip: Path) -> bytes:
    import av

    with av.open(str(clip), options=NO_DECODER) as film:
        return _told(film.streams.video[0])


def _told(stream: Any) -> bytes:
    """What its container says of it before the first packet."""
    return bytes(stream.codec_context.extradata or b"")


def _parameter_sets(avcc: bytes) -> bytes:
    """The parameter sets of an H.264 clip as units of four length bytes (ISO/IEC 14496-15,
    5.3.3).
    """
    if len(avcc) < 7 or avcc[0] != 1:
        return b""
    units, at = b"", 5
    for mask in (31, 255):
        count, at = avcc[at] & mask, at + 1
        for _ in range(count):
            size = int.from_bytes(avcc[at : at + 2], "big")
            units += size.to_bytes(4, "big") + avcc[at + 2 : at + 2 + size]
            at += 2 + size
    return units


def _quietly(close: Any) -> None:
    with suppress(OSError, ValueError):
        close()
