"""What is written inside a play's speeches: verse, songs, emphasis, and directions among the words.

A stage direction is told from words by its brackets, by being set in italics as a whole, or by the
verbs that only directions begin with (Enter, Exit). Short ones that say how words are spoken become
the manner of the words after them.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from film.script import Line, LineKind, TimeOfDay
from tools.words.sentences import BREATH_CHARACTERS, split_sentences, split_speech

STANZA = ""
"""A row that stands for the empty line between stanzas or paragraphs."""
VERSE_CHARACTERS = 62
"""A longer row is prose."""
BREATH_WANTED = 70
"""Characters of a breath of verse: two rows, about 5 s."""

_CURTAIN = re.compile(
    r"^[\W_]*(?:(?:slow |quick )?curtain|the curtain falls|curtain falls|blackout|lights out"
    r"|end of (?:the )?(?:act|scene)[ \w]{0,8})[\W_]*$",
    re.IGNORECASE,
)
_STAGE = re.compile(r"^[\W_]*(?:re-?enter|enter|enters|exit|exits|exeunt)\b", re.IGNORECASE)
_EMPHASIS = re.compile(r"_([^_\n]{1,60})_")
_NUMBERED = re.compile(r"^\d{1,2}\. +")
_MANNER = re.compile(
    r"^(?:(?:he|she|they) )?(?:(?:sings?|singing)(?: softly| louder| again)?|reads"
    r"|reading|aside|repeats|recites|whispers"
    r"|whispering|shouts|shouting|laughs|laughing|cries|crying|weeping|softly|loudly|angrily"
    r"|speaking\b[\w ,'’-]{0,40}|(?:in|with) [\w ,'’-]{3,40}|to [\w ,'’-]{3,30}|[a-z]+ly)\.?$",
    re.IGNORECASE,
)
_DEEDS = frozenset(
    "pulls drops disappears pauses opens closes finds sets gives turns goes takes looks kneels"
    " rises sits stands walks runs picks puts holds draws kisses embraces shrieks weeps cries"
    " laughs falls leans points waves bows nods shakes throws catches reads writes hides leaves"
    " returns crosses moves starts stops steps lifts lays raises lowers clasps wrings hands knocks"
    " listens enters exits comes sinks jumps dances sleeps wakes pours drinks eats shows"
    " tears speaks sighs retires advances approaches hurries rushes".split()
)
_SMALL = frozenset(
    "and or but that which who when where while if unless of to in on at by for from with as than"
    " my thy his her our your their its the a an is are was were".split()
)
_TIMES: tuple[tuple[str, TimeOfDay], ...] = (
    (r"\b(?:dawn|sunrise|daybreak)\b", "dawn"),
    (r"\b(?:dusk|sunset|evening|twilight)\b", "dusk"),
    (r"\b(?:night|midnight|moonlight|moonlit)\b", "night"),
    (r"\b(?:morning|noon|afternoon|daylight)\b", "day"),
)


@dataclass(slots=True)
class Said:
    """The rows of the speech that is being read, and a direction among them that is still open."""

    rows: list[str] = field(default_factory=list)
    open_direction: str = ""

    def pause(self) -> None:
        if self.rows and self.rows[-1] != STANZA:
            self.rows.append(STANZA)

    def take_direction(self) -> str:
        taken, self.open_direction = self.open_direction, ""
        return taken

    def parted(self, row: str) -> list[tuple[str, bool]]:
        """Pieces of a row in order, each with whether it is a direction; one that is not shut goes
        on in the next row."""
        parts: list[tuple[str, bool]] = []
        while row:
            if self.open_direction:
                shut = "]" if self.open_direction[0] == "[" else ")"
                at = row.find(shut)
                if at < 0:
                    self.open_direction += " " + row
                    return parts
                parts.append((self.take_direction() + " " + row[: at + 1], True))
                row = row[at + 1 :].strip()
                continue
            at = _direction_at(row)
            if at < 0:
                parts.append((row, False))
                return parts
            if row[:at].strip():
                parts.append((row[:at].strip(), False))
            self.open_direction, row = row[at], row[at + 1 :].strip()
            if not row:
                return parts
        return parts


def _direction_at(row: str) -> int:
    """Where a direction opens: any square bracket, or a round one in italics, with a capital at the
    row's start, or with a known manner."""
    square = row.find("[")
    for found in re.finditer(r"\(", row):
        at = found.start()
        if 0 <= square < at:
            break
        inner = row[at + 1 :].split(")")[0]
        if inner.startswith("_") or _MANNER.match(inner.strip("_ .")) or at == 0:
            return at
    return square


