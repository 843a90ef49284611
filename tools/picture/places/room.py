"""A room measured from the middle of its floor line: x to the right, `up` above the floor, both in
units (600 are a person), whatever the format's pixels.

Colours given are local colours: the room's light grades every one of them here, so that no piece of
furniture can forget it; only what `emits` light itself keeps the colour given.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from film.stage import Box
from tools.picture.colour import lighter, mix
from tools.picture.pen import Pen
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.place import OVERSCAN, Place

T = TypeVar("T")
EYE = 400.0
"""Units above the floor line at which parallel lines of the floor meet: the actors' eyes."""
_ACTOR = 1.04
"""Scale of an adult against a unit of the room: actors stand nearer than its walls."""


class Room:
    """Draws on a backdrop's pens in the room's own measure."""

    def __init__(self, b: Backdrop, floor: tuple[float, float] = (0.80, 0.775)) -> None:
        self.b, self.light, self.chance = b, b.light, b.chance
        self.far, self.mid, self.ground, self.fore = b.far, b.mid, b.ground, b.fore
        self.unit = b.unit
        self.middle, self.floor = b.width / 2, b.y(b.either(*floor))
        self.half = b.width / 2 / b.unit
        """Units from the middle to the side of the picture."""
        self.edge = (b.width / 2 + OVERSCAN + 12) / b.unit
        """Units from the middle to the end of the overscan."""
        self.high = self.floor / b.unit
        """Units from the floor to the top of the picture."""
        self.deep = (b.height - self.floor) / b.unit
        self.evening = b.light.lit > 0.5
        self.shape_class = "tall" if b.tall else "square" if self.half < 700 else "land"

    def pick(self, land: T, square: T, tall: T) -> T:
        """The one of three values that belongs to the format's aspect class."""
        return {"land": land, "square": square, "tall": tall}[self.shape_class]

    def x(self, x: float) -> float:
        return self.middle + x * self.unit

    def y(self, up: float) -> float:
        return self.floor - up * self.unit

    def colour(self, fill: str, delta: float = 0.0, depth: float = 0.0) -> str:
        """A local colour in this light, `delta` lighter; a gradient's fill as it is."""
        if fill[:1] != "#":
            return fill
        graded = self.light.grade(fill, depth)
        return lighter(graded, delta) if delta else graded

    def shade(self, pen: Pen, *stops: tuple[float, str], across: bool = False) -> str:
        """A gradient of local colours: down, or across."""
        fill = [(at, self.colour(tone), 1.0) for at, tone in stops]
        return pen.linear(fill, 0, 0, 1, 0) if across else pen.linear(fill)

    def dark(self, pen: Pen, above: float, below: float, across: bool = False) -> str:
        """A shadow's gradient from one opacity to another."""
        stops = [(0.0, "#0b0c18", above), (1.0, "#0b0c18", below)]
        return pen.linear(stops, 0, 0, 1, 0) if across else pen.linear(stops)

    def box(
        self,
        pen: Pen,
        x: float,
        up: float,
        w: float,
        h: float,
        fill: str,
        r: float = 0.0,
        *,
        delta: float = 0.0,
        emits: bool = False,
        **more: object,
    ) -> None:
        """A rectangle with its lower left corner at (x, up)."""
        tone = fill if emits else self.colour(fill, delta)
        u = self.unit
        corner = {"rx": round(min(r, w / 2, h / 2) * u, 2)} if r else {}
        pen.rect(self.x(x), self.y(up + h), w * u, h * u, tone, **corner, **more)

    def oval(
        self,
        pen: Pen,
        x: float,
        up: float,
        rx: float,
        ry: float,
        fill: str = "none",
        *,
        delta: float = 0.0,
        emits: bool = False,
        stroke: str = "",
        width: float = 0.0,
        **more: object,
    ) -> None:
        tone = fill if emits else self.colour(fill, delta)
        if stroke:
            line = stroke if emits else self.colour(stroke, delta)
            more = {**more, "stroke": line, "stroke_width": round(width * self.unit, 2)}
        pen.ellipse(self.x(x), self.y(up), rx * self.unit, ry * self.unit, tone, **more)

    def path(self, d: str, x: float = 0, up: float = 0, s: float = 1, flip: bool = False) -> str:
        """Path data in pixels of `d`, which is absolute (M L C Q S T H V Z) in units, its second
        number pointing up, set at (x, up), `s` times as large, mirrored when asked."""
        out = []
        way = -1 if flip else 1
        for letter, numbers in _tokens(d):
            if letter == "H":
                out.append(f"H{self.x(x + way * s * numbers[0]):.1f}")
            elif letter == "V":
                out.append(f"V{self.y(up + s * numbers[0]):.1f}")
            else:
                pairs = zip(numbers[::2], numbers[1::2], strict=True)
                ends = (f"{self.x(x + way * s * a):.1f} {self.y(up + s * b):.1f}" for a, b in pairs)
                out.append(letter + " ".join(ends))
        return "".join(out)

    def shape(
        self,
        pen: Pen,
        d: str,
        fill: str = "none",
        x: float = 0,
        up: float = 0,
        s: float = 1,
        *,
        flip: bool = False,
        delta: float = 0.0,
        emits: bool = False,
        stroke: str = "",
        width: float = 0.0,
        **more: object,
    ) -> None:
        tone = fill if emits else self.colour(fill, delta)
        if stroke:
            line = stroke if emits else self.colour(stroke, delta)
            size = round(width * s * self.unit, 2)
            more = {"stroke_linecap": "round", "stroke_linejoin": "round", **more}
            more = {**more, "stroke": line, "stroke_width": size}
        pen.path(self.path(d, x, up, s, flip), tone, **more)

    def boxes(
        self,
        pen: Pen,
        boxes: Sequence[tuple[float, float, float, float]],
        fill: str,
        *,
        delta: float = 0.0,
        emits: bool = False,
        **more: object,
    ) -> None:
        """Many rectangles (x, up, width, height) of one colour as one element."""
        if not boxes:
            return
        u = self.unit
        d = "".join(
            f"M{self.x(x):.1f} {self.y(up + h):.1f}h{w * u:.1f}v{h * u:.1f}h{-w * u:.1f}Z"
            for x, up, w, h in boxes
        )
        pen.path(d, fill if emits else self.colour(fill, delta), **more)

    def glow(self, pen: Pen, x: float, up: float, rx: float, ry: float, opacity: float) -> None:
        """Lamp light in the air, after dark only."""
        if self.evening:
            u = self.unit
            pen.glow(self.x(x), self.y(up), rx * u, ry * u, "#ffb65a", opacity)

    def foot(self, pen: Pen, x: float, up: float, w: float, opacity: float = 0.22) -> None:
        """The shadow a thing of that width throws where it stands."""
        self.oval(pen, x, up, w / 2, 11, "#0b0a12", fill_opacity=opacity, class_="shade")

    def warm(self, brick: bool = False) -> None:
        """After dark the lamps' warmth lies on the wall: before windows are cut into it. Brick and
        stone glow more.
        """
        if self.evening:
            share, u = 0.34 if self.light.time_of_day == "night" else 0.22, self.unit
            share = 1 - (1 - share) ** 2 if brick else share
            spread = min(self.half, 760) * 1.2 * u
            self.far.glow(self.middle, self.y(self.high * 0.48), spread, 560 * u, "#ffb65a", share)

    def scaled(self, pen: Pen, x: float, up: float, s: float):
        """`with r.scaled(pen, x, up, s):` draws everything s times as large about (x, up)."""
        dx, dy = self.x(x) * (1 - s), self.y(up) * (1 - s)
        return pen.group(f"translate({dx:.2f} {dy:.2f}) scale({s})")

    def corners(self) -> None:
        """After dark the sides and the ceiling sink: the lamps hold the middle."""
        if not self.evening:
            return
        b = self.b
        deep = mix(b.light.ambient, "#0a0d22", 0.45)
        much = 0.60 if b.light.time_of_day == "night" else 0.36
        for pen in (self.far, self.mid):
            b.sink_sides(pen, deep, 0.62 * much)
        above = self.far.linear([(0, deep, much * 0.7), (1, deep, 0)])
        b.wash(self.far, above, bottom=b.y(0.42))
        for side in (-1, 1):
            x, wide = self.middle + side * (b.width / 2 + 60), max(b.width * 0.36, 420 * b.unit)
            self.ground.glow(x, self.y(-90), wide, 430 * b.unit, deep, min(0.9, much * 1.3))

    def calm(self, left: float, low: float, right: float, top: float) -> Box:
        """A box of the room's measure, kept inside the safe area: where a title may lie."""
        a, t, c, d = self.b.safe
        x0, x1 = max(a, self.x(left)), min(c, self.x(right))
        y0, y1 = max(t, self.y(top)), min(d, self.y(low))
        return Box(x0, y0, x1 - x0, y1 - y0)

    def upper(self) -> Box:
        """The wall above the furniture, across the safe area."""
        return self.calm(-self.half, self.pick(300, 330, 380), self.half, 2000)

    def finished(self, empty: Box | None = None) -> Place:
        b = self.b
        place = b.finished(b.y(b.either(0.955, 0.885)), empty or self.upper(), indoors=True)
        return replace(place, figure_scale=b.either(_ACTOR * b.unit, 1.5))


@lru_cache(maxsize=2048)
def _tokens(d: str) -> tuple[tuple[str, tuple[float, ...]], ...]:
    parts = re.findall(r"([MLCQSTHVZ])([^MLCQSTHVZ]*)", d)
    return tuple((letter, tuple(map(float, numbers.split()))) for letter, numbers in parts)
