"""Drawing pages of stills: frames of stages beside set words, as one SVG for one look of Chromium.

Why outlines and not text: a page must look alike on a machine with no fonts at all.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from film.stage import Stage
from tools.picture.smil import NAMESPACE, Still, defined, number
from tools.picture.type import measure, outline

FAMILY = "inter"
DISPLAY = "bricolage-grotesque"
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Words:
    """How words are set on the page."""

    size: float
    weight: int
    colour: str
    family: str = FAMILY


class ContactPage:
    """Collects rectangles, words and frames; positions in pixels."""

    def __init__(self, width: int, height: int, colour: str) -> None:
        self.width, self.height = width, height
        self._body = [f'<rect width="{width}" height="{height}" fill="{colour}"/>']
        self._cels: dict[str, str] = {}
        self._ids = count(1)

    def rect(self, x: float, y: float, w: float, h: float, fill: str, radius: float = 0) -> None:
        place = f'x="{number(x)}" y="{number(y)}" width="{number(w)}" height="{number(h)}"'
        self._body.append(f'<rect {place} rx="{number(radius)}" fill="{fill}"/>')

    def words(self, text: str, x: float, baseline: float, style: Words) -> float:
        """Sets one line; answers its width."""
        shape = outline(text, style.family, style.weight, style.size)
        move = f'transform="translate({number(x)} {number(baseline)})"'
        self._body.append(f'<path {move} d="{shape.d}" fill="{style.colour}"/>')
        return shape.width

    def frame(
        self, stage: Stage, frame: int, x: float, y: float, width: float, radius: float
    ) -> None:
        """One frame of a stage, `width` pixels wide, with round corners."""
        name = f"f{next(self._ids)}-"
        still = Still(frame, prefix=name)
        planes = "".join(still.plane(stage, plane) for plane in stage.planes)
        for key in still.used:
            self._cels.setdefault(key, defined([stage.cels[key]]))
        scale = width / stage.width
        corner = number(radius / scale)
        rect = f'<rect width="{stage.width}" height="{stage.height}"'
        self._body.append(
            f'<clipPath id="{name}cut">{rect} rx="{corner}"/></clipPath>'
            f'<g transform="translate({number(x)} {number(y)}) scale({number(scale, 6)})" '
            f'clip-path="url(#{name}cut)">{rect} fill="{stage.background}"/>{planes}</g>'
        )

    def svg(self) -> str:
        size = f'width="{self.width}" height="{self.height}"'
        cels = "".join(self._cels[key] for key in sorted(self._cels))
        return f"<svg {NAMESPACE} {size}><defs>{cels}</defs>{''.join(self._body)}</svg>"


def broken(text: str, style: Words, width: float, lines: int) -> Sequence[str]:
    """The first words in so many lines of that width; an ellipsis stands for the rest."""
    kept: list[str] = []
    words = text.split()
    line = ""
    while words:
        longer = f"{line} {words[0]}".strip()
        if not line or _fits(longer, style, width):
            line = longer
            words.pop(0)
            continue
        if len(kept) == lines - 1:
            break
        kept.append(line)
        line = ""
    if words:
        while line and not _fits(line + ELLIPSIS, style, width):
            line = line.rpartition(" ")[0]
        line += ELLIPSIS
    return [*kept, line] if line else kept


def _fits(text: str, style: Words, width: float) -> bool:
    return measure(text, style.family, style.weight, style.size) <= width
