"""The one door to the drawn places. A place is one file, named for itself: it says whether it is
INDOORS and has `draw(backdrop, style)`.
"""

from importlib import import_module

from film.cast import PlaceName
from film.formats import Format
from film.script import TimeOfDay, Weather
from film.style import Style
from tools.picture.light import Light
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.place import Place


def is_drawn(name: str) -> bool:
    """Whether there is a file for the place."""
    from importlib.util import find_spec

    return find_spec(f"tools.picture.places.{name}") is not None


def is_indoors(name: PlaceName) -> bool:
    return import_module(f"tools.picture.places.{name}").INDOORS


def draw_place(
    name: PlaceName,
    time_of_day: TimeOfDay,
    format: Format,
    style: Style,
    seed: int,
    weather: Weather = "clear",
) -> Place:
    """The place as at most four planes, composed for the format. Same arguments, same cels."""
    palette = style.palette
    hues = (palette.primary, palette.secondary, palette.accent, palette.support)
    drawn = import_module(f"tools.picture.places.{name}")
    light = Light.of(time_of_day, drawn.INDOORS, hues, weather)
    return drawn.draw(Backdrop(format, light, f"{name}/{seed}"), style)
