"""The outline: what a scene's plan may know of the film around it — names and order, never another
scene's words.

It holds nothing that a changed word in a line would change, so editing one line leaves every other
scene's plan alone.
"""

import re

from film.script import Mode, Scene, Script
from film.value import Value

_ACT = re.compile(
    r"\bACT\s+(?:THE\s+)?([IVXLC]+|\d+|ONE|TWO|THREE|FOUR|FIVE|FIRST|SECOND|THIRD|FOURTH|FIFTH)\b",
    re.IGNORECASE,
)
LONG_CHARACTERS = 900
"""Of spoken words: about a minute."""
_ROMAN = re.compile(r"[IVXLC]+", re.IGNORECASE)


class OutlineScene(Value):
    id: str
    heading: str = ""
    number: int
    """Counted from 1, for display."""
    first: bool = False
    last: bool = False
    act: str = ""
    """The act that this scene opens, as people say it ("Act II"); "" of every other scene."""
    later: bool = False
    """The light has changed since the scene before, or an act opens: time has passed."""


class Outline(Value):
    title: str
    titled: bool = True
    subtitle: str = ""
    author: str = ""
    mode: Mode
    long: bool = False
    """The words take a minute or more: its sections open with their headings."""
    scenes: tuple[OutlineScene, ...]

    def scene(self, scene_id: str) -> OutlineScene:
        return next(scene for scene in self.scenes if scene.id == scene_id)

    def seen_from(self, scene_id: str) -> "Outline":
        """The outline with this scene alone in it: all that the scene's plan reads."""
        return self.model_copy(update={"scenes": (self.scene(scene_id),)})


def outline_of(script: Script) -> Outline:
    last = len(script.scenes)
    return Outline(
        title=script.title,
        titled=script.titled,
        subtitle=script.subtitle,
        author=script.author,
        mode=script.mode,
        long=sum(len(line.text) for line in script.lines) >= LONG_CHARACTERS,
        scenes=tuple(
            OutlineScene(
                id=scene.id,
                heading=scene.heading,
                number=number,
                first=number == 1,
                last=number == last,
                act=act_opened(scene, before),
                later=before is not None
                and (
                    (before.time_of_day or "day") != (scene.time_of_day or "day")
                    or bool(act_opened(scene, before))
                ),
            )
            for number, (before, scene) in enumerate(
                zip((None, *script.scenes), script.scenes, strict=False), 1
            )
        ),
    )


def act_opened(scene: Scene, before: Scene | None) -> str:
    """ "Act II" where a heading begins another act than the scene before; else ""."""
    found = _ACT.search(scene.heading)
    earlier = _ACT.search(before.heading) if before else None
    if found is None or (earlier and earlier.group(1).upper() == found.group(1).upper()):
        return ""
    number = found.group(1)
    return f"Act {number.upper() if _ROMAN.fullmatch(number) else number.capitalize()}"
