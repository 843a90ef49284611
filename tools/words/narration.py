"""Narration: plain text or Markdown read to a draft script. A heading opens a section, a section is
a scene.

markdown-it-py reads the structure with HTML, entities and indented code switched off: whatever
looks like a tag or an entity is a word. What is seen but not spoken (source notes) becomes an
action; tables, code and formulas are read by shown.py. Ids are minted later (align.py).
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import PurePath
from typing import Any

from film.script import NARRATOR, Action, Block, Line, LineKind, Photo, Scene, Script
from tools.words.sentences import split_sentences, split_speech
from tools.words.shown import code_of, formula_in, formulas_apart, formulas_said, table_of
from tools.words.spoken import spoken_form

SENTENCE_CHARACTERS = 122
"""Spoken characters of a line: a longer sentence becomes several, so that 8 s hold a line."""
QUOTE_CHARACTERS = 122
TITLE_CHARACTERS = 60

_FRONT = re.compile(r"\A---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^([A-Za-z][\w -]*?)[ \t]*:[ \t]*(.*?)[ \t]*$")
_SOURCE = re.compile(r"^\(?sources?\s*:\s+\S.{0,160}$", re.IGNORECASE | re.DOTALL)
_ATTRIBUTION = re.compile(r"^(?:—|–|―|--|-)\s*(\S.{0,100})$")
_ITEM_TITLE = re.compile(r"^(\S.{0,38}?)(?::|\s[—–-])\s+\S")
_NAMED = re.compile(r"^([A-Z][^.:!?\n]{3,58}):\s+(?=\S)")
_TICK = re.compile(r"^\[([ xX✓])\]\s+(?=\S)")
_OFF = ("entity", "html_block", "html_inline", "code", "reference")


@dataclass(frozen=True, kw_only=True, slots=True)
class Prose:
    """Text without markup, and where the writer marked words in it."""

    text: str
    marked: tuple[tuple[int, int], ...] = ()

    def marked_words(self, start: int, end: int) -> tuple[str, ...]:
        spans = (
            self.text[max(a, start) : min(b, end)].strip()
            for a, b in self.marked
            if a < end and b > start
        )
        return tuple(span for span in spans if any(letter.isalnum() for letter in span))


@dataclass(slots=True)
class _Draft:
    """Scenes as they are read."""

    title: str = ""
    subtitle: str = ""
    author: str = ""
    scenes: list[tuple[str, list[Block]]] = field(default_factory=lambda: [("", [])])
    lists: int = 0

    @property
    def blocks(self) -> list[Block]:
        return self.scenes[-1][1]

    @property
    def begun(self) -> bool:
        return len(self.scenes) > 1 or bool(self.blocks)


@lru_cache(maxsize=1)
def _markdown() -> Any:
    from markdown_it import MarkdownIt

    return (
        MarkdownIt("commonmark", {"html": False})
        .enable("table")
        .disable(list(_OFF), ignoreInvalid=True)
    )


def read_narration(text: str, name: str) -> Script:
    """A draft: every id is empty, list ids count the lists."""
    draft = _Draft()
    body = formulas_apart(_front_matter(text, draft))
    tokens = _markdown().parse(body)
    index = 0
    while index < len(tokens):
        index = _read_block(tokens, index, draft)
    scenes = tuple(
        Scene(id="", heading=heading, blocks=tuple(blocks))
        for heading, blocks in draft.scenes
        if blocks
    )
    return Script(
        title=draft.title or title_from_name(name),
        titled=bool(draft.title),
        subtitle=draft.subtitle,
        author=draft.author,
        mode="narration",
        scenes=scenes,
    )


def title_from_name(name: str) -> str:
    stem = re.sub(r"[_\-\s]+", " ", PurePath(name).stem).strip()
    return stem[:1].upper() + stem[1:] if stem else "Untitled"


def _front_matter(text: str, draft: _Draft) -> str:
    found = _FRONT.match(text.lstrip("\n"))
    if not found:
        return text
    rows = [
        row
        for row in found.group(1).splitlines()
        if row.strip() and not row.startswith((" ", "\t", "#", "- "))
    ]
    fields = [_FIELD.match(row) for row in rows]
    if not rows or not all(fields):
        return text
    values = {match.group(1).lower(): match.group(2).strip("\"'") for match in fields if match}
    draft.title = values.get("title", "")
    draft.subtitle = values.get("subtitle", "") or values.get("tagline", "")
    draft.author = values.get("author", "")
    return text.lstrip("\n")[found.end() :]


def _read_block(tokens: list[Any], index: int, draft: _Draft) -> int:
    """Reads the block that opens at `index`; the index after it."""
    token = tokens[index]
    if token.type == "heading_open":
        _read_heading(prose_of(tokens[index + 1]).text, token.tag, draft)
        return index + 3
    if token.type == "paragraph_open":
        _read_paragraph(
            tokens[index + 1], draft, last=not any(t.type == "inline" for t in tokens[index + 2 :])
        )
        return index + 3
    if token.type in ("bullet_list_open", "ordered_list_open"):
        return _read_list(tokens, index, draft)
    if token.type == "blockquote_open":
        return _read_quote(tokens, index, draft)
    if token.type == "fence" and token.content.strip():
        draft.blocks.append(code_of(token))
    elif token.type == "table_open":
        table, index = table_of(tokens, index, prose_of, _caption(draft))
        draft.blocks.append(table)
        return index
    elif token.type == "hr" and draft.blocks:
        draft.scenes.append(("", []))
    return index + 1


def _caption(draft: _Draft) -> str:
    """What introduces a table: a line right before it that ends in a colon, else the heading."""
    last = draft.blocks[-1] if draft.blocks else None
    if isinstance(last, Line) and last.text.endswith(":"):
        return last.text.rstrip(":")
    return draft.scenes[-1][0]


def _read_heading(heading: str, tag: str, draft: _Draft) -> None:
    if not heading:
        return
    if tag == "h1" and not draft.title and not draft.begun:
        draft.title = heading
    elif draft.blocks:
        draft.scenes.append((heading, []))
    else:
        draft.scenes[-1] = (heading, [])


def _read_paragraph(inline: Any, draft: _Draft, *, last: bool) -> None:
    formula = formula_in(inline.content)
    if formula:
        draft.blocks.append(formula)
        return
    prose = prose_of(inline)
    if not draft.begun and prose.text:
        if (
            draft.title
            and not draft.subtitle
            and prose.marked == ((0, len(prose.text)),)
            and len(prose.text) <= 80
        ):
            draft.subtitle = prose.text.rstrip(".")
            return
        if not draft.title and not last and _is_title(prose.text):
            draft.title = prose.text
            return
        named = None if draft.title or prose.marked else _NAMED.match(prose.text)
        if named and _is_name(named.group(1)) and len(prose.text) - named.end() >= 40:
            draft.title = named.group(1)
            prose = Prose(text=prose.text[named.end() :])
    for path, alt in photos_in(inline):
        draft.blocks.append(Photo(id="", path=path, alt=alt))
    if not prose.text:
        return
    said_by = _ATTRIBUTION.match(prose.text)
    if (
        said_by
        and draft.blocks
        and isinstance(draft.blocks[-1], Line)
        and draft.blocks[-1].kind == "quote"
    ):
        _attribute(draft, said_by.group(1))
    elif _SOURCE.match(prose.text):
        draft.blocks.append(Action(id="", text=prose.text.strip("()")))
    else:
        draft.blocks.extend(lines_of(prose, "narration"))


def _is_title(text: str) -> bool:
    return (
        len(text) <= TITLE_CHARACTERS
        and text[-1] not in ".!:;,…"
        and len(text.split()) <= 9
        and text[0].isupper()
    )


def _is_name(text: str) -> bool:
    """Words that are all in capitals of a title, such as a law's name: "Newton's First Law"."""
    words = [word for word in re.findall(r"[\w'’-]+", text) if len(word) > 3]
    return len(text.split()) >= 2 and bool(words) and all(word[0].isupper() for word in words)


