"""The quality agent: measures and sheets in, verdicts out. It decodes nothing and remembers
nothing.

Limits stand in findings.py; hearing, captions and the film's choices are judged in files of their
own.
"""

from collections.abc import Iterable, Mapping, Sequence

from agents.findings import (
    BLACK_SECONDS,
    COLOUR,
    FROZEN_BADLY_SECONDS,
    FROZEN_SECONDS,
    found,
    length,
    times,
)
from agents.quality_brand import brand_findings, overruled
from agents.quality_captions import caption_findings, characters_a_second
from agents.quality_choices import (
    cast_findings,
    length_findings,
    replaced_findings,
    unrecorded_findings,
    unspoken_findings,
    variety_findings,
)
from agents.quality_sound import sound_findings
from film.brand import Brand
from film.captions import Captions
from film.cast import Cast
from film.formats import Format
from film.measures import Absent, BrandMeasures, PictureMeasures, SaidLine, SoundMeasures, Stretch
from film.quality import Finding, Severity, Verdict
from film.sheet import Sheet
from film.storyboard import SceneShots
from film.time import RATE, seconds_from_frames


def judge_clip(
    slot: str,
    sheet: Sheet,
    size: tuple[int, int],
    seen: PictureMeasures,
    linted: Sequence[Finding],
    brand: Brand | None = None,
    branded: Sequence[BrandMeasures] = (),
) -> Verdict:
    """Verdict on one clip: its stream, its stretches, what the frame linter read from the layout,
    and what a brand kit says of its finished frames.
    """
    findings = list(_stream_findings(slot, sheet.frames, size, seen))
    for stretch in seen.black:
        if length(stretch) > BLACK_SECONDS:
            evidence = f"black {times(stretch)} (limit {BLACK_SECONDS} s)"
            findings.append(found("black_stretch", slot, "blocker", 0.98, evidence))
    findings += [
        _frozen(slot, stretch) for stretch in seen.frozen if length(stretch) > FROZEN_SECONDS
    ]
    findings += [finding.model_copy(update={"slot": slot}) for finding in linted]
    measures = {
        "frames": float(seen.frames),
        "longest_static_seconds": round(max(map(length, seen.frozen), default=0.0), 2),
    }
    if brand is not None and brand != Brand():
        findings = overruled([*findings, *brand_findings(slot, brand, branded)], brand)
        worst = max((one.off_palette_share for one in branded), default=0.0)
        measures["off_palette_share"] = round(worst, 3)
    return Verdict(
        slot=slot, findings=tuple(findings), measures=measures, packet_hash=seen.packet_hash
    )


def _frozen(slot: str, stretch: Stretch) -> Finding:
    severity: Severity = "major" if length(stretch) > FROZEN_BADLY_SECONDS else "minor"
    evidence = f"nothing moves {times(stretch)} (limit {FROZEN_SECONDS:.0f} s)"
    return found("frozen_stretch", slot, severity, 0.95, evidence)


def _stream_findings(
    slot: str, frames: int, size: tuple[int, int], seen: PictureMeasures
) -> Iterable[Finding]:
    if not seen.has_video:
        yield found("stream_missing", slot, "blocker", 1.0, "there is no video stream")
        return
    if (seen.width, seen.height) != size:
        evidence = f"{seen.width}×{seen.height}, meant {size[0]}×{size[1]}"
        yield found("wrong_size", slot, "blocker", 1.0, evidence)
    if abs(seen.rate - float(RATE)) > 0.01:
        evidence = f"{seen.rate:.3f} frames a second, meant {float(RATE):.0f}"
        yield found("wrong_rate", slot, "blocker", 1.0, evidence)
    if seen.frames != frames:
        evidence = f"{seen.frames} frames, meant {frames}"
        yield found("wrong_duration", slot, "blocker", 1.0, evidence)
    if seen.colour != COLOUR:
        evidence = f"tagged {seen.colour or 'nothing'}, meant {COLOUR}"
        yield found("colour_tags", slot, "major", 1.0, evidence)


def judge_film(
    slot: str,
    *,
    size: tuple[int, int],
    picture: PictureMeasures,
    sound: SoundMeasures,
    captions: Captions,
    shots: Sequence[tuple[str, int]],
    said: Sequence[SaidLine],
    lists: Sequence[SceneShots],
    cast: Cast,
    clips: Sequence[Verdict],
    line_texts: Mapping[str, str],
    absent: Sequence[Absent] = (),
    max_seconds: int = 0,
    format: Format,
    recorded: Mapping[str, bool] | None = None,
    unspoken: Mapping[str, str] | None = None,
) -> Verdict:
    """Verdict on a joined film in slot `cut@…`. `shots` are (shot id, frames) in order, `clips` the
    verdicts of their clips in the same order, `said` every line as its voice speaks it, `absent`
    what the film was made without, `format` what its platform takes,
    `recorded` of each line whether a given voice-over holds it, `unspoken` the script of each
    line that no voice can say.
    """
    frames = sum(count for _, count in shots)
    findings = [finding for verdict in clips for finding in verdict.findings]
    findings += _stream_findings(slot, frames, size, picture)
    findings += _proof_findings(clips, picture)
    findings += sound_findings(slot, sound, picture.sound_hash, frames, line_texts)
    findings += caption_findings(captions, dict(shots), said)
    findings += variety_findings(lists)
    findings += cast_findings(cast)
    findings += replaced_findings(slot, lists, absent)
    findings += unrecorded_findings(recorded or {})
    findings += unspoken_findings(unspoken or {})
    findings += length_findings(frames, max_seconds, slot, format)
    offsets = [abs(line.offset_ms) for line in sound.lines]
    speeds = [characters_a_second(chunk) for chunk in captions.chunks]
    measures = {
        "duration_seconds": round(seconds_from_frames(frames), 3),
        "loudness_lufs": round(sound.loudness_lufs, 2),
        "true_peak_dbtp": round(sound.true_peak_dbtp, 2),
        "lines_heard": float(sum(line.found for line in sound.lines)),
        "lines": float(len(sound.lines)),
        "worst_offset_ms": round(max(offsets, default=0.0), 1),
        "fastest_caption_cps": round(max(speeds, default=0.0), 1),
    }
    return Verdict(
        slot=slot,
        findings=tuple(dict.fromkeys(findings)),
        measures=measures,
        packet_hash=picture.packet_hash,
    )


def _proof_findings(clips: Sequence[Verdict], picture: PictureMeasures) -> Iterable[Finding]:
    """The clips in the cut are those judged, or nothing said of them holds."""
    for index, clip in enumerate(clips):
        within = picture.clip_hashes[index] if index < len(picture.clip_hashes) else ""
        if picture.has_video and within != clip.packet_hash:
            evidence = (
                f"the cut holds another picture ({within[:12] or 'none'}) "
                f"than the clip that was judged ({clip.packet_hash[:12]})"
            )
            yield found("unjudged_clip", clip.slot, "blocker", 1.0, evidence)
