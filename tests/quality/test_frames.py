"""Frames a careful eye would refuse: real sheets edited, laid out and judged as clips are."""

from dataclasses import replace
from typing import Any

import pytest

from agents.quality import judge_clip
from film.formats import FORMATS
from film.sheet import Sheet
from film.stage import Box, Stage
from film.style import Style
from tools.lab.measure import measure_picture
from tools.picture.layout import lay_out
from tools.picture.lint import lint

pytestmark = pytest.mark.slow
TITLE, NUMBER, QUOTE, ENDCARD = range(4)
LONG = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle"


def kinds(film: Any, index: int) -> dict[str, str]:
    """Kind → evidence of what is found on one clip, which must be that clip's."""
    clip = film.clip(index)
    findings = film.judged(f"{clip}/verdict").findings
    assert {finding.slot for finding in findings} <= {clip}
    return {finding.kind: finding.evidence for finding in findings}


def shown(film: Any, index: int, **content: Any) -> Any:
    """The film with other words in one shot's picture."""
    slot = f"shot/{film.shots[index]}/sheet"
    sheet = film.value(slot)
    return film.damaged(slot, value={**sheet, "content": {**sheet["content"], **content}})


@pytest.mark.parametrize(
    ("index", "content", "kind"),
    [
        (TITLE, {"title": LONG}, "overflow"),
        (TITLE, {"title": LONG}, "text_on_face"),
        (NUMBER, {"label": LONG}, "unsafe_text"),
        (NUMBER, {"number": "123,456,789,012,345,678,901"}, "overflow"),
        (QUOTE, {"who": "Maria " * 60}, "overflow"),
        (NUMBER, {"icon": "no-such-icon"}, "missing_icon"),
        (TITLE, {"title": "Slow 𓀀 bread"}, "missing_glyph"),
    ],
)
def test_words_and_pictures_that_do_not_fit_are_found(
    film: Any, index: int, content: dict[str, Any], kind: str
) -> None:
    assert kind in kinds(shown(film, index, **content), index)
    assert kind not in kinds(film, index)


def test_a_missing_character_is_named(film: Any) -> None:
    evidence = kinds(shown(film, TITLE, title="Slow 𓀀 bread"), TITLE)["missing_glyph"]
    assert "𓀀" in evidence and "U+13000" in evidence


def test_a_missing_icon_is_named(film: Any) -> None:
    assert "no-such-icon" in kinds(shown(film, NUMBER, icon="no-such-icon"), NUMBER)["missing_icon"]


def test_characters_no_font_has_are_found_in_burned_captions_too(film: Any) -> None:
    slot = f"shot/{film.shots[NUMBER]}/captions"
    captions = film.value(slot)
    captions["chunks"][0]["words"][0]["text"] = "𓀀"
    assert set(kinds(film.damaged(slot, value=captions), NUMBER)) == {"missing_glyph"}


def test_a_caption_wider_than_its_band_is_found(film: Any) -> None:
    slot = f"shot/{film.shots[NUMBER]}/captions"
    captions = film.value(slot)
    captions["chunks"][0]["words"][0]["text"] = LONG * 2
    assert "unsafe_text" in kinds(film.damaged(slot, value=captions), NUMBER)


def misdrawn(stage: Stage, fault: str) -> Stage:
    """What a fault of layout would give: the first text of the stage pale, tiny, or on the next."""
    first, *others = stage.texts
    match fault:
        case "low_contrast":
            first = replace(first, colour="#3a4060")
        case "small_text":
            first = replace(first, size=18.0)
        case "text_overlap":
            box = others[0].box
            first = replace(first, box=Box(box.x, box.y + 4, first.box.width, first.box.height))
    return replace(stage, texts=(first, *others))


@pytest.mark.parametrize("fault", ["low_contrast", "small_text", "text_overlap"])
def test_what_layout_would_draw_wrongly_is_found(film: Any, fault: str) -> None:
    clip, format = film.clip(QUOTE), FORMATS["16x9"]
    sheet = Sheet.model_validate(film.value(f"shot/{film.shots[QUOTE]}/sheet"))
    stage = lay_out(sheet, Style.model_validate(film.value("style")), format)
    seen, _ = measure_picture(film.file(clip))

    def found(stage: Stage) -> list[tuple[str, str]]:
        verdict = judge_clip(clip, sheet, (320, 180), seen, lint(stage, format))
        return [(finding.kind, finding.slot) for finding in verdict.findings]

    assert (found(stage), found(misdrawn(stage, fault))) == ([], [(fault, clip)])
