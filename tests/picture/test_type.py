import pytest

from film.errors import ToolMissing
from tools.picture.type import balance, bind, fit, measure, metrics, outline

INTER = ("inter", 500)


def test_an_outline_starts_on_its_baseline_and_its_ink_lies_within_its_width():
    shape = outline("Hello", *INTER, 100)
    assert shape.d.startswith("M")
    assert shape.missing == ()
    assert 0 <= shape.ink.x < shape.ink.right <= shape.width
    assert shape.ink.bottom == pytest.approx(0, abs=2)  # no descender: o and e go 2 px below


def test_an_outline_measures_what_measure_says():
    assert outline("Wide words", *INTER, 64).width == measure("Wide words", *INTER, 64)


def test_the_weight_axis_is_used():
    assert measure("Weight", "inter", 800, 100) > measure("Weight", "inter", 400, 100)


def test_tracking_widens_between_letters_only():
    assert measure("abc", *INTER, 100, 0.1) == pytest.approx(
        measure("abc", *INTER, 100) + 20, abs=1
    )


def test_a_character_the_family_lacks_is_set_in_another():
    anton = outline("≈", "anton", 400, 100)  # not in Anton, in Inter
    assert anton.missing == ()
    assert anton.ink.width > 0


def test_a_character_no_family_has_is_named_and_boxed():
    shape = outline("a\U00013000", *INTER, 100)  # an Egyptian hieroglyph
    assert shape.missing == ("\U00013000",)
    assert shape.ink.right > measure("a", *INTER, 100)


def test_a_family_that_is_not_installed_is_said_so():
    with pytest.raises(ToolMissing):
        outline("a", "no-such-family", 400, 20)


def test_metrics_are_those_of_the_letters():
    tall = metrics("inter", 400, 1000)
    assert (tall.x_height, tall.cap) == pytest.approx((516, 727), abs=2)  # opsz 32
    assert tall.ascent > tall.cap and tall.descent > 150


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("at 205 °C now", "at 205\u00a0°C now"),  # number and unit
        ("12 minutes later", "12\u00a0minutes later"),
        ("5 meals", "5 meals"),  # "m" is a unit, "meals" is not
        ("ship faster — up", "ship faster\u00a0— up"),  # a dash stays with the word before it
        ("a  b\n c", "a b c"),  # spaces are one
    ],
)
def test_what_belongs_together_is_bound(text, bound):
    assert bind(text) == bound


def test_balanced_lines_have_no_orphan():
    lines = balance("The hidden systems that keep the lights on after dark", *INTER, 38, 780)
    assert lines == ("The hidden systems that", "keep the lights on after dark")


def test_wide_scripts_break_between_characters_but_not_before_a_stop():
    lines = balance("日本語の長い文章です。", *INTER, 40, 130)
    assert "".join(lines) == "日本語の長い文章です。"
    assert not any(line.startswith("。") for line in lines)


def test_fit_takes_the_largest_size_that_holds():
    got = fit(
        "Why cities never really sleep",
        "inter",
        800,
        width=600,
        height=400,
        largest=200,
        smallest=40,
        max_lines=3,
    )
    more = fit(
        "Why cities never really sleep",
        "inter",
        800,
        width=600,
        height=400,
        largest=got.size + 1,
        smallest=got.size + 1,
        max_lines=3,
    )
    assert (got.overflow, more.overflow) == (False, True)
    assert all(measure(line, "inter", 800, got.size) <= 600 for line in got.lines)


def test_what_does_not_fit_at_the_smallest_size_overflows():
    got = fit("word " * 60, "inter", 800, width=300, height=200, largest=80, smallest=40)
    assert (got.size, got.overflow) == (40, True)


def test_no_words_fit_anywhere():
    assert fit("", *INTER, width=10, height=10, largest=80, smallest=40).lines == ()


def test_a_number_stays_with_its_unit_and_keeps_its_space():
    lines = balance("Pour 30 ml at 205 °C — now", *INTER, 40, 4000)
    assert lines == ("Pour 30\u00a0ml at 205\u00a0°C\u00a0— now",)
