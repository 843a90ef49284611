"""People's words read into constraints."""

import pytest

from agents.guidance import read_guidance
from film.errors import BadInput


@pytest.mark.parametrize(
    ("words", "constraints"),
    [
        ("she speaks much too fast here", [("slower", "0.85")]),
        ("please set this at night instead", [("use_time_of_day", "night")]),
        ("use kinetic for this sentence", [("use_template", "kinetic")]),
        (
            "not a number, something else",
            [("alternative", "1"), ("avoid_template", "number")],
        ),
        ("too much text on the screen", [("max_words", "6")]),
        ("softer music under this part", [("quieter_music", "6")]),
        ("make the mood lighter overall", []),  # kept as text, not guessed at
    ],
)
def test_words_become_constraints(words: str, constraints: list[tuple[str, str]]) -> None:
    guidance = read_guidance(words)
    assert (guidance.text, [(c.kind, c.value) for c in guidance.constraints]) == (
        words,
        constraints,
    )


def test_guidance_of_a_word_or_two_is_refused() -> None:
    with pytest.raises(BadInput, match="at least 10"):
        read_guidance("nope")