def direction_of(written: str) -> str:
    """A direction without its brackets, italics and double spaces."""
    text = " ".join(written.replace("_", " ").split()).strip()
    text = re.sub(r"^[\[(]\s*|\s*[\])]\.?$", "", text)
    text = re.sub(r"\s+([.,;:!?])", r"\1", text)
    if text and text[-1].isalnum():
        text += "."
    return text.replace("--", "—") if any(letter.isalnum() for letter in text) else ""


def is_curtain(text: str) -> bool:
    return len(text) < 60 and bool(_CURTAIN.match(text))


def is_direction(paragraph: list[str], speaker: str) -> bool:
    """Whether a whole paragraph is a stage direction: in brackets, in italics over several words,
    or begun as only directions are. Before anybody spoke, words on their own are one too."""
    text = " ".join(row.strip() for row in paragraph)
    if text[0] == "[":
        shut = text.find("]")
        return shut < 0 or not any(letter.isalnum() for letter in text[shut + 1 :])
    if text[0] == "(":
        shut = text.find(")")
        return shut >= 0 and not any(letter.isalnum() for letter in text[shut + 1 :])
    if _STAGE.match(text) and len(text) < 300:
        return True
    whole = text.startswith("_") and text.rstrip(".").endswith("_") and text.count("_") == 2
    return whole and len(text.split()) >= 5 or not speaker and not text.startswith("_")


def manner_in(told: str) -> str:
    """A direction that only says how the words after it are spoken, lower case, else ""."""
    text = told.strip(" .")
    if len(text) > 60 or not _MANNER.match(text):
        return ""
    words = text.split()
    if words[0].lower() in ("he", "she", "they"):
        words = words[1:]
    return " ".join([words[0].lower(), *words[1:]])


def with_subject(told: str, speaker: str) -> str:
    """ "Drops her head." is "Princess Winsome drops her head." when she was speaking."""
    words = told.split(maxsplit=1)
    first = words[0].strip(".,")
    if not speaker:
        return told
    name = " ".join(
        w.lower() if at and w in ("OF", "THE", "AND") else w.capitalize()
        for at, w in enumerate(speaker.split())
    )
    if first.lower() in _DEEDS:
        return f"{name} {told[0].lower()}{told[1:]}"
    if re.fullmatch(r"[A-Z][a-z]+ing", first):
        return f"{name}, {told[0].lower()}{told[1:]}"
    if told.lower() in ("exit.", "exits."):
        return f"Exit {name}."
    return told


def acted(told: str, speaker: str) -> list[str]:
    """A direction as actions: a long one sentence by sentence."""
    whole = with_subject(told, speaker)
    return [whole] if len(whole) <= 140 else list(split_sentences(whole))


def time_in(text: str) -> TimeOfDay | None:
    for pattern, time in _TIMES:
        if re.search(pattern, text, re.IGNORECASE):
            return time
    return None


def small_words(rows: Iterable[str]) -> frozenset[str]:
    """Words written small somewhere and never with a capital inside a sentence."""
    small: set[str] = set()
    great: set[str] = set()
    for row in rows:
        goes_on = False
        for word in row.split():
            letters = word.strip("_\"“”'’.,;:!?()[]—-")
            if letters:
                if letters[0].islower():
                    small.add(letters)
                elif goes_on:
                    great.add(letters.lower())
            goes_on = word[-1] not in '.!?…:"“”_'
    return frozenset(small - great | _SMALL)


