"""The one door to the drawn places."""

from film.cast import PlaceName
from film.formats import Format
from film.script import TimeOfDay
from film.style import Style
from tools.picture.light import Light
from tools.picture.places import abstract, city, forest, kitchen, office
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.place import Place

_DRAW = {
    "kitchen": kitchen.draw,
    "city": city.draw,
    "forest": forest.draw,
    "office": office.draw,
    "abstract": abstract.draw,
}
INDOORS = ("kitchen", "office")


def draw_place(
    name: PlaceName, time_of_day: TimeOfDay, format: Format, style: Style, seed: int
) -> Place:
    """The place as at most four planes, composed for the format. Same arguments, same cels."""
    palette = style.palette
    hues = (palette.primary, palette.secondary, palette.accent, palette.support)
    light = Light.of(time_of_day, name in INDOORS, hues)
    return _DRAW[name](Backdrop(format, light, f"{name}/{seed}"), style)
