"""The outline: what a scene's plan may know of the film around it — names and order, never another
scene's words.

It holds nothing that a changed word in a line would change, so editing one line leaves every other
scene's plan alone.
"""

from film.script import Mode, Script
from film.value import Value


class OutlineScene(Value):
    id: str
    heading: str = ""
    number: int
    """Counted from 1, for display."""
    first: bool = False
    last: bool = False


class Outline(Value):
    title: str
    titled: bool = True
    subtitle: str = ""
    author: str = ""
    mode: Mode
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
        scenes=tuple(
            OutlineScene(
                id=scene.id,
                heading=scene.heading,
                number=number,
                first=number == 1,
                last=number == last,
            )
            for number, scene in enumerate(script.scenes, 1)
        ),
    )
