"""Figures and series: what counts as one, and what does not."""

import pytest

from tools.words.figures import find_figures, find_series, series_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The world drinks more than 2 billion cups.", [("2 billion", 2e9, False, "more than")]),
        ("Your cup is 98% water.", [("98%", 98, True, "")]),
        ("It uses 85% less power.", [("85%", 85, False, "")]),  # a change is no share
        ("Sales rose by 12 percent.", [("12 percent", 12, False, "")]),
        ("Water at 94 °C.", [("94 °C", 94, False, "")]),
        ("It costs $1,200 a year.", [("$1,200", 1200, False, "")]),
        ("About two million people.", [("two million", 2e6, False, "about")]),
        ("In 40 minutes it fades.", [("40 minutes", 40, False, "")]),
        ("In 1945 it ended.", []),
        ("We open at 10:30 on 5 May.", []),
        ("Chapter 3, step 2, room 412.", []),
        ("a² + b² = c² and V = 3 IR", []),
        ("Three in 10 people agree.", []),
        ("The 22nd of them, T1 and d1.", []),
        ("USDA, 2024/25 season", []),
    ],
)
def test_figures_are_numbers_that_count_something(text: str, expected: list) -> None:
    found = find_figures(text)
    assert [(f.shown, f.value, f.share, f.comparison) for f in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Four countries grow most of it: Brazil 37%, Vietnam 17% and Ethiopia 6%.",
         ("Four countries grow most of it", ["Brazil 37%", "Vietnam 17%", "Ethiopia 6%"])),
        ("In 2019 18%, in 2020 41%.", ("", ["2019 18%", "2020 41%"])),
        ("We sold 18% in 2019, 41% in 2020 and 52% in 2021.",
         ("", ["2019 18%", "2020 41%", "2021 52%"])),
        ("Brazil grows 39% of the world's coffee, Vietnam 16% and Colombia 8%.",
         ("The world's coffee", ["Brazil 39%", "Vietnam 16%", "Colombia 8%"])),
        ("It rose from 12 million in 2010 to 45 million in 2020.",
         ("", ["2010 12 million", "2020 45 million"])),
        ("He is 30 years old, weighs 80 kg and runs.", None),  # nothing to compare
        ("It takes 5 minutes and 12 grams.", None),
        ("A 4-minute brew, and then 4 more.", None),
    ],
)  # fmt: skip
def test_a_series_is_figures_of_one_kind_with_a_name_each(
    text: str, expected: tuple | None
) -> None:
    found = find_series(text)
    told = found and (found.title, [f"{name} {figure.shown}" for name, figure in found.items])
    assert told == expected


def test_sentences_in_a_row_make_a_series() -> None:
    found = series_of(("In 2019 it was 18%.", "In 2020 it was 41%."))
    assert found and [name for name, _ in found.items] == ["2019", "2020"]
