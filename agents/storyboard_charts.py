"""Which chart a series of values is: a line over dates, a ring of shares, a map of countries, else
bars. Values are the script's, `shown` as it wrote them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from agents.storyboard_labels import capitalised, short_title
from film.content import (
    Bar,
    BarsContent,
    ChoroplethContent,
    DonutContent,
    LineContent,
)
from film.content_charts import Country, Part, Point
from tools.picture.world import country_named
from tools.words.figures import Series, find_figures

Chart = BarsContent | LineContent | DonutContent | ChoroplethContent
MONTHS = (
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
).split()
_YEAR = re.compile(r"^(?:1\d\d\d|20\d\d)$")
_DATED_VALUE = re.compile(
    r"(?P<shown>[$£€]?\d+(?::\d\d(?:\.\d+)?|[\d,.]*\d|)(?:\s?%| (?:million|billion|thousand))?)"
    r"(?: [a-z]+)? in (?P<year>1\d\d\d|20\d\d)\b"
)
_SHARE_LABEL = re.compile(
    r"^(?:of (?:it|them|us|all|(?:the|our|your|its|their) [\w’'-]+)\s*)?"
    r"(?:(?:comes?|came|goes|go|went|is|are|was|were)\s+)?(?:(?:from|to|for|in|on|by)\s+)?",
)


@dataclass(frozen=True, slots=True)
class Datum:
    label: str
    value: float
    shown: str
    share: bool = False


def chart_of(
    data: Sequence[Datum],
    title: str,
    source: str,
    marked: Sequence[str] = (),
    *,
    mapped_from: int = 4,
) -> Chart | None:
    """The chart that tells these values best; None when none can. So many countries become a map:
    fewer are compared better as bars.
    """
    count = len(data)
    if 3 <= count <= 12 and _in_time(data):
        points = tuple(Point(label=d.label, value=d.value, shown=d.shown) for d in data)
        highlight = _marked(data, marked)
        return LineContent(title=title, points=points, highlight=highlight, source=source)
    if any(d.value < 0 for d in data):
        return None
    total = sum(d.value for d in data)
    highest = max(range(count), key=lambda i: data[i].value) if data else 0
    chosen = _marked(data, marked)
    highlight = chosen if chosen >= 0 else highest
    if 2 <= count <= 4 and all(d.share for d in data) and 97 <= total <= 103:
        parts = tuple(
            Part(label=d.label, value=min(d.value / 100, d.value / total), shown=d.shown)
            for d in data
        )
        return DonutContent(title=title, parts=parts, highlight=highlight, source=source)
    named = [country_named(d.label) for d in data]
    if mapped_from <= count <= 12 and all(named) and len(set(named)) == count:
        countries = tuple(
            Country(name=name or "", value=d.value, shown=d.shown)
            for name, d in zip(named, data, strict=True)
        )
        return ChoroplethContent(
            title=title, countries=countries, highlight=highlight, source=source
        )
    if 2 <= count <= 6:
        bars = tuple(Bar(label=d.label, value=d.value, shown=d.shown) for d in data)
        return BarsContent(title=title, bars=bars, highlight=highlight, source=source)
    return None


def chart_of_series(
    series: Series, heading: str, source: str, marked: Sequence[str] = ()
) -> Chart | None:
    data = tuple(
        Datum(name[:1].upper() + name[1:], figure.value, figure.shown, figure.share)
        for name, figure in series.items
    )
    return chart_of(data, short_title(series.title or heading or "As told"), source, marked)


def told_in_time(text: str) -> tuple[Datum, ...]:
    """Three or more values with their years: "from 1:51.9 in 1912 to 1:46.6 in 1939 …"."""
    found = []
    for match in _DATED_VALUE.finditer(text):
        value = _value(match["shown"])
        if value is not None:
            found.append(Datum(match["year"], value, match["shown"].strip()))
    clocks = {":" in datum.shown for datum in found}
    return tuple(found) if len(found) >= 3 and len(clocks) == 1 and _in_time(found) else ()


_SENTENCE_END = re.compile(r"[.!?;]\s")


def told_shares(text: str) -> tuple[Datum, ...]:
    """Two to four shares of one whole, each with the words after it: "60% … from oxygen, 30% from
    sugar and 10% from …"; () unless they add up to the whole.
    """
    figures = find_figures(text)
    if not 2 <= len(figures) <= 4 or not all(figure.share for figure in figures):
        return ()
    if not 97 <= sum(figure.value for figure in figures) <= 103:
        return ()
    edges = [*(figure.start for figure in figures[1:]), len(text)]
    data = []
    for figure, end in zip(figures, edges, strict=True):
        words = re.sub(
            r"(?:,|;)?\s*(?:and|while|but)?\s*$",
            "",
            _SENTENCE_END.split(text[figure.end : end])[0].strip(" .!?"),
        )
        label = _SHARE_LABEL.sub("", words.strip(" ,")).strip(" ,")
        if not label or len(label.split()) > 5 or len(label) > 30:
            return ()
        data.append(Datum(capitalised(label), figure.value, figure.shown, True))
    return tuple(data) if len({datum.label for datum in data}) == len(data) else ()


def _in_time(data: Sequence[Datum]) -> bool:
    """Labels are years or months, each after the one before."""
    labels = [datum.label for datum in data]
    if all(_YEAR.match(label) for label in labels):
        years = [int(label) for label in labels]
        return all(a < b for a, b in zip(years, years[1:], strict=False))
    months = [label.lower().rstrip(".") for label in labels]
    if not all(month in MONTHS for month in months):
        return False
    at = [next(i for i, full in enumerate(MONTHS[:12]) if full.startswith(m[:3])) for m in months]
    return all(a < b for a, b in zip(at, at[1:], strict=False))


def _marked(data: Sequence[Datum], marked: Sequence[str]) -> int:
    return next(
        (i for i, datum in enumerate(data) if datum.label in marked or datum.shown in marked), -1
    )


def _value(shown: str) -> float | None:
    clock = re.fullmatch(r"(\d+):(\d\d(?:\.\d+)?)", shown.strip())
    if clock:
        return int(clock.group(1)) * 60 + float(clock.group(2))
    figures = find_figures(f"{shown.strip()} things" if shown.strip().isdigit() else shown.strip())
    return figures[0].value if figures else None
