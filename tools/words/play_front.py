"""What stands before a play begins: its title, author, cast list and synopsis of scenes.

None of it is spoken. It is read only to call each speaker by one name and to know where scenes are.
"""

import re
from dataclasses import dataclass, field

Paragraph = list[str]
"""Consecutive rows that are not empty, as written but for spaces at their end."""

ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
_WORDS = ("FIRST", "SECOND", "THIRD", "FOURTH", "FIFTH", "SIXTH", "SEVENTH", "EIGHTH")
_COUNTED = ("ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT")
_NUMBER = rf"(?:[IVX]{{1,5}}|\d{{1,2}}|{'|'.join(_COUNTED)}|{'|'.join(_WORDS)})"
_ACT = re.compile(
    rf"^_?(?:THE )?(?:ACT (?P<n>{_NUMBER})|(?P<w>{'|'.join(_WORDS)}) ACT)\b[.:,_]*", re.IGNORECASE
)
_SCENE = re.compile(
    rf"^_?SCENE(?: (?P<n>{_NUMBER})\b|(?=[.:—_-])|$)[.:—,_ -]{{0,5}}", re.IGNORECASE
)
_FRAME = re.compile(r"^_?(PROLOGUE|EPILOGUE|INDUCTION)_?[.:]?_?$", re.IGNORECASE)
_CAST = re.compile(
    r"^\W*(?:characters?|dramatis person(?:ae|æ)|persons? (?:of|in) the (?:play|drama)|"
    r"the (?:persons|players|people|cast)|cast(?: of characters)?|personages)\b\W*"
    r"(?:original cast)?\W*$",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"^\W*(?:synopsis|scenes|time|place|preface|setting|contents|costumes?|propert|notes?\b|period)",
    re.IGNORECASE,
)
"""What ends a cast list."""
_BY = re.compile(r"^\W*(?:a play )?(?:written )?by\b[ :_]*(.{0,60}?)\W*$", re.IGNORECASE)
_LIST_NAME = re.compile(r"^[A-Z][\w'’.\- ]{0,38}$")
_SMALL = frozenset("of the and a an in to for by on at with from or".split())
_PLACE_OPENING = re.compile(
    r"^(?:the )?(?:same\. )?(?:(?:in(?:side)?|at|on|before|outside|within|near|by|under|behind)"
    r"(?: front of| the middle of)? )?(?:the |an? )?",
    re.IGNORECASE,
)
_PLACE_TIME = re.compile(
    r" (?:at|by|in the) (?:night|midnight|dawn|dusk|sunset|sunrise|noon|moonlight|morning|evening"
    r"|afternoon)$",
    re.IGNORECASE,
)
_OUTSIDE = frozenset(
    "orchard garden forest wood woods street road field meadow beach shore sea hill mountain"
    " market square park yard courtyard churchyard island river lake desert harbour bridge".split()
)
_INSIDE = frozenset(
    "room hall kitchen parlour chamber tower cell cottage house palace castle bedroom drawing-room"
    " study shop library office tavern inn cave hut stable church chapel attic cellar flat".split()
)


@dataclass(slots=True)
class Front:
    title: str = ""
    author: str = ""
    cast: tuple[str, ...] = ()
    """Upper case, in order."""
    places: dict[tuple[int, int], str] = field(default_factory=dict)
    """(act, scene) → the first sentence of its synopsis."""


def number_of(written: str | None) -> int:
    """ "II", "2", "TWO" and "SECOND" are 2; what is not numbered is 1."""
    word = (written or "").upper()
    if word.isdigit():
        return int(word)
    for words in (_WORDS, _COUNTED):
        if word in words:
            return words.index(word) + 1
    return ROMAN.get(word, 1)


def act_in(row: str) -> tuple[int, str] | None:
    """The act's number and the words after it, when a row opens an act."""
    found = _ACT.match(row.strip())
    return (
        (number_of(found["n"] or found["w"]), row.strip()[found.end() :].strip()) if found else None
    )


def scene_in(row: str) -> tuple[int, str] | None:
    """The same of a scene; words after it begin its opening direction."""
    found = _SCENE.match(row.strip())
    return (number_of(found["n"]), row.strip()[found.end() :].strip()) if found else None


def frame_in(row: str) -> str:
    """ "Prologue", "Epilogue", "Induction", else ""."""
    found = _FRAME.match(row.strip())
    return found.group(1).capitalize() if found else ""


