"""Program text as coloured pieces, line by line: Pygments finds the tokens, the palette colours
them.
"""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["plain", "keyword", "name", "string", "number", "comment", "prompt", "output"]

TAB = 4
_PROMPTS = ("$ ", "% ", "> ", "# ", ">>> ", "... ", "PS> ")


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    kind: Kind


Row = tuple[Piece, ...]


def coloured(text: str, language: str) -> tuple[Row, ...]:
    """The text's lines; an unknown language is plain text."""
    from pygments import lex
    from pygments.lexers import get_lexer_by_name
    from pygments.lexers.special import TextLexer
    from pygments.util import ClassNotFound

    try:
        lexer = get_lexer_by_name(language.strip() or "text", stripnl=False, ensurenl=False)
    except ClassNotFound:
        lexer = TextLexer(stripnl=False, ensurenl=False)
    rows: list[list[Piece]] = [[]]
    for token, value in lex(_clean(text), lexer):
        kind = _kind(str(token))
        for index, part in enumerate(value.split("\n")):
            if index:
                rows.append([])
            if part:
                rows[-1].append(Piece(part, kind))
    return tuple(
        _joined([(character, piece.kind) for piece in row for character in piece.text])
        for row in rows
    )


def session(text: str) -> tuple[Row, ...]:
    """A terminal's lines: after a prompt a command, else what the machine answers."""
    rows: list[Row] = []
    lines = _clean(text).split("\n")
    prompted = any(line.startswith(_PROMPTS) for line in lines)
    for line in lines:
        prompt = next((p for p in _PROMPTS if line.startswith(p)), "")
        if prompt:
            rows.append((Piece(prompt, "prompt"), Piece(line[len(prompt) :], "plain")))
        elif not prompted and line:
            rows.append((Piece("$ ", "prompt"), Piece(line, "plain")))
        else:
            rows.append((Piece(line, "output"),) if line else ())
    return tuple(rows)


def wrapped(row: Row, columns: int, indent: int = 2) -> tuple[Row, ...]:
    """The row broken after `columns` characters, at a blank where there is one; what follows is
    set in by two.
    """
    if sum(len(piece.text) for piece in row) <= columns:
        return (row,)
    signs: list[tuple[str, Kind]] = [
        (character, piece.kind) for piece in row for character in piece.text
    ]
    start = len(signs) - len("".join(c for c, _ in signs).lstrip())
    margin: list[tuple[str, Kind]] = [(" ", "plain")] * min(start + indent, columns // 2)
    rows: list[Row] = []
    while len(signs) > columns:
        at = columns
        for place in range(columns, max(len(margin), columns // 2), -1):
            if signs[place - 1][0] in " ,;([{":
                at = place
                break
        rows.append(_joined(signs[:at]))
        signs = [*margin, *signs[at:]] if any(c != " " for c, _ in signs[at:]) else []
    if signs:
        rows.append(_joined(signs))
    return tuple(rows)


def _joined(signs: list[tuple[str, Kind]]) -> Row:
    pieces: list[Piece] = []
    for character, kind in signs:
        if pieces and pieces[-1].kind == kind:
            pieces[-1] = Piece(pieces[-1].text + character, kind)
        else:
            pieces.append(Piece(character, kind))
    return tuple(pieces)


def _clean(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    return "".join(
        character for character in text.expandtabs(TAB) if character == "\n" or character >= " "
    )


def _kind(token: str) -> Kind:
    name = token.removeprefix("Token.")
    if name.startswith("Comment"):
        return "comment"
    if name.startswith(("Keyword", "Operator.Word")):
        return "keyword"
    if name.startswith(("Name.Function", "Name.Class", "Name.Tag", "Name.Builtin", "Name.Decor")):
        return "name"
    if name.startswith(("Literal.String", "String", "Name.Attribute")):
        return "string"
    if name.startswith(("Literal.Number", "Number")):
        return "number"
    if name.startswith("Generic.Prompt"):
        return "prompt"
    return "output" if name.startswith("Generic.Output") else "plain"
