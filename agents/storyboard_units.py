"""Units of a narration: the lines that one shot tells — a sentence or two, a list, a quote, a
photo, a counted series.

Every border is decided by the lines beside it alone, so a sentence put in elsewhere moves no other
border.
"""

from collections.abc import Sequence
from dataclasses import replace

from agents.storyboard_compare import listed_sides
from agents.storyboard_formulas import explains
from agents.storyboard_list_units import split_list
from agents.storyboard_sentences import sentence_units
from agents.storyboard_tables import parts_of
from agents.storyboard_unit import CODE_ROWS, LONG_CARD_SECONDS, CardBlock, Unit, seconds_of
from film.script import Action, Code, Formula, Line, Photo, Scene, Table
from film.storyboard import MAX_SHOT_SECONDS
from tools.words.figures import find_figures

READING_SECONDS = 3.2


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
    return tuple(_sides_together(units))


def _sides_together(units: list[Unit]) -> list[Unit]:
    """Two named lists that are the sides of one question share a shot: "Do: …", "Don't: …"."""
    together: list[Unit] = []
    at = 0
    while at < len(units):
        four = units[at : at + 4]
        lines = tuple(line for unit in four for line in unit.lines)
        kinds = [unit.kind for unit in four]
        if kinds == ["sentence", "list"] * 2 and seconds_of(lines) <= LONG_CARD_SECONDS:
            if listed_sides(lines):
                together.append(Unit(kind="compare", lines=lines))
                at += 4
                continue
        together.append(units[at])
        at += 1
    return together


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
    elif last and after and _wants_more(block, last, after[0]):
        lines, taken = (last, after[0]), 1
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


def _wants_more(block: CardBlock, before: Line, after: Line) -> bool:
    """Whether a table or code would be gone before it is read: the next line is told over it."""
    if isinstance(block, Formula) or seconds_of((before,)) >= READING_SECONDS:
        return False
    return seconds_of((before, after)) <= MAX_SHOT_SECONDS


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
    return sentence_units(run)


def _quote_units(run: list[Line]) -> list[Unit]:
    units: list[list[Line]] = []
    for line in run:
        if units and seconds_of((*units[-1], line)) <= MAX_SHOT_SECONDS:
            units[-1].append(line)
        else:
            units.append([line])
    return [Unit(kind="quote", lines=tuple(lines)) for lines in units]
