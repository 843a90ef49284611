"""Who stands where in a scene, and how: the stage that shots are framed from.

Marks are given once for the whole scene, so that nobody jumps between shots and everybody keeps their side of the line.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from agents.storyboard_acting import Deed, deeds_in, names_in
from film.content import Expression, Mark, Pose, Staging
from film.script import Action, Line, Scene

MARKS: dict[int, tuple[Mark, ...]] = {
    1: ("centre",), 2: ("left", "right"), 3: ("left", "right", "centre"), 4: ("far_left", "right", "left", "far_right"),
}
"""How many share the scene → their marks in order of appearance."""
MOST_IN_FRAME = 4

Facing = Literal["left", "right", "front"]


@dataclass(slots=True)
class _Person:
    mark: Mark
    present: bool = False
    pose: Pose = "stand"
    expression: Expression = "neutral"


@dataclass(slots=True)
class Stage:
    """The running state of a scene."""

    people: dict[str, _Person]
    flags: list[str] = field(default_factory=list)
    """Continuity for the next shot: who holds what, who has gone."""

    @property
    def present(self) -> tuple[str, ...]:
        return tuple(name for name, person in self.people.items() if person.present)

    def mark(self, name: str) -> Mark:
        return self.people[name].mark

    def wing(self, name: str) -> Mark:
        """Where they come from and go to: the side they stand on."""
        return "off_right" if self.people[name].mark in ("right", "far_right") else "off_left"

    def facing(self, name: str) -> Facing:
        """Towards the others; to us when alone."""
        if len([one for one in self.present if one != name]) == 0:
            return "front"
        mark = self.people[name].mark
        return "right" if mark in ("left", "far_left") else "left" if mark in ("right", "far_right") else "front"

    def staging(self, name: str, *, enters: bool = False, leaves: bool = False, alone: bool = False) -> Staging:
        person = self.people[name]
        return Staging(
            character=name, mark=person.mark if not alone else "centre", enters_from=self.wing(name) if enters else None,
            leaves_to=self.wing(name) if leaves else None, facing=self.facing(name), pose=person.pose, expression=person.expression,
        )

    def apply(self, deed: Deed) -> None:
        person = self.people[deed.character]
        person.present = person.present or not deed.leaves
        if deed.pose:
            person.pose = deed.pose
        if deed.expression:
            person.expression = deed.expression
        if deed.holds:
            self._flag(f"{deed.character} holds {deed.holds}")

    def gone(self, name: str) -> None:
        self.people[name].present = False
        self.flags = [flag for flag in self.flags if not flag.startswith(f"{name} ")]
        self._flag(f"{name} has left")

    def settle(self) -> None:
        """After a shot, gestures end; sitting and faces stay."""
        for person in self.people.values():
            if person.pose not in ("sit", "stand"):
                person.pose = "stand"
            if person.expression in ("joy", "surprised"):
                person.expression = "happy" if person.expression == "joy" else "neutral"

    def _flag(self, flag: str) -> None:
        if flag not in self.flags:
            self.flags.append(flag)


def is_heard_only(line: Line) -> bool:
    """Voice over and off screen: heard, not seen."""
    bare = line.extension.upper().replace(".", "").replace(" ", "")
    return any(mark in bare.split(",") for mark in ("VO", "OS", "OC"))


def set_stage(scene: Scene, cast: Sequence[str]) -> Stage:
    """Everybody who is seen in the scene with their mark; present are those who do not enter later."""
    seen: dict[str, None] = {}
    enters_first: set[str] = set()
    for block in scene.blocks:
        if isinstance(block, Line) and not is_heard_only(block) and block.speaker in cast:
            seen.setdefault(block.speaker)
        elif isinstance(block, Action):
            for deed in deeds_in(block.text, cast):
                if deed.enters and deed.character not in seen:
                    enters_first.add(deed.character)
            for name in names_in(block.text, cast):
                seen.setdefault(name)
    names = list(seen)
    marks = MARKS[min(max(len(names), 1), MOST_IN_FRAME)]
    people = {
        name: _Person(mark=marks[index % len(marks)], present=name not in enters_first and index < MOST_IN_FRAME)
        for index, name in enumerate(names)
    }
    return Stage(people=people)
