"""The quality agent: measures and sheets in, verdicts out. It decodes nothing and remembers
nothing.

Every limit stands here by name. Confidence is how sure the measurement is, severity how bad it
would be if true: a blocker keeps a format from delivery, a major is mended when something can mend
it, minor and note are told.
"""

from collections.abc import Iterable, Mapping, Sequence

from film.captions import MAX_CHARACTERS_A_SECOND, CaptionChunk, Captions
from film.cast import Cast
from film.guidance import Constraint
from film.measures import PictureMeasures, SoundMeasures, Stretch
from film.quality import Finding, FindingKind, Severity, Verdict
from film.sheet import Sheet
from film.storyboard import SceneShots
from film.time import RATE, seconds_from_frames

LOUDNESS_LUFS, LOUDNESS_TOLERANCE = -14.0, 0.5
TRUE_PEAK_DBTP = -1.0
BLACK_SECONDS = 0.3
FROZEN_SECONDS = 3.0
FROZEN_BADLY_SECONDS = 5.0
SILENCE_SECONDS = 2.5
"""Longest silence between lines that still sounds meant."""
OFFSET_MS = 80.0
CAPTION_OFF_MS = 80.0
SAME_PICTURE_LIMIT = 2
"""Shots in a row that may use one template; a story scene may go on."""
COLOUR = "bt709/bt709/bt709/tv"


def judge_clip(
    slot: str,
    sheet: Sheet,
    size: tuple[int, int],
    seen: PictureMeasures,
    linted: Sequence[Finding],
) -> Verdict:
    """Verdict on one clip: its stream, its stretches, and what the frame linter read from the
    layout.
    """
    findings = list(_stream_findings(slot, sheet.frames, size, seen))
    findings += [
        _finding(
            "black_stretch",
            slot,
            "blocker",
            0.98,
            f"black {_times(stretch)} (limit {BLACK_SECONDS} s)",
        )
        for stretch in seen.black
        if _length(stretch) > BLACK_SECONDS
    ]
    findings += [
        _frozen(slot, stretch) for stretch in seen.frozen if _length(stretch) > FROZEN_SECONDS
    ]
    findings += [finding.model_copy(update={"slot": slot}) for finding in linted]
    measures = {
        "frames": float(seen.frames),
        "longest_static_seconds": round(max(map(_length, seen.frozen), default=0.0), 2),
    }
    return Verdict(
        slot=slot, findings=tuple(findings), measures=measures, packet_hash=seen.packet_hash
    )


def _frozen(slot: str, stretch: Stretch) -> Finding:
    severity: Severity = "major" if _length(stretch) > FROZEN_BADLY_SECONDS else "minor"
    return _finding(
        "frozen_stretch",
        slot,
        severity,
        0.95,
        f"nothing moves {_times(stretch)} (limit {FROZEN_SECONDS:.0f} s)",
    )


def _stream_findings(
    slot: str, frames: int, size: tuple[int, int], seen: PictureMeasures
) -> Iterable[Finding]:
    if not seen.has_video:
        yield _finding("stream_missing", slot, "blocker", 1.0, "there is no video stream")
        return
    if (seen.width, seen.height) != size:
        yield _finding(
            "wrong_size",
            slot,
            "blocker",
            1.0,
            f"{seen.width}×{seen.height}, meant {size[0]}×{size[1]}",
        )
    if abs(seen.rate - float(RATE)) > 0.01:
        yield _finding(
            "wrong_rate",
            slot,
            "blocker",
            1.0,
            f"{seen.rate:.3f} frames a second, meant {float(RATE):.0f}",
        )
    if seen.frames != frames:
        yield _finding(
            "wrong_duration", slot, "blocker", 1.0, f"{seen.frames} frames, meant {frames}"
        )
    if seen.colour != COLOUR:
        yield _finding(
            "colour_tags", slot, "major", 1.0, f"tagged {seen.colour or 'nothing'}, meant {COLOUR}"
        )