def is_cast_heading(row: str) -> bool:
    return len(row) < 90 and bool(_CAST.match(row))


def bare(text: str) -> str:
    return " ".join(text.replace("_", " ").replace("*", " ").split())


def titled(text: str) -> str:
    """ "THE RESCUE OF THE KING" → "The Rescue of the King"; mixed case stays."""
    words = bare(text).strip("\"“”'. ")
    if not words.isupper():
        return words
    cased = [
        word.lower() if at and word.lower() in _SMALL else word.capitalize()
        for at, word in enumerate(words.split())
    ]
    return " ".join(cased)


def read_front(paragraphs: list[Paragraph]) -> Front:
    """What the paragraphs before the first speech tell."""
    front = Front()
    heads: dict[str, int] = {}
    act, listing, names = 1, False, []
    for at, paragraph in enumerate(paragraphs):
        first = paragraph[0].strip()
        for row in paragraph if at < 12 else ():
            field_name, colon, value = row.partition(":")
            if colon and field_name.strip().lower() == "title" and not front.title:
                front.title = value.strip()
            elif colon and field_name.strip().lower() == "author" and not front.author:
                front.author = value.strip()
        opened = act_in(first)
        scene = scene_in(first)
        if opened or scene or frame_in(first):
            listing = False
            act = opened[0] if opened else act
            if not scene and opened and opened[1]:
                scene = scene_in(opened[1])
            if scene:
                told = bare(" ".join([scene[1], *(row.strip() for row in paragraph[1:])]))
                front.places[(act, scene[0])] = told.split(". ")[0].rstrip(".")
            continue
        if is_cast_heading(first):
            listing = True
            names += _names_in(paragraph[1:])
            continue
        listing = listing and not _OTHER.match(first)
        if listing:
            names += _names_in(paragraph)
        if len(paragraph) <= 3 and len(first) < 70:
            by = _BY.match(first)
            if by and not front.author and not listing:
                following = paragraph[1:] or (
                    paragraphs[at + 1] if at + 1 < len(paragraphs) else []
                )
                name = by.group(1).strip() or (following[0] if following else "")
                front.author = titled(name)
            elif not by:
                heads[titled(" ".join(paragraph))] = heads.get(titled(" ".join(paragraph)), 0) + 1
    front.cast = tuple(dict.fromkeys(names))
    if not front.title and heads:
        most = max(heads.values())
        often = [head for head, count in heads.items() if count == most]
        front.title = max(often, key=len) if most > 1 else often[0]
    return front


def _names_in(rows: list[str]) -> list[str]:
    """Names of a cast list: what stands before two spaces, a comma or a dash, and what a brace
    holds."""
    names = []
    for row in rows:
        for part in row.split("{"):
            name = re.split(r"\s{2,}|,|\s[—–-]+\s|--|\.\s|\(|:", bare_row(part).strip(), maxsplit=1)
            written = bare(name[0]).strip(' .{}"“”')
            if _LIST_NAME.match(written) and len(written.split()) <= 5:
                names.append(written.upper())
    return names


def bare_row(row: str) -> str:
    return row.replace("_", "").replace("*", "")


def place_of(opening: str, cast: tuple[str, ...]) -> str:
    """Upper case place words of an opening direction or a synopsis; "" where it tells none."""
    sentence = re.split(r"[.;]|--|—", bare(opening).strip(" [](.:—"), maxsplit=1)[0].strip()
    people = {word for name in cast for word in name.split()}
    words = re.findall(r"[\w'’-]+", sentence)
    starts_with_person = bool(words) and (
        words[0].upper() in people or words[0].lower() in ("enter", "exit", "exeunt")
    )
    if words and not starts_with_person:
        place = _PLACE_OPENING.sub("", sentence, count=1).split(",")[0]
        place = _PLACE_TIME.sub("", place)
        if 0 < len(place.split()) <= 7:
            return place.strip().upper()
    for word in re.findall(r"[\w'’-]+", bare(opening)):
        if word.lower() in _OUTSIDE | _INSIDE:
            return word.upper()
    return ""


def is_inside(place: str) -> bool | None:
    words = set(re.findall(r"[\w-]+", place.lower()))
    if words & _OUTSIDE:
        return False
    return True if words & _INSIDE else None
