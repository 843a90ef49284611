"""Captions that disagree with the voice, or outrun their readers, are found in their shot."""

from typing import Any

import pytest

from film.captions import Captions
from film.mix import ShotTiming
from film.voice import VoicedLine

pytestmark = pytest.mark.slow
VERDICT = "verdict@16x9+cc"


def edited(film: Any, index: int, **change: Any) -> Any:
    """The film with one caption cue changed."""
    captions = film.value("captions")
    captions["chunks"][index].update(change)
    return film.damaged("captions", value=captions)


def shifted(cue: dict[str, Any], frames: int) -> dict[str, Any]:
    """The whole cue moved, its words with it."""
    words = [
        {**w, "start_frame": w["start_frame"] + frames, "end_frame": w["end_frame"] + frames}
        for w in cue["words"]
    ]
    return {
        "words": words,
        "start_frame": cue["start_frame"] + frames,
        "end_frame": cue["end_frame"] + frames,
    }


@pytest.mark.parametrize(
    ("frames", "kinds"),
    [
        (0, set()),
        (-2, set()),  # 67 ms
        (4, {"caption_timing"}),  # 133 ms late, though the cue agrees with its own words
        (-4, {"caption_timing"}),
        (90, {"caption_timing"}),  # beyond the shot's end
    ],
)
def test_a_cue_off_its_voice_is_found(film: Any, frames: int, kinds: set[str]) -> None:
    cue = film.value("captions")["chunks"][1]
    found = edited(film, 1, **shifted(cue, frames)).found()
    assert found == {(kind, f"shot/{cue['shot_id']}/captions") for kind in kinds}


def test_a_cue_that_vanishes_before_its_words_end_is_found(film: Any) -> None:
    cue = film.value("captions")["chunks"][0]
    last = cue["words"][-1]["end_frame"]
    spoiled = edited(film, 0, end_frame=last - 12)
    assert ("caption_timing", f"shot/{cue['shot_id']}/captions") in spoiled.found()


def test_captions_that_read_other_words_are_found(film: Any) -> None:
    cue = film.value("captions")["chunks"][1]
    words = [{**word, "text": word["text"].replace("18", "81")} for word in cue["words"]]
    (finding,) = edited(film, 1, words=words).judged(VERDICT).findings
    assert (finding.kind, finding.slot) == ("caption_timing", f"shot/{cue['shot_id']}/captions")
    assert "81" in finding.evidence and "18" in finding.evidence


def test_a_line_without_captions_is_found(film: Any) -> None:
    captions = film.value("captions")
    lost = captions["chunks"].pop(1)
    found = film.damaged("captions", value=captions).found()
    assert found == {("caption_timing", f"shot/{lost['shot_id']}/captions")}


@pytest.mark.parametrize(
    ("faster", "severity"),
    [
        (1.0, None),
        (2.6, "major"),  # as a person's own hurried recording would be
    ],
)
def test_a_voice_too_fast_to_be_read_is_found(
    film: Any, faster: float, severity: str | None
) -> None:
    """A pinned voice speaks faster; sheet and captions follow it as their makers make them."""
    from tools.sound.captions import chunk_captions

    line, shot = film.lines[0], film.shots[0]
    voice, sheet = film.value(f"line/{line}/voice"), film.value(f"shot/{shot}/sheet")
    for word in voice["words"]:
        word["start_seconds"] /= faster
        word["end_seconds"] /= faster
    voice["duration_seconds"] /= faster
    spoken = sheet["lines"][0]
    spoken["end_frame"] = spoken["start_frame"] + round(voice["duration_seconds"] * 30)
    timing = ShotTiming(
        shot_id=shot,
        frames=sheet["frames"],
        transition="cut",
        template="title",
        lines=tuple(sheet["lines"]),
        reveals=(),
    )
    cues = chunk_captions(timing, {line: VoicedLine.model_validate(voice)})
    others = [c for c in film.value("captions")["chunks"] if c["shot_id"] != shot]
    hurried = film.damaged(f"line/{line}/voice", value=voice)
    hurried = hurried.damaged(
        "captions", value=Captions.model_validate({"chunks": [*cues, *others]})
    )
    findings = [f for f in hurried.judged(VERDICT).findings if f.kind == "reading_speed"]
    wanted = [] if severity is None else [(f"line/{line}/voice", severity, "slower")]
    assert [(f.slot, f.severity, f.constraints[0].kind) for f in findings] == wanted
    assert not [f for f in hurried.judged(VERDICT).findings if f.kind == "caption_timing"]