def judge_film(
    slot: str,
    *,
    size: tuple[int, int],
    picture: PictureMeasures,
    sound: SoundMeasures,
    captions: Captions,
    shots: Sequence[tuple[str, int]],
    lists: Sequence[SceneShots],
    cast: Cast,
    clips: Sequence[Verdict],
    line_texts: Mapping[str, str],
    meant_silences: Sequence[Stretch] = (),
    max_seconds: int = 0,
) -> Verdict:
    """Verdict on a joined film. `shots` are (shot id, frames) in order; `clips` the verdicts of its
    clips.
    """
    frames = sum(count for _, count in shots)
    findings = [finding for verdict in clips for finding in verdict.findings]
    findings += _stream_findings(slot, frames, size, picture)
    findings += _sound_findings(slot, sound, frames, meant_silences, line_texts)
    findings += _caption_findings(captions, shots)
    findings += _variety_findings(lists)
    findings += _cast_findings(cast)
    if max_seconds and seconds_from_frames(frames) > max_seconds + 1:
        evidence = f"{seconds_from_frames(frames):.1f} s, asked for {max_seconds} s"
        findings.append(_finding("duration_over", slot, "minor", 1.0, evidence))
    measures = {
        "duration_seconds": round(seconds_from_frames(frames), 3),
        "loudness_lufs": round(sound.loudness_lufs, 2),
        "true_peak_dbtp": round(sound.true_peak_dbtp, 2),
        "lines_heard": float(sum(line.found for line in sound.lines)),
        "lines": float(len(sound.lines)),
        "worst_offset_ms": round(
            max((abs(line.offset_ms) for line in sound.lines), default=0.0), 1
        ),
        "fastest_caption_cps": round(
            max((_speed(chunk) for chunk in captions.chunks), default=0.0), 1
        ),
    }
    return Verdict(
        slot=slot, findings=tuple(findings), measures=measures, packet_hash=picture.packet_hash
    )


def _sound_findings(
    slot: str,
    sound: SoundMeasures,
    frames: int,
    meant: Sequence[Stretch],
    line_texts: Mapping[str, str],
) -> Iterable[Finding]:
    if not sound.has_audio:
        yield _finding("stream_missing", slot, "blocker", 1.0, "there is no audio stream")
        return
    if abs(sound.loudness_lufs - LOUDNESS_LUFS) > LOUDNESS_TOLERANCE:
        evidence = (
            f"{sound.loudness_lufs:.1f} LUFS, meant {LOUDNESS_LUFS:.0f} ± {LOUDNESS_TOLERANCE}"
        )
        yield _finding("loudness", slot, "major", 0.99, evidence)
    if sound.true_peak_dbtp > TRUE_PEAK_DBTP + 0.05:
        yield _finding(
            "true_peak",
            slot,
            "major",
            0.97,
            f"{sound.true_peak_dbtp:.2f} dBTP, limit {TRUE_PEAK_DBTP:.0f}",
        )
    if sound.clipped_samples:
        yield _finding(
            "clipping", slot, "major", 0.99, f"{sound.clipped_samples} samples at full scale"
        )
    if abs(sound.duration_seconds - seconds_from_frames(frames)) > 0.15:
        evidence = (
            f"sound lasts {sound.duration_seconds:.2f} s, picture "
            f"{seconds_from_frames(frames):.2f} s"
        )
        yield _finding("wrong_duration", slot, "blocker", 1.0, evidence)
    for stretch in sound.silences:
        if _length(stretch) > SILENCE_SECONDS and not any(_covers(m, stretch) for m in meant):
            yield _finding(
                "silence",
                slot,
                "major",
                0.95,
                f"silence {_times(stretch)} (limit {SILENCE_SECONDS} s)",
            )
    for line in sound.lines:
        where, text = f"line/{line.line_id}/voice", line_texts.get(line.line_id, "")[:50]
        if not line.found:
            yield _finding(
                "line_not_heard",
                where,
                "blocker",
                line.confidence,
                f"“{text}” is not found in the mix",
            )
        elif abs(line.offset_ms) > OFFSET_MS:
            yield _finding(
                "av_offset",
                where,
                "major",
                line.confidence,
                f"“{text}” lies {line.offset_ms:+.0f} ms off its sheet",
            )


