"""Who stands where in a scene, and how: the stage that shots are framed from.

Marks are given once for the whole scene, so that nobody jumps between shots and everybody keeps
their side of the line. Things stay in hand, and conditions on people, until the words end them.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Literal

from agents.storyboard_acting import Deed, read_direction
from agents.storyboard_names import Roster, Subject, names_in
from film.cast import Kind
from film.content import Expression, Mark, Pose, Prop, Staging
from film.script import Action, Line, Scene
from tools.words.conditions import FLEETING

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
LASTING: tuple[Pose, ...] = ("sit", "lie", "kneel", "type", "phone", "stir")
"""Poses that outlive their shot, until another one is told."""
FACE_SHOTS, KNEEL_SHOTS = 5, 2
"""Shots after which a face comes to rest and somebody who knelt stands up."""
LOW: tuple[Pose, ...] = ("kneel", "cower")
"""Bent bodies: never so near that only the face is seen."""
GROUND_ANIMALS: tuple[Kind, ...] = (
    "dog", "cat", "bird", "frog", "rabbit", "mouse", "fish", "cow", "horse", "bear", "dragon",
)  # fmt: skip
"""They have bodies of their own, and stand on the ground."""
_HELD_UP: tuple[Prop, ...] = ("cup", "book", "letter", "flower", "tray", "camera", "magnifier")
"""Things that nobody holds with a hanging arm."""
_ANIMAL_POSES: tuple[Pose, ...] = ("stand", "walk", "run", "sit", "lie", "cheer")

_OWNED = re.compile(
    r"\b[\w-]+['’]s?\s+(?!(?:\w+\s+)?(?:neck|arms?|hands?|head|shoulders?|side|face|eyes?|lap|ears?|"
    r"back|feet|hair|knees?|cheeks?)\b)"
)
"""Somebody's thing is not somebody: "Room in Ogre's tower" has no ogre in it, "an arm around Dog's
neck" has a dog."""

Facing = Literal["left", "right", "front"]


@dataclass(slots=True)
class _Person:
    mark: Mark
    present: bool = False
    pose: Pose = "stand"
    expression: Expression = "neutral"
    prop: Prop = "none"
    prop_after: Prop | None = None
    hurries: bool = False
    gained: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    animal: bool = False
    face_for: int = 0
    """Shots that a face still lasts."""
    low_for: int = 0
    """Shots that kneeling still lasts."""


