"""The world's countries as shapes: decoded from the installed TopoJSON, found by name, projected
for the part of the world a shot shows.

TopoJSON is decoded here in a few lines (delta-coded integer arcs, shared by neighbours), because
the libraries that read it bring a whole geographic stack. Two cylindrical projections are enough:
Mercator keeps shapes true in a zoomed part, Miller keeps the far north small when half the world is
in the picture. Both let a map bleed off every edge and wrap around at the date line.
"""

import json
import math
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

import numpy as np

from film.errors import ToolMissing
from film.stage import Box
from tools.supplies import world_map

Projection = Literal["mercator", "miller"]
_MILLER_FROM = 105.0
"""Degrees of longitude or, halved, of latitude from which a map is drawn in Miller's projection."""
_HIGHEST = 83.5
"""Degrees of latitude at which Mercator is held, before it runs to infinity."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Shape:
    """One country: rings of (longitude, latitude) in degrees; holes are rings like the others."""

    name: str
    rings: tuple[np.ndarray, ...]
    west: float
    south: float
    east: float
    north: float
    centre: tuple[float, float]
    """Middle of its largest piece of land: where its name may stand."""


@lru_cache(maxsize=2)
def countries(share: Path | None = None) -> dict[str, Shape]:
    """All countries by the map's own names. Raises ToolMissing without the map."""
    path = world_map(share)
    if path is None:
        raise ToolMissing("the world map", "bring it with `make setup`", "no map can be drawn")
    data = json.loads(path.read_text("utf-8"))
    (sx, sy), (tx, ty) = data["transform"]["scale"], data["transform"]["translate"]
    arcs = [np.cumsum(np.array(arc), axis=0) * (sx, sy) + (tx, ty) for arc in data["arcs"]]
    found: dict[str, Shape] = {}
    for geometry in data["objects"]["countries"]["geometries"]:
        polygons = geometry.get("arcs", [])
        if geometry["type"] == "Polygon":
            polygons = [polygons]
        rings = tuple(_ring(ring, arcs) for polygon in polygons for ring in polygon)
        if rings:
            name = geometry["properties"]["name"]
            found[name] = _shape(name, rings)
    return found


def _ring(indexes: Iterable[int], arcs: list[np.ndarray]) -> np.ndarray:
    """Arcs joined end to end, over the date line without a jump; a negative index is the arc turned
    around.
    """
    pieces = [arcs[i] if i >= 0 else arcs[~i][::-1] for i in indexes]
    ring = np.concatenate([pieces[0], *(piece[1:] for piece in pieces[1:])])
    ring[:, 0] = np.unwrap(ring[:, 0], period=360.0)
    if abs(ring[-1, 0] - ring[0, 0]) > 180:
        # It goes round a pole (Antarctica): closed along the pole itself.
        foot = [(ring[-1, 0], -90.0), (ring[0, 0], -90.0), tuple(ring[0])]
        ring = np.concatenate([ring, np.array(foot)])
    return ring


def _shape(name: str, rings: tuple[np.ndarray, ...]) -> Shape:
    points = np.concatenate(rings)
    largest = max(rings, key=lambda ring: abs(_area(ring)))
    west, south = points.min(axis=0)
    east, north = points.max(axis=0)
    return Shape(
        name=name,
        rings=rings,
        west=float(west),
        south=float(south),
        east=float(east),
        north=float(north),
        centre=_centroid(largest),
    )


def _area(ring: np.ndarray) -> float:
    x, y = ring[:-1, 0], ring[:-1, 1]
    return float(np.sum(x * ring[1:, 1] - ring[1:, 0] * y) / 2)


def _centroid(ring: np.ndarray) -> tuple[float, float]:
    x, y, x2, y2 = ring[:-1, 0], ring[:-1, 1], ring[1:, 0], ring[1:, 1]
    cross = x * y2 - x2 * y
    area = cross.sum() / 2
    return (
        float(((x + x2) * cross).sum() / (6 * area)),
        float(((y + y2) * cross).sum() / (6 * area)),
    )


# Names

_ALIASES = {
    "america": "United States of America",
    "united states": "United States of America",
    "the united states": "United States of America",
    "usa": "United States of America",
    "us": "United States of America",
    "uk": "United Kingdom",
    "britain": "United Kingdom",
    "great britain": "United Kingdom",
    "england": "United Kingdom",
    "scotland": "United Kingdom",
    "wales": "United Kingdom",
    "northern ireland": "United Kingdom",
    "holland": "Netherlands",
    "czech republic": "Czechia",
    "turkiye": "Turkey",
    "bosnia": "Bosnia and Herz.",
    "bosnia and herzegovina": "Bosnia and Herz.",
    "north macedonia": "Macedonia",
    "ivory coast": "Côte d'Ivoire",
    "burma": "Myanmar",
    "swaziland": "eSwatini",
    "east timor": "Timor-Leste",
    "democratic republic of the congo": "Dem. Rep. Congo",
    "dr congo": "Dem. Rep. Congo",
    "zaire": "Dem. Rep. Congo",
    "republic of the congo": "Congo",
    "central african republic": "Central African Rep.",
    "dominican republic": "Dominican Rep.",
    "equatorial guinea": "Eq. Guinea",
    "south sudan": "S. Sudan",
    "western sahara": "W. Sahara",
    "solomon islands": "Solomon Is.",
    "falkland islands": "Falkland Is.",
    "northern cyprus": "N. Cyprus",
    "uae": "United Arab Emirates",
    "emirates": "United Arab Emirates",
    "korea": "South Korea",
    "persia": "Iran",
    "russian federation": "Russia",
    "the gambia": "Gambia",
    "the bahamas": "Bahamas",
}


