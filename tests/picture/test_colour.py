import pytest

from tools.picture import colour


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("#f60", (255, 102, 0)),  # short form
        ("#ff6600", (255, 102, 0)),
        ("tomato", (255, 99, 71)),  # CSS name
        ("#ABCDEF", (171, 205, 239)),  # upper case
    ],
)
def test_any_colour_a_person_may_write_is_read(written, expected):
    assert colour.to_rgb(written) == expected


def test_what_is_no_colour_is_refused():
    with pytest.raises(ValueError):
        colour.to_rgb("mauve-ish")


@pytest.mark.parametrize(
    ("a", "b", "ratio"),
    [
        ("#ffffff", "#000000", 21.0),  # the two ends of WCAG
        ("#777777", "#ffffff", 4.48),  # the well-known grey just below AA
        ("#ff6b4a", "#ff6b4a", 1.0),
        ("#000000", "#ffffff", 21.0),  # order does not matter
    ],
)
def test_contrast_is_that_of_wcag(a, b, ratio):
    assert colour.contrast(a, b) == pytest.approx(ratio, abs=0.01)


def test_mixing_keeps_its_ends_and_meets_in_the_middle_of_oklab():
    assert [colour.mix("#f00", "blue", share) for share in (0, 0.5, 1)] == [
        "#ff0000",
        "#8c53a2",
        "#0000ff",
    ]


@pytest.mark.parametrize("background", ["#fff7ea", "#1d2340", "#ff6b4a", "#8b90a8", "#ffc53d"])
@pytest.mark.parametrize("ink", ["#ff6b4a", "#ffc53d", "#2f5bea", "#ffffff"])
def test_legible_text_has_its_ratio_and_changes_no_more_than_needed(ink, background):
    shown = colour.legible(ink, background)
    assert colour.contrast(shown, background) >= 4.5
    if colour.contrast(ink, background) >= 4.5:
        assert shown == ink


def test_lighter_moves_lightness_only_and_stays_in_srgb():
    up, down = colour.lighter("#ff6b4a", 0.1), colour.lighter("#ff6b4a", -0.1)
    assert colour.lightness(up) > colour.lightness("#ff6b4a") > colour.lightness(down)
    assert colour.lighter("#ffffff", 0.5) == "#ffffff"
    assert colour.faded("#ff6b4a", 0) == colour.to_hex(colour.faded("#ff6b4a", 0))
    assert len(set(colour.to_rgb(colour.faded("#ff6b4a", 0)))) == 1


@pytest.mark.parametrize(
    ("background", "expected"),
    [("#ffc53d", "#14151a"), ("#1d2340", "#ffffff"), ("#2f5bea", "#ffffff")],
)
def test_readable_ink_is_the_better_of_two(background, expected):
    assert colour.readable_on(background) == expected
