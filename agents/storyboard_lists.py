"""A list's picture: boxes to tick, steps, moments, sides, a product's features, or plain points.

Items stand with the line that says them, so each appears with its words.
"""

import re
from collections.abc import Sequence

from agents.storyboard_labels import (
    ENDS,
    capitalised,
    cut_label,
    first_words,
    short_title,
    shortened,
)
from agents.storyboard_steps import process_content, step_of, with_different_icons
from film.content import (
    BulletsContent,
    ChecklistContent,
    ProcessContent,
    ProductContent,
    TimelineContent,
)
from film.content_cards import Callout, ChecklistItem, Item
from film.content_charts import Moment
from film.script import Line
from tools.words.figures import find_figures, find_series
from tools.words.grammar import begins_with_order
from tools.words.meaning import icon_of_noun, senses_of

ListContent = BulletsContent | ChecklistContent | ProcessContent | ProductContent | TimelineContent
MOMENTS = (3, 6)
MOMENT_WORDS = 8
ITEM_WORDS = 7
ITEM_CHARACTERS = 44
BOX_WORDS = 6
CALLOUT_WORDS = 6
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTH})|(?:{_MONTH})(?: \d{{1,2}}(?:st|nd|rd|th)?)?)"
_YEAR = r"(?:1\d\d\d|20\d\d)s?(?: ?(?:BC|AD))?|\d{1,4} (?:BC|AD)"
DATE = rf"(?:{_DAY},? (?:{_YEAR})|{_DAY}|{_YEAR}|the \d\d?th century)"
_DATED = re.compile(
    rf"^(?:(?:In|On|By|Since|Around|About) )?(?P<date>{DATE})(?P<mark>[:,–—-]?)\s+(?P<what>\S.+)$"
)
_TO_HAVE = re.compile(
    r"\b(?:what (?:you|we|you['’]ll) (?:will )?(?:need|pack|bring)|ingredients|checklist|to pack"
    r"|you need|shopping list|tools needed|before you (?:start|begin|go|leave)|to bring)\b",
    re.IGNORECASE,
)
_MEET = re.compile(r"^(?:meet|introducing|say hello to|this is)\s+(?:the\s+)?(.+)$", re.IGNORECASE)


def list_content(
    lines: Sequence[Line],
    whole: Sequence[Line],
    heading: str,
    *,
    title: str = "",
    media: str = "",
) -> ListContent | None:
    """`lines` are told in this shot, `whole` are the items of the list they are part of. `title`
    is the film's.
    """
    items = [line for line in lines if line.kind == "item"]
    first = next((i for i, line in enumerate(whole) if items and line.id == items[0].id), 0)
    if not items:
        return None
    if any(line.checked is not None for line in whole) or (
        not items[0].ordered and _TO_HAVE.search(heading)
    ):
        return _checklist(items, heading)
    moments = moments_of([line.text for line in whole])
    if moments:
        if first + len(items) < 2:
            return None
        return _timeline(moments, first + len(items), heading)
    product = _product(whole[: first + len(items)], len(whole), heading, title, media)
    if product:
        return product
    deeds = _STEPS.search(heading) or all(begins_with_order(line.text) for line in whole)
    if items[0].ordered or deeds:
        return _process(items, first, heading, ordered=items[0].ordered)
    return _bullets(items, heading)


def dated(sentence: str) -> bool:
    return bool(_DATED.match(sentence))


def moments_of(texts: Sequence[str]) -> tuple[Moment, ...]:
    """Three to six sentences that each begin with a date; () otherwise."""
    found = [_DATED.match(text) for text in texts]
    if not MOMENTS[0] <= len(found) <= MOMENTS[1] or not all(found):
        return ()
    dates = [match.group("date") for match in found if match]
    if len(set(dates)) != len(dates):
        return ()
    return tuple(
        Moment(date=match.group("date"), label=_moment_label(match.group("what")))
        for match in found
        if match
    )


def timeline_of(texts: Sequence[str], heading: str) -> TimelineContent | None:
    moments = moments_of(texts)
    return TimelineContent(title=short_title(heading), moments=moments) if moments else None


def _timeline(moments: tuple[Moment, ...], told: int, heading: str) -> TimelineContent:
    """What was told so far stays on the line; at least three moments stand on it."""
    until = max(told, MOMENTS[0])
    return TimelineContent(
        title=short_title(heading),
        moments=moments[:until],
        highlight=-1 if until == told else told - 1,
    )


def _moment_label(what: str) -> str:
    label = shortened(what, MOMENT_WORDS, 48)
    if not label:
        label = cut_label(what.rstrip(".!?"), MOMENT_WORDS) or first_words(what, MOMENT_WORDS)
    return capitalised(label.rstrip(".!?"))


def _checklist(items: Sequence[Line], heading: str) -> ChecklistContent | None:
    if not 1 <= len(items) <= 6:
        return None
    boxes = tuple(
        ChecklistItem(
            text=_item_text(line, BOX_WORDS), checked=line.checked is None or line.checked
        )
        for line in items
    )
    return ChecklistContent(title=short_title(heading), items=boxes)


_STEPS = re.compile(r"\bsteps?\b|^how to\b", re.IGNORECASE)


def _process(
    items: Sequence[Line], first: int, heading: str, *, ordered: bool
) -> ProcessContent | None:
    if first == 0 and len(items) >= 2:
        return process_content(heading, items, ordered=ordered)
    if not 2 <= len(items) <= 5:
        return None
    return ProcessContent(
        title=short_title(heading),
        steps=with_different_icons(tuple(step_of(line) for line in items)),
        ordered=ordered,
        first_number=first + 1,
    )


