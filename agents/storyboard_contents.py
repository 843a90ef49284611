"""Content values extracted from sentences: what a template shows is always the script's own words,
shortened, never invented.

Every builder answers None when its template cannot carry the sentence well.
"""

import re
from collections.abc import Sequence

from agents.storyboard_labels import (
    ENDS,
    capitalised,
    clauses_of,
    cut_label,
    noun_phrase,
    plain_clause,
    short_title,
    stands_alone,
)
from film.cast import Cast
from film.content import (
    Content,
    EndCardContent,
    IconContent,
    NumberContent,
    QuoteContent,
)
from film.outline import Outline
from film.script import Line
from film.style import Style
from tools.words.figures import MAGNITUDES, Figure, find_figures
from tools.words.grammar import base_form, begins_with_order
from tools.words.meaning import senses_of


def number_content(text: str) -> NumberContent | None:
    """The sentence's main figure, with the words before it above and the words after it below."""
    figure = None if _RECKONS.match(text) else main_figure(text)
    if figure is None:
        return None
    clause_start, clause_end = _clause_around(text, figure)
    kicker = _fitting_kicker(text[clause_start : figure.start], figure)
    label = text[figure.end : clause_end].strip(ENDS + ".!?")
    label = cut_label(re.sub(r"^of (?:it|them|these|those)\b\s*", "", label), 7 if kicker else 8)
    if not label and not kicker:
        return None
    if re.match(r"and \d", label) or (
        not kicker and re.fullmatch(r"(?:\w+ )?(?:it|them|this)", label)
    ):
        return None
    unit, prefix = figure.unit, figure.prefix
    senses = [
        sense
        for sense in senses_of(text)
        if clause_start <= sense.start < clause_end and base_form(sense.noun) not in _CLOCKS
    ]
    after = [sense for sense in senses if sense.start >= figure.end]
    icon = after[0].icon if after else ""
    if not after and senses and unit.split(" ")[-1] not in MAGNITUDES:
        icon = senses[-1].icon
    return NumberContent(
        kicker=kicker,
        prefix=prefix,
        number=figure.number,
        unit=unit,
        label=label,
        icon=icon,
        ratio=round(figure.value / 100, 4) if figure.share else None,
    )


def _fitting_kicker(before: str, figure: Figure) -> str:
    """The words that lead to a figure: all of them, else those after their last comma."""
    relative = re.split(r"\b(?:that|which|who)\s", before)[-1]
    for words in (before, before.rpartition(",")[2], relative):
        kicker = plain_clause(words)
        if len(kicker) <= 36 and len(kicker.split()) <= 6:
            return kicker
    return figure.comparison[:1].upper() + figure.comparison[1:]


def main_figure(text: str) -> Figure | None:
    """The figure a sentence is about: a share or a large number before a measure; none when it only
    measures in passing."""
    figures = find_figures(text)
    if not figures:
        return None

    def weight(figure: Figure) -> float:
        percent = 3.0 if figure.unit == "%" else 0.0
        large = 2.0 if figure.value >= 100 or figure.unit.split(" ")[0] in MAGNITUDES else 0.0
        opens = 6.0 if _OPENS_WITH.match(text) and figure is figures[0] else 0.0
        return percent + large + (1.0 if figure.comparison else 0.0) - opens - figure.start / 1000

    return max(figures, key=weight)


_RECKONS = re.compile(r"^(?:Divide|Multiply|Add|Subtract|Double|Halve)\b")
"""A number that is reckoned with is not a measure."""
_OPENS_WITH = re.compile(r"^(?:At|In|After|By|Within|For) (?:about |only )?[\d$€£]")
"""A figure that only says where or when the sentence holds: "At 200 metres …"."""


def _clause_around(text: str, figure: Figure) -> tuple[int, int]:
    start = 0
    for found in re.finditer(r"[;:—–]\s|,\s(?=(?:and|but|so|while|because)\s)", text):
        if found.end() <= figure.start:
            start = found.end()
        elif found.start() >= figure.end:
            return start, found.start()
    return start, len(text.rstrip(" .!?"))


def quote_content(lines: Sequence[Line], cast: Cast) -> QuoteContent:
    who, _, role = lines[0].attribution.partition(", ")
    actor = next((c.name for c in cast.characters if who and c.name.upper() == who.upper()), "")
    return QuoteContent(
        text=" ".join(line.text for line in lines), who=who.strip(), role=role.strip(), actor=actor
    )


_BECOMES = re.compile(
    r"\b(?:becomes?|became|turns? into|turned into|turns|leads? to|led to|means|into"
    r"|from .+ to|to)\b",
    re.IGNORECASE,
)


