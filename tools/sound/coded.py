"""Coded sound: AAC in MP4, Opus in WebM. Both begin before the film and say by how much, so that
what is decoded lies on the picture.

AAC is coded in spans and spliced. A frame of AAC is added to the half of the one before it, and
what is folded in both cancels as long as both windows were meant for each other; nothing else is
carried from frame to frame. So each span's encoder begins a little early and goes on a little long,
and one takes over from the other after a frame to which both gave the same window. Opus predicts
each frame from the last one's coded energies: there one encoder does it all.
"""

import errno
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from film.errors import ToolFailed
from film.mix import MIX_RATE


@dataclass(frozen=True, kw_only=True, slots=True)
class Coding:
    """One way to code sound."""

    muxer: str
    codec: str
    bit_rate: int
    frame: int
    """Samples of a packet."""
    begins: int
    """How many samples before the film the first packet begins."""
    format: str
    """Of the samples the encoder takes."""
    spliced: bool
    codec_options: dict[str, str] = field(default_factory=dict)
    muxer_options: dict[str, str] = field(default_factory=dict)


CODINGS: dict[str, Coding] = {
    ".m4a": Coding(
        muxer="ipod",
        codec="aac",
        bit_rate=208_000,
        frame=1024,
        begins=1024,
        format="fltp",
        spliced=True,
        codec_options={"aac_coder": "fast", "aac_pns": "0", "aac_is": "0", "aac_tns": "0"},
        muxer_options={"movflags": "+faststart", "movie_timescale": str(MIX_RATE)},
    ),
    ".weba": Coding(
        muxer="webm",
        codec="libopus",
        bit_rate=160_000,
        frame=960,
        begins=312,
        format="flt",
        spliced=False,
    ),
}
"""By the suffix of the file.

AAC: ffmpeg's quick search does better than its thorough one once it may not replace noise, join
channels or shape noise in time. On a film's mix its error is 3 dB less than the thorough one's at
the same rate (36.7 against 33.3 dB below the sound) and further below what is masked; only under
loud rain and thunder it is a little more (18.3 against 20.0 dB), which 16 kbit/s make good. It
takes less than half the time.
"""
EARLY = 24
"""Frames a span's encoder begins before it is wanted: half a second, after which it spends its bits
as if it had coded the film from the start.
"""
LONG = 24
"""Frames it goes on, in which the next may take over."""


TICK = Fraction(1, MIX_RATE)
NOTHING = np.zeros(0, np.float32)
BEFORE_DECODED = MIX_RATE // 5
"""Samples a decoder begins before what is wanted: AAC needs a frame, Opus forgets within 80 ms."""


class Packets(NamedTuple):
    """Of a stretch of sound, coded; they lie in a file one after the other."""

    first: int
    """The first one's number in the film."""
    sizes: list[int]
    windows: list[int]
    """The window each one ends with; −1 where it is not told."""


