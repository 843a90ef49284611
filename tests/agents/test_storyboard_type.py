"""Type on the screen: where rows break and which one stands out."""

import pytest

from agents.storyboard_formulas import formula_told
from agents.storyboard_labels import capitalised, short_title
from agents.storyboard_type import key_phrase, kinetic_content, rows_of


@pytest.mark.parametrize(
    "rows",
    [
        "Most of them | could be better.",
        "But it gives you | four quiet minutes.",
        "Coffee is also a way | to measure time.",
        "Ember is the lamp | that sets | like the sun.",
        "There is no app, | and there is nothing | to learn.",
        "Stop scrolling. | Start building.",
        "Nothing | stays still.",
    ],
)
def test_rows_break_at_the_joints_of_the_sentence(rows: str) -> None:
    assert rows_of(rows.replace(" | ", " "), (), 4) == rows.split(" | ")


@pytest.mark.parametrize(
    ("text", "marked", "strong"),
    [
        ("Most of them could be better.", (), "could be better."),
        ("So begin with water you love to drink.", ("love",), "with water you love"),
        ("Air pollution fell by half between 1990 and 2015.", (), "fell by half"),
    ],
)
def test_one_row_stands_out_the_marked_one_else_the_one_that_says_it(
    text: str, marked: tuple[str, ...], strong: str
) -> None:
    content = kinetic_content((text,), marked)
    assert content and [row.text for row in content.rows if row.emphasis == 2] == [strong]


def test_too_many_words_make_no_type() -> None:
    assert (
        kinetic_content(("one two three four five six seven eight nine ten and so on",), ()) is None
    )


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("then a² + b² = c².", "a² + b² = c²"), ("The formula is V = IR.", "V = IR"),
        ("It is given by Area = (1/2) * d1 * d2.", "Area = (1/2) * d1 * d2"), ("No sum.", None),
    ],
)  # fmt: skip
def test_formulas_are_taken_whole(text: str, formula: str | None) -> None:
    assert (formula_told(text) or None) == formula


def test_the_thing_a_long_sentence_speaks_of_is_its_longest_noun_phrase() -> None:
    content = key_phrase("There are two distinct pairs of adjacent sides that are of equal length.")
    assert content and " ".join(r.text for r in content.rows) == "Distinct pairs of adjacent sides"


def test_letters_of_a_formula_are_never_made_capitals() -> None:
    assert [capitalised(w) for w in ("a² + b²", "a kite", "x = 2", "meet")] == [
        "a² + b²", "A kite", "x = 2", "Meet",
    ]  # fmt: skip


def test_long_titles_are_cut_at_a_colon_or_a_word() -> None:
    assert short_title("Tides: why the sea breathes twice a day and what that does to us all") == (
        "Tides: why the sea breathes twice a day and what that does…"
    )
    long = "The moon: a companion that nobody ever asked for and that everybody still looks up to"
    assert short_title(long) == "The moon"
