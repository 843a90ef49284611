"""FDX: the XML that Final Draft and Fade In write, read to the same draft script as Fountain.

The file is data from anywhere: defusedxml refuses entities and external references before anything
is expanded. Only Content and TitlePage are read; the rest is the writer's program's own.
"""

import re
from collections.abc import Iterator
from typing import Any

from film.errors import BadInput
from film.script import Action, Block, Line, Scene, Script, Transition
from tools.words.fountain_script import (
    close_scene,
    end_cue,
    extension_of,
    speak_words,
)
from tools.words.montage import action_rows, montages_marked
from tools.words.narration import title_from_name

MAX_BYTES = 16_000_000
"""XML around the words weighs more than the words."""
MAX_DEPTH = 60

_CUE = re.compile(r"^([^()]{1,80}?)\s*((?:\([^()]{0,60}\)\s*)*)\^?$")
_HEADINGS = ("Scene Heading", "Slug Line")
_ACTIONS = ("Action", "General", "Shot", "Cast List", "New Act", "End of Act", "Centered")


def is_fdx(data: bytes, name: str) -> bool:
    """By its ending, or by what stands in its first bytes."""
    return name.lower().endswith(".fdx") or b"<FinalDraft" in data[:2000]


def read_fdx(data: bytes, name: str) -> Script:
    """A draft: every id is empty. Raises BadInput: too long, not XML, or XML that tries to reach
    out or to swell."""
    root = _parsed(data, name)
    content = root.find("Content")
    if root.tag != "FinalDraft" or content is None:
        raise BadInput(
            "This XML holds no screenplay",
            name,
            "export it as FDX from Final Draft or Fade In, or save it as .fountain",
        )
    scenes: list[Scene] = []
    heading, blocks = "", []
    for kind, text, marked, dual in _paragraphs(content):
        if kind in _HEADINGS:
            close_scene(scenes, heading, blocks)
            heading, blocks = text, []
        else:
            _read(kind, text, marked, dual, blocks)
    close_scene(scenes, heading, blocks)
    title, author = _title_page(root.find("TitlePage"))
    return Script(
        title=title or title_from_name(name),
        titled=bool(title),
        author=author,
        mode="screenplay",
        scenes=tuple(montages_marked(scenes)),
    )


def _parsed(data: bytes, name: str) -> Any:
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    if not data.strip():
        raise BadInput("The file is empty", name, "write some words into it")
    if len(data) > MAX_BYTES:
        raise BadInput(
            f"The file is {len(data) / 1e6:.1f} MB long and the limit is {MAX_BYTES / 1e6:.0f} MB",
            name,
            "split it into parts and make a film of each",
        )
    if _too_deep(data):
        raise BadInput("Its XML is nested too deep", name, "export it again as FDX or .fountain")
    try:
        return fromstring(data, forbid_dtd=True)
    except DefusedXmlException:
        raise BadInput(
            "Its XML declares entities or a DTD, which no screenplay needs",
            name,
            "export it again as FDX or .fountain",
        ) from None
    except (ParseError, ValueError, LookupError) as error:
        where = getattr(error, "position", (0, 0))[0]
        raise BadInput(
            "This is not XML that can be read",
            f"{name}, line {where}" if where else name,
            "export it again as FDX, or save it as .fountain",
        ) from None


def _too_deep(data: bytes) -> bool:
    """Counts tags without building a tree, so that ten thousand nested ones cost nothing."""
    depth = 0
    for tag in re.finditer(rb"<(/?)[A-Za-z][^<>]*?(/?)>", data):
        depth += -1 if tag[1] else 0 if tag[2] else 1
        if depth > MAX_DEPTH:
            return True
    return False


def _paragraphs(content: Any) -> Iterator[tuple[str, str, tuple[str, ...], str]]:
    """(type, text, marked words, dual id) of each paragraph in order."""
    duals = 0
    for outer in content:
        if outer.tag != "Paragraph":
            continue
        dual = outer.find("DualDialogue")
        if dual is not None:
            duals += 1
            for inner in dual.iter("Paragraph"):
                yield (*_paragraph(inner), str(duals))
        else:
            yield (*_paragraph(outer), "")


def _paragraph(element: Any) -> tuple[str, str, tuple[str, ...]]:
    runs = [(run.text or "", run.get("Style") or "") for run in element.findall("Text")]
    text = " ".join("".join(words for words, _ in runs).split())
    marked = tuple(
        " ".join(words.split())
        for words, style in runs
        if any(name in style for name in ("Bold", "Italic", "Underline")) and words.strip()
    )
    return element.get("Type") or "Action", text, tuple(word for word in marked if word != text)


def _read(kind: str, text: str, marked: tuple[str, ...], dual: str, blocks: list[Block]) -> None:
    if not text:
        return
    last = blocks[-1] if blocks else None
    if kind == "Character":
        end_cue(blocks)
        found = _CUE.match(text)
        speaker, extension = (found[1], extension_of(found[2])) if found else (text, "")
        blocks.append(
            Line(
                id="", speaker=" ".join(speaker.split()).upper(), text="", kind="dialogue",
                extension=extension, dual_id=dual,
            )
        )  # fmt: skip
    elif kind == "Parenthetical" and isinstance(last, Line):
        silent = last.model_copy(
            update={"text": "", "parenthetical": text.strip("() "), "emphasis": ()}
        )
        if last.text:
            blocks.append(silent)
        else:
            blocks[-1] = silent
    elif kind in ("Dialogue", "Lyric", "Lyrics", "Singing") and isinstance(last, Line):
        speak_words(text, marked, blocks, "dialogue" if kind == "Dialogue" else "lyric")
    elif kind == "Transition":
        end_cue(blocks)
        blocks.append(Transition(id="", text=text))
    elif any(letter.isalnum() for letter in text):
        end_cue(blocks)
        blocks.extend(Action(id="", text=told) for told in action_rows(text))


def _title_page(page: Any) -> tuple[str, str]:
    """(title, author) as Final Draft lays them out: the first words, and those after "by"."""
    if page is None:
        return "", ""
    content = page.find("Content")
    written = content.findall("Paragraph") if content is not None else ()
    rows = [row for row in (_paragraph(paragraph)[1] for paragraph in written) if row]
    title = author = ""
    takes = ""
    for row in rows:
        found = re.match(r"^(?:(?:screenplay|written|story|teleplay)\s+)?by:?\s*(.*)$", row, re.I)
        if found and not author:
            author, takes = found[1], "" if found[1] else "author"
        elif takes:
            author, takes = row, ""
        elif not title and not found:
            title = row
    return title, author
