"""Content values extracted from sentences: what a template shows is always the script's own words, shortened, never invented.

Every builder answers None when its template cannot carry the sentence well.
"""

import re
from collections.abc import Sequence

from film.cast import Cast
from film.content import (
    Bar,
    BarsContent,
    Content,
    EndCardContent,
    IconContent,
    KineticContent,
    KineticWord,
    NumberContent,
    ProcessContent,
    QuoteContent,
    Step,
)
from film.outline import Outline
from film.script import Line
from film.style import Style
from tools.words.figures import MAGNITUDES, Figure, Series, find_figures
from tools.words.grammar import Word, base_form, tagged
from tools.words.meaning import icon_of_deed, senses_of

MAX_WORDS = 12
"""On screen, outside quotes (LOOK)."""
TITLE_CHARACTERS = 60
KINETIC_WORDS = 9
ROW_CHARACTERS = 17
STEPS = 5

_OPENERS = re.compile(r"^(?:and|but|so|then|now|yet|or|because|in fact|of course|for example|for instance|after all|that is why|today),?\s+", re.IGNORECASE)
_CLAUSE = re.compile(r"(?<=[,;:—–])\s+|\s+(?=(?:which|because|while|whereas|when|where|so that|unless|until|although)\s)|\s+(?=(?:and|but|or|so)\s+(?:it|they|we|you|he|she|I|this|that|there)\s)")
_ENDS = " ,;:—–"


def short_title(text: str) -> str:
    """At most 60 characters, cut at a word."""
    text = text.strip()
    if len(text) <= TITLE_CHARACTERS:
        return text
    head = re.split(r"(?<=\S)[:—–]\s", text)[0].strip()
    if 8 <= len(head) <= TITLE_CHARACTERS:
        return head
    return text[: TITLE_CHARACTERS - 1].rsplit(" ", 1)[0].rstrip(_ENDS) + "…"


def clauses_of(text: str) -> tuple[str, ...]:
    return tuple(part.strip(_ENDS) for part in _CLAUSE.split(text) if part.strip(_ENDS))


def plain_clause(text: str) -> str:
    """A clause as a label: no opener, no closing mark, first letter large."""
    words = _OPENERS.sub("", text.strip()).strip(_ENDS + ".")
    return capitalised(words)


def capitalised(words: str) -> str:
    """First letter large, unless it is a letter of a formula: "a² + b²"."""
    if re.match(r"[a-z](?![\w'’])(?:\s*[=+−<>≤≥^/*-]|\s[b-hj-z]\b)|[a-z][²³₀₁₂0-9(]", words):
        return words
    return words[:1].upper() + words[1:]


def shortened(text: str, words: int, characters: int = 64) -> str:
    """The whole text when it fits, else its best clause that does, else ""."""
    whole = plain_clause(text)
    if len(whole.split()) <= words and len(whole) <= characters:
        return whole
    for clause in clauses_of(text):
        label = plain_clause(clause)
        if 2 <= len(label.split()) <= words and len(label) <= characters and stands_alone(clause):
            return label
    return ""


def stands_alone(clause: str) -> bool:
    """Whether a clause says something by itself: not a phrase that only places another ("In a kite")."""
    words = tagged(clause)
    return bool(words) and words[0].tag not in ("IN", "TO", "WDT", "WRB", "VBG", "VBN") and len(clause.split()) >= 2


# number ------------------------------------------------------------------------------------------------------------


