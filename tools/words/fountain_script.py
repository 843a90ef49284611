"""Fountain: a screenplay in plain text read to a draft script with fountain-py.

Notes, boneyard, synopses, sections and page breaks are the writer's own and are dropped. A long
speech becomes lines of at most ~110 characters cut at sentence ends. Dual dialogue is spoken one
after the other. Ids are minted later (align.py).
"""

import re
from typing import Any

from film.script import Action, Block, Line, Scene, Script, TimeOfDay, Transition
from tools.words.narration import title_from_name
from tools.words.sentences import BREATH_CHARACTERS, split_speech

_BONEYARD = re.compile(r"/\*.*?\*/", re.DOTALL)
_NOTE = re.compile(r"\[\[[^\]]*\]\]")
_SLUG = re.compile(r"^(INT\.?/EXT|EXT\.?/INT|INT|EXT|EST|I/E)[. ]+\s*(.*)$", re.IGNORECASE)
_DASH = re.compile(r"\s+[-–—]+\s+|\s*--\s*|\s+[–—]\s*")
_SCENE_TAGS = re.compile(r"\s+#\S.*$")
_MARKUP = re.compile(r"(?<!\w)[*_]{1,3}|[*_]{1,3}(?!\w)")

TIMES: dict[str, TimeOfDay] = {
    "DAY": "day",
    "MORNING": "day",
    "NOON": "day",
    "MIDDAY": "day",
    "AFTERNOON": "day",
    "LATE MORNING": "day",
    "DAWN": "dawn",
    "SUNRISE": "dawn",
    "EARLY MORNING": "dawn",
    "DAYBREAK": "dawn",
    "DUSK": "dusk",
    "SUNSET": "dusk",
    "EVENING": "dusk",
    "TWILIGHT": "dusk",
    "LATE AFTERNOON": "dusk",
    "MAGIC HOUR": "dusk",
    "GOLDEN HOUR": "dusk",
    "NIGHT": "night",
    "MIDNIGHT": "night",
    "LATE NIGHT": "night",
}
"""What a slug line calls the time → the light it is drawn in."""

_GOES_ON = ("CONTINUOUS", "LATER", "MOMENTS LATER", "SAME", "SAME TIME", "MEANWHILE")
"""Times that mean: as in the scene before."""


def read_fountain(text: str, name: str) -> Script:
    """A draft: every id is empty."""
    from fountain.parser import FountainParser

    bare = _BONEYARD.sub(lambda found: "\n\n" if "\n" in found.group() else "", text)
    document = FountainParser().parse(_NOTE.sub("", bare).lstrip("\n"))
    scenes: list[Scene] = []
    heading, blocks = "", []
    for element in document.elements:
        kind = element.type.value
        if kind == "scene_heading":
            _close(scenes, heading, blocks)
            heading, blocks = _SCENE_TAGS.sub("", element.text).strip(), []
        else:
            _read(element, kind, blocks)
    _close(scenes, heading, blocks)
    facts = document.metadata
    title = " ".join(_plain(row) for row in facts.get("title", "").split("\n")).strip()
    return Script(
        title=title or title_from_name(name),
        titled=bool(title),
        subtitle=_plain(facts.get("subtitle", "") or facts.get("tagline", "")),
        author=_plain(facts.get("author", "") or facts.get("authors", "")).replace("\n", ", "),
        mode="screenplay",
        scenes=tuple(scenes),
    )


def _close(scenes: list[Scene], heading: str, blocks: list[Block]) -> None:
    if not blocks and not heading:
        return
    interior, place, time = read_slug(heading)
    if not time and scenes and any(word in heading.upper() for word in _GOES_ON):
        time = scenes[-1].time_of_day
    if blocks:
        scenes.append(
            Scene(
                id="",
                heading=heading,
                interior=interior,
                place=place,
                time_of_day=time,
                blocks=tuple(_spoken(blocks)),
            )
        )


def _spoken(blocks: list[Block]) -> list[Block]:
    """Cues whose speech never came are gone already; a scene of transitions alone keeps them."""
    return [block for block in blocks if not isinstance(block, Line) or block.text]