@dataclass(slots=True)
class Stage:
    """The running state of a scene."""

    people: dict[str, _Person]
    flags: list[str] = field(default_factory=list)
    """Continuity for the next shot: who holds what, who has gone."""
    subject: Subject = Subject()
    """Whom the directions go on about."""
    roster: Roster = Roster(())
    """What is known of everybody in the film."""

    @property
    def present(self) -> tuple[str, ...]:
        return tuple(name for name, person in self.people.items() if person.present)

    def read(self, text: str, speaking_next: str = "") -> tuple[Deed, ...]:
        """The deeds of the scene's next direction, of people who are in the scene."""
        deeds, self.subject = read_direction(
            text, self.roster.only(self.people), speaking_next, self.subject
        )
        return tuple(deed for deed in deeds if deed.character in self.people)

    def add(self, name: str) -> None:
        """Somebody more, on the side with fewer people."""
        sides = [person.mark for person in self.people.values()]
        left = sum(mark in ("left", "far_left") for mark in sides)
        mark: Mark = "right" if left * 2 >= len(sides) else "left"
        self.people[name] = _Person(mark=mark, present=True)

    def spoke(self, name: str) -> None:
        """A direction after somebody's words goes on about them."""
        if name in self.people:
            self.subject = Subject((name,), self.subject.together)

    def across(self, names: Sequence[str]) -> tuple[str, ...]:
        """From left to right, as everybody's side is."""
        order = list(self.people)
        return tuple(
            sorted(names, key=lambda n: (ACROSS.index(self.people[n].mark), order.index(n)))
        )

    def whole(self, names: Sequence[str]) -> bool:
        """Whether the frame must show these from head to foot: somebody lies."""
        return any(self.people[n].pose == "lie" for n in names)

    def bodily(self, names: Sequence[str]) -> bool:
        """Whether more than a face must be seen: of somebody bent low, or of an animal."""
        return any(self.people[n].animal or self.people[n].pose in LOW for n in names)

    def framed(
        self,
        names: Sequence[str],
        entering: Collection[str] = (),
        leaving: Collection[str] = (),
    ) -> tuple[Staging, ...]:
        """These people as the frame holds them: everybody keeps their side, nobody shares a
        mark."""
        order = self.across(names)
        own: tuple[Mark, ...] = tuple(self.people[name].mark for name in order)
        outer = {"far_left", "far_right"} & set(own)
        marks: tuple[Mark, ...] = (
            own
            if len(order) <= 2 and len(set(own)) == len(order) and not outer
            else (self._inner(order[0]),)
            if len(order) == 1
            else FRAME_MARKS[min(len(order), MOST_IN_FRAME)]
        )
        placed = dict(zip(order, marks, strict=False))
        return tuple(
            self.staging(name, placed[name], enters=name in entering, leaves=name in leaving)
            for name in names
            if name in placed
        )

    def single(self, name: str, toward: str = "", *, mark: Mark | None = None) -> Staging:
        """One alone in the frame, on their own side, turned to whom they speak to."""
        if toward not in self.people or toward == name:
            return self.staging(name, mark or self._inner(name))
        first = self.across((name, toward))[0] == name
        staging = self.staging(name, mark or ("left" if first else "right"))
        return staging.model_copy(update={"facing": "right" if first else "left"})

    def _inner(self, name: str) -> Mark:
        own = self.people[name].mark
        return "left" if own == "far_left" else "right" if own == "far_right" else own

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
        self, name: str, mark: Mark, *, enters: bool = False, leaves: bool = False
    ) -> Staging:
        person = self.people[name]
        wing: Mark = "off_right" if mark in ("right", "far_right") else "off_left"
        beyond: Mark = "off_right" if wing == "off_left" else "off_left"
        pose = person.pose
        if pose == "stand" and person.prop in _HELD_UP:
            pose = "hold"
        return Staging(
            character=name,
            mark=mark,
            enters_from=wing if enters else None,
            leaves_to=(beyond if enters else wing) if leaves else None,
            facing=self._facing(name, mark),
            pose=pose,
            expression=person.expression,
            prop=person.prop,
            prop_after=person.prop_after,
            hurries=person.hurries,
            gained=person.gained,
            lost=person.lost,
        )

    def apply(self, deed: Deed) -> None:
        person = self.people[deed.character]
        person.present = person.present or not deed.leaves
        if deed.pose:
            self.pose(deed.character, deed.pose)
        if deed.expression:
            self.face(deed.character, deed.expression)
        if deed.holds:
            self._flag(f"{deed.character} holds {deed.holds}")
        person.hurries = deed.hurries
        self._condition(person, deed)
        self._hand(deed)

    def _condition(self, person: _Person, deed: Deed) -> None:
        for tag in deed.takes:
            if tag in FLEETING and tag not in person.gained:
                continue
            person.gained = tuple(one for one in person.gained if one != tag)
            person.lost = tuple(dict.fromkeys((*person.lost, tag)))
        for tag in deed.brings:
            person.gained = tuple(dict.fromkeys((*person.gained, tag)))
            person.lost = tuple(one for one in person.lost if one != tag)

    def _hand(self, deed: Deed) -> None:
        person = self.people[deed.character]
        if person.animal:
            return
        if deed.prop:
            person.prop = deed.prop
        if deed.gives_to in self.people and person.prop != "none":
            self.people[deed.gives_to].prop_after = person.prop
            person.prop_after = "none"
            self.pose(deed.character, "reach")
            self._unflag(f"{deed.character} holds")
            self._flag(f"{deed.gives_to} has the {person.prop}")
        elif deed.puts_away:
            person.prop_after = "none"
            self._unflag(f"{deed.character} holds")

    def face(self, name: str, expression: Expression) -> None:
        person = self.people[name]
        person.expression, person.face_for = expression, FACE_SHOTS

    def pose(self, name: str, pose: Pose) -> None:
        """Whoever sits keeps sitting through gestures, until they stand up or walk."""
        person = self.people[name]
        if person.animal:
            pose = pose if pose in _ANIMAL_POSES else "lie" if pose == "slump" else "stand"
        moves = ("stand", "walk", "run", "kneel", "lie", "dance", "hug")
        if person.pose != "sit" or pose in moves:
            person.pose = pose
            person.low_for = KNEEL_SHOTS

    def comes(self, name: str) -> None:
        self.people[name].present = True

    def gone(self, name: str) -> None:
        person = self.people[name]
        person.present, person.pose = False, "stand"
        self._unflag(f"{name} ")
        self._flag(f"{name} has left")

    def settle(self) -> None:
        """After a shot, gestures end; sitting, things in hand and faces stay."""
        for person in self.people.values():
            person.hurries = False
            person.low_for, person.face_for = person.low_for - 1, person.face_for - 1
            if person.pose not in LASTING or (person.pose == "kneel" and person.low_for < 0):
                person.pose = "stand"
            if person.face_for < 0:
                self._come_to_rest(person)
            elif person.expression in ("joy", "surprised"):
                person.expression = "happy" if person.expression == "joy" else "neutral"
            if person.prop_after is not None:
                person.prop, person.prop_after = person.prop_after, None

    def _come_to_rest(self, person: _Person) -> None:
        person.expression = "neutral"
        if "crying" in person.gained:
            person.gained = tuple(tag for tag in person.gained if tag != "crying")
            person.lost = (*person.lost, "crying")

    def _flag(self, flag: str) -> None:
        if flag not in self.flags:
            self.flags.append(flag)

    def _unflag(self, start: str) -> None:
        self.flags = [flag for flag in self.flags if not flag.startswith(start)]