def number_content(text: str) -> NumberContent | None:
    """The sentence's main figure, with the words before it above and the words after it below."""
    figure = main_figure(text)
    if figure is None:
        return None
    clause_start, clause_end = _clause_around(text, figure)
    kicker = plain_clause(text[clause_start : figure.start])
    label = text[figure.end : clause_end].strip(_ENDS + ".!?")
    label = re.sub(r"^of (?:it|them|these|those)\b\s*", "", label)
    if not label:
        kicker, label = "", plain_clause(text[clause_start : figure.start])
    if len(kicker) > 34 or len(kicker.split()) > 6:
        kicker = figure.comparison[:1].upper() + figure.comparison[1:]
    label = _cut_label(label, 8 if not kicker else 7)
    if not label:
        return None
    unit, prefix = figure.unit, figure.prefix
    senses = [sense for sense in senses_of(text) if clause_start <= sense.start < clause_end]
    after = [sense for sense in senses if sense.start >= figure.end]
    icon = (after or senses)[0].icon if (after or senses) and unit.split(" ")[-1] not in MAGNITUDES else (after[0].icon if after else "")
    return NumberContent(
        kicker=kicker, prefix=prefix, number=figure.number, unit=unit, label=label, icon=icon,
        ratio=round(figure.value / 100, 4) if figure.share else None,
    )


def main_figure(text: str) -> Figure | None:
    """The figure a sentence is about: a share or a large number before a measure; none when it only measures in passing."""
    figures = find_figures(text)
    if not figures:
        return None

    def weight(figure: Figure) -> float:
        percent = 3.0 if figure.unit == "%" else 0.0
        large = 2.0 if figure.value >= 100 or figure.unit.split(" ")[0] in MAGNITUDES else 0.0
        return percent + large + (1.0 if figure.comparison else 0.0) - figure.start / 1000

    return max(figures, key=weight)


def _clause_around(text: str, figure: Figure) -> tuple[int, int]:
    start = 0
    for found in re.finditer(r"[;:—–]\s|,\s(?=(?:and|but|so|while|because)\s)", text):
        if found.end() <= figure.start:
            start = found.end()
        elif found.start() >= figure.end:
            return start, found.start()
    return start, len(text.rstrip(" .!?"))


def _cut_label(label: str, words: int) -> str:
    """At most so many words, cut before a preposition or conjunction, never inside a phrase."""
    label = re.split(r",\s|\s[—–]\s|;\s", label)[0]
    parts = label.split()
    if len(parts) <= words:
        return label
    for count in range(words, 1, -1):
        if parts[count].lower() in ("of", "in", "on", "at", "to", "for", "with", "by", "from", "and", "or", "than", "that", "which", "when", "while", "as", "before", "after"):
            return " ".join(parts[:count])
    return ""


# bars --------------------------------------------------------------------------------------------------------------


def bars_content(series: Series, heading: str, source: str, marked: Sequence[str] = ()) -> BarsContent:
    """Two to six bars in the order they are spoken; the marked one is highlighted, else the highest."""
    values = [figure.value for _, figure in series.items]
    chosen = next((index for index, (name, figure) in enumerate(series.items) if name in marked or figure.shown in marked), None)
    if chosen is None:
        chosen = values.index(max(values))
    return BarsContent(
        title=short_title(series.title or heading or "As told"),
        bars=tuple(Bar(label=_label(name), value=figure.value, shown=figure.shown) for name, figure in series.items),
        highlight=chosen,
        source=source or "Source: this script",
    )


def _label(name: str) -> str:
    return name[:1].upper() + name[1:]


# kinetic -----------------------------------------------------------------------------------------------------------


