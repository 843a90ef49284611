"""A brand is held on finished frames: logo, hues, forbidden pairs, its own exceptions."""

from pathlib import Path
from typing import Literal

import numpy as np
import pytest

from agents.quality_brand import brand_findings, overruled
from agents.style import choose_style
from film.brand import Brand, Logo, Override
from film.content import KineticContent, KineticWord, NumberContent
from film.formats import FORMATS, LAYOUTS
from film.measures import BrandMeasures
from film.sheet import Sheet
from film.stage import Box, SolidBox, TextBox
from film.style import Style
from graph.brand_file import read_brand
from tools.lab.finished import colours_behind, off_palette_share
from tools.picture.layout import lay_out
from tools.picture.lint import lint
from tools.picture.logo_room import clear_box, corner_box
from tools.picture.pairs import permitted

KIT, MEDIA = read_brand(Path("examples/brand.json"))
STYLE = choose_style("flat", KIT)
BLOBS = {f"brand/{name}": data for name, data in MEDIA.items()}


def sheet_of(content: object) -> Sheet:
    return Sheet.model_validate(
        {
            "shot_id": "sh-1",
            "frames": 90,
            "content": content,
            "size": "wide",
            "move": "hold",
            "transition": "cut",
            "reveals": (),
            "figures": (),
            "lines": (),
            "seed": 7,
        }
    )


NUMBER = NumberContent(number="73", unit="%", label="of everything we ever measured here")
RING = NumberContent(number="42", unit="cups", label="a year", ratio=0.42, icon="light-bulb")
SHOUT = KineticContent(rows=(KineticWord(text="a long row of shouted words", emphasis=2),))


@pytest.mark.parametrize("format", [FORMATS[name] for name in LAYOUTS], ids=LAYOUTS)
@pytest.mark.parametrize("content", [NUMBER, SHOUT], ids=["number", "kinetic"])
def test_words_keep_out_of_the_logos_clear_space(content, format) -> None:
    stage = lay_out(sheet_of(content), STYLE, format, (), BLOBS)
    corner = corner_box(STYLE, format)
    assert corner is not None
    room = clear_box(STYLE, corner)
    assert [solid.box for solid in stage.solids if solid.kind == "logo"] == [room]
    assert [text.text for text in stage.texts if text.box.meets(room)] == []
    assert "logo_rule" not in [finding.kind for finding in lint(stage, format)]


def test_a_text_in_the_clear_space_is_found() -> None:
    format = FORMATS["16x9"]
    stage = lay_out(sheet_of(NUMBER), STYLE, format, (), BLOBS)
    corner = corner_box(STYLE, format)
    assert corner is not None
    near = TextBox(
        text="near", role="label", box=Box(corner.x - 8, corner.y, 6, 20), size=30,
        colour="#000000", behind="#ffffff",
    )  # fmt: skip
    crowded = type(stage)(**{**_fields(stage), "texts": (*stage.texts, near)})
    assert "logo_rule" in [finding.kind for finding in lint(crowded, format)]


@pytest.mark.parametrize("format", [FORMATS[name] for name in LAYOUTS], ids=LAYOUTS)
def test_a_ring_keeps_out_of_the_logos_clear_space(format) -> None:
    stage = lay_out(sheet_of(RING), STYLE, format, (), BLOBS)
    (ring,) = (solid.box for solid in stage.solids if solid.name == "ring")
    (room,) = (solid.box for solid in stage.solids if solid.kind == "logo")
    x, y = ring.x + ring.width / 2, ring.y + ring.height / 2
    nearest = (min(max(x, room.x), room.right), min(max(y, room.y), room.bottom))
    assert np.hypot(x - nearest[0], y - nearest[1]) >= ring.width / 2
    assert "logo_rule" not in [finding.kind for finding in lint(stage, format)]


