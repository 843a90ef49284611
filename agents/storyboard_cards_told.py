"""Cards for what a narration sets apart: a table, code, a formula on a line of its own, and a
question that is asked.
"""

import re

from agents.storyboard_candidate import Candidate
from agents.storyboard_formulas import formula_card
from agents.storyboard_labels import short_title
from agents.storyboard_tables import table_content
from agents.storyboard_unit import CODE_ROWS, Unit
from film.content import CodeContent, QuestionContent
from film.script import Code, Formula, Table, TimeOfDay

CODE_COLUMNS = 64
QUESTION_WORDS = 14
_TERMINALS = frozenset("console terminal shell sh bash zsh shell-session powershell cmd".split())
_FILE = re.compile(r"[\w-]+\.(?:py|js|ts|c|h|cpp|rs|go|java|rb|sh|toml|json|ya?ml|md|html|css|sql)")


def block_card(unit: Unit, heading: str, light: TimeOfDay) -> Candidate:
    """The unit's block as a card."""
    block = unit.block
    if isinstance(block, Table):
        content = table_content(
            block, heading, unit.text, unit.source, unit.marked, part=unit.part[0]
        )
        made = (
            "a table" if content.template == "table" else f"a table of values: {content.template}"
        )
        return Candidate(content=content, weight=170, why=made, time_of_day=light)
    if isinstance(block, Code):
        card = code_content(block, unit.text, unit.part[0])
        why = "code of the script" + (", as a terminal" if card.terminal else "")
        return Candidate(content=card, weight=170, why=why, time_of_day=light)
    assert isinstance(block, Formula)
    return Candidate(
        content=formula_card(block.latex, unit.text, heading, block.latex),
        weight=170,
        why="a formula of the script",
        time_of_day=light,
        move="push",
    )


def code_content(block: Code, said: str, part: int) -> CodeContent:
    rows = block.text.rstrip().splitlines()[part * CODE_ROWS : (part + 1) * CODE_ROWS]
    named = _FILE.search(said)
    return CodeContent(
        language=block.language.lower(),
        text="\n".join(_row(row) for row in rows),
        title=named.group() if named else "",
        terminal=block.language.lower() in _TERMINALS or rows[:1] != [] and rows[0][:2] == "$ ",
    )


def _row(row: str) -> str:
    row = row.expandtabs(4).rstrip()
    return row if len(row) <= CODE_COLUMNS else row[: CODE_COLUMNS - 1] + "…"


def question_card(unit: Unit) -> QuestionContent | None:
    """One whole question that stands alone and can be read at a glance."""
    text = unit.text.strip()
    asks = unit.kind == "sentence" and len(unit.lines) == 1 and text.endswith("?")
    if not asks or ": " in text or len(text.split()) > QUESTION_WORDS or len(text) > 84:
        return None
    return QuestionContent(text=short_title(text) if len(text) <= 60 else text)
