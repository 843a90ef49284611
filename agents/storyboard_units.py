"""Units of a narration: the lines that one shot tells — a sentence or two, a list, a quote, a
photo, a counted series.

Every border is decided by the lines beside it alone, so a sentence put in elsewhere moves no other
border.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from agents.storyboard_charts import told_in_time, told_shares
from agents.storyboard_compare import compared
from agents.storyboard_formulas import explains, formula_told
from agents.storyboard_lists import dated, moments_of
from agents.storyboard_reading import place_named, seconds_to_say
from agents.storyboard_tables import parts_of
from film.script import Action, Code, Formula, Line, Photo, Scene, Table
from film.storyboard import MAX_SHOT_SECONDS
from tools.words.figures import Series, find_figures, find_series, series_of
from tools.words.grammar import begins_with_order

UnitKind = Literal[
    "sentence", "list", "quote", "photo", "series", "steps", "compare", "moments", "card"
]
CardBlock = Table | Code | Formula
CODE_ROWS = 14

TAIL_CHARACTERS = 26
"""A sentence this short would flash by: it shares the shot of the sentence before it."""
PAIR_CHARACTERS = 66
PAIR_WORDS = 10
LONG_CARD_SECONDS = 9.6
"""Of a chart, a formula or two sides that would fall apart in two shots: as estimated; voiced they
take less than nine."""
LONG_ITEM_SECONDS = 6.5
"""An item that takes longer to say is no step but a paragraph."""

_ENDS = re.compile(r"[.!?:…][\"'”’)\]*]*$")
_ORDINALS = re.compile(
    r"^(?:first|second|third|then|next|after that|finally|lastly|at last)\b", re.IGNORECASE
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Unit:
    kind: UnitKind
    lines: tuple[Line, ...]
    photo: Photo | None = None
    block: CardBlock | None = None
    """Of a card: the table, code or formula that is shown while the lines are told, if any are."""
    source: str = ""
    """The source note that stands after it, "Source: …"."""
    series: Series | None = None
    part: tuple[int, int] = (0, 1)
    """Of a list or block split over shots: this part's index, and how many there are."""
    within: str = ""
    """The whole sentence of which these lines are a piece, where its values are charted."""
    whole: tuple[Line, ...] = ()
    """Of a list: the items of all its parts."""

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)

    @property
    def told(self) -> str:
        """Id that the shot's own id is minted from."""
        if self.lines:
            return self.lines[0].id
        assert self.photo or self.block
        first = self.photo or self.block
        part = f"-{self.part[0]}" if self.part[0] else ""
        return f"{first.id}{part}" if first else ""

    @property
    def marked(self) -> tuple[str, ...]:
        return tuple(word for line in self.lines for word in line.emphasis)

    @property
    def seconds(self) -> float:
        return seconds_of(self.lines)


def seconds_of(lines: Sequence[Line]) -> float:
    return seconds_to_say(*(line.text for line in lines))


def units_of(scene: Scene) -> tuple[Unit, ...]:
    units: list[Unit] = []
    blocks = list(scene.blocks)
    index = 0
    while index < len(blocks):
        block = blocks[index]
        if isinstance(block, Photo):
            spoken = _plain_line(blocks, index + 1)
            units.append(Unit(kind="photo", lines=spoken, photo=block))
            index += 1 + len(spoken)
        elif isinstance(block, Action):
            if units and block.text.lower().startswith("source"):
                units = _with_source(units, block.text)
            index += 1
        elif isinstance(block, Table | Code | Formula):
            taken = _put_card(units, block, blocks, index)
            index += 1 + taken
        elif isinstance(block, Line):
            run = _run(blocks, index)
            units.extend(_units_of_run(run))
            index += len(run)
        else:
            index += 1
    return tuple(units)


def _plain_line(blocks: Sequence[object], at: int) -> tuple[Line, ...]:
    following = blocks[at] if at < len(blocks) else None
    plain = isinstance(following, Line) and following.kind == "narration" and not following.list_id
    return (following,) if plain and isinstance(following, Line) else ()


def _put_card(units: list[Unit], block: CardBlock, blocks: Sequence[object], index: int) -> int:
    """A block is shown with the line before it, or after it when it comes first; what explains a
    formula is told while it is seen. Answers how many lines after it were taken.
    """
    after = _plain_line(blocks, index + 1)
    lines: tuple[Line, ...] = ()
    explained = isinstance(block, Formula) and bool(after) and explains(after[0].text)
    before = units[-1] if units and index and isinstance(blocks[index - 1], Line) else None
    last = before.lines[-1] if before and before.kind == "sentence" else None
    if explained:
        both = (last, after[0]) if last else after
        fits = last is not None and seconds_of([line for line in both if line]) <= MAX_SHOT_SECONDS
        lines = (*((last,) if last and fits else ()), after[0])
        taken = 1
    elif last:
        lines, taken = (last,), 0
    else:
        lines, taken = after, len(after)
    if before and last and lines and lines[0] is last:
        units.pop()
        if before.lines[:-1]:
            units.append(replace(before, lines=before.lines[:-1]))
    count = _card_parts(block)
    for part in range(count):
        units.append(
            Unit(kind="card", lines=() if part else lines, block=block, part=(part, count))
        )
    return taken


