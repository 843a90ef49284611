"""A place while it is being drawn: its size, its light, its chance, and one pen for each plane."""

import random
from contextlib import AbstractContextManager
from typing import TypeVar

from film.formats import Format
from film.script import Weather
from film.stage import Box
from tools.picture.colour import mix
from tools.picture.light import Light
from tools.picture.pen import Pen
from tools.picture.places.place import FAR, FOREGROUND, GROUND, MID, OVERSCAN, Place, PlacePlane
from tools.picture.places.shapes import cloud, rects, ridge
from tools.picture.places.wetness import lay_on_place

T = TypeVar("T")

SIDE_STEP = 0.008
"""Two of 255: a level of what shows."""
POOL_STEPS, POOL_STEP = 16, 0.02
"""How many steps lamp light falls off in, and how much of it each is."""
POOL_FALL = 1.3
"""Above 1 it falls off fast near the lamp, then slowly."""


class Backdrop:
    """Four planes of one place. Lengths that belong to things are in `unit`s: 600 of them is a
    person."""

    def __init__(self, format: Format, light: Light, seed: str) -> None:
        self.width, self.height = float(format.width), float(format.height)
        self.safe = format.safe
        self.tall = format.aspect == "tall"
        self.square = format.aspect == "square"
        self.unit = 1.5 if self.tall else self.height / 1080
        self.light = light
        self.chance = random.Random(seed)
        self.far, self.mid, self.ground, self.fore = Pen(), Pen(), Pen(), Pen()
        self.near = min(self.width, self.height)
        """Short side: radii of glows follow it, never the height (a tall frame would wash out)."""

    def x(self, share: float) -> float:
        return self.width * share

    def y(self, share: float) -> float:
        return self.height * share

    def either(self, land: T, tall: T, square: T | None = None) -> T:
        """The value that belongs to this format; a square one is composed like land unless it has
        a value of its own."""
        if self.tall:
            return tall
        return square if self.square and square is not None else land

    def at(
        self, pen: Pen, x: float, y: float, size: float = 1.0, flip: bool = False
    ) -> AbstractContextManager[None]:
        """`with b.at(pen, x, y):` draws a thing in its own units, y downward, its foot at 0, 0."""
        scale = self.unit * size
        across = -scale if flip else scale
        return pen.group(f"translate({x:.1f} {y:.1f}) scale({across:.3f} {scale:.3f})")

    def earth(self, colour: str, depth: float = 0.0) -> str:
        """Open ground: snow lies on it, rain darkens it, dust takes its colour."""
        return self.light.grade(_lying(colour, self.light.weather, 1.0), depth)

    def crown(self, colour: str, depth: float = 0.0) -> str:
        """Leaves and roofs: half of what the ground gets stays on them."""
        return self.light.grade(_lying(colour, self.light.weather, 0.5), depth)

    def wash(
        self,
        pen: Pen,
        fill: str,
        top: float = -OVERSCAN,
        bottom: float | None = None,
        **more: object,
    ) -> None:
        """A band across the whole plane."""
        bottom = self.height + OVERSCAN if bottom is None else bottom
        pen.rect(-OVERSCAN, top, self.width + 2 * OVERSCAN, bottom - top, fill, **more)

    def sink_sides(self, pen: Pen, colour: str, much: float) -> None:
        """Both sides of the whole plane sink into a colour: `much` at the rim, a fifth of it a
        quarter in, nothing in the middle. In flat strips: a gradient's dithering, on two planes one
        over the other, makes no two paintings the same picture.
        """
        wide, high = self.width + 2 * OVERSCAN, self.height + 2 * OVERSCAN
        steps = round(much / SIDE_STEP)
        outer = 0.0
        for step in range(steps):
            least = (steps - step - 1) / steps
            inner = 0.28 * (1 - least) / 0.78 if least > 0.22 else 0.5 - least
            strip = wide * (inner - outer)
            left, right = -OVERSCAN + wide * outer, self.width + OVERSCAN - wide * inner
            outer = inner
            pen.path(
                rects([(left, -OVERSCAN, strip, high), (right, -OVERSCAN, strip, high)]),
                colour,
                fill_opacity=round(much * (least + 0.5 / steps), 4),
                shape_rendering="crispEdges",
            )

    def veil(
        self, pen: Pen, top: float, bottom: float, opacity: float, colour: str | None = None
    ) -> None:
        """Haze that thickens downward."""
        fog = colour or self.light.fog
        self.wash(pen, pen.linear([(0, fog, 0), (1, fog, opacity)]), top, bottom)

    def underlay(self, top: float, colour: str) -> None:
        """More ground behind the ground: seen when nearer shots pull the planes apart."""
        self.wash(self.mid, colour, top)

    def sky(self, horizon: float, orb: tuple[float, float] | None, clouds: int = 0) -> None:
        """Sky down to `horizon` px, stars at night, sun or moon at a share of width and height that
        stays free."""
        light, pen = self.light, self.far
        span = horizon + OVERSCAN
        last = len(light.sky) - 1
        stops = [
            (i / last * span / (self.height + 2 * OVERSCAN), c, 1.0)
            for i, c in enumerate(light.sky)
        ]
        self.wash(pen, pen.linear(stops))
        if light.time_of_day == "night" and not light.overcast:
            self._stars(horizon)
        if orb and not light.overcast:
            self._orb(self.x(orb[0]), self.y(orb[1]))
        if light.overcast:
            self._overcast(horizon)
        elif light.time_of_day != "night":
            self._clouds(horizon, clouds, orb)

    def _overcast(self, horizon: float) -> None:
        """Broad banks of cloud, one under the other."""
        light = self.light
        for row in range(4):
            y = horizon * (0.05 + 0.17 * row)
            d, _ = ridge(self.width, y, 26 * self.unit, self.chance, bottom=-110, waves=4)
            tone = mix(light.at_sky(0.12 + 0.2 * row), "#20242e", 0.10 if row % 2 else 0.02)
            self.far.path(d, tone, fill_opacity=round(0.5 - 0.09 * row, 2))

    def _stars(self, horizon: float) -> None:
        for _ in range(120):
            x = self.chance.uniform(-60, self.width + 60)
            y = horizon * self.chance.random() ** 1.3
            fade = 1 - 0.7 * y / horizon
            self.far.circle(
                x,
                y,
                self.chance.choice((1.0, 1.3, 1.7, 2.5)),
                "#ffffff",
                fill_opacity=round(self.chance.uniform(0.3, 0.95) * fade, 2),
            )

    def _orb(self, x: float, y: float) -> None:
        light, pen = self.light, self.far
        night = light.time_of_day == "night"
        r = self.near * (0.045 if night else 0.055)
        pen.glow(x, y, r * 7, r * 7, light.orb, 0.30 if night else 0.55)
        pen.circle(x, y, r, light.orb)
        if night:
            shade = light.at_sky(0.6)
            for dx, dy, share in ((-0.35, -0.2, 0.24), (0.3, 0.3, 0.17), (0.15, -0.5, 0.12)):
                pen.circle(x + r * dx, y + r * dy, r * share, shade, fill_opacity=0.12)

    def _clouds(self, horizon: float, count: int, orb: tuple[float, float] | None) -> None:
        light = self.light
        for i in range(count):
            w = self.near * self.chance.uniform(0.20, 0.36)
            x = self.width * (i + self.chance.uniform(0.15, 0.85)) / count
            y = horizon * self.chance.uniform(0.14, 0.52)
            if orb and abs(x - self.x(orb[0])) < w and abs(y - self.y(orb[1])) < w * 0.6:
                x = self.x(orb[0]) - w * (1.2 if orb[0] > 0.5 else -1.2)
            white = {"day": 0.82, "dawn": 0.55, "dusk": 0.12}[light.time_of_day]
            under = light.at_sky(min(1.0, y / horizon + 0.3))
            body = light.grade("#ffffff", 0.2) if white > 0.8 else under
            lower, upper = cloud(x, y, w, self.chance)
            self.far.path(lower, body, fill_opacity=0.55 if white < 0.8 else 0.8)
            self.far.path(
                upper,
                "#ffffff" if white > 0.5 else light.sky[-1],
                fill_opacity=round(white * 0.75, 2),
            )

    def pool(
        self, pen: Pen, x: float, top: float, bottom: float, half_top: float, half_bottom: float
    ) -> None:
        """Light falling from a lamp, softer at its sides and gone at the bottom; never above a
        third. Flat steps, each as far as the light is so bright: gradients one over the other would
        add up their dithering, and no two paintings of them be the same picture.
        """
        for step in range(POOL_STEPS):
            least = (step + 0.5) / POOL_STEPS
            reach, edge = (1 - least) ** POOL_FALL, []
            for down in (reach * share / 6 for share in range(7)):
                soft = 1 - least / max(1 - down ** (1 / POOL_FALL), least)
                near, far = half_top * (0.8 + 0.42 * soft), half_bottom * (0.55 + 0.54 * soft)
                edge.append((near + (far - near) * down, top + (bottom - top) * down))
            sides = [*((x - w, y) for w, y in edge), *((x + w, y) for w, y in reversed(edge))]
            d = "L".join(f"{px:.1f} {py:.1f}" for px, py in sides)
            pen.path(f"M{d}Z", self.light.glow, fill_opacity=POOL_STEP)

    def finished(self, ground_y: float, empty: Box, indoors: bool) -> Place:
        if not indoors:
            lay_on_place(self, ground_y)
        box = Box(-OVERSCAN, -OVERSCAN, self.width + 2 * OVERSCAN, self.height + 2 * OVERSCAN)
        planes = tuple(
            PlacePlane(name=name, depth=depth, cel=cel, foreground=name == "foreground")
            for name, depth, pen in (
                ("far", FAR, self.far),
                ("mid", MID, self.mid),
                ("ground", GROUND, self.ground),
                ("foreground", FOREGROUND, self.fore),
            )
            if "<" in (cel := pen.cel(box)).svg.removeprefix("<g />").removeprefix("<g/>")
        )
        return Place(
            planes=planes,
            ground_y=ground_y,
            figure_scale=self.either(1.04 * self.unit, 1.5),
            indoors=indoors,
            light=self.light,
            empty=empty,
        )

    def calm(self) -> Box:
        """Where titles lie in most places: left and high in land, under the top margin else."""
        left, top, right, bottom = self.safe
        if self.tall:
            return Box(left, top, right - left, self.y(0.46) - top)
        if self.square:
            return Box(left, top, right - left, self.y(0.36) - top)
        return Box(left, top + 40, self.width * 0.56 - left, bottom - top - 200)


_COVER: dict[Weather, tuple[str, float]] = {
    "snow": ("#f4f8ff", 0.86),
    "rain": ("#3c4654", 0.24),
    "dust": ("#cfa46c", 0.36),
}


def _lying(colour: str, weather: Weather, share: float) -> str:
    if weather not in _COVER:
        return colour
    tone, much = _COVER[weather]
    return mix(colour, tone, round(much * share, 3))
