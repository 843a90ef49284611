"""What charts and maps show: numbers and places as the script gives them, with their source.

`reveals` at each class are the names that sheets put a frame to. `shown` is always the value as it
was written; `value` is only for drawing.
"""

from typing import Literal

from film.value import Value


class Point(Value):
    label: str
    """On the axis: "2020", "March"."""
    value: float
    shown: str


class LineContent(Value):
    """reveals: title, line (drawn on), point/0 … point/n-1, source. 3–12 points in order; the
    highlighted one is annotated.
    """

    template: Literal["line"] = "line"
    title: str
    points: tuple[Point, ...]
    highlight: int = -1
    """Index of the annotated point; -1 is the last."""
    source: str = ""


class Part(Value):
    label: str
    value: float
    """Share 0..1; the parts add up to at most 1."""
    shown: str


class DonutContent(Value):
    """reveals: title, part/0 … part/n-1, source. 2–4 parts of one whole (more are bars)."""

    template: Literal["donut"] = "donut"
    title: str
    parts: tuple[Part, ...]
    highlight: int = 0
    source: str = ""


class Moment(Value):
    date: str
    """As written: "1969", "3 May"."""
    label: str
    icon: str = ""


class TimelineContent(Value):
    """reveals: title, moment/0 … moment/n-1. 3–6 dated moments along a line."""

    template: Literal["timeline"] = "timeline"
    title: str = ""
    moments: tuple[Moment, ...]
    highlight: int = -1


class Stop(Value):
    name: str
    longitude: float
    """Degrees, east positive."""
    latitude: float
    """Degrees, north positive."""


class RouteContent(Value):
    """reveals: title, stop/0 … stop/n-1, leg/0 … leg/n-2 (drawn on). 1–6 places on a map, joined
    when they are a way.
    """

    template: Literal["route"] = "route"
    title: str = ""
    stops: tuple[Stop, ...]
    joined: bool = True
    """False: places named beside each other, not a journey."""
    countries: tuple[str, ...] = ()
    """Highlighted countries, by the map's own names."""


class Country(Value):
    name: str
    """By the map's own names (tools/picture/world.py)."""
    value: float
    shown: str


class ChoroplethContent(Value):
    """reveals: title, country/0 … country/n-1, source. Countries shaded by a value."""

    template: Literal["choropleth"] = "choropleth"
    title: str
    countries: tuple[Country, ...]
    highlight: int = 0
    source: str = ""