def _caption_findings(captions: Captions, shots: Sequence[tuple[str, int]]) -> Iterable[Finding]:
    frames_of = dict(shots)
    for chunk in captions.chunks:
        slot = f"shot/{chunk.shot_id}/captions"
        if _speed(chunk) > MAX_CHARACTERS_A_SECOND + 0.05:
            evidence = (
                f"“{chunk.text[:40]}” runs at {_speed(chunk):.1f} characters a second (limit "
                f"{MAX_CHARACTERS_A_SECOND:.0f})"
            )
            constraints = (Constraint(kind="slower", value="0.85"),)
            yield _finding(
                "reading_speed", f"line/{chunk.line_id}/voice", "minor", 1.0, evidence, constraints
            )
        first, last = chunk.words[0], chunk.words[-1]
        late = (
            max(
                abs(first.start_frame - chunk.start_frame), max(0, last.end_frame - chunk.end_frame)
            )
            * 1000
            / float(RATE)
        )
        outside = chunk.end_frame > frames_of.get(chunk.shot_id, 0) or chunk.start_frame < 0
        if late > CAPTION_OFF_MS or outside or chunk.end_frame <= chunk.start_frame:
            evidence = f"“{chunk.text[:40]}” shows {late:.0f} ms off its words" + (
                " or outside its shot" if outside else ""
            )
            yield _finding("caption_timing", slot, "major", 1.0, evidence)


def _variety_findings(lists: Sequence[SceneShots]) -> Iterable[Finding]:
    run: list[tuple[str, str]] = []
    for shot in (shot for scene in lists for shot in scene.shots):
        template = shot.content.template
        if template in ("story", "process"):
            run = []
        elif run and run[-1][1] == template:
            run.append((shot.id, template))
        else:
            run = [(shot.id, template)]
        if len(run) > SAME_PICTURE_LIMIT:
            constraints = (Constraint(kind="avoid_template", target=shot.id, value=template),)
            evidence = f"{len(run)} shots in a row are {template}"
            yield _finding(
                "repeated_picture", f"shot/{shot.id}/sheet", "minor", 0.9, evidence, constraints
            )


def _cast_findings(cast: Cast) -> Iterable[Finding]:
    for character in cast.characters:
        if character.voice.shared_with:
            evidence = (
                f"{character.display_name} shares a voice with "
                f"{', '.join(character.voice.shared_with)}: {character.voice.why}"
            )
            yield _finding("shared_voice", "cast", "minor", 1.0, evidence)
    for setting in cast.settings:
        if not setting.recognised:
            evidence = f"no drawn place stands for “{setting.name}”: {setting.why}"
            yield _finding("unknown_place", "cast", "note", 0.8, evidence)


def _finding(
    kind: FindingKind,
    slot: str,
    severity: Severity,
    confidence: float,
    evidence: str,
    constraints: tuple[Constraint, ...] = (),
) -> Finding:
    return Finding(
        kind=kind,
        slot=slot,
        severity=severity,
        confidence=confidence,
        evidence=evidence,
        constraints=constraints,
    )


def _speed(chunk: CaptionChunk) -> float:
    """Characters a second of a caption chunk."""
    seconds = seconds_from_frames(chunk.end_frame - chunk.start_frame)
    return len(chunk.text) / seconds if seconds > 0 else float("inf")


def _length(stretch: Stretch) -> float:
    return stretch[1] - stretch[0]


def _covers(outer: Stretch, inner: Stretch) -> bool:
    return outer[0] - 0.1 <= inner[0] and inner[1] <= outer[1] + 0.1


def _times(stretch: Stretch) -> str:
    return f"{stretch[0]:.1f}–{stretch[1]:.1f} s"
