"""A table of the script: a chart where it is one column of values, else the table itself with the
row that is spoken of.
"""

import re
from collections.abc import Sequence

from agents.storyboard_charts import Chart, Datum, chart_of
from agents.storyboard_labels import short_title
from film.content import TableContent
from film.script import Table

ROWS = 6
COLUMNS = 5
_VALUE = re.compile(r"^([$£€~≈+]?)\s?(-?\d[\d,\u202f\u00a0 ]*(?:\.\d+)?)\s?([^\d\s][^\d]{0,11})?$")


def table_content(
    table: Table, heading: str, said: str, source: str, marked: Sequence[str] = (), part: int = 0
) -> TableContent | Chart:
    """`part` counts the six rows of a long table that are shown here."""
    title = short_title(table.caption or heading)
    chart = _chart(table, title, source, marked)
    if chart is not None:
        return chart
    rows = tuple(row[:COLUMNS] for row in table.rows[part * ROWS : (part + 1) * ROWS])
    spoken = [
        index
        for index, row in enumerate(rows)
        if row[0] and re.search(rf"\b{re.escape(row[0])}\b", said, re.IGNORECASE)
    ]
    return TableContent(
        title=title,
        header=table.header[:COLUMNS],
        rows=rows,
        highlight=spoken[0] if len(spoken) == 1 else -1,
        source=source,
    )


def parts_of(table: Table) -> int:
    """Shots a table takes: one, unless it is too long to be read at once."""
    if _chart(table, "", "", ()) is not None:
        return 1
    return max(1, -(-len(table.rows) // ROWS))


def _chart(table: Table, title: str, source: str, marked: Sequence[str]) -> Chart | None:
    if len(table.header) != 2 or not 2 <= len(table.rows) <= 12:
        return None
    found = [_VALUE.match(row[1].strip()) for row in table.rows]
    units = {(match.group(1), (match.group(3) or "").strip()) for match in found if match}
    if not all(found) or len(units) != 1:
        return None
    percent = next(iter(units))[1] == "%" or "%" in table.header[1]
    data = tuple(
        Datum(row[0], float(re.sub(r"[,\s\u202f\u00a0]", "", match.group(2))), row[1], percent)
        for row, match in zip(table.rows, found, strict=True)
        if match
    )
    return chart_of(data, title or table.header[1], source, marked, mapped_from=3)