def _read_list(tokens: list[Any], index: int, draft: _Draft) -> int:
    opening = tokens[index]
    ordered = opening.type == "ordered_list_open"
    draft.lists += 1
    list_id, begins_item, checked = str(draft.lists), False, False
    index += 1
    while tokens[index].level != opening.level or tokens[index].nesting != -1:
        token = tokens[index]
        if token.type == "list_item_open":
            begins_item = True
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            index = _read_list(tokens, index, draft)
            continue
        elif token.type == "fence":
            draft.blocks.append(code_of(token))
        elif token.type == "inline":
            for path, alt in photos_in(token):
                draft.blocks.append(Photo(id="", path=path, alt=alt))
            formula = formula_in(token.content)
            if formula and not begins_item:
                draft.blocks.append(formula)
                index += 1
                continue
            prose = prose_of(token)
            ticked = _TICK.match(prose.text) if begins_item else None
            if ticked:
                checked = ticked.group(1) != " "
                cut = ticked.end()
                marked = tuple((max(0, a - cut), b - cut) for a, b in prose.marked if b > cut)
                prose = Prose(text=prose.text[cut:], marked=marked)
            for line in lines_of(prose, "item", list_id=list_id, ordered=ordered):
                kind: LineKind = "item" if begins_item else "narration"
                title = _item_title(prose) if begins_item else ""
                box = checked if ticked and begins_item else None
                draft.blocks.append(
                    line.model_copy(update={"kind": kind, "item_title": title, "checked": box})
                )
                begins_item = False
        index += 1
    return index + 1


