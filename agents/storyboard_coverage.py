"""How a line is covered by the camera: which people, how near, and never twice alike in a row.

Every line has a list of ways to be shown, best first, from who speaks, to whom, how they feel and
how long they have been speaking. The first way wins that differs from the picture before in two
things at least (who, how near, where, in which pose), and a way not used two shots ago goes before
one that was. Sides are kept (the 180° rule): nobody is mirrored for the sake of change.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from agents.storyboard_acting import expression_in
from agents.storyboard_shot import pick
from agents.storyboard_stage import MOST_IN_FRAME, Stage
from film.content import Mark, Pose, Prop, Staging
from film.script import Line
from film.storyboard import ShotSize

WIDE_GESTURES: tuple[Pose, ...] = (
    "wave", "cheer", "point", "present", "shrug", "walk", "run", "dance", "hug", "bow", "reach",
    "carry", "plead",
)  # fmt: skip
"""Poses that need room for the arms: never in a close shot."""
NEAR_POSES: dict[Pose, Pose] = {"stand": "idle_hip", "idle_hip": "stand", "present": "stand"}
LONG: tuple[Prop, ...] = ("club", "sword", "staff", "broom", "shield", "umbrella", "flute")
"""Things that reach to the neighbour of a two-shot."""
AT_REST: tuple[Pose, ...] = ("stand", "idle_hip", "present")
"""How somebody begins a line when nothing is said of it."""
_LOW_VOICE = re.compile(r"quiet|soft|whisper|low|to (?:him|her)self|under|break|slow", re.I)
"""Said so that one must come near."""
LISTENING: tuple[Pose, ...] = ("stand", "idle_hip", "stand", "crossed")


@dataclass(frozen=True, kw_only=True, slots=True)
class View:
    """One way to show a line."""

    names: tuple[str, ...]
    size: ShotSize
    why: str
    mark: Mark | None = None
    """Where one alone stands, when not on their own side."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What an eye compares between two shots."""

    size: str
    who: tuple[str, ...]
    marks: tuple[str, ...]
    poses: tuple[str, ...]
    template: str = "story"


def differences(one: Picture, other: Picture) -> int:
    """In how many things two pictures differ; who is seen counts alone already as two when nobody
    is in both."""
    return (
        (one.size != other.size)
        + (one.who != other.who)
        + (one.marks != other.marks)
        + (one.poses != other.poses)
        + (one.template != other.template)
    )


def picture_of(size: str, staging: Sequence[Staging]) -> Picture:
    return Picture(
        size,
        tuple(s.character for s in staging),
        tuple(s.mark for s in staging),
        tuple(s.pose for s in staging),
    )