def kinetic_content(sentences: Sequence[str], marked: Sequence[str]) -> KineticContent | None:
    """One to three short sentences as at most four rows, one of them highlighted."""
    words = " ".join(sentences).split()
    if len(words) > MAX_WORDS or len(words) < 2:
        return None
    rows = [row for sentence in sentences for row in rows_of(sentence.rstrip(" ,;:—–"), marked, 4 // len(sentences))]
    if len(rows) > 4 or any(len(row) > 30 for row in rows):
        return None
    strong = _strong_row(rows, marked)
    large = {index for index in range(len(rows)) if index != strong and len(rows[index].split()) <= 2 and len(rows) > 2 and abs(index - strong) > 1}
    return KineticContent(
        rows=tuple(
            KineticWord(text=row, emphasis=2 if index == strong else 1 if index in large else 0) for index, row in enumerate(rows)
        )
    )


def _strong_row(rows: Sequence[str], marked: Sequence[str]) -> int:
    for index, row in enumerate(rows):
        if any(_bare(mark) in _bare(row) or _bare(row) in _bare(mark) for mark in marked):
            return index
    return len(rows) - 1


def _bare(text: str) -> str:
    return re.sub(r"[^\w ]", "", text).lower().strip()


_BREAK_BEFORE = {"IN": 2.0, "TO": 1.5, "CC": 2.0, "VBZ": 1.2, "VBP": 1.0, "VBD": 1.2, "MD": 1.5, "WDT": 2.0, "WRB": 2.0, "RB": 0.3, "VB": 0.4, "VBG": 0.8}
_NO_BREAK_AFTER = ("DT", "PRP$", "JJ", "CD", "IN", "TO", "POS", "PRP")


def rows_of(sentence: str, marked: Sequence[str], most: int) -> list[str]:
    """The sentence broken at its joints into balanced rows of about three words."""
    words = sentence.split()
    tags = _tags_of(sentence, words)
    wanted = max(1, min(most, -(-len(sentence) // ROW_CHARACTERS)))
    if wanted == 1 or len(words) <= 2:
        return [sentence]
    best: tuple[float, list[str]] | None = None
    target = len(sentence) / wanted
    for cuts in _cuts(len(words), wanted):
        edges = [0, *cuts, len(words)]
        rows = [" ".join(words[a:b]) for a, b in zip(edges, edges[1:], strict=False)]
        cost = sum(((len(row) - target) / target) ** 2 for row in rows)
        for cut in cuts:
            cost -= 0.28 * _BREAK_BEFORE.get(tags[cut], 0.0)
            cost -= 0.6 if words[cut - 1][-1] in ",;:.!?" else 0.0
            cost += 0.8 if tags[cut - 1] in _NO_BREAK_AFTER else 0.0
            cost += 1.5 if _cuts_mark(" ".join(words[:cut]), words, cut, marked) else 0.0
        cost += 0.5 * sum(len(row) <= 2 for row in rows)
        if best is None or cost < best[0]:
            best = (cost, rows)
    assert best is not None
    return best[1]


def _cuts(count: int, rows: int) -> list[tuple[int, ...]]:
    from itertools import combinations

    return list(combinations(range(1, count), min(rows, count) - 1))


def _cuts_mark(before: str, words: Sequence[str], cut: int, marked: Sequence[str]) -> bool:
    joint = _bare(" ".join(words[max(0, cut - 1) : cut + 1]))
    return any(joint and joint in _bare(mark) for mark in marked)


def _tags_of(sentence: str, words: Sequence[str]) -> list[str]:
    starts, at = {}, 0
    for index, word in enumerate(words):
        at = sentence.find(word, at)
        starts[at] = index
        at += len(word)
    tags = ["NN"] * len(words)
    for word in tagged(sentence):
        if word.start in starts:
            tags[starts[word.start]] = word.tag
    return tags


def kinetic_phrase(text: str, marked: Sequence[str]) -> KineticContent | None:
    """The strongest clause of a longer sentence as type: the one with the writer's mark, else the shortest full one."""
    clauses = [clause for clause in clauses_of(text) if 3 <= len(clause.split()) <= KINETIC_WORDS and len(clause) <= 56 and stands_alone(clause)]
    if not clauses:
        return None
    clauses.sort(key=lambda clause: (not any(_bare(mark) in _bare(clause) for mark in marked), len(clause)))
    return kinetic_content((plain_clause(clauses[0]),), marked)


_VAGUE = frozenset("other same such certain several many much more most own first second last various different following lot way thing".split())
_EQUATION = re.compile(r"\S+(?:\s+[-+−×·*/]\s+\S+)*\s+[=≈≤≥<>∝]\s+\S+(?:\s+[-+−×·*/=]\s+\S+)*")


def formula_content(text: str) -> KineticContent | None:
    """A formula stands alone on the screen: "V = IR"."""
    found = _EQUATION.search(text)
    formula = found.group().strip(" .,;:") if found else ""
    if not formula or len(formula) > 30 or "<" in formula.replace(" < ", ""):
        return None
    return KineticContent(rows=(KineticWord(text=formula, emphasis=2),))


def key_phrase(text: str) -> KineticContent | None:
    """The longest noun phrase of a sentence that nothing else shows: "unique type of quadrilateral"."""
    words = [word for word in tagged(text)]
    best: list[Word] = []
    run: list[Word] = []
    for index, word in enumerate(words):
        joins = word.text.lower() in ("of", "and") and run and index + 1 < len(words) and words[index + 1].tag[:2] in ("NN", "JJ")
        if (word.tag[:2] in ("NN", "JJ") and len(word.text) > 1 and word.text.lower() not in _VAGUE) or joins:
            run.append(word)
        else:
            run = []
        if run and run[-1].tag.startswith("NN") and 2 <= len(run) <= 5 and len(run) > len(best):
            best = list(run)
    if len(best) < 2:
        return None
    phrase = text[best[0].start : best[-1].start + len(best[-1].text)]
    return kinetic_content((capitalised(phrase),), ()) if len(phrase) <= 44 else None


# process -----------------------------------------------------------------------------------------------------------


def process_content(title: str, lines: Sequence[Line], *, ordered: bool) -> ProcessContent | None:
    """A list's items as steps: title before the colon, the rest below it."""
    steps = tuple(step_of(line) for line in lines if line.kind == "item")
    if not 2 <= len(steps) <= STEPS:
        return None
    return ProcessContent(title=short_title(title), steps=with_different_icons(steps), ordered=ordered)


def step_of(line: Line) -> Step:
    title = line.item_title.strip(" :.")
    rest = line.text[len(line.item_title) :].strip(" :—–-").rstrip(".") if title else ""
    if not title:
        whole = line.text.rstrip(".")
        title = shortened(whole, 5, 30) or _first_words(whole, 5)
    senses = senses_of(rest or title)
    icon = icon_of_deed(title) or (senses_of(title)[0].icon if senses_of(title) else "") or (senses[-1].icon if senses else "")
    return Step(title=title[:1].upper() + title[1:], text=_first_words(rest, 8), icon=icon)


def _first_words(text: str, count: int) -> str:
    words = text.split()
    if len(words) <= count:
        return text
    return _cut_label(text, count) or " ".join(words[:count]).rstrip(_ENDS) + "…"


def with_different_icons(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """An icon twice in one picture tells nothing: the second one goes. With fewer than half left, all go."""
    seen: set[str] = set()
    kept = []
    for step in steps:
        kept.append(step if step.icon and step.icon not in seen else step.model_copy(update={"icon": ""}))
        seen.add(step.icon)
    if sum(bool(step.icon) for step in kept) * 2 < len(kept):
        kept = [step.model_copy(update={"icon": ""}) for step in kept]
    return tuple(kept)


_ORDER = re.compile(r"\b(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|then|next|after that|finally|lastly|at last)\b,?\s*", re.IGNORECASE)


def steps_told(text: str) -> tuple[Step, ...]:
    """Steps of a sentence that counts them: "First X, then Y, and finally Z"."""
    marks = list(_ORDER.finditer(text))
    if len(marks) < 3 or not re.match(r"first", marks[0].group(), re.IGNORECASE) or marks[0].start() > 12:
        return ()
    edges = [*(mark.end() for mark in marks), len(text)]
    starts = [*(mark.start() for mark in marks[1:]), len(text)]
    pieces = [text[a:b].strip(_ENDS + ".!?") for a, b in zip(edges, starts, strict=False)]
    pieces = [re.sub(r"\s*,?\s*(?:and|then)$", "", piece).strip(_ENDS) for piece in pieces]
    if any(not piece or len(piece.split()) > 9 for piece in pieces):
        return ()
    return with_different_icons(
        tuple(Step(title=_label(_first_words(piece, 5)), icon=icon_of_deed(piece) or next((s.icon for s in senses_of(piece)), "")) for piece in pieces)
    )


# quote, icon, end card -----------------------------------------------------------------------------------------------


def quote_content(lines: Sequence[Line], cast: Cast) -> QuoteContent:
    who, _, role = lines[0].attribution.partition(", ")
    actor = next((c.name for c in cast.characters if who and c.name.upper() == who.upper()), "")
    return QuoteContent(text=" ".join(line.text for line in lines), who=who.strip(), role=role.strip(), actor=actor)


_BECOMES = re.compile(r"\b(?:becomes?|became|turns? into|turned into|turns|leads? to|led to|means|into|from .+ to|to)\b", re.IGNORECASE)


def icon_content(text: str, taken: Sequence[str] = ()) -> IconContent | None:
    """One noun with a sure icon, or two joined by "becomes", "from … to"; a noun already shown is passed over."""
    senses = [sense for sense in senses_of(text) if sense.icon not in taken]
    if not senses:
        return None
    label = ""
    for clause in (text, *clauses_of(text)):
        candidate = plain_clause(clause)
        whole = clause is text
        if 2 <= len(candidate.split()) <= 8 and len(candidate) <= 48 and any(sense.noun in clause for sense in senses) and (whole or stands_alone(clause)):
            label = candidate
            break
    if not label:
        return None
    shown = [sense for sense in senses if sense.noun.lower() in label.lower()]
    if not shown:
        return None
    two = _two_icons(label, [sense.icon for sense in shown], [sense.noun for sense in shown])
    subject = shown[0].icon if len(shown) == 1 or not _weak(shown[0].noun, text) else shown[1].icon
    return IconContent(icons=two or (subject,), label=label)


def _weak(noun: str, text: str) -> bool:
    """A noun that only sets the time or the world around: "In a whole year", "the world"."""
    return base_form(noun) in ("world", "minute", "week", "month", "night", "hour", "second", "city") and len(senses_of(text)) > 1


def _two_icons(label: str, icons: Sequence[str], nouns: Sequence[str]) -> tuple[str, ...]:
    if len(icons) < 2 or icons[0] == icons[1]:
        return ()
    between = label[label.lower().find(nouns[0].lower()) + len(nouns[0]) : label.lower().find(nouns[1].lower())]
    joined = re.search(r"\b(?:becomes?|became|turns? into|turned into|leads? to|led to|means|to)\b", between, re.IGNORECASE)
    return (icons[0], icons[1]) if joined and len(between.split()) <= 4 else ()


def endcard_content(outline: Outline, style: Style, last: Line | None) -> EndCardContent:
    """Name, tagline and call: the brand's, else the script's title, its subtitle and the words of its last line."""
    call = style.call_to_action
    if not call and last is not None:
        marked = next((word for word in last.emphasis if len(word) <= 24), "")
        whole = plain_clause(last.text.rstrip("!"))
        call = whole if len(whole) <= 24 else marked
    call = call[:1].upper() + call[1:]
    name = style.brand_name or short_title(outline.title)
    tagline = style.tagline or outline.subtitle or (plain_clause(last.text) if last and len(last.text) <= 56 and call != plain_clause(last.text) else "")
    return EndCardContent(name=name, tagline=tagline, cta=call)


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
            return sum(len(step.title.split()) for step in content.steps) + len(content.title.split())
        case "bars":
            return len(content.title.split()) + 2 * len(content.bars)
        case "endcard":
            return len(f"{content.name} {content.tagline} {content.cta}".split())
        case _:
            return 0