def _item_title(prose: Prose) -> str:
    """The words before an item's colon or dash, or the bold words it begins with."""
    named = _ITEM_TITLE.match(prose.text)
    if named:
        return named.group(1).strip()
    if prose.marked and prose.marked[0][0] == 0 and prose.marked[0][1] <= 40:
        return prose.text[: prose.marked[0][1]].strip().rstrip(".:")
    return ""


def _read_quote(tokens: list[Any], index: int, draft: _Draft) -> int:
    level, said_by = tokens[index].level, ""
    parts: list[Prose] = []
    index += 1
    while tokens[index].level != level or tokens[index].nesting != -1:
        if tokens[index].type == "inline":
            whole = prose_of(tokens[index], keep_breaks=True)
            rows = whole.text.split("\n")
            found = _ATTRIBUTION.match(rows[-1].strip())
            if found:
                said_by, rows = found.group(1), rows[:-1]
            if rows:
                parts.append(Prose(text=" ".join(rows), marked=whole.marked))
        index += 1
    for prose in parts:
        stripped = prose.text.strip()
        if len(stripped) > 1 and stripped[0] in '"“' and stripped[-1] in '"”':
            prose = Prose(text=stripped[1:-1])
        draft.blocks.extend(lines_of(prose, "quote", limit=QUOTE_CHARACTERS))
    if said_by:
        _attribute(draft, said_by)
    return index + 1


def _attribute(draft: _Draft, said_by: str) -> None:
    """Every line of the quote just read was said by them."""
    for place in range(len(draft.blocks) - 1, -1, -1):
        block = draft.blocks[place]
        if not isinstance(block, Line) or block.kind != "quote" or block.attribution:
            break
        draft.blocks[place] = block.model_copy(update={"attribution": said_by.strip()})


def lines_of(
    prose: Prose,
    kind: LineKind,
    *,
    list_id: str = "",
    ordered: bool = False,
    limit: int = SENTENCE_CHARACTERS,
) -> list[Line]:
    """The sentences of a paragraph as lines; a quote stays in as few breaths as it can."""
    if kind == "quote":
        pieces = split_speech(prose.text, limit)
    else:
        sentences = split_sentences(prose.text)
        pieces = tuple(
            piece
            for sentence in sentences
            for piece in split_speech(sentence, _limit_for(sentence, limit))
        )
    lines, at = [], 0
    for piece in pieces:
        start = max(prose.text.find(piece.split()[0], at), at)
        end = start + len(piece)
        at = max(at, end - 2)
        lines.append(
            Line(
                id="",
                speaker=NARRATOR,
                text=piece,
                kind=kind,
                list_id=list_id,
                ordered=ordered,
                emphasis=prose.marked_words(start, end),
            )
        )
    return [line for line in lines if any(letter.isalnum() for letter in line.text)]


def _limit_for(sentence: str, limit: int) -> int:
    """Fewer written characters where numbers and symbols take long to say."""
    return max(40, int(limit * min(1.0, len(sentence) / max(1, len(spoken_form(sentence))))))


def prose_of(inline: Any, *, keep_breaks: bool = False) -> Prose:
    """Text of an inline token without its markup, spaces collapsed."""
    text, opened, marked = "", [], []
    for child in inline.children or ():
        if child.type in ("strong_open", "em_open"):
            opened.append(len(text))
        elif child.type in ("strong_close", "em_close"):
            start = opened.pop()
            if not any(a <= start and len(text) <= b for a, b in marked):
                marked = [(a, b) for a, b in marked if not (start <= a and b <= len(text))]
                marked.append((start, len(text)))
        elif child.type in ("softbreak", "hardbreak"):
            text += "\n" if keep_breaks else " "
        elif child.type in ("text", "code_inline"):
            words = re.sub(r"[ \t\u00a0]+", " ", child.content)
            words = formulas_said(words) if child.type == "text" else words
            text += words.lstrip(" ") if text.endswith((" ", "\n")) or not text else words
    return Prose(text=text.rstrip(), marked=tuple(marked))


def photos_in(inline: Any) -> list[tuple[str, str]]:
    """(path, alt) of each picture in an inline token."""
    from urllib.parse import unquote

    return [
        (unquote(child.attrs.get("src", "")), child.content)
        for child in inline.children or ()
        if child.type == "image" and child.attrs.get("src")
    ]