def folded(name: str) -> str:
    """Lower case without accents, for comparing names."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'"))
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(letters.casefold().replace(".", "").split())


@lru_cache(maxsize=1)
def country_names() -> dict[str, str]:
    """Folded name or alias → the map's own name."""
    own = {folded(name): name for name in countries()}
    return {**own, **{alias: name for alias, name in _ALIASES.items() if name in countries()}}


def country_named(name: str) -> str | None:
    """The map's own name for a country as people write it; None for no such country."""
    plain = folded(name)
    names = country_names()
    return names.get(plain) or names.get(plain.removeprefix("the "))


def country_at(longitude: float, latitude: float) -> str | None:
    """The country a point lies in, or a town at a coast drawn too coarsely; None at sea."""
    for dx, dy in ((0.0, 0.0), *_BESIDE):
        name = _over(longitude + dx, latitude + dy)
        if name is not None:
            return name
    return None


_BESIDE = tuple((r * x, r * y) for r in (0.4, 0.8) for x, y in ((1, 0), (-1, 0), (0, 1), (0, -1)))


def _over(longitude: float, latitude: float) -> str | None:
    for shape in countries().values():
        if not (shape.west <= longitude <= shape.east and shape.south <= latitude <= shape.north):
            continue
        if sum(_crossings(ring, longitude, latitude) for ring in shape.rings) % 2:
            return shape.name
    return None


def _crossings(ring: np.ndarray, x: float, y: float) -> int:
    """How often a ray to the east meets the ring."""
    ax, ay, bx, by = ring[:-1, 0], ring[:-1, 1], ring[1:, 0], ring[1:, 1]
    spans = (ay > y) != (by > y)
    with np.errstate(divide="ignore", invalid="ignore"):
        at = ax + (y - ay) * (bx - ax) / (by - ay)
    return int(np.count_nonzero(spans & (at > x)))


# Projection


@dataclass(frozen=True, slots=True)
class View:
    """The part of the world a frame shows: pixels = origin + scale · projected degrees."""

    projection: Projection
    west: float
    """Longitudes are counted eastwards from here, so that no way is cut by the date line."""
    scale: float
    x: float
    y: float

    def at(self, longitude: float, latitude: float) -> tuple[float, float]:
        east = self.west + (longitude - self.west) % 360.0
        return (
            self.x + self.scale * east,
            self.y - self.scale * float(_up(self.projection, np.array(latitude))),
        )

    def ring(self, points: np.ndarray, turn: float = 0.0) -> np.ndarray:
        """Pixels of a ring, `turn` degrees further east."""
        return np.stack(
            (
                self.x + self.scale * (points[:, 0] + turn),
                self.y - self.scale * _up(self.projection, points[:, 1]),
            ),
            axis=1,
        )


def _up(projection: Projection, latitude: np.ndarray) -> np.ndarray:
    """Height over the equator in degrees of longitude."""
    if projection == "mercator":
        held = np.radians(np.clip(latitude, -_HIGHEST, _HIGHEST))
        return np.degrees(np.log(np.tan(math.pi / 4 + held / 2)))
    return np.degrees(1.25 * np.log(np.tan(math.pi / 4 + 0.4 * np.radians(latitude))))


def view_of(points: Iterable[tuple[float, float]], room: Box, narrowest: float) -> View:
    """The closest view that has all points (longitude, latitude) inside `room`, its middle in the
    room's; at least `narrowest` degrees of longitude across the room.
    """
    given = list(points)
    west = _gap_after(sorted({lon % 360.0 for lon, _ in given}))
    east = [west + (lon - west) % 360.0 for lon, _ in given]
    lats = [lat for _, lat in given]
    wide, high = max(east) - min(east), max(lats) - min(lats)
    projection: Projection = (
        "miller" if max(wide, high * 1.6) > _MILLER_FROM or max(map(abs, lats)) > 78 else "mercator"
    )
    ups = _up(projection, np.array(lats))
    across, upward = max(wide, 1e-6), max(float(ups.max() - ups.min()), 1e-6)
    scale = min(room.width / across, room.height / upward, room.width / narrowest)
    middle_x, middle_y = (max(east) + min(east)) / 2, float(ups.max() + ups.min()) / 2
    return View(
        projection=projection,
        west=middle_x - 180.0,
        scale=scale,
        x=room.x + room.width / 2 - scale * middle_x,
        y=room.y + room.height / 2 + scale * middle_y,
    )


def _gap_after(longitudes: list[float]) -> float:
    """Where to begin counting eastwards: behind the widest gap between the longitudes."""
    if len(longitudes) < 2:
        return longitudes[0]
    gaps = [
        ((after - before) % 360.0 or 360.0, after)
        for before, after in zip(longitudes, [*longitudes[1:], longitudes[0]], strict=True)
    ]
    return max(gaps)[1]


@lru_cache(maxsize=24)
def outlines(view: View, width: int, height: int, bleed: float) -> dict[str, str]:
    """Path data in pixels of every country that is seen in the frame, `bleed` beyond its edges."""
    seen: dict[str, str] = {}
    for shape in countries().values():
        parts: list[str] = []
        for turn in (-720.0, -360.0, 0.0, 360.0, 720.0):
            left, right = (view.x + view.scale * (lon + turn) for lon in (shape.west, shape.east))
            if right < -bleed or left > width + bleed:
                continue
            for ring in shape.rings:
                pixels = view.ring(ring, turn)
                low, high = pixels.min(axis=0), pixels.max(axis=0)
                if (
                    high[0] < -bleed
                    or low[0] > width + bleed
                    or high[1] < -bleed
                    or low[1] > height + bleed
                    or max(high - low) < 1.2
                ):
                    continue
                parts.append("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in pixels.tolist()) + "Z")
        if parts:
            seen[shape.name] = "".join(parts)
    return seen
