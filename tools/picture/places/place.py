"""What a drawn place is to those who stage a shot in it."""

from dataclasses import dataclass

from film.stage import Box, Cel
from tools.picture.light import Light

OVERSCAN = 100.0
"""Pixels drawn beyond each edge, so that pans and pushes never show the end of the world."""

FAR, MID, GROUND, FOREGROUND = 0.2, 0.5, 0.8, 1.2
"""Depths of the four planes. Actors stand at 1.0, between ground and foreground."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PlacePlane:
    """A picture of the place in stage pixels with overscan, to be set behind the actors (or before
    them)."""

    name: str
    depth: float
    cel: Cel
    foreground: bool = False
    """True: in front of the actors."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    planes: tuple[PlacePlane, ...]
    """Back to front."""
    ground_y: float
    """Pixels from the top where feet stand when whole figures are seen."""
    figure_scale: float
    """Scale of an adult puppet (600 units tall) that fits the furniture and doors."""
    indoors: bool
    light: Light
    empty: Box
    """The calm part of the picture, where a title may lie."""
