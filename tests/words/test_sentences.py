"""Sentences and breaths."""

import pytest

from tools.words.sentences import split_sentences, split_speech


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three?", ("One.", "Two!", "Three?")),
        (
            "Dr. Low paid 3.50 for it. Then she left.",
            ("Dr. Low paid 3.50 for it.", "Then she left."),
        ),
        ('He said "stop." Then nothing.', ('He said "stop."', "Then nothing.")),
        ("Wait … what? !", ("Wait … what?!",)),  # lone marks stay with their sentence
        ("", ()),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: tuple[str, ...]) -> None:
    assert split_sentences(text) == expected


def test_short_sentences_share_a_breath_and_long_ones_are_cut_at_joints() -> None:
    assert split_speech("Ten. Four. Dealer gets a seven.") == ("Ten. Four. Dealer gets a seven.",)
    long = (
        "The square of the length of the hypotenuse (the side opposite the right angle) is equal "
        "to the sum of the squares of the lengths of the other two sides of the triangle"
    )
    pieces = split_speech(long, 100)
    assert " ".join(pieces) == long
    assert pieces[0].endswith("the right angle)")


def test_a_letter_in_brackets_is_no_place_to_breathe() -> None:
    pieces = split_speech(
        "The voltage (V) across a conductor grows with the current (I) in it.", 40
    )
    assert not any(piece.startswith("(") for piece in pieces)
