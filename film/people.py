"""What a script tells of its people and places: the part of it that the cast is read from.

Spoken words are left out on purpose: a changed line must not recast a film.
"""

from collections.abc import Iterable

from film.script import Action, Mode, Scene, Script, TimeOfDay
from film.value import Value


class PlaceTold(Value):
    """A place as slug lines name it, once a film."""

    name: str
    """Upper case; "" is the narration's own ground."""
    interior: bool | None
    times: tuple[TimeOfDay, ...]
    """In order of first appearance."""


class People(Value):
    """`script#people`."""

    title: str
    mode: Mode
    speakers: tuple[str, ...]
    """Everyone who speaks a line, upper case, in order of first line."""
    actions: tuple[str, ...]
    places: tuple[PlaceTold, ...]
    cast_names: tuple[str, ...] = ()
    """Of a play: its cast list, upper case."""
    singers: tuple[str, ...] = ()
    """Speakers who sing."""


def people_of(script: Script) -> People:
    """The projection that the cast is made from."""
    lines = script.lines
    return People(
        title=script.title,
        mode=script.mode,
        speakers=_once(line.speaker for line in lines),
        actions=tuple(
            block.text
            for scene in script.scenes
            for block in scene.blocks
            if isinstance(block, Action)
        ),
        places=_places(script.scenes),
        cast_names=script.cast_names,
        singers=_once(line.speaker for line in lines if line.kind == "lyric"),
    )


def _places(scenes: tuple[Scene, ...]) -> tuple[PlaceTold, ...]:
    told: dict[str, tuple[bool | None, list[TimeOfDay]]] = {}
    for scene in scenes:
        _, times = told.setdefault(scene.place.upper(), (scene.interior, []))
        time = scene.time_of_day or "day"
        if time not in times:
            times.append(time)
    return tuple(
        PlaceTold(name=name, interior=interior, times=tuple(times))
        for name, (interior, times) in told.items()
    )


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
