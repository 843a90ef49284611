"""The places of a film as they are drawn: a slug line's words, and the honest picture for them.

The words are read by the one table of tools/words/places.py. A place that nobody can draw becomes
an abstract ground, marked as not recognised: a finding says so, and it is never a wrong place.
"""

from film.cast import PlaceName, SettingLook
from film.people import PlaceTold
from tools.words.places import place_of


def setting_of(told: PlaceTold) -> SettingLook:
    if not told.name:
        return SettingLook(
            name="", place="abstract", times=told.times, why="the narration's own ground"
        )
    place, words = recognised_place(told.name, told.interior)
    if place is None:
        known = place_of(told.name, told.interior)
        return SettingLook(
            name=told.name,
            place="abstract",
            times=told.times,
            recognised=False,
            why=f"“{known[1].lower()}” would be a {_said(known[0])}, which is not drawn yet: an "
            f"abstract ground rather than a wrong place"
            if known
            else f"no drawn place stands for “{told.name.lower()}”: an abstract ground rather "
            f"than a wrong place",
        )
    return SettingLook(
        name=told.name,
        place=place,
        times=told.times,
        why=f"“{words.lower()}” is drawn as the {_said(place)}",
    )


def recognised_place(words: str, interior: bool | None) -> tuple[PlaceName | None, str]:
    """The drawn place that honestly stands for a place's words, and the word that said so; (None,
    "") when none does.
    """
    from tools.picture.places.draw import is_drawn

    found = place_of(words, interior)
    return found if found and is_drawn(found[0]) else (None, "")


def _said(place: str) -> str:
    return place.replace("_", " ")
