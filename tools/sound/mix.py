"""The mix: voices on their frames, music that gives way to them, effects, one loudness.

Worked in spans, in passes that each wait for the one before: laid on a tape; limited, as often as
loudness needs; encoded; listened to again. Loudness is of the whole film, so each span tells what
its tenths of a second hold, and whoever mixes adds up. The result is −14 LUFS at MIX_RATE.

Spans are not kept for the next time: a changed word moves all that follows it against the music.
"""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import numpy as np

from film.mix import MixPlan
from tools.sound.coded import (
    CODINGS,
    Packets,
    code_packets,
    encode_sound,
    frames_of,
    join_packets,
    splice,
)
from tools.sound.console import SAMPLES_A_FRAME, Console, Speech, placed, speech_of
from tools.sound.levels import peak_between
from tools.sound.limit import Limiter
from tools.sound.loudness import BEFORE, BLOCK, HOP, Weighting, dbtp, integrated_lufs
from tools.sound.spans import Share, Span, here, spans_of
from tools.sound.tape import Tape
from tools.sound.wav import Sound

TARGET_LUFS = -14.0
UNSPOKEN_LUFS = -20.0
"""What levels are set against when nobody speaks."""
SILENT_LUFS = -69.0
CEILING_DBTP = -1.0
"""Of the encoded file."""
AIM_DBTP = -1.5
"""Before encoding: coding moved peaks by up to 0.4 dB in trials."""
ENCODINGS = 3
"""At most so many: each aims lower by what the last one overshot."""
LIMITINGS = 3
"""Likewise of gains that are tried before each."""
NEAR_LU = 0.1
CHANNELS = 3
"""On the tape: the voices, and the rest left and right."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MixFacts:
    loudness_lufs: float
    """Before encoding, which moves it by less than 0.05."""
    true_peak_dbtp: float
    """Of the encoded file."""


class Laid(NamedTuple):
    """K-weighted powers of the hops of a span."""

    voices: np.ndarray
    rest: np.ndarray
    both: np.ndarray
    """Of one times the other: what the sum holds besides its parts."""


class Raw(NamedTuple):
    """All sound of a film before loudness and limiting, on a tape."""

    tape: Path
    length: int
    """Samples."""
    level: float
    """What the rest is to be multiplied by when it is added to the voices."""
    powers: np.ndarray
    """K-weighted, of each hop of the sum."""


class Master(NamedTuple):
    gain: float
    ceiling_dbtp: float


def mix_film(
    plan: MixPlan,
    voices: Mapping[str, Sound],
    sections: Mapping[str, Sound],
    out: Path,
    share: Share = here,
) -> MixFacts:
    """Mixes to a file of AAC or Opus, by its suffix. `voices` holds a WAV under each line's id,
    `sections` one under each section's number.

    Raises ToolFailed when ffmpeg fails; then nothing is left beside `out`.
    """
    with ExitStack() as left:
        raw = _laid(plan, voices, sections, _beside(out, "tape", left), share)
        aim, facts = AIM_DBTP, _encoded(raw, AIM_DBTP, out, left, share)
        for _ in range(ENCODINGS - 1):
            if facts.true_peak_dbtp <= CEILING_DBTP:
                break
            aim -= facts.true_peak_dbtp - CEILING_DBTP + 0.1
            facts = _encoded(raw, aim, out, left, share)
    return facts


def mix(plan: MixPlan, voices: Mapping[str, Sound], sections: Mapping[str, Sound]) -> np.ndarray:
    """The finished mix of a short film: float32 (samples, 2) at MIX_RATE, exactly its length."""
    with TemporaryDirectory() as folder:
        raw = _laid(plan, voices, sections, Path(folder) / "tape", here)
        limiter, tape = _limiter(raw, Master(_gain(raw, AIM_DBTP, here)[0], AIM_DBTP))
        with tape:
            return np.concatenate([*limiter.blocks(0, raw.length)])


def mixed_down(
    plan: MixPlan, voices: Mapping[str, Sound], sections: Mapping[str, Sound]
) -> np.ndarray:
    """Everything in its place and at its level, before loudness and limiting."""
    with TemporaryDirectory() as folder:
        raw = _laid(plan, voices, sections, Path(folder) / "tape", here)
        with Tape(raw.tape, CHANNELS) as tape:
            return _added(tape, 0, raw.length, raw.level)


def _laid(
    plan: MixPlan,
    voices: Mapping[str, Sound],
    sections: Mapping[str, Sound],
    tape: Path,
    share: Share,
) -> Raw:
    places, length = placed(plan, voices), plan.total_frames * SAMPLES_A_FRAME
    speech, spans = speech_of(plan, places), spans_of(length)

    def near(span: Span) -> dict[str, Sound]:
        lines = [one.line_id for one in places if one.start < span[1] and one.end > _early(span)]
        return {line: voices[line] for line in lines}

    pieces = [(plan, near(span), sections, speech, str(tape), span) for span in spans]
    laid: list[Laid] = share("laying", lay_span, pieces)
    alone, rest, both = (np.concatenate(powers) for powers in zip(*laid, strict=True))
    level = 10 ** ((integrated_lufs(alone) if speech else UNSPOKEN_LUFS) / 20)
    # A voice on both sides counts twice.
    return Raw(tape, length, level, 2 * alone + 2 * level * both + level**2 * rest)


def _encoded(raw: Raw, aim_dbtp: float, out: Path, left: ExitStack, share: Share) -> MixFacts:
    """Encodes with no true peak above the aim before it, and listens for one after it."""
    gain, loudness = _gain(raw, aim_dbtp, share)
    _encode(raw, Master(gain, aim_dbtp), out, left, share)
    spans = spans_of(raw.length)
    pieces = [(str(out), start, None if end == raw.length else end) for start, end in spans]
    peaks: list[float] = share("listening", peak_between, pieces)
    return MixFacts(loudness_lufs=loudness, true_peak_dbtp=dbtp(max(peaks)))


def _gain(raw: Raw, ceiling_dbtp: float, share: Share) -> tuple[float, float]:
    """What brings the film to TARGET_LUFS, and how loud it then is. Limiting costs loudness, so the
    gain is corrected by what is missing; silence stays silence.
    """
    loudness = integrated_lufs(raw.powers)
    if loudness <= SILENT_LUFS:
        return 1.0, loudness
    gain_db = TARGET_LUFS - loudness
    for attempt in range(1, LIMITINGS + 1):
        gain = 10 ** (gain_db / 20)
        loudness = integrated_lufs(_limited_powers(raw, Master(gain, ceiling_dbtp), share))
        missing = TARGET_LUFS - loudness
        if abs(missing) < NEAR_LU or attempt == LIMITINGS:
            return gain, loudness
        gain_db += missing * 1.15
    raise AssertionError("unreachable")


def _limited_powers(raw: Raw, master: Master, share: Share) -> np.ndarray:
    powers = raw.powers * master.gain**2
    spans = spans_of(raw.length)
    changed = share(
        "limiting", limit_span, [(raw._replace(powers=powers[:0]), master, s) for s in spans]
    )
    for (start, _), (hops, found) in zip(spans, changed, strict=True):
        powers[start // HOP + hops] = found
    return powers


def _encode(raw: Raw, master: Master, out: Path, left: ExitStack, share: Share) -> None:
    """Span by span where that can be spliced, else in one."""
    slim = raw._replace(powers=raw.powers[:0])
    if CODINGS[out.suffix].spliced:
        spans = spans_of(raw.length)
        files = [_beside(out, f"part{n}", left) for n in range(len(spans))]
        pieces = [(slim, master, s, str(f)) for s, f in zip(spans, files, strict=True)]
        coded: list[Packets] = share("encoding", encode_span, pieces)
        starts = [start // CODINGS[out.suffix].frame for start, _ in spans]
        taken = splice(coded, starts)
        if taken is not None:
            parts = [*zip(files, coded, strict=True)]
            share("joining", join_packets, [(parts, taken, raw.length, out)])
            return
    share("encoding", encode_whole, [(slim, master, str(out))])


def _beside(out: Path, name: str, left: ExitStack) -> Path:
    path = out.with_name(f"{out.name}.{name}")
    left.callback(path.unlink, missing_ok=True)
    return path


# Of one span, in whichever process


def lay_span(
    plan: MixPlan,
    voices: Mapping[str, Sound],
    sections: Mapping[str, Sound],
    speech: tuple[Speech, ...],
    tape: str,
    span: Span,
) -> Laid:
    """Lays a span on the tape."""
    console, weighting = Console(plan, voices, sections, speech), Weighting()
    begins = _early(span)
    found: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = []

    def blocks() -> Iterator[np.ndarray]:
        early = [(begins, span[0])] if begins < span[0] else []
        for start, end in [*early, *_blocks(span)]:
            block = np.empty((end - start, CHANNELS), np.float32)
            block[:, 0], block[:, 1:] = console.voice(start, end), console.rest(start, end)
            voice, left, right = weighting.hops(block)
            if start >= span[0]:
                found.append(
                    (
                        _power(voice, voice),
                        _power(left, left) + _power(right, right),
                        _power(voice, left) + _power(voice, right),
                    )
                )
                yield block

    with Tape(Path(tape), CHANNELS) as to:
        to.record(span[0], blocks())
    return Laid(*(np.concatenate([np.zeros(0), *powers]) for powers in zip(*found, strict=True)))


def limit_span(raw: Raw, master: Master, span: Span) -> tuple[np.ndarray, np.ndarray]:
    """Hops of a span that the limiter changes, and their powers."""
    limiter, tape = _limiter(raw, master)
    with tape:
        return limiter.powers(*span)


def encode_span(raw: Raw, master: Master, span: Span, out: str) -> Packets:
    """AAC of a span and of what lies beside it."""
    limiter, tape = _limiter(raw, master)
    frame = CODINGS[".m4a"].frame
    first, last = frames_of(*span, raw.length)
    with tape:
        blocks = limiter.blocks(first * frame, min(last * frame, raw.length), 400 * frame)
        return code_packets(blocks, first, Path(out))


def encode_whole(raw: Raw, master: Master, out: str) -> None:
    limiter, tape = _limiter(raw, master)
    with tape:
        encode_sound(
            limiter.blocks(0, raw.length, 400 * CODINGS[Path(out).suffix].frame), Path(out)
        )


def _limiter(raw: Raw, master: Master) -> tuple[Limiter, Tape]:
    tape = Tape(raw.tape, CHANNELS)
    return Limiter(lambda a, b: _added(tape, a, b, raw.level), raw.length, *master), tape


def _added(tape: Tape, start: int, end: int, level: float) -> np.ndarray:
    """Voices and the rest, (samples, 2)."""
    voice, *sides = tape.read(start, end).T
    added = np.empty((2, len(voice)), np.float32)  # one side after the other: all reads are in rows
    for side, rest in zip(added, sides, strict=True):
        np.multiply(rest, np.float32(level), out=side)
        side += voice
    return added.T


def _early(span: Span) -> int:
    """Where the weighting filter begins for a span."""
    return max(0, span[0] - BEFORE)


def _blocks(span: Span) -> list[Span]:
    return [(at, min(at + BLOCK, span[1])) for at in range(span[0], span[1], BLOCK)]


def _power(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    return np.einsum("hs,hs->h", one, other) / HOP
