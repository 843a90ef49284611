"""Plays: text whose speakers stand on lines of their own (or before a stop or a colon), read to a
draft script.

Rows are kept in mind until a speech ends: verse has no other mark of its breaths. Stage directions
are acted, never spoken; one that lacks its subject gets the speaker's name, for only the page knows
whose it is. Ids are minted later (align.py).
"""

import re
from collections import Counter
from dataclasses import dataclass, field

from film.errors import BadInput
from film.script import Action, Block, Line, Scene, Script, Transition
from tools.words.narration import title_from_name
from tools.words.play_front import (
    Front,
    Paragraph,
    act_in,
    bare,
    frame_in,
    is_cast_heading,
    is_inside,
    place_of,
    read_front,
    scene_in,
)
from tools.words.play_speech import (
    Said,
    acted,
    direction_of,
    is_curtain,
    is_direction,
    manner_in,
    small_words,
    speech_lines,
    time_in,
)

LABEL_CHARACTERS = 44
_FURNITURE = re.compile(r"^\s*\[(?:illustration|transcriber|footnote|blank page)", re.IGNORECASE)
_START = re.compile(r"^\s*\*{3} ?START OF .*$", re.MULTILINE)
_END = re.compile(
    r"^\s*(?:\*{3} ?END OF|End of (?:the )?Project Gutenberg).*$", re.MULTILINE | re.IGNORECASE
)
_STARS = re.compile(r"^[\s*_#=~.-]+$")
_VERBS = (
    "sings", "singing", "sing", "repeats", "repeat", "reads", "reading", "speaks", "whispers",
    "chants", "chant", "cries", "shouts", "calls", "together", "aside", "recites",
)  # fmt: skip
_SUNG = frozenset(("sings", "singing", "sing", "repeats", "repeat", "chants", "chant"))
_LABEL = re.compile(
    r"^_?([^\W\d_][\w'’.\-& ]{0,38}?)_?\s?(?:[(\[]([^()\[\]]{1,60})[)\]])?[_.: ]{0,3}$"
)
_INLINE = re.compile(
    r"^_?((?:(?:MRS?|Mrs?|DR|Dr|ST|St)\. )?(?:[^\W\d_][\w'’\-]{0,20} ??){1,4}?)_?\s?"
    r"(?:[(\[]_?([^()\[\]_]{1,60})_?[)\]]_?)?"
    r"\s?(?:[.:]_?|_[.:]|[.:]—)\s+(?=\S)"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Label:
    """A row that names who speaks next."""

    name: str
    manner: str = ""
    rest: str = ""
    """Words of the speech on the same row."""
    shouted: bool = False
    """Written in capitals."""


@dataclass(slots=True)
class _Reading:
    """Where the reader is."""

    names: dict[str, str]
    front: Front
    small: frozenset[str]
    """Words that are written small, which a row of verse may begin with a capital."""
    scenes: list[Scene] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    heading: str = ""
    act_heading: str = ""
    opening: str = ""
    """The scene's opening direction."""
    act: int = 1
    scene: int = 1
    speaker: str = ""
    sung: bool = False
    manner: str = ""
    said: Said = field(default_factory=Said)
    singers: set[str] = field(default_factory=set)
    last_direction: str = ""


def read_play(text: str, name: str) -> Script:
    """A draft: every id is empty. Raises BadInput when no speaker is found."""
    paragraphs = paragraphs_of(text)
    names = speakers_in(paragraphs)
    start = _beginning(paragraphs, names) if names else -1
    if start < 0:
        raise BadInput(
            "No speakers are found",
            name,
            "write each name on a line of its own above its words (or NAME: words), "
            "or use --mode narration",
        )
    front = read_front(paragraphs[:start])
    reading = _Reading(
        names=canonical(tuple(names), front.cast),
        front=front,
        small=small_words(row for p in paragraphs[start:] for row in p),
    )
    for paragraph in paragraphs[start:]:
        _read(paragraph, reading)
    _close(reading)
    return Script(
        title=front.title or title_from_name(name),
        titled=bool(front.title),
        author=front.author,
        mode="play",
        cast_names=front.cast,
        scenes=tuple(reading.scenes),
    )


def is_play(text: str) -> bool:
    """Whether `auto` reads this as a play: acts, scenes or a cast list, and three speeches by two
    people."""
    rows = text.split("\n")
    if not any(act_in(r) or scene_in(r) or is_cast_heading(r) for r in rows if len(r) < 400):
        return False
    paragraphs = paragraphs_of(text)
    found = speakers_in(paragraphs)
    return len(found) >= 2 and sum(found.values()) >= 3 and _beginning(paragraphs, found) >= 0


def paragraphs_of(text: str) -> list[Paragraph]:
    """Without page furniture; a bracket left open goes on over at most three paragraphs when it is
    closed there."""
    started = _START.search(text[:60_000])
    if started:
        text = text[started.end() :]
    ended = _END.search(text)
    if ended:
        text = text[: ended.start()]
    paragraphs: list[Paragraph] = []
    rows: Paragraph = []
    for row in [*text.expandtabs(4).split("\n"), ""]:
        if not row.strip():
            if rows:
                paragraphs.append(rows)
            rows = []
        elif not _STARS.match(row):
            if rows and _heads(row):
                paragraphs.append(rows)
                rows = []
            rows.append(row.rstrip())
    return [whole for whole in _joined(paragraphs) if not _FURNITURE.match(whole[0])]


def _heads(row: str) -> bool:
    """A heading in capitals right below another row."""
    return row.strip()[:5].upper() == row.strip()[:5] and bool(act_in(row) or scene_in(row))


def _joined(paragraphs: list[Paragraph]) -> list[Paragraph]:
    whole: list[Paragraph] = []
    at = 0
    while at < len(paragraphs):
        paragraph = paragraphs[at]
        at += 1
        if _is_open(paragraph):
            for ahead in range(at, min(at + 3, len(paragraphs))):
                marks = re.search(r"[\[\]]", " ".join(paragraphs[ahead]))
                if marks and marks.group() == "]":
                    paragraph = [*paragraph, *(r for p in paragraphs[at : ahead + 1] for r in p)]
                    at = ahead + 1
                if marks:
                    break
        whole.append(paragraph)
    return whole


def _is_open(paragraph: Paragraph) -> bool:
    text = " ".join(paragraph)
    return text.rfind("[") > text.rfind("]")


def label_in(row: str) -> Label | None:
    """Who speaks next, when a row could be nothing else but a name on its own, or a name and a
    stop before words."""
    row = row.strip()
    if not row or row[0] in "[(" or is_curtain(row) or act_in(row) or scene_in(row):
        return None
    found = _LABEL.match(row) if len(row) <= LABEL_CHARACTERS + 60 else None
    if found:
        written, manner = bare(found[1]).strip(" ."), bare(found[2] or "")
        words = written.split()
        while words and words[-1].lower().strip(".,") in _VERBS:
            manner = f"{words.pop().lower()} {manner}".strip()
        if 0 < len(words) <= 5 and _is_named(words):
            return Label(name=" ".join(words), manner=manner, shouted=" ".join(words).isupper())
    found = _INLINE.match(row[: LABEL_CHARACTERS + 90])
    if found and _is_named(found[1].split()):
        written = bare(found[1]).strip(" .")
        shouted = written.isupper()
        return Label(
            name=written, manner=bare(found[2] or ""), rest=row[found.end() :], shouted=shouted
        )
    return None


def _is_named(words: list[str]) -> bool:
    small = ("of", "the", "and", "a", "&")
    return words[0][:1].isupper() and all(w[0].isupper() or w in small for w in words)


def speakers_in(paragraphs: list[Paragraph]) -> Counter[str]:
    """Names as written that speak, with the number of their speeches: those of the cast list, and
    those that come back."""
    heads = [at for at, p in enumerate(paragraphs) if is_cast_heading(p[0])]
    cast = read_front(paragraphs[heads[0] : heads[0] + 40]).cast if heads else ()
    count: Counter[str] = Counter()
    shouted: set[str] = set()
    inline: set[str] = set()
    marked: set[str] = set()
    opened = next((at for at, p in enumerate(paragraphs) if _is_heading(p[0])), 0)
    for at in range(opened, len(paragraphs)):
        paragraph = paragraphs[at]
        for step, row in enumerate(paragraph):
            label = label_in(row)
            if label is None or (step and not (label.rest or label.shouted)):
                continue
            alone = not label.rest and step + 1 == len(paragraph)
            if alone and at + 1 < len(paragraphs) and _is_heading(paragraphs[at + 1][0]):
                continue
            key = label.name.upper()
            count[key] += 1
            if label.rest:
                inline.add(key)
            elif row.strip().startswith("_") or row.strip().endswith((".", ":", ")", "_")):
                marked.add(key)
            if label.shouted:
                shouted.add(key)
    known = {key for key in count if _match(key, cast)}
    for key, times in count.items():
        plain = key not in inline and key not in shouted and key not in marked
        if times >= (3 if plain else 2) and key not in _NOT_NAMES:
            known.add(key)
    if sum(key in shouted for key in known) > len(known) / 2:
        known |= {key for key in shouted if key not in _NOT_NAMES and len(key.split()) <= 3}
    return Counter({key: count[key] for key in count if key in known})


_NOT_NAMES = frozenset(
    ("NOTE", "EXIT", "ENTER", "EXEUNT", "CURTAIN", "THE END", "CONTENTS", "BY", "SCENE", "TIME",
     "PLACE", "SETTING", "CAST", "CHARACTERS", "OH", "AH", "NO", "YES", "WARNING", "TIP")
)  # fmt: skip


def _is_heading(row: str) -> bool:
    return bool(act_in(row) or scene_in(row) or frame_in(row))


def _stems(name: str) -> frozenset[str]:
    words = (word for word in re.split(r"[^\w'’-]+", name.upper()) if word not in ("THE", "OF", ""))
    return frozenset(
        w[:-3] + "Y" if w.endswith("IES") else w[:-1] if w.endswith("S") and len(w) > 3
        and not w.endswith("SS") else w for w in words
    )  # fmt: skip


def _match(label: str, cast: tuple[str, ...]) -> str:
    """The name of the cast list that a label stands for: the same, the one it begins, or the one
    that holds its words."""
    if label in cast:
        return label
    stems = _stems(label)
    fitting = [name for name in cast if stems and stems <= _stems(name)]
    begun = [name for name in fitting if name.startswith(label)]
    return (begun or fitting or [""])[0]


def canonical(labels: tuple[str, ...], cast: tuple[str, ...]) -> dict[str, str]:
    """Label in capitals → the speaker's one name."""
    named = {}
    for label in labels:
        fuller = tuple(sorted((x for x in labels if x != label and " " in x), key=labels.index))
        alike = [name for name in fuller if name.startswith(label + " ")]
        named[label] = _match(label, cast) or (alike[0] if len(alike) == 1 else label)
    return named


def _beginning(paragraphs: list[Paragraph], names: Counter[str]) -> int:
    """Index of the paragraph in which the play begins: the heading right before the first speech,
    else the first speech."""
    heading = -1
    opened = next((at for at, p in enumerate(paragraphs) if _is_heading(p[0])), 0)
    for at in range(opened, len(paragraphs)):
        paragraph = paragraphs[at]
        if _is_heading(paragraph[0]):
            near = heading >= 0 and all(_is_heading(p[0]) for p in paragraphs[heading:at])
            chained = near and act_in(paragraphs[heading][0]) and not act_in(paragraph[0])
            heading = heading if chained else at
            continue
        for step, row in enumerate(paragraph):
            label = label_in(row)
            if label and label.name.upper() in names and (step == 0 or label.rest):
                return heading if heading >= 0 else at
    return -1


def _read(paragraph: Paragraph, reading: _Reading) -> None:
    first = paragraph[0].strip()
    if _is_heading(first):
        _open_scene(paragraph, reading)
        return
    if first.upper().strip("_. ") in ("THE END", "FINIS", "END", "END OF PLAY"):
        return
    label = label_in(first)
    named = label is not None and label.name.upper() in reading.names
    if not named and (is_curtain(first) or is_direction(paragraph, reading.speaker)):
        _direct(" ".join(row.strip() for row in paragraph), reading)
        return
    unquoted = first.strip("\"“”'")
    if not named and len(paragraph) == 1 and unquoted[:1] == unquoted[-1:] == "_":
        reading.sung = reading.sung or bool(re.search(r"song|chorus|air\b", first, re.IGNORECASE))
        return  # the title of a song, or a running head
    if reading.speaker:
        reading.said.pause()
    for row in paragraph:
        label = label_in(row)
        if label and label.name.upper() in reading.names and (row is paragraph[0] or label.rest
                                                              or label.shouted):  # fmt: skip
            _cue(label, reading)
            row = label.rest
        _speak(row, reading)
    if reading.said.open_direction:
        _direct(reading.said.take_direction(), reading)


def _cue(label: Label, reading: _Reading) -> None:
    _flush(reading)
    reading.speaker = reading.names[label.name.upper()]
    verbs = set(re.findall(r"[a-z]+", label.manner.lower()))
    sings_on = bool(re.search(r"\bsing", reading.last_direction)) and "CHORUS" in reading.speaker
    if sings_on:
        reading.singers.add(reading.speaker)
    reading.sung = bool(verbs & _SUNG) or reading.speaker in reading.singers
    reading.manner = label.manner
    reading.last_direction = ""


def _speak(row: str, reading: _Reading) -> None:
    """A row of a speech: directions in brackets are taken out of it as they come."""
    for piece, directed in reading.said.parted(row.strip()):
        if directed:
            _direct(piece, reading)
        elif not reading.speaker:
            if bare(piece):
                reading.blocks.append(Action(id="", text=bare(piece)))
        else:
            reading.said.rows.append(piece)


def _direct(written: str, reading: _Reading) -> None:
    """A stage direction: a manner of the words that follow, the curtain, or something acted."""
    told = direction_of(written)
    if not told:
        return
    manner = manner_in(told) if reading.speaker else ""
    _flush(reading)
    reading.sung = False
    if manner:
        reading.manner = manner
        reading.sung = bool(set(re.findall(r"[a-z]+", manner.lower())) & _SUNG)
        return
    reading.last_direction = told.lower()
    if is_curtain(told):
        reading.blocks.append(Transition(id="", text="CURTAIN"))
        return
    for text in acted(told, reading.speaker):
        reading.blocks.append(Action(id="", text=text))


def _flush(reading: _Reading) -> None:
    rows, reading.said.rows = reading.said.rows, []
    if reading.speaker:
        kind = "lyric" if reading.sung else "dialogue"
        lines = speech_lines(rows, reading.speaker, kind, reading.manner, reading.small)
        reading.blocks.extend(lines)
        if lines:
            reading.manner = ""


def _open_scene(paragraph: Paragraph, reading: _Reading) -> None:
    _close(reading)
    first = paragraph[0].strip()
    act, scene, frame = act_in(first), scene_in(first), frame_in(first)
    rest = ""
    if act:
        (reading.act, rest), reading.scene = act, 1
        reading.act_heading = first[: len(first) - len(rest)].strip(" _.,:")
        reading.heading = reading.act_heading
        scene = scene_in(rest) if rest else None
        first = rest
    if scene:
        reading.scene, rest = scene
        opening = first[: len(first) - len(rest)].strip(" _.,:—-")
        numbered = opening if " " in opening or not reading.act_heading else ""
        reading.heading = ", ".join(filter(None, (reading.act_heading, numbered)))
    elif frame:
        reading.heading, rest = frame, ""
    opening = direction_of(" ".join([rest, *(row.strip() for row in paragraph[1:])]))
    if opening:
        reading.opening = opening
        for text in acted(opening, ""):
            reading.blocks.append(Action(id="", text=text))


def _close(reading: _Reading) -> None:
    """Ends the scene that was read; directions alone make none."""
    _flush(reading)
    if any(isinstance(block, Line) for block in reading.blocks):
        told = reading.front.places.get((reading.act, reading.scene), "")
        first = next((b.text for b in reading.blocks if isinstance(b, Action)), "")
        opening = reading.opening or first
        place = (told and place_of(told, reading.front.cast)) or place_of(
            opening, tuple(reading.names.values())
        )
        reading.scenes.append(
            Scene(
                id="",
                heading=reading.heading,
                interior=is_inside(place),
                place=place,
                time_of_day=time_in(f"{told}. {opening}"),
                blocks=tuple(reading.blocks),
            )
        )
        reading.blocks = []
        reading.speaker = ""
    reading.opening = ""
    reading.sung, reading.manner, reading.speaker = False, "", ""