def icon_content(text: str, taken: Sequence[str] = ()) -> IconContent | None:
    """One noun with a sure icon, or two joined by "becomes", "from … to"; a noun already shown is
    passed over.
    """
    senses = [sense for sense in senses_of(text) if sense.icon not in taken]
    if not senses:
        return None
    kicker, rest = _lead_in(text)
    label = ""
    for clause in (rest, *clauses_of(text)):
        candidate = plain_clause(clause)
        named = any(sense.noun in clause for sense in senses)
        whole = clause is rest
        fits = 2 <= len(candidate.split()) <= 8 and len(candidate) <= 48
        if named and fits and (whole or stands_alone(clause)):
            label, kicker = candidate, kicker if whole else ""
            break
    label = label or next(filter(None, (noun_phrase(text, sense.start) for sense in senses)), "")
    shown = [sense for sense in senses if label and sense.noun.lower() in label.lower()]
    if not label or not shown or re.match(r"[A-Za-z] (?:is|are)\b", label):
        return None
    two = _two_icons(label, [sense.icon for sense in shown], [sense.noun for sense in shown])
    weak = len(shown) > 1 and _weak(shown[0].noun, text)
    if not two and len(label.split()) <= 3 and base_form(shown[1 if weak else 0].noun) in _CLOCKS:
        return None
    return IconContent(icons=two or (shown[1 if weak else 0].icon,), label=label, kicker=kicker)


_CLOCKS = frozenset("minute hour second week month day night year".split())
"""How long something takes is not what it is about."""


def _lead_in(text: str) -> tuple[str, str]:
    """("In 40 minutes", the rest) where a sentence begins by saying when."""
    for figure in find_figures(text)[:1]:
        head = text[: figure.end].strip()
        if len(head) <= 24 and head.split()[0] in ("In", "After", "For", "Within", "Every"):
            return head, text[figure.end :].strip(" ,")
    return "", text


def _weak(noun: str, text: str) -> bool:
    """A noun that only sets the time or the world around: "In a whole year", "the world"."""
    return (
        base_form(noun) in ("world", "minute", "week", "month", "night", "hour", "second", "city")
        and len(senses_of(text)) > 1
    )


def _two_icons(label: str, icons: Sequence[str], nouns: Sequence[str]) -> tuple[str, ...]:
    if len(icons) < 2 or icons[0] == icons[1]:
        return ()
    between = label[
        label.lower().find(nouns[0].lower()) + len(nouns[0]) : label.lower().find(nouns[1].lower())
    ]
    joined = re.search(
        r"\b(?:becomes?|became|turns? into|turned into|leads? to|led to|means|to)\b",
        between,
        re.IGNORECASE,
    )
    return (icons[0], icons[1]) if joined and len(between.split()) <= 4 else ()


CALL_CHARACTERS = 28
TAGLINE_CHARACTERS = 56


def endcard_content(outline: Outline, style: Style, last: Line | None) -> EndCardContent:
    """Name, tagline and call: the brand's, else the script's title, its subtitle and the words of
    its last line."""
    call, said = style.call_to_action, last.text if last else ""
    if not call and last is not None:
        marked = next((word for word in last.emphasis if len(word) <= CALL_CHARACTERS), "")
        first = plain_clause(clauses_of(order_in(said))[0]) if is_call(said) else ""
        if len(first) > CALL_CHARACTERS:
            first = cut_label(first, 4)
        call = first if 0 < len(first) <= CALL_CHARACTERS else marked
    name = style.brand_name or short_title(outline.title)
    own = (
        said if len(said) <= TAGLINE_CHARACTERS and plain_clause(said) != capitalised(call) else ""
    )
    tagline = style.tagline or (own if not call else "") or outline.subtitle or own
    return EndCardContent(name=name, tagline=tagline, cta=capitalised(call))


_BEFORE_ORDER = re.compile(
    r"^(?:(?:so|and|then|now|tonight|today|tomorrow|this week|next time),?\s+)+", re.IGNORECASE
)
_LAST_ORDERS = frozenset("put stay visit save choose take drink sleep walk cook play".split())


def order_in(text: str) -> str:
    """The words of a last sentence after those that only say when."""
    return _BEFORE_ORDER.sub("", text)


def is_call(text: str) -> bool:
    """Whether a last sentence asks to do something."""
    rest = order_in(text)
    return begins_with_order(rest) or rest.split(" ")[0].lower() in _LAST_ORDERS


def words_shown(content: Content) -> int:
    """Words on screen outside quotes."""
    match content.template:
        case "title":
            return len(f"{content.title} {content.subtitle}".split())
        case "kinetic":
            return sum(len(row.text.split()) for row in content.rows)
        case "number":
            return len(f"{content.kicker} {content.number} {content.label}".split())
        case "icon":
            return len(content.label.split())
        case "process":
            return sum(len(step.title.split()) for step in content.steps) + len(
                content.title.split()
            )
        case "bars":
            return len(content.title.split()) + 2 * len(content.bars)
        case "endcard":
            return len(f"{content.name} {content.tagline} {content.cta}".split())
        case _:
            return 0
