"""What words count, date, oppose or write, as cards: charts, moments, sides, formulas."""

from collections.abc import Iterable

from agents.storyboard_candidate import Candidate
from agents.storyboard_charts import Chart, chart_of, chart_of_series, told_in_time, told_shares
from agents.storyboard_compare import compared, listed_sides
from agents.storyboard_formulas import formula_card, formula_told
from agents.storyboard_labels import short_title, subject_of
from agents.storyboard_lists import timeline_of
from agents.storyboard_unit import Unit


def data_cards(unit: Unit, section: str, film: str, around: str) -> Iterable[Candidate]:
    """Values, moments, sides and formulas: what the words count, date, oppose or write."""
    heading = section or film
    title = short_title(heading)
    chart, why = None, ""
    if unit.within:
        chart = _so_far(unit, title)
        why = "the values told so far, each with its year"
    elif data := told_in_time(unit.text):
        chart = chart_of(data, subject_of(unit.text) or title, unit.source, unit.marked)
        why = f"{len(data)} values, each with its year: a line"
    elif data := told_shares(unit.text):
        chart = chart_of(data, title, unit.source, unit.marked)
        why = f"{len(data)} shares of one whole"
    elif unit.series:
        chart = chart_of_series(unit.series, section, unit.source, unit.marked)
        why = f"{len(unit.series.items)} figures of one kind can be compared"
    if chart:
        yield Candidate(content=chart, weight=140, why=why)
    if unit.kind == "moments":
        line = timeline_of([line.text for line in unit.lines], heading)
        if line:
            yield Candidate(content=line, weight=135, why="each sentence begins with a date")
    sides = None
    if chart is None:
        sides = listed_sides(unit.lines) or compared([line.text for line in unit.lines])
    if sides:
        yield Candidate(content=sides, weight=128, why="two sides of one question")
    written = formula_told(unit.text) if unit.kind == "sentence" else ""
    if written:
        yield Candidate(
            content=formula_card(written, around, section),
            weight=112,
            why="a formula stands in the sentence: it is shown alone",
            move="push",
        )


def _so_far(unit: Unit, title: str) -> Chart | None:
    """Of a sentence told in pieces: the line up to the last value of this piece."""
    until = unit.within.find(unit.lines[-1].text) + len(unit.lines[-1].text)
    data = told_in_time(unit.within[:until])
    begins = unit.within.find(unit.lines[0].text)
    fresh = len(data) > len(told_in_time(unit.within[:begins]))
    named = subject_of(unit.within) or title
    return chart_of(data, named, unit.source, unit.marked) if data and fresh else None
