"""What the quality agent hears: the film's level, its silences, and each line in its place."""

from collections.abc import Iterable, Mapping

from agents.findings import (
    LOUDNESS_LUFS,
    LOUDNESS_TOLERANCE,
    OFFSET_MS,
    SILENCE_SECONDS,
    TRUE_PEAK_DBTP,
    found,
    length,
    times,
)
from film.measures import LineHeard, SoundMeasures
from film.quality import Finding
from film.time import seconds_from_frames

MIX = "mix"
"""The slot whose sound a cut carries unchanged."""


def sound_findings(
    slot: str, sound: SoundMeasures, within: str, frames: int, line_texts: Mapping[str, str]
) -> Iterable[Finding]:
    """`slot` is the cut's, for what is the matter with its streams, `within` the hash of the sound
    it holds: what was measured of the mix must be that. The rest is the mix's or a voice's.
    """
    if not sound.has_audio or (sound.packet_hash and not within):
        yield found("stream_missing", slot, "blocker", 1.0, "there is no audio stream")
        return
    if within != sound.packet_hash:
        evidence = (
            f"the cut holds another sound ({within[:12]}) "
            f"than the mix that was measured ({sound.packet_hash[:12]})"
        )
        yield found("unmeasured_sound", slot, "blocker", 1.0, evidence)
        return
    yield from _level_findings(sound)
    meant = seconds_from_frames(frames)
    if abs(sound.duration_seconds - meant) > 0.15:
        evidence = f"sound lasts {sound.duration_seconds:.2f} s, picture {meant:.2f} s"
        yield found("wrong_duration", slot, "blocker", 1.0, evidence)
    for stretch in sound.silences:
        if length(stretch) > SILENCE_SECONDS:
            evidence = f"silence {times(stretch)} (limit {SILENCE_SECONDS} s)"
            yield found("silence", MIX, "major", 0.95, evidence)
    for line in sound.lines:
        yield from _line_findings(line, line_texts.get(line.line_id, "")[:50])


def _level_findings(sound: SoundMeasures) -> Iterable[Finding]:
    if abs(sound.loudness_lufs - LOUDNESS_LUFS) > LOUDNESS_TOLERANCE:
        evidence = (
            f"{sound.loudness_lufs:.1f} LUFS, meant {LOUDNESS_LUFS:.0f} ± {LOUDNESS_TOLERANCE}"
        )
        yield found("loudness", MIX, "major", 0.99, evidence)
    if sound.true_peak_dbtp > TRUE_PEAK_DBTP + 0.05:
        evidence = f"{sound.true_peak_dbtp:.2f} dBTP, limit {TRUE_PEAK_DBTP:.0f}"
        yield found("true_peak", MIX, "major", 0.97, evidence)
    if sound.clipped_samples:
        evidence = f"{sound.clipped_samples} samples at full scale"
        yield found("clipping", MIX, "major", 0.99, evidence)


def _line_findings(line: LineHeard, text: str) -> Iterable[Finding]:
    slot = f"line/{line.line_id}/voice"
    if not line.found:
        evidence = f"“{text}” is not found in the mix"
        yield found("line_not_heard", slot, "blocker", line.confidence, evidence)
    elif abs(line.offset_ms) > OFFSET_MS:
        evidence = f"“{text}” lies {line.offset_ms:+.0f} ms off its sheet"
        yield found("av_offset", slot, "major", line.confidence, evidence)