def read_slug(heading: str) -> tuple[bool | None, str, TimeOfDay | None]:
    """(interior, place, time) of "INT. MAYA'S KITCHEN - NIGHT"; None where it does not say."""
    found = _SLUG.match(heading.strip())
    interior: bool | None = None
    rest = heading.strip()
    if found:
        rest = found.group(2)
        opening = found.group(1).upper().replace(".", "")
        interior = {"INT": True, "EXT": False, "EST": False}.get(opening)
    parts = [part.strip() for part in _DASH.split(rest) if part.strip()]
    time: TimeOfDay | None = None
    kept = []
    for part in parts:
        named = TIMES.get(re.sub(r"[^A-Z ]", "", part.upper()).strip())
        if named:
            time = named
        elif part.upper() not in _GOES_ON:
            kept.append(part)
    return interior, " - ".join(kept).upper(), time


class _Cue:
    """Who is speaking, and the manner asked for."""

    def __init__(self, element: Any) -> None:
        self.speaker = re.sub(r"\s+", " ", element.text).strip().upper()
        self.extension = _extension(element.metadata.get("extension") or "")


def _extension(written: Any) -> str:
    parts = [part.strip(" ()") for part in re.split(r"\)\s*\(", str(written))]
    return ", ".join(part.replace("’", "'") for part in parts if part)


def _read(element: Any, kind: str, blocks: list[Block]) -> None:
    if kind == "dual_dialogue":
        for column in element.dual_dialogue_columns():
            for inner in column:
                _read(inner, inner.type.value, blocks)
    elif kind == "character":
        cue = _Cue(element)
        blocks.append(
            Line(id="", speaker=cue.speaker, text="", kind="dialogue", extension=cue.extension)
        )
    elif kind in ("dialogue", "lyrics") and blocks and isinstance(blocks[-1], Line):
        _speak(element, blocks)
    elif kind == "parenthetical" and blocks and isinstance(blocks[-1], Line):
        said = blocks[-1]
        manner = " ".join(element.text.split()).strip("() ")
        silent = said.model_copy(update={"text": "", "parenthetical": manner, "emphasis": ()})
        if said.text:
            blocks.append(silent)
        else:
            blocks[-1] = silent
    elif kind in ("action", "centered", "lyrics"):
        _end_cue(blocks)
        blocks.extend(_actions(element.text))
    elif kind == "transition":
        _end_cue(blocks)
        blocks.append(Transition(id="", text=element.text.strip()))


def _end_cue(blocks: list[Block]) -> None:
    if blocks and isinstance(blocks[-1], Line) and not blocks[-1].text:
        blocks.pop()


def _actions(text: str) -> list[Action]:
    paragraphs = (" ".join(part.split()) for part in re.split(r"\n\s*\n", text))
    return [
        Action(id="", text=_plain(part))
        for part in paragraphs
        if any(letter.isalnum() for letter in part)
    ]


def _speak(element: Any, blocks: list[Block]) -> None:
    """The words of the cue or manner that was just read, in breaths."""
    said = blocks[-1]
    assert isinstance(said, Line)
    text = " ".join(element.text.replace("~", " ").split())
    marked = [element.text[span.start : span.end].strip() for span in element.formatting]
    if said.text and len(said.text) + 1 + len(text) <= BREATH_CHARACTERS:
        emphasis = (*said.emphasis, *(word for word in marked if word and word != text))
        blocks[-1] = said.model_copy(update={"text": f"{said.text} {text}", "emphasis": emphasis})
        return
    capitals = re.findall(r"\b[A-Z]{2,}(?:'[A-Z]+)?\b", text) if not text.isupper() else []
    for count, piece in enumerate(split_speech(text)):
        if not any(letter.isalnum() for letter in piece):
            continue
        line = said.model_copy(
            update={
                "text": piece,
                "parenthetical": said.parenthetical if count == 0 else "",
                "emphasis": tuple(
                    word for word in (*marked, *capitals) if word and word in piece and word != text
                ),
            }
        )
        if count == 0 and not said.text:
            blocks[-1] = line
        else:
            blocks.append(line)


def _plain(text: str) -> str:
    """Without emphasis marks that the parser leaves in title pages."""
    return _MARKUP.sub("", text).strip()