def is_heard_only(line: Line) -> bool:
    """Voice over and off screen: heard, not seen."""
    bare = line.extension.upper().replace(".", "").replace(" ", "")
    return any(mark in bare.split(",") for mark in ("VO", "OS", "OC", "FILTERED"))


def set_stage(scene: Scene, roster: Roster, animals: Collection[str] = ()) -> Stage:
    """Everybody who is seen in the scene with their mark; present are those who do not enter
    later. In a crowd those nobody has mentioned come in when they first speak."""
    seen: dict[str, None] = {}
    enters_first: set[str] = set()
    opening: set[str] = set()
    heard: list[str] = []
    subject = Subject()
    for block in scene.blocks:
        if isinstance(block, Line) and not is_heard_only(block) and block.speaker in roster.names:
            seen.setdefault(block.speaker)
            if block.speaker not in heard:
                heard.append(block.speaker)
        elif isinstance(block, Action):
            deeds, subject = read_direction(block.text, roster, "", subject)
            for deed in deeds:
                if deed.enters and deed.character not in seen:
                    enters_first.add(deed.character)
            for name in names_in(_OWNED.sub(" ", block.text), roster):
                seen.setdefault(name)
                if not heard:
                    opening.add(name)
    names = list(seen)
    crowd = len(names) > MOST_IN_FRAME
    marks = MARKS[min(max(len(names), 1), MOST_IN_FRAME)]
    first = opening | set(heard[:2])
    people = {
        name: _Person(
            mark=marks[index % len(marks)],
            present=name not in enters_first and (name in first if crowd else True),
            animal=name in animals,
        )
        for index, name in enumerate(names)
    }
    return Stage(people=people, roster=roster)
