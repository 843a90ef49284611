"""What finishes a card: figures in their rings, sources by their charts, feet of tall frames."""

import pytest

from film.content import Bar, BarsContent, NumberContent
from film.content_cards import CompareContent, CompareSide, TableContent
from film.content_charts import DonutContent, Part
from film.formats import FORMATS, LAYOUTS
from film.sheet import Sheet
from film.style import Style
from tools.picture.drifters import motifs_of
from tools.picture.layout import lay_out
from tools.picture.lint import lint
from tools.picture.styles.style import manner_of

SHARE = NumberContent(number="73", unit="%", label="of bakers are up by three", ratio=0.73)
SOURCED = {
    "bars": BarsContent(
        title="Who is up",
        bars=(Bar(label="Bakers", value=3, shown="3"), Bar(label="Guards", value=2, shown="2")),
        highlight=0, source="City survey",
    ),
    "table": TableContent(
        title="One cup", header=("Drink", "Size"), rows=(("Tea", "200 ml"), ("Mocha", "90 ml")),
        source="City survey",
    ),
    "donut": DonutContent(
        title="A day",
        parts=(Part(label="Work", value=2, shown="2 h"), Part(label="Sleep", value=1, shown="1 h")),
        source="City survey",
    ),
}  # fmt: skip


def laid(content, format: str, shot_id: str = "x", **style):
    sheet = Sheet(
        shot_id=shot_id, frames=150, content=content, size="medium", move="hold", transition="cut",
        reveals=(), figures=(), lines=(), seed=7,
    )  # fmt: skip
    return lay_out(sheet, Style(**style), FORMATS[format], ())


def shares():
    """The share's card in every shot that draws it as a ring."""
    for shot in "abcdefgh":
        for format in LAYOUTS:
            stage = laid(SHARE, format, shot)
            if not any(solid.name == "share" for solid in stage.solids):
                yield format, stage


def test_a_share_stands_in_the_middle_of_its_ring():
    found = 0
    for format, stage in shares():
        figure = next(text.box for text in stage.texts if text.role == "number")
        emblem = next(plane for plane in stage.planes if plane.name == "emblem").root.children[0]
        middle = (figure.x + figure.width / 2, figure.y + figure.height / 2)
        assert middle == pytest.approx((emblem.x, emblem.y), abs=24), format
        found += 1
    assert found >= len(LAYOUTS)


@pytest.mark.parametrize("format", ["1x1", "4x5", "9x16"])
@pytest.mark.parametrize("name", SOURCED)
def test_a_source_stands_close_below_its_chart(name, format):
    stage = laid(SOURCED[name], format)
    source = next(text.box for text in stage.texts if text.role == "source")
    drawn = [text.box.bottom for text in stage.texts if text.role in ("label", "number")]
    drawn += [solid.box.bottom for solid in stage.solids if solid.kind == "shape"]
    low = max(drawn)
    assert 0 < source.y - low < 170


@pytest.mark.parametrize("name", SOURCED)
def test_only_a_tall_frame_has_a_foot_and_it_keeps_clear_of_every_word(name):
    for format in LAYOUTS:
        stage = laid(SOURCED[name], format)
        assert any(plane.name == "foot" for plane in stage.planes) == (format == "9x16")
        assert lint(stage, FORMATS[format]) == ()


def test_two_cards_of_a_kind_in_a_row_wear_two_sets_of_drifters():
    for template in ("bars", "number", "compare", "table", "quote"):
        sets = [motifs_of(template, f"s0{i}") for i in range(1, 9)]
        assert all(one != other for one, other in zip(sets, sets[1:], strict=False))


def test_what_is_measured_is_not_counted_out():
    for label in ("minutes to charge", "years on the road", "km from home"):
        for shot in "abcdefgh":
            stage = laid(NumberContent(number="6", label=label), "16x9", shot)
            assert not any(solid.name == "tally" for solid in stage.solids)


def test_figures_that_are_compared_are_larger_than_what_they_are_of():
    sides = CompareContent(
        left=CompareSide(title="Ten years ago", points=("1,400 whales",)),
        right=CompareSide(title="Today", points=("2,300 whales",)),
    )
    for format in LAYOUTS:
        sizes = {text.text: text.size for text in laid(sides, format).texts}
        assert sizes["Today"] * 1.3 < max(v for k, v in sizes.items() if k.startswith("2,300"))


def test_chalk_keeps_a_highlight_dark_enough_for_white_words():
    manner = manner_of(Style(name="chalkboard"))
    palette = manner.style.palette
    seen = manner.looks(palette.accent)
    assert seen != palette.accent
    assert manner.looks(seen) == seen
