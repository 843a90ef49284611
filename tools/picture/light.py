"""Light by time of day, computed into colours while drawing: better looking than a filter and far
cheaper.

A local colour is tinted toward the nearest of the film's own hues, multiplied by the ambient light,
veiled by it, and mixed into the fog by depth. Lamps and lit windows are emitters: they are drawn
after grading, with `lamp` and `glow`. The numbers were found by looking (day … night over seven
places), not derived.
"""

from dataclasses import dataclass
from functools import lru_cache

from film.script import TimeOfDay, Weather
from tools.picture.colour import distance, lighter, lightness, lit_by, mix

TINT = 0.16
"""Share of the way toward the nearest film hue: enough to belong together, too little to turn grass
blue."""
INDOORS = {"day": 0.0, "dawn": 0.7, "dusk": 0.40, "night": 0.27}
"""What is left of the ambient light behind walls; a lit room at night keeps its colours."""


@dataclass(frozen=True, slots=True)
class Light:
    """One time of day, outside or in."""

    time_of_day: TimeOfDay
    indoors: bool
    sky: tuple[str, ...]
    """Top to horizon."""
    ambient: str
    strength: float
    """How much the ambient light takes over local colours, 0..1."""
    fog: str
    fog_share: float
    """Share of fog at depth 1."""
    orb: str
    """Sun or moon."""
    lit: float
    """Share of lamps and windows that are on."""
    hues: tuple[str, ...] = ()
    lamp: str = "#ffd68a"
    """Face of a lit window or shade."""
    glow: str = "#ffcb74"
    """What it throws around itself."""
    weather: Weather = "clear"

    @property
    def overcast(self) -> bool:
        """Neither sun nor stars are seen."""
        return self.weather != "clear"

    @classmethod
    def of(
        cls,
        time_of_day: TimeOfDay,
        indoors: bool = False,
        brand_hues: tuple[str, ...] = (),
        weather: Weather = "clear",
    ) -> "Light":
        sky, ambient, strength, fog, fog_share, orb, lit = _TIMES[time_of_day]
        if weather != "clear":
            air, sky_share, dim, thick = _WEATHERS[weather]
            bright = lightness(sky[-1]) * 0.6 + lightness(sky[0]) * 0.4
            air = lighter(air, bright * (0.86 if weather == "rain" else 0.92) - lightness(air))
            sky = tuple(mix(stop, air, sky_share) for stop in sky)
            ambient, fog = mix(ambient, air, 0.6), mix(fog, air, sky_share)
            strength = min(0.7, strength * 0.9 + dim)
            fog_share = min(0.94, fog_share + thick)
        inside = INDOORS[time_of_day] if indoors else 1.0
        return cls(
            time_of_day,
            indoors,
            sky,
            ambient,
            strength * inside,
            fog,
            fog_share,
            orb,
            lit,
            tuple(brand_hues),
            weather=weather,
        )

    def grade(self, colour: str, depth: float = 0.0) -> str:
        """A local colour as it looks here; `depth` 0 near … 1 lost in the fog."""
        return _graded(self, colour, round(depth, 3))

    def for_actor(self, colour: str) -> str:
        """A figure's colour here: a third of the ambient, less and warmer in a lit room (full
        ambient greys skin)."""
        return _acted(self, colour)

    def at_sky(self, height: float) -> str:
        """Sky colour at 0 (top) … 1 (horizon)."""
        place = min(max(height, 0.0), 1.0) * (len(self.sky) - 1)
        index = min(int(place), len(self.sky) - 2)
        return mix(self.sky[index], self.sky[index + 1], round(place - index, 3))


_TIMES: dict[str, tuple[tuple[str, ...], str, float, str, float, str, float]] = {
    "day": (("#6db9ea", "#a5d8f2", "#dff2f6"), "#fffdf5", 0.0, "#dcebf0", 0.72, "#fff6cf", 0.0),
    "dawn": (
        ("#7f97c9", "#d9a9b6", "#f6c3a4", "#fde6c4"),
        "#e59a86",
        0.16,
        "#f4cdb8",
        0.78,
        "#fff0cf",
        0.3,
    ),
    "dusk": (
        ("#352f66", "#8a4175", "#d0587a", "#ff9a62", "#ffd08a"),
        "#6d3a6e",
        0.34,
        "#d9708a",
        0.66,
        "#ffe3a3",
        1.0,
    ),
    "night": (
        ("#080d24", "#131d47", "#1f3166", "#34508f"),
        "#111c4a",
        0.58,
        "#2a3d78",
        0.66,
        "#eef2ff",
        1.0,
    ),
}
"""Sky stops, ambient, strength, fog, fog share, orb, lit."""

_LEAST_FOG: dict[Weather, float] = {
    "clear": 0.0,
    "rain": 0.05,
    "snow": 0.05,
    "fog": 0.46,
    "dust": 0.30,
}
"""Fog before what is nearest, as a share of the fog at depth 1."""

_WEATHERS: dict[Weather, tuple[str, float, float, float]] = {
    "rain": ("#87929e", 0.80, 0.24, 0.08),
    "snow": ("#c3cedb", 0.70, 0.05, 0.10),
    "fog": ("#c9d0d4", 0.82, 0.08, 0.22),
    "dust": ("#d2a76e", 0.80, 0.14, 0.18),
}
"""What hangs in the air: its colour (as light as the hour's sky), how far it takes over the sky,
what it adds to the ambient light's strength and to the fog."""


@lru_cache(maxsize=16384)
def _graded(light: Light, colour: str, depth: float) -> str:
    colour = _tinted(colour, light.hues)
    k = light.strength
    if k:
        under = lighter(lit_by(colour, light.ambient, 0.30), -0.10 * k)
        colour = mix(mix(colour, under, min(1.0, k * 1.5)), light.ambient, k * 0.34)
    least = _LEAST_FOG[light.weather]
    return mix(colour, light.fog, (least + (1 - least) * depth) * light.fog_share)


@lru_cache(maxsize=4096)
def _acted(light: Light, colour: str) -> str:
    raw = _TIMES[light.time_of_day][2]
    colour = mix(colour, light.ambient, raw * (0.18 if light.indoors else 0.22))
    if light.overcast and not light.indoors:
        colour = mix(colour, light.fog, _WEATHERS[light.weather][3] * 0.55)
    if light.lit > 0.5:
        return mix(colour, "#ffd59a", 0.10 if light.indoors else 0.05)
    return colour


@lru_cache(maxsize=4096)
def _tinted(colour: str, hues: tuple[str, ...]) -> str:
    if not hues:
        return colour
    nearest = min(hues, key=lambda hue: distance(colour, hue))
    share = TINT * min(1.0, distance(colour, "#808080") / 0.08)
    return mix(colour, lighter(nearest, lightness(colour) - lightness(nearest)), round(share, 3))
