"""A unit of a narration: the lines that one shot tells."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from agents.storyboard_reading import seconds_to_say
from film.script import Code, Formula, Line, Photo, Table
from tools.words.figures import Series

UnitKind = Literal[
    "sentence", "list", "quote", "photo", "series", "steps", "compare", "moments", "card"
]
CardBlock = Table | Code | Formula
CODE_ROWS = 14
LONG_CARD_SECONDS = 9.6
"""Of a chart, a formula or two sides that would fall apart in two shots: as estimated; voiced they
take less than nine."""


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