def frames_of(start: int, end: int, length: int) -> tuple[int, int]:
    """First frame, and the one after the last, that the encoder of a span is given."""
    frame = CODINGS[".m4a"].frame
    last = -(-length // frame)
    return max(0, start // frame - EARLY), last if end >= length else end // frame + LONG


def code_packets(pieces: Iterable[np.ndarray], first: int, out: Path) -> Packets:
    """AAC of pieces of float32 (n, 2) at MIX_RATE that begin with frame `first` of the film,
    written to `out`. Raises ToolFailed.
    """
    coding = CODINGS[".m4a"]
    sizes: list[int] = []
    windows: list[int] = []
    with _told("encoding the mix"), out.open("wb") as file:
        encoder = _encoder(coding)
        for packet in _coded(encoder, coding, pieces, first * coding.frame):
            data = bytes(packet)
            file.write(data)
            sizes.append(len(data))
            windows.append(window_of(data))
    return Packets(first, sizes, windows)


def splice(spans: Sequence[Packets], starts: Sequence[int]) -> list[tuple[int, int]] | None:
    """Which packets of each span are the film's, by number: the first, and the one after the last.
    `starts` are the spans' first frames. None when two encoders never agree on a window.
    """
    taken: list[tuple[int, int]] = []
    at = 0
    for mine, following, start in zip(spans, spans[1:], starts[1:], strict=False):
        end = mine.first + len(mine.sizes)
        found = next((n for n in range(start, end) if _agree(mine, following, n)), None)
        if found is None:
            return None
        taken.append((at, found + 1))
        at = found + 1
    return [*taken, (at, spans[-1].first + len(spans[-1].sizes))]


def _agree(one: Packets, other: Packets, number: int) -> bool:
    window = one.windows[number - one.first]
    return window >= 0 and window == other.windows[number - other.first]


def window_of(packet: bytes) -> int:
    """The window sequence and shape of both channels of an AAC packet, as one number (ISO/IEC
    14496-3, tables 4.5 and 4.6); −1 where each channel has its own.
    """
    pair, together = packet[0] >> 5 == 1, packet[0] & 1
    return packet[1] >> 4 & 7 if pair and together else -1


def join_packets(
    spans: Sequence[tuple[Path, Packets]], taken: Sequence[tuple[int, int]], length: int, out: Path
) -> None:
    """The film's packets, `length` samples of sound, in a file. Raises ToolFailed."""
    import av

    coding = CODINGS[out.suffix]
    with (
        _told("joining the mix"),
        av.open(
            str(out),
            "w",
            format=coding.muxer,
            options={"fflags": "+bitexact", **coding.muxer_options},
        ) as file,
    ):
        stream = _stream(file, coding)
        for (path, packets), (first, last) in zip(spans, taken, strict=True):
            data, at = path.read_bytes(), 0
            for number, size in enumerate(packets.sizes, packets.first):
                if first <= number < last:
                    packet = av.Packet(data[at : at + size])
                    packet.pts = packet.dts = number * coding.frame - coding.begins
                    packet.duration = min(coding.frame, length - packet.pts)
                    packet.time_base = TICK
                    packet.is_keyframe = True
                    packet.stream = stream
                    file.mux(packet)
                at += size


def encode_sound(pieces: Iterable[np.ndarray], out: Path) -> None:
    """Pieces of float32 (n, 2) at MIX_RATE, one after the other, to a file, by one encoder. Raises
    ToolFailed.
    """
    import av

    coding = CODINGS[out.suffix]
    with (
        _told("encoding the mix"),
        av.open(
            str(out),
            "w",
            format=coding.muxer,
            options={"fflags": "+bitexact", **coding.muxer_options},
        ) as file,
    ):
        stream = _stream(file, coding)
        for packet in _coded(stream.codec_context, coding, pieces, 0):
            packet.stream = stream
            file.mux(packet)


def decoded_between(path: Path, start: int, end: int | None) -> np.ndarray:
    """The sound of a file of ours from sample `start` up to `end`, or to its end: float32 (n, 2),
    as it is when decoded from the beginning. Raises ToolFailed.
    """
    import av

    sides: tuple[list[np.ndarray], ...] = ([], [])
    with _told("decoding sound"), av.open(str(path)) as file:
        if not file.streams.audio:
            raise ToolFailed("the decoder", "decoding sound", f"{path.name} holds none")
        stream = file.streams.audio[0]
        exact = stream.time_base == TICK
        early = max(0, start - BEFORE_DECODED)
        if early:
            file.seek(int(early / MIX_RATE / (stream.time_base or 1)), stream=stream)
        at: int | None = None
        for packet in file.demux(stream):
            for frame in packet.decode():
                if at is None:
                    at = _place(frame, stream, bool(early))
                count = frame.samples
                if exact and packet.duration:
                    count = min(count, packet.duration)  # MP4 says here where the last one ends
                if at + count > start:
                    first, last = max(0, start - at), count if end is None else min(count, end - at)
                    for side, plane in zip(sides, _planes(frame), strict=True):
                        side.append(plane[first : max(first, last)])
                at += count
            if at is not None and end is not None and at >= end:
                break
    return np.stack([np.concatenate([NOTHING, *side]) for side in sides]).T


def _planes(frame: Any) -> list[np.ndarray]:
    """float32 samples of a decoded frame, left and right."""
    if frame.format.name != "fltp":
        raise ToolFailed("the decoder", "decoding sound", f"{frame.format.name} is none of ours")
    return [np.frombuffer(plane, np.float32, frame.samples) for plane in frame.planes]


def _place(frame: Any, stream: Any, sought: bool) -> int:
    """The film's sample a decoded frame begins at. Matroska's clock of milliseconds is too coarse
    to say it: there frames are counted, of which the decoder's first lacks its beginning.
    """
    at = float(frame.pts * frame.time_base) * MIX_RATE
    coding = next(c for c in CODINGS.values() if c.codec.endswith(stream.codec_context.name))
    if not sought or stream.time_base == TICK:
        return round(at)
    number = round((at + coding.begins) / coding.frame)
    return (number + 1) * coding.frame - coding.begins - frame.samples


def _encoder(coding: Coding) -> Any:
    import av

    return _set(av.CodecContext.create(coding.codec, "w"), coding)


def _stream(file: Any, coding: Coding) -> Any:
    """The stream of a file being written, its header told by an encoder of its kind."""
    stream = file.add_stream(coding.codec, rate=MIX_RATE)
    _set(stream.codec_context, coding)
    file.start_encoding()
    return stream


def _set(encoder: Any, coding: Coding) -> Any:
    encoder.sample_rate, encoder.layout, encoder.format = MIX_RATE, "stereo", coding.format
    encoder.bit_rate, encoder.time_base = coding.bit_rate, TICK
    encoder.options = {"flags": "+bitexact", **coding.codec_options}
    return encoder


def _coded(encoder: Any, coding: Coding, pieces: Iterable[np.ndarray], at: int) -> Iterator[Any]:
    """Packets of sound that begins at sample `at`."""
    import av

    for piece in pieces:
        planes = piece.T if coding.format == "fltp" else piece.reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(
            np.ascontiguousarray(planes, np.float32), coding.format, "stereo"
        )
        frame.sample_rate, frame.pts, frame.time_base = MIX_RATE, at, TICK
        at += len(piece)
        yield from encoder.encode(frame)
    yield from encoder.encode(None)


@contextmanager
def _told(doing: str) -> Iterator[None]:
    """PyAV's errors as ours."""
    try:
        yield
    except (OSError, ValueError) as error:
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise
        raise ToolFailed("ffmpeg", doing, str(error)) from error