class Coverage:
    """Chooses views one after the other and remembers the last two."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.last: Picture | None = None
        self._before: tuple[tuple[str, ...], str] | None = None
        self._now: tuple[tuple[str, ...], str] | None = None

    def choose(
        self, views: Sequence[View], key: str, speaking: Sequence[str] = (), toward: str = ""
    ) -> tuple[View, tuple[Staging, ...]]:
        """The first view that is unlike the picture before, and its staging."""
        tried = [(view, self._staged(view, key, speaking, toward)) for view in views]
        ranked = sorted(range(len(tried)), key=lambda at: (self._alike(tried[at]), at))
        view, staging = tried[ranked[0]]
        return view, self.seen(view.size, staging)

    def seen(self, size: ShotSize, staging: tuple[Staging, ...]) -> tuple[Staging, ...]:
        """Remembers the picture, changed in a pose when it would be like the one before."""
        now = picture_of(size, staging)
        if self.last and staging and differences(now, self.last) < 2:
            for at, one in enumerate(staging):
                if one.pose in NEAR_POSES:
                    other = one.model_copy(update={"pose": NEAR_POSES[one.pose]})
                    staging = (*staging[:at], other, *staging[at + 1 :])
                    break
            now = picture_of(size, staging)
        self.remember(now)
        return staging

    def was(self, size: ShotSize, names: Sequence[str]) -> bool:
        """Whether the last picture showed these so near."""
        return self.last is not None and (self.last.size, set(self.last.who)) == (size, set(names))

    def remember(self, picture: Picture) -> None:
        self._before, self._now = self._now, (picture.who, picture.size)
        self.last = picture

    def _alike(self, tried: tuple[View, tuple[Staging, ...]]) -> int:
        view, staging = tried
        if self.last is None:
            return 0
        picture = picture_of(view.size, staging)
        same = (picture.who, picture.size) == (self.last.who, self.last.size)
        again = (picture.who, picture.size) == self._before
        still_wide = view.size == "wide" == self.last.size
        return 4 * same + 2 * (differences(picture, self.last) < 2) + (again or still_wide)

    def _staged(
        self, view: View, key: str, speaking: Sequence[str], toward: str
    ) -> tuple[Staging, ...]:
        if len(view.names) == 1:
            name = view.names[0]
            whom = toward if name in speaking else (speaking[0] if speaking else toward)
            staging: tuple[Staging, ...] = (self.stage.single(name, whom, mark=view.mark),)
        else:
            staging = self.stage.framed(view.names)
        return tuple(
            self._at_ease(one, view.size, key, one.character in speaking) for one in staging
        )

    def _at_ease(self, one: Staging, size: ShotSize, key: str, speaks: bool) -> Staging:
        """People stand differently: who speaks, who listens, shot by shot."""
        person = self.stage.people[one.character]
        if one.pose != "stand" or one.prop != "none" or person.animal or "bound" in one.gained:
            return one
        choices = AT_REST if speaks else LISTENING
        if size == "close":
            choices = tuple(pose for pose in choices if pose not in WIDE_GESTURES)
        return one.model_copy(update={"pose": pick(f"{key}/{one.character}", choices)})


def views_of_line(
    stage: Stage,
    lines: Sequence[Line],
    speakers: Sequence[str],
    heard_by: str,
    piece: int,
    moved: Sequence[str] = (),
) -> tuple[View, ...]:
    """Ways to show lines, best first. `heard_by`: whom they are for, or ""; `piece`: how many shots
    the speech has had before this one; `moved`: who acts while it is said."""
    others = [name for name in moved if name not in speakers]
    if others:
        both = stage.across((*speakers, *others)[:MOST_IN_FRAME])
        size: ShotSize = "medium" if len(both) == 2 else "wide"
        shown = [
            View(names=both, size=size, why="what is done as it is said"),
            View(names=both, size="wide", why="what is done as it is said"),
        ]
        return _possible(stage, shown)
    present = stage.present
    everyone = _with_everyone(stage, [*speakers, heard_by])
    wide = View(names=everyone, size="wide", why="a wide view: where everybody stands now")
    if not speakers:
        others = tuple(name for name in present if name != lines[0].speaker)
        near = stage.across(others[:2])
        watched = [
            View(names=near, size="medium", why="the speaker is heard, not seen: we watch those "
                 "who listen"),
            wide,
        ]  # fmt: skip
        if len(near) > 1 and not stage.whole(near[:1]) and not stage.bodily(near[:1]):
            watched.insert(1, View(names=near[:1], size="close", why="the face of one who listens"))
        return _possible(stage, watched)
    if len(speakers) > 1:
        together = stage.across(speakers[:MOST_IN_FRAME])
        both = View(
            names=together, size="medium", why=f"{_listed(speakers)} speak: both in the frame"
        )
        return _possible(stage, (both, wide, View(names=together, size="wide", why=wide.why)))
    return _possible(stage, _of_one(stage, lines, speakers[0], heard_by, piece, wide))


def _of_one(
    stage: Stage, lines: Sequence[Line], speaker: str, heard_by: str, piece: int, wide: View
) -> tuple[View, ...]:
    person, first = stage.people[speaker], lines[0]
    said = f", {first.parenthetical}" if first.parenthetical else ""
    name = speaker.title()
    gesture = person.pose in WIDE_GESTURES
    manner = expression_in(first.parenthetical) or _LOW_VOICE.search(first.parenthetical)
    feeling = bool(manner) or any(line.text.rstrip().endswith("!") for line in lines)
    close = View(
        names=(speaker,), size="close", why=f"close on {name}{said or ', for the feeling'}"
    )
    if not heard_by:
        return _alone(close, name, speaker, piece, stage, gesture=gesture, feeling=feeling)
    pair = stage.across((speaker, heard_by))
    two = View(
        names=pair, size="medium",
        why=f"{name} and {heard_by.title()}: the line and the face that hears it",
    )  # fmt: skip
    single = View(names=(speaker,), size="medium", why=f"{name} from the listener's side{said}")
    whole = View(names=pair, size="wide", why=f"{name} seen whole, with {heard_by.title()}")
    react = View(names=(heard_by,), size="close", why=f"{heard_by.title()} hears it")
    if gesture:
        return two, single, wide, whole
    if feeling and piece == 0:
        return close, single, two, whole, wide
    if piece == 0:
        return two, single, close, whole, wide
    turns = (
        (close, single, two, whole),
        (react, whole, single, two),
        (single, close, wide, two),
        (wide, two, whole, close),
    )
    return turns[(piece - 1) % len(turns)]


def _alone(
    close: View, name: str, speaker: str, piece: int, stage: Stage, *, gesture: bool, feeling: bool
) -> tuple[View, ...]:
    """Somebody alone: the camera comes nearer, goes round, and steps back."""
    home = stage.single(speaker).mark
    aside: Mark = "left" if home != "left" else "right"
    medium = View(names=(speaker,), size="medium", why=f"{name} alone")
    back = View(names=(speaker,), size="wide", mark=aside, why=f"{name} alone, seen from afar")
    if gesture:
        return medium, back
    ways = ((medium, close, back), (close, back, medium), (back, medium, close))
    if feeling and piece == 0:
        return close, medium, back
    return ways[piece % len(ways)]


def views_of_action(stage: Stage, doers: Sequence[str], key: str) -> tuple[View, ...]:
    """Ways to show what happens without words."""
    everyone = _with_everyone(stage, doers)
    wide = View(names=everyone, size="wide", why="what happens, with everybody in the picture")
    if not doers:
        return _possible(stage, (wide, *_singles(stage, everyone)))
    near = stage.across(doers[:2])
    medium = View(names=near, size="medium", why="what happens between the words")
    pair = _beside(stage, doers)
    if len(doers) == 1 and pair:
        both = View(names=pair, size="medium", why=f"{doers[0].title()} acts, {_other(pair, doers)}"
                    f" sees it")  # fmt: skip
        return _possible(stage, (both, medium, wide))
    return _possible(stage, (medium, wide, View(names=near, size="wide", why=wide.why)))


def _singles(stage: Stage, names: Sequence[str]) -> tuple[View, ...]:
    return tuple(
        View(names=(name,), size="medium", why=f"{name.title()} waits") for name in names[:2]
    )


def _beside(stage: Stage, doers: Sequence[str]) -> tuple[str, ...]:
    other = next((name for name in stage.present if name not in doers), "")
    return stage.across((doers[0], other)) if other else ()


def _other(pair: Sequence[str], doers: Sequence[str]) -> str:
    return next((name.title() for name in pair if name not in doers), "")


def _possible(stage: Stage, views: Sequence[View]) -> tuple[View, ...]:
    """Stepped back from what cannot be seen so near; a wide view always remains."""
    kept = [_as_near_as_possible(stage, view) for view in views if view.names]
    return tuple(dict.fromkeys(kept)) or tuple(views[:1])


def _as_near_as_possible(stage: Stage, view: View) -> View:
    """Whoever lies is seen whole, and so are two when a long thing in hand would cross a face; an
    animal and whoever bends low are more than a face."""
    reaching = len(view.names) > 1 and any(stage.people[n].prop in LONG for n in view.names)
    if view.size != "wide" and (reaching or stage.whole(view.names)):
        return _stepped_back(view, "wide")
    if view.size == "close" and stage.bodily(view.names):
        return _stepped_back(view, "medium")
    return view


def _stepped_back(view: View, size: ShotSize) -> View:
    why = f"{view.why}; from further away"
    return View(names=view.names, size=size, why=why, mark=view.mark)


def _with_everyone(stage: Stage, first: Sequence[str]) -> tuple[str, ...]:
    """At most four: those who matter before the others."""
    matter = [name for name in dict.fromkeys(first) if name in stage.people]
    others = [name for name in stage.present if name not in matter]
    return stage.across([*matter, *others][:MOST_IN_FRAME])


def _listed(names: Sequence[str]) -> str:
    return " and ".join(name.title() for name in names)
