"""Two places at once: telephone calls and intercut scenes, shown as a split screen.

Only where the words put both people before our eyes: INTERCUT, a slug line with two places, or two
people who both speak into a phone. A voice that is only heard on a phone stays unseen.
"""

import re
from collections.abc import Sequence

from agents.storyboard_coverage import Picture, picture_of
from agents.storyboard_reading import place_of_setting
from agents.storyboard_stage import Stage
from film.cast import Cast, PlaceName
from film.content import SplitContent, SplitSide, StoryContent
from film.script import Action, Scene, TimeOfDay, Weather
from film.storyboard import ShotSize

_INTERCUT = re.compile(r"\bINTERCUT\b(?:\s+(?:BETWEEN|WITH|-|:))?\s*(.*)", re.IGNORECASE)
_ON_PHONE = re.compile(r"\b(?:phone|telephone|receiver|call|video)\b", re.IGNORECASE)


class Call:
    """Who talks to whom from where. Both stand on their own side of the line."""

    def __init__(
        self, people: tuple[str, str], places: tuple[PlaceName, PlaceName], light: TimeOfDay
    ) -> None:
        self.people = people
        self.places: tuple[PlaceName, PlaceName] = places
        self.light: TimeOfDay = light

    def place_of(self, name: str) -> PlaceName:
        return self.places[self.people.index(name)]

    def split(self, stage: Stage) -> SplitContent:
        left, right = (self._side(stage, at) for at in (0, 1))
        return SplitContent(left=left, right=right)

    def alone(self, stage: Stage, name: str, weather: Weather) -> StoryContent:
        at = self.people.index(name)
        return StoryContent(
            place=self.places[at],
            time_of_day=self.light,
            weather=weather,
            staging=(self._side(stage, at).staging,),
        )

    def _side(self, stage: Stage, at: int) -> SplitSide:
        name = self.people[at]
        staging = stage.staging(name, "left" if at == 0 else "right").model_copy(
            update={
                "facing": "right" if at == 0 else "left",
                "pose": "phone",
                "prop": "phone",
                "enters_from": None,
                "leaves_to": None,
            }
        )
        return SplitSide(place=self.places[at], time_of_day=self.light, staging=staging)


def call_in(scene: Scene, stage: Stage, place: PlaceName, cast: Cast) -> Call | None:
    """The call of a scene, when two people in two places are both seen in it."""
    speakers = tuple(
        dict.fromkeys(line.speaker for line in scene.lines if line.speaker in _known(scene, cast))
    )
    if len(speakers) != 2:
        return None
    heading = re.split(r"\s*/\s*(?:(?:INT|EXT)\.?\s*)?", scene.place)
    cut = _intercut(scene)
    spoken_into = {line.speaker for line in scene.lines if _ON_PHONE.search(line.parenthetical)}
    if cut is None and len(heading) < 2 and len(spoken_into) < 2:
        return None
    for name in speakers:
        if name not in stage.people:
            stage.add(name)
    named = (
        heading if len(heading) > 1 else re.split(r"\s+(?:AND|/|WITH)\s+", cut or "", flags=re.I)
    )
    there: list[PlaceName] = [place_of_setting(words, cast)[0] for words in named if words.strip()]
    here: PlaceName = there[0] if len(there) > 1 else place
    other: PlaceName = "abstract"
    for one in there:
        other = one if one != "abstract" else other
    light: TimeOfDay = scene.time_of_day or "day"
    return Call((speakers[0], speakers[1]), (here, other), light)


def _known(scene: Scene, cast: Cast) -> frozenset[str]:
    return frozenset(character.name for character in cast.characters)


def _intercut(scene: Scene) -> str | None:
    texts: Sequence[str] = [scene.heading, *(b.text for b in scene.blocks if isinstance(b, Action))]
    return next((found.group(1) for text in texts if (found := _INTERCUT.search(text))), None)


def is_intercut(action: Action) -> bool:
    return bool(_INTERCUT.search(action.text)) and len(action.text) < 80


def picture_of_call(content: SplitContent | StoryContent, size: ShotSize) -> Picture:
    if isinstance(content, StoryContent):
        return picture_of(size, content.staging)
    sides = (content.left.staging, content.right.staging)
    return Picture(
        "medium",
        tuple(side.character for side in sides),
        tuple(side.mark for side in sides),
        tuple(side.pose for side in sides),
        "split",
    )
