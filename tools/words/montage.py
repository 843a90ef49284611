"""Montages: actions that are each a short shot of its own.

A heading or a row opens one (MONTAGE, SERIES OF SHOTS, BEGIN MONTAGE); END MONTAGE, the scene's
end, or the first action after a list closes it. The marks are the writer's: they are never acted.
"""

import re

from film.script import Action, Block, Line, Scene

_OPENS = re.compile(
    r"^(?P<begin>begin(?:ning of)?\s+)?"
    r"(?:(?:a )?(?:quick |short |training )?montage|series of shots)\b(?P<rest>.{0,80})$",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    r"^(?:end (?:of )?(?:the )?(?:montage|series(?: of shots)?)"
    r"|back to (?:scene|present))\b.{0,20}$",
    re.IGNORECASE,
)
_ITEM = re.compile(r"^(?:\(?[A-Z]\)|\(?\d{1,2}[.)]|[A-Z]\.|--|[-–—•*])\s+(?=\S)")


def is_item(row: str) -> bool:
    return bool(_ITEM.match(row.strip()))


def opens_montage(text: str) -> bool:
    """A row of capitals that opens one: "MONTAGE - LEO TRAINS"; a sentence about one does not."""
    found = _OPENS.match(text.strip())
    return bool(found) and (text.strip()[:10].isupper() or found["rest"].strip() in ("", ":", "."))


def action_rows(paragraph: str) -> list[str]:
    """A paragraph as one action; rows of a list, and a mark that opens one, are actions of their
    own."""
    rows = [row.strip() for row in paragraph.split("\n") if row.strip()]
    if sum(is_item(row) for row in rows) < 2 and not (rows and opens_montage(rows[0])):
        return [" ".join(rows)]
    told: list[str] = []
    for row in rows:
        goes_on = told and not is_item(row) and is_item(told[-1])
        if goes_on:
            told[-1] = f"{told[-1]} {row}"
        else:
            told.append(row)
    return told


def montages_marked(scenes: list[Scene]) -> list[Scene]:
    """The scenes with draft montage ids ("1", "2", …), without the marks of montages."""
    count = 0
    marked: list[Scene] = []
    for scene in scenes:
        whole = bool(re.search(r"\b(?:MONTAGE|SERIES OF SHOTS)\b", scene.heading.upper()))
        open_id, lasting, listed = "", False, False
        if whole:
            count += 1
            open_id, lasting = str(count), True
        blocks: list[Block] = []
        for block in scene.blocks:
            if isinstance(block, Action):
                text = block.text.strip()
                if _CLOSES.match(text):
                    open_id = ""
                    continue
                if opens_montage(text):
                    if not (open_id and whole):
                        count += 1
                    open_id, listed = str(count), False
                    lasting = whole or text.lower().startswith("begin")
                    continue
                item = is_item(text)
                if open_id and listed and not item and not lasting:
                    open_id = ""
                if open_id:
                    listed = listed or item
                    text = _ITEM.sub("", text)
                    block = block.model_copy(update={"text": text, "montage_id": open_id})
            elif isinstance(block, Line) and not lasting and not block.extension:
                open_id = ""
            blocks.append(block)
        marked.append(scene.model_copy(update={"blocks": tuple(blocks)}))
    return marked
