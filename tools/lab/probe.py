"""What a film file says of itself: streams, size, rate, colour tags, and hashes of its packets."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

_MATRIX = {1: "bt709", 5: "bt601", 6: "bt601", 9: "bt2020", 0: "rgb"}
_PRIMARIES = {1: "bt709", 5: "bt470bg", 6: "smpte170m", 9: "bt2020"}
_TRANSFER = {1: "bt709", 6: "smpte170m", 13: "srgb", 16: "pq", 18: "hlg"}
_RANGE = {1: "tv", 2: "pc"}
"""Numbers of ITU-T H.273, tables 2 to 4; range as ffmpeg counts it."""

MILLISECOND = Fraction(1, 1000)


@dataclass(frozen=True, kw_only=True, slots=True)
class Probed:
    has_video: bool
    has_audio: bool
    width: int = 0
    height: int = 0
    rate: Fraction = Fraction(0)
    frames: int = 0
    """Video packets: one a frame."""
    duration_seconds: float = 0.0
    audio_seconds: float = 0.0
    video_codec: str = ""
    audio_codec: str = ""
    audio_rate: int = 0
    colour: str = ""
    """matrix/primaries/transfer/range, "?" where nothing is tagged."""
    packet_hash: str = ""
    """SHA-256 over the coded pictures of the video packets, in file order."""
    clip_hashes: tuple[str, ...] = ()
    """The same for each run of packets that was asked for."""
    sound_hash: str = ""
    """SHA-256 over the sound's packets and the millisecond each is heard at; "" without sound."""
    even: bool = True
    """Every frame is shown when its turn is, to a tick of the container's clock."""


def probe(path: Path, clip_frames: Sequence[int] = ()) -> Probed:
    """Reads packets, decodes nothing. `clip_frames` are the frames of the clips a cut was joined
    from, in order. Raises OSError (PyAV's errors are OSErrors or ValueErrors).
    """
    import av

    with av.open(str(path)) as film:
        video = film.streams.video[0] if film.streams.video else None
        audio = film.streams.audio[0] if film.streams.audio else None
        heard = 0.0
        if audio and audio.duration:
            heard = float(audio.duration * (audio.time_base or 0))
        elif audio and film.duration:  # Matroska tells only the whole file's
            heard = film.duration / av.time_base
        sound: dict[str, Any] = {
            "has_audio": audio is not None,
            "audio_seconds": heard,
            "audio_codec": audio.codec_context.name if audio else "",
            "audio_rate": audio.codec_context.sample_rate if audio else 0,
        }
        coded = video is not None and video.codec_context.name == "h264"
        shown: list[int] = []
        digests, sounds = _Digests(clip_frames), hashlib.sha256()
        tick = float(audio.time_base or 0) * 1000 if audio is not None else 0.0
        for packet in film.demux([stream for stream in (video, audio) if stream is not None]):
            if not packet.size:
                continue
            if packet.stream.type == "video":
                digests.add(_coded_picture(bytes(packet)) if coded else bytes(packet))
                shown.append(packet.pts or 0)
            else:
                at = round((packet.pts or 0) * tick)
                sounds.update(at.to_bytes(8, "big", signed=True))
                sounds.update(bytes(packet))
        if audio is not None:
            sound["sound_hash"] = sounds.hexdigest()
        if video is None:
            return Probed(has_video=False, **sound)
        context = video.codec_context
        shown.sort()
        rate, even = _rate(shown, video.time_base or Fraction(1), video.average_rate)
        colour = (
            _MATRIX.get(int(context.colorspace), "?"),
            _PRIMARIES.get(int(context.color_primaries), "?"),
            _TRANSFER.get(int(context.color_trc), "?"),
            _RANGE.get(int(context.color_range), "?"),
        )
        return Probed(
            has_video=True,
            width=context.width,
            height=context.height,
            rate=rate,
            frames=len(shown),
            duration_seconds=float(len(shown) / rate) if rate else 0.0,
            video_codec=context.name,
            colour="/".join(colour),
            packet_hash=digests.whole.hexdigest(),
            clip_hashes=tuple(run.hexdigest() for run in digests.runs),
            even=even,
            **sound,
        )


def _rate(shown: Sequence[int], tick: Fraction, named: Fraction | None) -> tuple[Fraction, bool]:
    """Frames a second, and whether the frames keep them. A clock of milliseconds (Matroska's)
    cannot say 1/30: there the rate is the one the file names.
    """
    if tick == MILLISECOND and named:
        late = (abs(pts - shown[0] - i / named / tick) for i, pts in enumerate(shown))
        return Fraction(named), all(by <= 1 for by in late)
    steps = Counter(b - a for a, b in zip(shown, shown[1:], strict=False))
    if not steps:
        return Fraction(named or 0), True
    # A join may shorten one frame by a tick or two of the clips' time base: the rate is what
    # nearly every frame keeps.
    return 1 / (steps.most_common(1)[0][0] * tick), len(steps) == 1


class _Digests:
    """SHA-256 of all pictures and of each run of them, taken as they come by: a film's packets are
    never held together.
    """

    def __init__(self, counts: Sequence[int]) -> None:
        self.whole = hashlib.sha256()
        self.runs = [hashlib.sha256() for _ in counts]
        self._run_of = (
            run for run, count in zip(self.runs, counts, strict=True) for _ in range(count)
        )

    def add(self, picture: bytes) -> None:
        self.whole.update(picture)
        run = next(self._run_of, None)
        if run is not None:
            run.update(picture)


def _coded_picture(packet: bytes) -> bytes:
    """The slices of an H.264 packet (ITU-T H.264, table 7-1: types 1 to 5), lengths left out.
    Parameter sets and messages do not count: a join repeats them at each key frame.
    """
    slices: list[bytes] = []
    at = 0
    while at + 4 < len(packet):
        size = int.from_bytes(packet[at : at + 4], "big")
        if 1 <= packet[at + 4] & 31 <= 5:
            slices.append(packet[at + 4 : at + 4 + size])
        at += 4 + size
    return b"".join(slices)