@pytest.mark.parametrize("kind", ["shape", "icon", "face"])
def test_art_in_the_clear_space_is_found(kind: Literal["shape", "icon", "face"]) -> None:
    format = FORMATS["16x9"]
    stage = lay_out(sheet_of(NUMBER), STYLE, format, (), BLOBS)
    (room,) = (solid.box for solid in stage.solids if solid.kind == "logo")
    under = SolidBox(kind=kind, name="disc", box=Box(room.x - 60, room.y - 20, 120, 120))
    beside = SolidBox(kind=kind, name="disc", box=Box(room.x - 125, room.y, 120, 120))
    for solid, here in ((under, True), (beside, False)):
        crowded = type(stage)(**{**_fields(stage), "solids": (*stage.solids, solid)})
        kinds = [finding.kind for finding in lint(crowded, format)]
        assert ("logo_rule" in kinds) == here


def _fields(value: object) -> dict[str, object]:
    return {name: getattr(value, name) for name in value.__slots__}  # type: ignore[attr-defined]


def test_a_missing_logo_is_said() -> None:
    stage = lay_out(sheet_of(NUMBER), STYLE, FORMATS["16x9"], (), {})
    assert [(m.kind, m.name) for m in stage.missing] == [("photo", "the logo of Ember")]


def test_forbidden_pairs_are_avoided_and_found() -> None:
    pair = (("#e4572e", "#1f3a5f"),)
    brand = Brand(forbidden_pairs=pair)
    assert permitted("#e4572e", "#1f3a5f", STYLE.palette, brand, 4.5) == STYLE.palette.light
    assert permitted("#1f3a5f", "#e4572e", STYLE.palette, brand, 3.0) != "#1f3a5f"
    assert permitted("#ffffff", "#1f3a5f", STYLE.palette, brand, 4.5) == "#ffffff"


def test_a_brands_fonts_take_their_roles() -> None:
    assert (STYLE.type.display, STYLE.type.body) == ("lora", "nunito")
    assert STYLE.type.mono == Style().type.mono


def test_pixels_off_the_palette_are_counted() -> None:
    rgb = np.zeros((80, 80, 3), np.uint8)
    rgb[:] = (0x1F, 0x3A, 0x5F)
    rgb[:20] = (0x30, 0xC0, 0x30)  # a quarter in a green nobody owns
    rgb[60:] = (0x80, 0x80, 0x80)  # grey has no hue
    assert off_palette_share(rgb, ["#1f3a5f", "#e4572e"]) == pytest.approx(0.25, abs=0.01)


def test_colours_behind_words_leave_the_words_out() -> None:
    rgb = np.full((100, 200, 3), 240, np.uint8)
    rgb[40:60, 40:160:8] = (10, 10, 30)  # strokes of letters
    text = TextBox(
        text="x", role="title", box=Box(40, 40, 120, 20), size=20, colour="#0a0a1e", behind=""
    )
    assert set(colours_behind(rgb, text, 200)) == {(240, 240, 240)}


@pytest.mark.parametrize(
    ("seen", "kinds"),
    [
        (BrandMeasures(off_palette_share=0.05, judged=True, logo_difference=3, logo_height=60), []),
        # half the picture in a stranger's hue
        (BrandMeasures(off_palette_share=0.5, judged=True), ["off_palette"]),
        # a place brings its own colours
        (BrandMeasures(off_palette_share=0.5, judged=False), []),
        # somebody painted over the logo
        (BrandMeasures(logo_difference=60, logo_height=60), ["logo_rule"]),
        (BrandMeasures(logo_difference=2, logo_height=20), ["logo_rule"]),
    ],
)
def test_finished_frames_are_held_against_the_kit(seen: BrandMeasures, kinds: list[str]) -> None:
    kit = KIT.model_copy(update={"overrides": ()})
    assert [finding.kind for finding in brand_findings("clip/k", kit, [seen])] == kinds


def test_what_a_brand_overrules_passes_with_its_reason() -> None:
    brand = Brand(
        colours={"primary": "#1f3a5f"},
        logo=Logo(),
        overrides=(Override(rule="off_palette", reason="Icons are allowed here"),),
    )
    seen = [BrandMeasures(off_palette_share=0.5, judged=True)]
    (finding,) = overruled(brand_findings("clip/k", brand, seen), brand)
    assert finding.excepted_because == "brand kit: Icons are allowed here"