def _product(
    items: Sequence[Line], most: int, heading: str, title: str, media: str
) -> ProductContent | None:
    """A thing with a name of its own, and two to four things said of it."""
    met = _MEET.match(heading)
    name = met.group(1).strip(" .!") if met else ""
    if not name or len(name) > 28 or len(items) < 2 or most > 4:
        return None
    named = [line.item_title.strip(" :.") for line in items]
    if not all(named) and name.lower() not in title.lower():
        return None
    icon = next((sense.icon for sense in senses_of(name.lower())), "")
    icon = icon or next((icon_of_noun(word) for word in name.lower().split()), "")
    if not icon and not media:
        return None
    return ProductContent(
        name=name,
        media=media,
        icon="" if media else icon,
        callouts=tuple(
            Callout(
                text=_item_text(line, CALLOUT_WORDS), side="left" if index % 2 == 0 else "right"
            )
            for index, line in enumerate(items)
        ),
    )


def _bullets(items: Sequence[Line], heading: str) -> BulletsContent | None:
    if not 2 <= len(items) <= 5:
        return None
    texts = [_item_text(line, ITEM_WORDS) for line in items]
    icons = [icon_of_item(line.item_title or text) for line, text in zip(items, texts, strict=True)]
    if not all(icons) or len(set(icons)) != len(icons):
        icons = [""] * len(items)
    return BulletsContent(
        title=short_title(heading),
        items=tuple(
            Item(text=text, icon=icon, line=line.id)
            for text, icon, line in zip(texts, icons, items, strict=True)
        ),
    )


def icon_of_item(text: str) -> str:
    """The icon of the thing an item names: its first noun, and nothing further in."""
    head = re.split(r",|;|\b(?:of|in|on|at|for|with|than|from|to|by|like|and)\b", text, maxsplit=1)[
        0
    ]
    found = senses_of(head)
    return found[-1].icon if found and len(head.split()) <= 3 else ""


def _item_text(line: Line, words: int) -> str:
    """An item in a few words: whole, else its name with the first clause, else its name."""
    whole = line.text.strip().rstrip(".")
    if len(whole.split()) <= words and len(whole) <= ITEM_CHARACTERS:
        return capitalised(whole)
    name = line.item_title.strip(" :.")
    if name:
        rest = whole[len(line.item_title) :].strip(" :—–-")
        clause = re.split(r"[,;:]\s|\s[—–]\s|\.\s", rest)[0].strip(ENDS)
        both = f"{name}: {clause}"
        fits = clause and len(both.split()) <= words and len(both) <= ITEM_CHARACTERS
        return capitalised(both if fits else name)
    label = shortened(whole, words, ITEM_CHARACTERS) or cut_label(whole, words)
    return capitalised(label or first_words(whole, words))


def told_changes(text: str, line: str) -> BulletsContent | None:
    """Three to five things that grow and shrink in one sentence."""
    pieces = [piece.strip(" .!") for piece in re.split(r",(?!\d)\s*(?:and |but )?|;\s*", text)]
    if not 3 <= len(pieces) <= 5 or find_series(text):
        return None
    if any(len(find_figures(p)) != 1 or len(p.split()) > ITEM_WORDS for p in pieces):
        return None
    icons = [icon_of_item(piece) for piece in pieces]
    if not all(icons) or len(set(icons)) != len(icons):
        icons = [_trend(piece) for piece in pieces]
    if not all(icons):
        icons = [""] * len(pieces)
    return BulletsContent(
        title="",
        items=tuple(
            Item(text=capitalised(piece), icon=icon, line=line)
            for piece, icon in zip(pieces, icons, strict=True)
        ),
    )


_FALLS = re.compile(
    r"\b(?:shr[aiu]nk\w*|f[ae]ll\w*|down|los[et]\w*|decreas\w*|drop\w*|declin\w*)\b", re.I
)


def _trend(piece: str) -> str:
    """The icon of what goes up or down. A piece without a verb goes on as the one before it."""
    return "chart-decreasing" if _FALLS.search(piece) else "chart-increasing"


_ENUMERATED = re.compile(
    r"(?P<head>[^:]{4,90}?)(?:,? (?:such as|including|for example)|:)\s+"
    r"(?P<items>[^.:;?!()]+?),? and (?P<last>[^.,:;?!()]+)[.!]?$"
)


def enumerated(text: str, line: str) -> BulletsContent | None:
    """A sentence that lists two to five things: "… such as A, B and C"."""
    found = _ENUMERATED.match(text.strip())
    if not found:
        return None
    pieces = [p.strip(ENDS) for p in found["items"].split(", ")] + [found["last"].strip(ENDS)]
    pieces = [piece for piece in pieces if piece]
    if not 3 <= len(pieces) <= 5 or any(len(p.split()) > 4 or len(p) > 34 for p in pieces):
        return None
    head = found["head"].strip(ENDS)
    clause = re.split(r",\s", head)[-1]
    title = re.sub(r"^(?:and|but|which|that)\s+", "", clause)
    words = title.split()
    title = " ".join(words[-5:]) if len(words) > 6 else title
    title = re.sub(r"^(?:in|of|is|are|to|for|used|as|by|and|the)\s+(?=\w)", "", title)
    return BulletsContent(
        title=capitalised(title), items=tuple(Item(text=capitalised(p), line=line) for p in pieces)
    )