def speech_lines(
    rows: list[str], speaker: str, kind: LineKind, manner: str, small: frozenset[str]
) -> list[Line]:
    """Rows of a speech as lines of one breath each."""
    lines: list[Line] = []
    for stanza in _stanzas(rows):
        for text, emphasis in _breaths(stanza, kind, small):
            if any(letter.isalnum() for letter in text):
                lines.append(
                    Line(
                        id="",
                        speaker=speaker,
                        text=text,
                        kind=kind,
                        parenthetical=manner if not lines else "",
                        emphasis=emphasis,
                    )
                )
    return lines


def _stanzas(rows: list[str]) -> list[list[str]]:
    stanzas: list[list[str]] = [[]]
    for row in rows:
        if row == STANZA:
            stanzas.append([])
        else:
            stanzas[-1].append(row)
    return [stanza for stanza in stanzas if stanza]


def _breaths(
    rows: list[str], kind: LineKind, small: frozenset[str]
) -> list[tuple[str, tuple[str, ...]]]:
    """Verse ends its breaths where rows end; prose, whose rows are long, where clauses do."""
    read = [_unmarked(row, kind) for row in rows]
    marked = [word for _, words in read for word in words]
    if max(len(row) for row in rows) > VERSE_CHARACTERS:
        texts = list(split_speech(" ".join(text for text, _ in read)))
    else:
        texts = _verse([piece for text, _ in read for piece in split_speech(text)], small)
    return [(text, tuple(dict.fromkeys(word for word in marked if word in text))) for text in texts]


def _verse(pieces: list[str], small: frozenset[str]) -> list[str]:
    """Rows and half rows joined into the breaths that cost least: ends of sentences are free, a
    comma costs little, a row that runs on much; breaths are near 70 characters."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(pieces) + 1):
        options = []
        length = 0
        for start in range(end - 1, -1, -1):
            length += len(pieces[start]) + 1
            if length > BREATH_CHARACTERS and start < end - 1:
                break
            options.append((best[start][0] + _cost(pieces[end - 1], length), start))
        best.append(min(options))
    cuts = [len(pieces)]
    while cuts[-1]:
        cuts.append(best[cuts[-1]][1])
    bounds = list(reversed(cuts))
    return [_sentence(pieces[a:b], small) for a, b in zip(bounds, bounds[1:], strict=False)]


def _cost(last: str, length: int) -> float:
    mark = last.rstrip("\"'”’)_")[-1:]
    joint = 0.0 if mark in ".!?…" else 0.45 if mark in ",;:—" else 1.8
    return joint + 0.35 + ((length - BREATH_WANTED) / BREATH_WANTED) ** 2


def _sentence(pieces: list[str], small: frozenset[str]) -> str:
    text = pieces[0]
    for piece in pieces[1:]:
        first = piece.split()[0].strip("_\"“”'’.,;:!?()—-").lower()
        runs_on = text.rstrip("\"'”’)")[-1:] not in ".!?…"
        if runs_on and first in small and first != "i":
            piece = piece[0].lower() + piece[1:]
        text = f"{text}{'' if text.endswith('—') else ' '}{piece}"
    return text


def _unmarked(row: str, kind: LineKind) -> tuple[str, list[str]]:
    """The row as it is read, and the words that its italics mark."""
    words = [m.strip(" .,;!?") for m in _EMPHASIS.findall(row) if len(m.split()) <= 3]
    text = " ".join(row.replace("_", "").split())
    text = re.sub(r" ?-{2,} ?", "—", text)
    text = re.sub(r",?\.{3,}", "…", text)
    return (_NUMBERED.sub("", text) if kind == "lyric" else text), words
