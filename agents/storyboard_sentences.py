"""Sentences as units: those that belong in one picture are told in one shot — moments, figures of
one kind, steps, two sides, a sentence broken for breath — and very short ones share a shot.
"""

import re
from dataclasses import replace

from agents.storyboard_charts import told_in_time, told_shares
from agents.storyboard_compare import compared
from agents.storyboard_formulas import formula_told
from agents.storyboard_lists import dated, moments_of
from agents.storyboard_reading import place_named
from agents.storyboard_unit import (
    LONG_CARD_SECONDS,
    Unit,
    UnitKind,
    seconds_of,
)
from film.script import Line
from film.storyboard import MAX_SHOT_SECONDS
from tools.words.figures import find_figures, find_series, series_of
from tools.words.grammar import begins_with_order

TAIL_CHARACTERS = 26
"""A sentence this short would flash by: it shares the shot of the sentence before it."""
PAIR_CHARACTERS = 66
PAIR_WORDS = 10
SYMBOLS_SECONDS = 8.4
"""Of a sentence with a formula in it: symbols take longer to say than they look."""
_ENDS = re.compile(r"[.!?:…][\"'”’)\]*]*$")
_ORDINALS = re.compile(
    r"^(?:first|second|third|then|next|after that|finally|lastly|at last)\b", re.IGNORECASE
)


def sentence_units(run: list[Line]) -> list[Unit]:
    units: list[Unit] = []
    index = 0
    while index < len(run):
        broken = _broken_sentence(run, index)
        told = (
            _card_of_sentence(run[index : index + broken])
            if broken > 1
            else (
                _moments_from(run, index)
                or _series_from(run, index)
                or _steps_from(run, index)
                or _sides_from(run, index)
            )
        )
        if told:
            units.extend(told)
            index += sum(len(unit.lines) for unit in told)
            continue
        for line in run[index : index + broken]:
            series = None if broken > 1 or _own_card(line.text) else find_series(line.text)
            if series:
                units.append(Unit(kind="series", lines=(line,), series=series))
            elif units and _joins(units[-1], line):
                units[-1] = replace(units[-1], lines=(*units[-1].lines, line))
            else:
                units.append(Unit(kind="sentence", lines=(line,)))
        index += broken
    return units


def _broken_sentence(run: list[Line], index: int) -> int:
    """How many lines from here on are pieces of one long sentence; 1 for a whole one."""
    end = index
    while end + 1 < len(run) and not _ENDS.search(run[end].text) and end - index < 4:
        end += 1
    return end - index + 1


def _card_of_sentence(lines: list[Line]) -> list[Unit]:
    """A sentence broken for breath, whose whole is one picture: told in one shot where that is not
    too long, else the pieces from the formula on.
    """
    text = " ".join(line.text for line in lines)
    series = find_series(text)
    if not series and not _own_card(text):
        return []
    longest = SYMBOLS_SECONDS if formula_told(text) else LONG_CARD_SECONDS
    kind: UnitKind = "series" if series and not _own_card(text) else "sentence"
    if seconds_of(lines) <= longest:
        return [Unit(kind=kind, lines=tuple(lines), series=series)]
    values = told_in_time(text)
    if values:
        return [
            Unit(kind="sentence", lines=(line,), within=text, part=(i, len(lines)))
            for i, line in enumerate(lines)
        ]
    at = next((i for i, line in enumerate(lines) if formula_told(line.text)), None)
    if at is None:
        return []
    end = at + 1
    while end < len(lines) and seconds_of(lines[at : end + 1]) <= longest:
        end += 1
    start = at
    while end == len(lines) and start and seconds_of(lines[start - 1 :]) <= longest:
        start -= 1
    return [
        *(Unit(kind="sentence", lines=(line,)) for line in lines[:start]),
        Unit(kind="sentence", lines=tuple(lines[start:end])),
        *(Unit(kind="sentence", lines=(line,)) for line in lines[end:]),
    ]


def _joins(unit: Unit, line: Line) -> bool:
    """Whether a very short sentence shares the shot of the one before it."""
    before = unit.lines[-1]
    if line.text.endswith("?") or before.text.endswith("?") or _own_card(before.text):
        return False
    if (
        unit.kind == "sentence"
        and len(unit.lines) == 1
        and before.text.endswith(":")
        and len(before.text) < TAIL_CHARACTERS
    ):
        return seconds_of((before, line)) <= MAX_SHOT_SECONDS
    return (
        unit.kind == "sentence"
        and len(unit.lines) == 1
        and len(line.text) < TAIL_CHARACTERS
        and not begins_with_order(line.text)
        and len(before.text) + len(line.text) <= PAIR_CHARACTERS
        and len(before.text.split()) + len(line.text.split()) <= PAIR_WORDS
        and not (find_figures(before.text) or find_figures(line.text) or place_named(line.text))
    )


def _own_card(text: str) -> bool:
    """A sentence that fills a card by itself: values in time, shares of a whole, a formula."""
    return bool(told_in_time(text) or told_shares(text) or formula_told(text))


def _moments_from(run: list[Line], index: int) -> list[Unit]:
    """Three to six sentences in a row that each begin with a date."""
    best: Unit | None = None
    for end in range(index + 3, min(len(run), index + 6) + 1):
        lines = run[index:end]
        if seconds_of(lines) > LONG_CARD_SECONDS or not dated(lines[-1].text):
            break
        if moments_of([line.text for line in lines]) and not series_of(
            tuple(line.text for line in lines)
        ):
            best = Unit(kind="moments", lines=tuple(lines))
    return [best] if best else []


def _sides_from(run: list[Line], index: int) -> list[Unit]:
    """One or two sentences that set two things against each other."""
    for count in (2, 1):
        lines = run[index : index + count]
        if len(lines) == count and seconds_of(lines) <= LONG_CARD_SECONDS:
            if series_of(tuple(line.text for line in lines)) and count == 2:
                continue
            if compared([line.text for line in lines]):
                return [Unit(kind="compare", lines=tuple(lines))]
    return []


def _series_from(run: list[Line], index: int) -> list[Unit]:
    """Two to six sentences in a row, each one figure of the same kind: "In 2019 it was 18%. In 2020
    it was 41%."."""
    best: Unit | None = None
    for end in range(index + 2, min(len(run), index + 6) + 1):
        lines = run[index:end]
        if seconds_of(lines) > MAX_SHOT_SECONDS or not _ENDS.search(lines[-1].text):
            break
        series = series_of(tuple(line.text for line in lines))
        if series and len(series.items) == len(lines):
            best = Unit(kind="series", lines=tuple(lines), series=series)
    return [best] if best else []


def _steps_from(run: list[Line], index: int) -> list[Unit]:
    """Sentences that count themselves: "First … . Then … . Finally … ."."""
    if not re.match(r"first", run[index].text, re.IGNORECASE):
        return []
    end = index + 1
    while end < len(run) and end - index < 5 and _ORDINALS.match(run[end].text):
        end += 1
    lines = run[index:end]
    if len(lines) < 3 or seconds_of(lines) > MAX_SHOT_SECONDS + 0.5:
        return []
    return [Unit(kind="steps", lines=tuple(lines))]
