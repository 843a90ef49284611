"""Program text in coloured pieces."""

import pytest

from tools.picture.code_colours import Piece, coloured, session, wrapped


def test_tokens_have_their_kinds():
    assert coloured("def f():\n    return 'a'  # b", "python") == (
        (Piece("def", "keyword"), Piece(" ", "plain"), Piece("f", "name"), Piece("():", "plain")),
        (
            Piece("    ", "plain"),
            Piece("return", "keyword"),
            Piece(" ", "plain"),
            Piece("'a'", "string"),
            Piece("  ", "plain"),
            Piece("# b", "comment"),
        ),
    )


@pytest.mark.parametrize("language", ["", "no such language", "python", "rust", "sql", "\x00"])
def test_every_character_is_kept_in_any_language(language):
    text = "fn main() {\n\n    let x = 'unclosed;\n}"
    rows = coloured(text, language)
    assert "\n".join("".join(piece.text for piece in row) for row in rows) == text


def test_a_session_knows_commands_from_answers():
    assert session("$ ls\ncoffee.md") == (
        (Piece("$ ", "prompt"), Piece("ls", "plain")),
        (Piece("coffee.md", "output"),),
    )


def test_lines_without_a_prompt_are_all_commands():
    assert session("make setup")[0] == (Piece("$ ", "prompt"), Piece("make setup", "plain"))


def test_a_long_row_is_broken_at_a_blank_and_set_in():
    row = (Piece("alpha beta ", "plain"), Piece("gamma", "name"))
    assert wrapped(row, 12) == (
        (Piece("alpha beta ", "plain"),),
        (Piece("  ", "plain"), Piece("gamma", "name")),
    )


def test_a_word_longer_than_the_window_is_broken_in_it():
    rows = wrapped((Piece("x" * 50, "plain"),), 12)
    assert all(sum(len(piece.text) for piece in row) <= 12 for row in rows)
    assert "".join(piece.text for row in rows for piece in row).replace(" ", "") == "x" * 50
