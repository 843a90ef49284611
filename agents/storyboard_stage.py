"""Who stands where in a scene, and how: the stage that shots are framed from.

Marks are given once for the whole scene, so that nobody jumps between shots and everybody keeps
their side of the line.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from agents.storyboard_acting import Deed, deeds_in, names_in
from film.content import Expression, Mark, Pose, Staging
from film.script import Action, Line, Scene

MARKS: dict[int, tuple[Mark, ...]] = {
    1: ("centre",),
    2: ("left", "right"),
    3: ("left", "right", "centre"),
    4: ("far_left", "right", "left", "far_right"),
}
"""How many share the scene → their marks in order of appearance."""
MOST_IN_FRAME = 4
ACROSS: tuple[Mark, ...] = (
    "off_left",
    "far_left",
    "left",
    "centre",
    "right",
    "far_right",
    "off_right",
)
FRAME_MARKS: dict[int, tuple[Mark, ...]] = {
    0: (),
    1: ("centre",),
    2: ("left", "right"),
    3: ("left", "centre", "right"),
    4: ("far_left", "left", "right", "far_right"),
}
"""How many a frame holds → their marks from left to right."""

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

    def framed(
        self,
        names: Sequence[str],
        entering: set[str] | frozenset[str] = frozenset(),
        leaving: set[str] | frozenset[str] = frozenset(),
    ) -> tuple[Staging, ...]:
        """These people as the frame holds them: everybody keeps their side, nobody shares a
        mark."""
        order = sorted(
            names,
            key=lambda name: (ACROSS.index(self.people[name].mark), list(self.people).index(name)),
        )
        if (
            len(order) <= 2
            and len({self.people[name].mark for name in order}) == len(order)
            and not set(self._marks(order)) & {"far_left", "far_right"}
        ):
            marks = self._marks(order)
        else:
            marks = FRAME_MARKS[min(len(order), MOST_IN_FRAME)]
        placed = dict(zip(order, marks, strict=False))
        return tuple(
            self.staging(name, placed[name], enters=name in entering, leaves=name in leaving)
            for name in names
            if name in placed
        )

    def _marks(self, names: Sequence[str]) -> tuple[Mark, ...]:
        return tuple(self.people[name].mark for name in names)

    def _facing(self, name: str, mark: Mark) -> Facing:
        """Towards the others; to us when alone."""
        own = self.people[name].mark
        if len([one for one in self.present if one != name]) == 0:
            return "front"
        side = own if mark == "centre" else mark
        return (
            "right"
            if side in ("left", "far_left")
            else "left"
            if side in ("right", "far_right")
            else "front"
        )

    def staging(
        self,
        name: str,
        mark: Mark | None = None,
        *,
        enters: bool = False,
        leaves: bool = False,
        alone: bool = False,
    ) -> Staging:
        person = self.people[name]
        at: Mark = "centre" if alone else mark or person.mark
        wing: Mark = "off_right" if at in ("right", "far_right") else "off_left"
        return Staging(
            character=name,
            mark=at,
            enters_from=wing if enters else None,
            leaves_to=wing if leaves else None,
            facing=self._facing(name, at),
            pose=person.pose,
            expression=person.expression,
        )

    def apply(self, deed: Deed) -> None:
        person = self.people[deed.character]
        person.present = person.present or not deed.leaves
        if deed.pose:
            self.pose(deed.character, deed.pose)
        if deed.expression:
            person.expression = deed.expression
        if deed.holds:
            self._flag(f"{deed.character} holds {deed.holds}")

    def pose(self, name: str, pose: Pose) -> None:
        """Whoever sits keeps sitting through gestures, until they stand up or walk."""
        person = self.people[name]
        if person.pose != "sit" or pose in ("stand", "walk"):
            person.pose = pose

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
    """Everybody who is seen in the scene with their mark; present are those who do not enter
    later."""
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
        name: _Person(
            mark=marks[index % len(marks)],
            present=name not in enters_first and index < MOST_IN_FRAME,
        )
        for index, name in enumerate(names)
    }
    return Stage(people=people)
