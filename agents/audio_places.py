"""Which air a shot has: weather first, then the place and its hour. Very low, and none where a shot
is a card or a chart."""

from collections.abc import Sequence

from film.mix import AmbiencePlace, ShotTiming
from film.sounds import AmbienceName

INDOORS = frozenset(
    """
    kitchen office classroom bedroom living_room shop cafe hospital lab library stage opera castle
    throne_room tower lighthouse corridor court factory station train
    """.split()
)
GREEN = frozenset("forest garden orchard farm".split())
PLACES: dict[str, AmbienceName] = {
    **dict.fromkeys(("city", "road", "station"), "city"),
    **dict.fromkeys(("sea", "beach", "harbour", "lighthouse"), "sea"),
    **dict.fromkeys(("mountains", "desert", "tower"), "wind"),
    **dict.fromkeys(("market", "cafe", "stadium"), "murmur"),
}
WEATHERS: dict[str, AmbienceName] = {"rain": "rain", "snow": "wind", "dust": "wind"}
LEVEL_DB: dict[AmbienceName, float] = {
    "rain": -22.0,
    "wind": -27.0,
    "birds": -29.0,
    "crickets": -32.0,
    "city": -28.0,
    "sea": -26.0,
    "murmur": -29.0,
}
"""Against the voice."""
BEHIND_WALLS_DB = -8.0


def air_of(shot: ShotTiming) -> tuple[AmbienceName, float] | None:
    """The ambience of a shot and its level."""
    found = WEATHERS.get(shot.weather)
    walls = BEHIND_WALLS_DB if shot.place in INDOORS else 0.0
    if found:
        return found, LEVEL_DB[found] + walls
    if shot.place in GREEN:
        green: AmbienceName = "birds" if shot.time_of_day in ("dawn", "day") else "crickets"
        return green, LEVEL_DB[green]
    found = PLACES.get(shot.place)
    return (found, LEVEL_DB[found]) if found else None


def ambience_of(shots: Sequence[ShotTiming]) -> tuple[AmbiencePlace, ...]:
    """Neighbouring shots with the same air as one stretch."""
    places: list[AmbiencePlace] = []
    start = 0
    for shot in shots:
        end = start + shot.frames
        air = air_of(shot)
        if air:
            place = AmbiencePlace(ambience=air[0], start_frame=start, end_frame=end, gain_db=air[1])
            last = places[-1] if places else None
            if last and last.end_frame == start and (last.ambience, last.gain_db) == air:
                places[-1] = last.model_copy(update={"end_frame": end})
            else:
                places.append(place)
        start = end
    return tuple(places)
