"""Figures in text: numbers with their units, shares, and series of numbers that can be compared.

Only what is written is found. A year, an ordinal, a time of day or a number inside a formula is not
a figure.
"""

import re
from dataclasses import dataclass

from tools.words.grammar import is_verb, tagged

MAGNITUDES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_WORDS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_MEASURES = (
    "seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries|milliseconds?|"
    "grams?|kilograms?|kilos?|tonnes?|tons?|pounds?|ounces?|litres?|liters?"
    "|millilitres?|milliliters?|"
    "metres?|meters?|kilometres?|kilometers?|miles?|feet|foot|inches|inch"
    "|centimetres?|centimeters?|millimetres?|"
    "degrees?|watts?|kilowatts?|megawatts?|volts?|amps?|joules?|calories|hertz"
    "|euros?|dollars?|points?|times|"
    "gigabytes?|megabytes?|terabytes?|frames|pixels|percentage points"
)
_SYMBOLS = (
    r"°\s?[CF]|°|km/h|mph|m/s²|m/s|kWh|km²|km2|m²|m³|cm²|kg|km|cm|mm|µm|nm|mg|ml|mL"
    r"|GB|MB|TB|kB|GHz|MHz|kHz|Hz|kW|MW|GW|"
    r"dB|kJ|MJ|kcal|bpm|fps|ms|g|m|s|h|l|L|W|V|A|J|N|K|×|x"
)
_NUMBER = r"\d{1,3}(?:[,\u202f\u00a0]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_FIGURE = re.compile(
    rf"(?<![\w.,/:^²³])(?P<prefix>[$£€¥+−-]?\s?)(?P<number>{_NUMBER})"
    rf"(?:\s?(?P<percent>%|percent\b|per\s?cent\b)|"
    rf"(?:\s(?P<magnitude>{'|'.join(MAGNITUDES)})\b)?(?:[\s\u00a0-]?(?P<symbol>{_SYMBOLS})(?![\w/²³])|[\s-](?P<measure>{_MEASURES})\b)?)"
    r"(?![\w²³^]|[.,:/]\d|/)"
)
_WRITTEN = re.compile(
    rf"(?<![\w-])(?P<word>{'|'.join(_WORDS)}) "
    rf"(?P<magnitude>{'|'.join(MAGNITUDES)})\b(?! (?:{'|'.join(MAGNITUDES)})\b)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"^(?:1[5-9]|20)\d\d$")
_MORE = re.compile(
    r"(?:more than|less than|fewer than|at least|at most|up to|as many as|as much as"
    r"|as little as|almost|nearly|about|around|over|"
    r"under|roughly|only|just|some|well over|close to|exactly|another|every)$",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"^\s*(?:less|more|fewer|faster|slower|cheaper|higher|lower|better|worse|bigger"
    r"|smaller|lighter|longer|shorter|off\b|growth|increase|rise|drop|fall|decrease)",
    re.IGNORECASE,
)
_RISING = re.compile(
    r"\b(?:rose|rises?|grew|grows?|fell|falls?|dropp?e?d?s?|increased?|decreased?|up"
    r"|down|cut|saves?) (?:by )?$",
    re.IGNORECASE,
)
_CLOCK_AFTER = re.compile(
    r"\s?(?:o['’]clock|a\.?m\b|p\.?m\b|in the (?:morning|afternoon|evening)|at night)",
    re.IGNORECASE,
)
_FORMULA = re.compile(r"[=^√∑∫±×÷]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Figure:
    """A number as written, and what it means."""

    start: int
    end: int
    prefix: str
    number: str
    unit: str
    value: float
    """With its magnitude: "2 billion" is 2e9."""
    share: bool = False
    """A part of a whole, 0–100 %; a change of 85 % is none."""
    comparison: str = ""
    """"more than", "about": the words before it."""
    shown: str
    """The whole figure as written: "94 °C", "$1,200", "2 billion"."""

    @property
    def kind(self) -> tuple[str, str]:
        """Figures of one kind can be compared."""
        unit = self.unit if self.unit not in MAGNITUDES else "count"
        return self.prefix, unit or "count"


def find_figures(text: str) -> tuple[Figure, ...]:
    """Figures in order of appearance."""
    found = [_figure(match, text) for match in _FIGURE.finditer(text)]
    found += [_written(match, text) for match in _WRITTEN.finditer(text)]
    return tuple(sorted((figure for figure in found if figure), key=lambda figure: figure.start))


def _figure(match: re.Match[str], text: str) -> Figure | None:
    number = match["number"]
    prefix = match["prefix"].strip()
    unit = (
        "%"
        if match["percent"]
        else " ".join(filter(None, (match["magnitude"], match["symbol"] or match["measure"])))
    )
    bare = not unit and not prefix
    if bare and (_YEAR.match(number) or _is_label(match, text)):
        return None
    if bare and _CLOCK_AFTER.match(text[match.end() :]):
        return None
    around = text[max(0, match.start() - 3) : match.start()] + text[match.end() : match.end() + 3]
    if not match["percent"] and _FORMULA.search(around):
        return None
    value = float(re.sub(r"[,\u202f\u00a0]", "", number)) * MAGNITUDES.get(
        match["magnitude"] or "", 1
    )
    return _placed(
        text, match.start(), match.end(), prefix, number, unit.replace("° C", "°C"), value
    )


def _is_label(match: re.Match[str], text: str) -> bool:
    """ "Chapter 3", "step 2", "1." and "T1" name things; they count nothing."""
    before = re.search(r"(\w+)[ #]*$", text[: match.start()])
    named = before and before.group(1).lower() in (
        "chapter",
        "step",
        "figure",
        "fig",
        "part",
        "page",
        "section",
        "no",
        "number",
        "act",
        "scene",
        "version",
        "level",
        "room",
        "rm",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    )
    ends_list = (
        text[match.end() : match.end() + 1] in (")", "]") and "(" not in text[: match.start()][-2:]
    )
    month = re.match(
        r"\s(?:january|february|march|april|may|june|july|august|september|october"
        r"|november|december)\b",
        text[match.end() :],
        re.I,
    )
    of_them = re.search(r"\b(?:in|out of|of) $", text[: match.start()], re.I) and re.match(
        r"\s(?:people|of)\b", text[match.end() :]
    )
    return bool(named or ends_list or month or of_them)


def _written(match: re.Match[str], text: str) -> Figure:
    number = str(_WORDS[match["word"].lower()])
    magnitude = match["magnitude"].lower()
    return _placed(
        text,
        match.start(),
        match.end(),
        "",
        number,
        magnitude,
        float(number) * MAGNITUDES[magnitude],
    )


def _placed(
    text: str, start: int, end: int, prefix: str, number: str, unit: str, value: float
) -> Figure:
    before, after = text[:start].rstrip(), text[end:]
    compared = _MORE.search(before)
    changed = _CHANGE.match(after) or _RISING.search(text[:start])
    share = unit == "%" and 0 <= value <= 100 and not changed and prefix not in ("+", "-", "−")
    return Figure(
        start=start,
        end=end,
        prefix=prefix,
        number=number,
        unit=unit,
        value=value,
        share=share,
        comparison=compared.group().lower() if compared else "",
        shown=text[start:end].strip(),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Series:
    """2–6 figures of one kind, each with its own name."""

    title: str
    """The words that introduce it, or ""."""
    items: tuple[tuple[str, Figure], ...]


_SPLIT = re.compile(
    r"\s*(?:,(?!\d)|;)\s*(?:(?:and|but|while|whereas|then)\s+)?|\s+(?:and|versus|vs\.?"
    r"|against|compared (?:with|to)|but|while|whereas)\s+",
    re.IGNORECASE,
)
_PRONOUNS = (
    "we",
    "they",
    "i",
    "you",
    "he",
    "she",
    "it",
    "this",
    "that",
    "those",
    "these",
    "up",
    "down",
    "now",
    "then",
    "here",
    "there",
    "only",
    "once",
    "still",
)
_EDGE = re.compile(
    r"^(?:(?:in|by|at|on|for|with|the|a|an|to|from|of|only|just|about|around|nearly"
    r"|almost|over|and|but|then|it|is|was|were|are|has|had|today|roughly|some"
    r"|more than|less than)\b[\s,]*)+|"
    r"(?:[\s,]*\b(?:in|by|at|on|for|with|the|a|an|to|from|of|only|just|about|around"
    r"|nearly|almost|over|and|it|is|was|were|are|has|had|holds?|gets?|makes?|uses?"
    r"|needs?|costs?|reached|about|roughly|some|more than|less than))+$",
    re.IGNORECASE,
)


_AT_A_RATE = re.compile(r"^(?:At|After|With) \d[\d.,]*\s?(?:%|\w+)?,? (?=[A-Z])")
"""What holds for all of them, and is no item: "At 7% Anna ends with … and Ben with …"."""
_UPWARDS = re.compile(r"\b(?:grew|rose|gained|climbed|up|increased|more)\b", re.IGNORECASE)
_DOWNWARDS = re.compile(r"\b(?:shrank|fell|lost|dropped|down|decreased|sank|less)\b", re.IGNORECASE)


def find_series(text: str) -> Series | None:
    """The series in one sentence: "In 2019 18%, in 2020 41%" or "Brazil 37%, Vietnam 17% and
    Ethiopia 6%"."""
    head, colon, tail = text.partition(":")
    if colon and len(find_figures(tail)) >= 2:
        found = series_of(tuple(_SPLIT.split(tail.strip())))
        if found:
            return Series(title=_title(head), items=found.items)
    text = _AT_A_RATE.sub("", text.strip())
    found = series_of(tuple(_SPLIT.split(text)))
    if found is None and re.search(r"\bfrom\b.*\d.*\bto\b.*\d", text):
        found = series_of(tuple(re.split(r"\bto\b", text.strip(), maxsplit=1)))
    return found


def series_of(pieces: tuple[str, ...]) -> Series | None:
    """A series with one figure and one short name in each piece."""
    items: list[tuple[str, Figure]] = []
    rest = ""
    whole = " ".join(pieces)
    if _UPWARDS.search(whole) and _DOWNWARDS.search(whole):
        return None  # growth and loss side by side are no bars from one baseline
    for piece in (piece.strip(" .!?") for piece in pieces):
        figures = find_figures(piece)
        if not figures and not items:
            continue
        if len(figures) != 1:
            return None
        name, left = _name(piece, figures[0])
        if re.search(r"\bago$", name):
            return None  # a time beside a thing
        if not name or len(name) > 24 or len(name.split()) > 4:
            return None
        rest = rest or left
        items.append((name, figures[0]))
    names = [name.lower() for name, _ in items]
    if (
        not 2 <= len(items) <= 6
        or len(set(names)) != len(names)
        or len({figure.kind for _, figure in items}) != 1
    ):
        return None
    return Series(title=_title(rest), items=tuple(items))


_IN_MONTH = re.compile(
    r"in (January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


def _name(piece: str, figure: Figure) -> tuple[str, str]:
    """(name, words left over) of one item: the words before its figure, else those after."""
    before, after = piece[: figure.start].strip(" ,"), piece[figure.end :].strip(" ,")
    words = tagged(before)
    verb = next((word for word in words if is_verb(word) and word.start > 0), None)
    if verb:
        before = before[: verb.start].rstrip()
    name = _EDGE.sub("", before).strip(" ,")
    dated = re.match(r"((?:1[5-9]|20)\d\d)\b[, ]*(.*)$", name)
    if dated:
        told = piece[: figure.start].partition(dated.group(1))[2].strip(" ,")
        return dated.group(1), f"{told} {after}".strip()
    month = _IN_MONTH.match(after)
    if month:
        return month.group(1), _EDGE.sub("", before)
    if name and name.lower() not in _PRONOUNS and len(name.split()) <= 4:
        return name, after
    year = re.search(r"\b((?:1[5-9]|20)\d\d)\b", after)
    if year:
        return year.group(1), after.replace(year.group(), "")
    return _EDGE.sub("", after).strip(" ,"), ""


def _title(words: str) -> str:
    title = re.sub(
        r"^(?:today|and|so|but|now|in fact|of|it)[, ]+",
        "",
        words.strip(" .:,"),
        flags=re.IGNORECASE,
    )
    return title[:1].upper() + title[1:] if len(title) > 3 else ""