def _card_parts(block: CardBlock) -> int:
    if isinstance(block, Table):
        return parts_of(block)
    if isinstance(block, Code):
        return max(1, -(-len(block.text.rstrip().splitlines()) // CODE_ROWS))
    return 1


def _with_source(units: list[Unit], source: str) -> list[Unit]:
    """The note belongs to the nearest unit before it that shows figures."""
    for place in range(len(units) - 1, -1, -1):
        shows = units[place].kind == "series" or isinstance(units[place].block, Table)
        if shows or find_figures(units[place].text):
            units[place] = replace(units[place], source=source)
            break
    return units


def _run(blocks: Sequence[object], start: int) -> list[Line]:
    """Lines from `start` on that belong to one list, one quote, or nothing (a run of sentences)."""
    first = blocks[start]
    assert isinstance(first, Line)
    run = [first]
    for block in blocks[start + 1 :]:
        if not isinstance(block, Line) or _family(block) != _family(first):
            break
        run.append(block)
    return run


def _family(line: Line) -> tuple[str, ...]:
    if line.list_id:
        return ("list", line.list_id)
    return ("quote", line.attribution) if line.kind == "quote" else ("plain",)


def _units_of_run(run: list[Line]) -> list[Unit]:
    if run[0].list_id:
        return split_list(run)
    if run[0].kind == "quote":
        return _quote_units(run)
    return _sentence_units(run)


def split_list(run: list[Line]) -> list[Unit]:
    """The items in as few shots as hold them, each of like length; at most five steps a shot."""
    items: list[list[Line]] = []
    for line in run:
        if line.kind == "item" or not items:
            items.append([line])
        else:
            items[-1].append(line)
    lengths = [seconds_of(item) for item in items]
    if max(lengths) > LONG_ITEM_SECONDS:
        return _told_items(items)
    parts = _parted(items)
    whole = tuple(item[0] for item in items)
    alone = sum(len(part) < 2 for part in parts)
    if len(items) > 1 and alone > 1 and not moments_of([line.text for line in whole]):
        return _told_items(items)
    units: list[Unit] = []
    for index, part in enumerate(parts):
        if len(items) > 1 and len(part) < 2 and not dated(part[0][0].text):
            units.extend(replace(unit, whole=whole) for unit in _sentence_units(part[0]))
            continue
        lines = tuple(line for item in part for line in item)
        units.append(Unit(kind="list", lines=lines, part=(index, len(parts)), whole=whole))
    return units


def _told_items(items: list[list[Line]]) -> list[Unit]:
    """Items too long for steps: each is told like a paragraph, its title with its first line."""
    whole = tuple(item[0] for item in items)
    return [replace(unit, whole=whole) for item in items for unit in _sentence_units(item)]


def _seconds(part: Sequence[list[Line]]) -> float:
    return seconds_of([line for item in part for line in item])


def _parted(items: list[list[Line]]) -> list[list[list[Line]]]:
    """The items in runs that fit a shot: as few alone as can be, then as few runs, then of like
    length.
    """
    count, best = len(items), {len(items): (0.0, 0, 0.0, [])}
    for start in range(count - 1, -1, -1):
        ways = []
        for end in range(start + 1, min(count, start + 5) + 1):
            part = items[start:end]
            length = _seconds(part)
            if length > LONG_CARD_SECONDS and end > start + 1:
                break
            alone, runs, squares, rest = best[end]
            one = (1.0 if end == start + 1 else 0.0) + (0.3 if end == 1 else 0.0)
            late = 0.2 if length > MAX_SHOT_SECONDS + 0.5 else 0.0
            ways.append((alone + one + late, runs + 1, squares + length**2, [part, *rest]))
        best[start] = min(ways, key=lambda way: way[:3])
    return best[0][3]


def _quote_units(run: list[Line]) -> list[Unit]:
    units: list[list[Line]] = []
    for line in run:
        if units and seconds_of((*units[-1], line)) <= MAX_SHOT_SECONDS:
            units[-1].append(line)
        else:
            units.append([line])
    return [Unit(kind="quote", lines=tuple(lines)) for lines in units]


def _sentence_units(run: list[Line]) -> list[Unit]:
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
    kind: UnitKind = "series" if series and not _own_card(text) else "sentence"
    if seconds_of(lines) <= LONG_CARD_SECONDS:
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
    while end < len(lines) and seconds_of(lines[at : end + 1]) <= LONG_CARD_SECONDS:
        end += 1
    start = at
    while end == len(lines) and start and seconds_of(lines[start - 1 :]) <= LONG_CARD_SECONDS:
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
