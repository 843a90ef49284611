"""Fountain: a screenplay in plain text read to a draft script with fountain-py.

Notes, boneyard, synopses, sections and page breaks are the writer's own and are dropped. A long
speech becomes lines of at most ~110 characters cut at sentence ends. Dual dialogue is spoken one
after the other and shares a dual id. Ids are minted later (align.py).
"""

import re
from typing import Any
from unicodedata import category

from film.script import Action, Block, Line, LineKind, Scene, Script, TimeOfDay, Transition
from tools.words.languages import breath_of
from tools.words.montage import action_rows, montages_marked
from tools.words.narration import title_from_name
from tools.words.sentences import BREATH_CHARACTERS, split_speech

_BONEYARD = re.compile(r"/\*.*?\*/", re.DOTALL)
_NOTE = re.compile(r"\[\[[^\]]*\]\]")
_SLUG = re.compile(r"^(INT\.?/EXT|EXT\.?/INT|INT|EXT|EST|I/E)[. ]+\s*(.*)$", re.IGNORECASE)
_TAGGED_SLUG = re.compile(r"^[ \t]*(?:INT|EXT|EST|I/E)[./ ].{0,200} #[A-Za-z]", re.IGNORECASE)
_TAG = re.compile(r"^#[A-Za-z_][\w:-]*\??$")
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
    rows = _cued(_untagged(_NOTE.sub("", bare).lstrip("\n").split("\n")))
    document = FountainParser().parse("\n".join(rows))
    scenes: list[Scene] = []
    heading, blocks, duals = "", [], 0
    for element in document.elements:
        kind = element.type.value
        if kind == "scene_heading":
            close_scene(scenes, heading, blocks)
            heading, blocks = _SCENE_TAGS.sub("", element.text).strip(), []
        elif kind == "dual_dialogue":
            end_cue(blocks)
            duals += 1
            for column in element.dual_dialogue_columns():
                for inner in column:
                    _read(inner, inner.type.value, blocks, str(duals))
        else:
            _read(element, kind, blocks)
    close_scene(scenes, heading, blocks)
    facts = document.metadata
    title = " ".join(_plain(row) for row in facts.get("title", "").split("\n")).strip()
    return Script(
        title=title or title_from_name(name),
        titled=bool(title),
        subtitle=_plain(facts.get("subtitle", "") or facts.get("tagline", "")),
        author=_plain(facts.get("author", "") or facts.get("authors", "")).replace("\n", ", "),
        mode="screenplay",
        scenes=tuple(montages_marked(scenes)),
    )


def _untagged(rows: list[str]) -> list[str]:
    """Without the tags (`#music`) of writers who tag their headings; others' hashtags are words."""
    if not any(_TAGGED_SLUG.match(row) for row in rows):
        return rows
    return [row if row.lstrip().startswith("#") else _untagged_row(row) for row in rows]


def _untagged_row(row: str) -> str:
    words = row.rstrip().split(" ")
    while words and _TAG.match(words[-1]):
        words.pop()
    return " ".join(words)


def _cued(rows: list[str]) -> list[str]:
    """Forces a cue that only an emoji keeps from being one: "JIM😆"."""
    forced = list(rows)
    for at in range(1, len(rows) - 1):
        row = rows[at].strip()
        alone = not rows[at - 1].strip() and rows[at + 1].strip()
        if alone and len(row) < 40 and row.isupper() and row[0].isalpha():
            if any(category(letter) == "So" for letter in row) and not _SLUG.match(row):
                forced[at] = "@" + row
    return forced


def close_scene(scenes: list[Scene], heading: str, blocks: list[Block]) -> None:
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
        self.extension = extension_of(element.metadata.get("extension") or "")


def extension_of(written: Any) -> str:
    parts = [part.strip(" ()") for part in re.split(r"\)\s*\(", str(written))]
    return ", ".join(part.replace("’", "'") for part in parts if part)


def _read(element: Any, kind: str, blocks: list[Block], dual: str = "") -> None:
    if kind == "character":
        end_cue(blocks)
        cue = _Cue(element)
        blocks.append(
            Line(
                id="", speaker=cue.speaker, text="", kind="dialogue", extension=cue.extension,
                dual_id=dual,
            )
        )  # fmt: skip
    elif kind in ("dialogue", "lyrics") and blocks and isinstance(blocks[-1], Line):
        text = element.text.replace("~", " ") if kind == "lyrics" else element.text
        marked = tuple(element.text[a.start : a.end].strip() for a in element.formatting)
        speak_words(text, marked, blocks, "lyric" if kind == "lyrics" else "dialogue")
    elif kind == "parenthetical" and blocks and isinstance(blocks[-1], Line):
        said = blocks[-1]
        manner = " ".join(element.text.split()).strip("() ")
        silent = said.model_copy(update={"text": "", "parenthetical": manner, "emphasis": ()})
        if said.text:
            blocks.append(silent)
        else:
            blocks[-1] = silent
    elif kind in ("action", "centered", "lyrics"):
        end_cue(blocks)
        blocks.extend(_actions(element.text))
    elif kind == "transition":
        end_cue(blocks)
        blocks.append(Transition(id="", text=element.text.strip()))


def end_cue(blocks: list[Block]) -> None:
    if blocks and isinstance(blocks[-1], Line) and not blocks[-1].text:
        blocks.pop()


def _actions(text: str) -> list[Action]:
    paragraphs = re.split(r"\n[ \t]*\n", text)
    rows = (" ".join(row.split()) for part in paragraphs for row in action_rows(part))
    return [
        Action(id="", text=_plain(row.removeprefix("~").strip()))
        for row in rows
        if any(letter.isalnum() for letter in row)
    ]


def speak_words(
    written: str, marked: tuple[str, ...], blocks: list[Block], kind: LineKind = "dialogue"
) -> None:
    """Adds the words of the cue or manner that stands last in `blocks`, in breaths."""
    said = blocks[-1]
    assert isinstance(said, Line)
    text = " ".join(written.split())
    if not text:
        return
    joined = len(said.text) + 1 + len(text) <= breath_of(text, BREATH_CHARACTERS)
    if said.text and joined and said.kind == kind:
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
                "kind": kind,
                "parenthetical": said.parenthetical if count == 0 and not said.text else "",
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
