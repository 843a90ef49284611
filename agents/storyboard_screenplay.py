"""The shots of a screenplay scene: a wide view to begin with, then one or two lines a shot, framed
by who speaks and feels.

Actions before the first line stand in the opening shot; somebody's coming or going has a shot of
its own; a gesture is acted in the shot of the words it leads to. Sizes: wide to see where we are,
two-shots for talk, close on a feeling.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from agents.storyboard_acting import Deed, deeds_in, expression_in, pose_in
from agents.storyboard_contents import short_title
from agents.storyboard_reading import feeling_of, place_of_setting, seconds_to_say
from agents.storyboard_shot import make_shot, pick, shot_id
from agents.storyboard_stage import MOST_IN_FRAME, Stage, is_heard_only, set_stage
from agents.storyboard_wishes import Wishes, wishes_for
from film.cast import Cast, PlaceName
from film.content import EndCardContent, Expression, Staging, StoryContent, TitleContent
from film.errors import CannotFollow
from film.guidance import Guidance
from film.outline import Outline
from film.script import NARRATOR, Action, Line, Scene, TimeOfDay
from film.storyboard import CameraMove, Shot, ShotSize
from film.style import Style

TITLE_SECONDS = 3.2
ENDCARD_SECONDS = 3.0
ESTABLISH_SECONDS = 3.2
MOVE_SECONDS = 2.8
"""Somebody walks in or out."""
GESTURE_SECONDS = 2.2
REPLY_CHARACTERS = 42
"""A reply this short shares the shot of the line before it."""
PAIR_SECONDS = 7.0
WIDE_GESTURES = ("wave", "cheer", "point", "present", "shrug", "walk")
"""Poses that need room for the arms: never in a close shot."""


@dataclass(slots=True)
class _Pending:
    """Actions read but not yet shown."""

    actions: list[Action] = field(default_factory=list)
    deeds: list[Deed] = field(default_factory=list)


class ScreenplayPlan:
    """Everything a scene's plan reads, gathered once."""

    def __init__(
        self, scene: Scene, outline: Outline, cast: Cast, style: Style, guidance: Guidance
    ) -> None:
        self.scene, self.outline, self.cast, self.style, self.guidance = (
            scene,
            outline,
            cast,
            style,
            guidance,
        )
        self.here = outline.scene(scene.id)
        self.names = tuple(c.name for c in cast.characters if c.name != NARRATOR)
        self.stage: Stage = set_stage(scene, self.names)
        self.place: PlaceName
        self.place, self.recognised = place_of_setting(scene.place, cast)
        self.light: TimeOfDay = scene.time_of_day or "day"
        self.setting = scene.place or "no place named"
        self._shots: list[Shot] = []

    def shots(self) -> tuple[Shot, ...]:
        if self.here.first and self.outline.titled:
            self._shots.append(self._title())
        blocks = [block for block in self.scene.blocks if isinstance(block, Line | Action)]
        pending = self._establish(blocks)
        index = len(pending)
        waiting: list[Action] = []
        while index < len(blocks):
            block = blocks[index]
            if isinstance(block, Action):
                waiting.append(block)
                index += 1
                continue
            self._play(waiting, next_speaker=block.speaker)
            waiting = []
            group = self._group(blocks, index)
            self._speak(group)
            index += len(group)
        self._play(waiting, next_speaker="")
        if self.here.last and (self.outline.titled or self.style.brand_name):
            self._shots.append(self._endcard())
        return tuple(self._shots)

    def _establish(self, blocks: Sequence[Line | Action]) -> list[Action]:
        """The opening wide shot with the actions before the first line, up to the first entrance of
        somebody new."""
        opening: list[Action] = []
        for block in blocks:
            if not isinstance(block, Action):
                break
            if opening and any(
                deed.enters or deed.leaves for deed in deeds_in(block.text, self.names)
            ):
                break
            opening.append(block)
        told = opening[0].id if opening else f"{self.scene.id}-establish"
        deeds = [deed for action in opening for deed in deeds_in(action.text, self.names)]
        entering = {deed.character for deed in deeds if deed.enters}
        leaving = {deed.character for deed in deeds if deed.leaves}
        if not opening and self._opens_talking(blocks):
            return opening
        for deed in deeds:
            self.stage.apply(deed)
        text = " ".join(action.text for action in opening)
        seconds = min(6.0, max(ESTABLISH_SECONDS, 1.6 + len(text) / 40))
        known = "" if self.recognised else "; the place is not one we draw: open ground"
        self._add(
            told,
            (),
            self._staged(self.stage.present, entering, leaving),
            seconds=seconds,
            size="wide",
            move="hold"
            if entering or leaving
            else _as_move(pick(told, ("pan_right", "pan_left", "push"))),
            action=text,
            why=f"a wide shot says where we are: "
            f"{f'“{self.scene.heading}”' if self.scene.heading else self.setting}{known}",
            transition=not self.here.first,
        )
        for name in leaving:
            self.stage.gone(name)
        self.stage.settle()
        return opening

    def _opens_talking(self, blocks: Sequence[Line | Action]) -> bool:
        """A scene of a few words without any action needs no empty view of the place first."""
        return len(blocks) <= 2

    def _play(self, actions: Sequence[Action], next_speaker: str) -> None:
        """Actions between lines: comings and goings get a shot, gestures wait for the words they
        lead to."""
        for position, action in enumerate(actions):
            deeds = [
                d
                for d in deeds_in(action.text, self.names, next_speaker)
                if d.character in self.stage.people
            ]
            entering = {
                d.character
                for d in deeds
                if d.enters and not self.stage.people[d.character].present
            }
            leaving = {d.character for d in deeds if d.leaves}
            for deed in deeds:
                self.stage.apply(deed)
            last = position == len(actions) - 1
            carried = (
                last
                and next_speaker
                and any(d.character == next_speaker or len(self.stage.present) <= 2 for d in deeds)
            )
            if entering or leaving:
                seen = self.stage.present
                self._add(
                    action.id,
                    (),
                    self._staged(seen, entering, leaving),
                    seconds=MOVE_SECONDS + (0.8 if len(action.text) > 70 else 0.0),
                    size="wide" if entering else "medium",
                    move="hold",
                    action=action.text,
                    why=f"{_listed(entering or leaving)} {'comes in' if entering else 'goes'}: "
                    f"seen whole",
                )
                for name in leaving:
                    self.stage.gone(name)
                self.stage.settle()
            elif not carried:
                self._add(
                    action.id,
                    (),
                    self._staged(self.stage.present, set(), set()),
                    seconds=max(GESTURE_SECONDS, min(4.0, 1.2 + len(action.text) / 40)),
                    size="medium" if deeds else "wide",
                    move="push" if not deeds else "hold",
                    action=action.text,
                    why="an action without words" if deeds else "what the room does",
                )
                self.stage.settle()
            else:
                self._carried = action.text
        return

    _carried: str = ""

    def _group(self, blocks: Sequence[Line | Action], index: int) -> tuple[Line, ...]:
        """One line, or a line and its short reply."""
        first = blocks[index]
        assert isinstance(first, Line)
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        before = blocks[index - 1] if index else None
        if (
            not isinstance(following, Line)
            or following.parenthetical
            or is_heard_only(following)
            or is_heard_only(first)
        ):
            return (first,)
        is_reply_itself = (
            isinstance(before, Line)
            and len(first.text) <= REPLY_CHARACTERS
            and not first.parenthetical
        )
        short = len(following.text) <= REPLY_CHARACTERS
        if (
            short
            and not is_reply_itself
            and seconds_to_say(first.text, following.text) <= PAIR_SECONDS
        ):
            return (first, following)
        return (first,)

    def _speak(self, group: tuple[Line, ...]) -> None:
        first = group[0]
        speakers = tuple(
            dict.fromkeys(
                line.speaker
                for line in group
                if line.speaker in self.stage.people and not is_heard_only(line)
            )
        )
        for line in group:
            if line.speaker in speakers:
                self._manner(line)
        carried, self._carried = self._carried, ""
        seen, size, why = self._framing(group, speakers, carried)
        alone = size == "close" and len(seen) == 1
        staging = (self.stage.staging(seen[0], alone=True),) if alone else self.stage.framed(seen)
        move: CameraMove = (
            "push"
            if size == "close"
            else _as_move(pick(first.id + "move", ("hold", "push", "hold")))
        )
        self._add(
            first.id,
            group,
            staging,
            seconds=seconds_to_say(*(line.text for line in group)),
            size=size,
            move=move,
            action=carried,
            why=why,
            role_turn=bool(first.text.startswith(("But ", "No,", "Then "))),
        )
        self.stage.settle()

    def _manner(self, line: Line) -> None:
        person = self.stage.people[line.speaker]
        person.present = True
        face = expression_in(line.parenthetical)
        pose = pose_in(line.parenthetical)
        if face:
            person.expression = face
        elif person.expression == "neutral":
            person.expression = _face_of_words(line.text)
        if pose:
            self.stage.pose(line.speaker, pose)

    def _framing(
        self, group: tuple[Line, ...], speakers: tuple[str, ...], carried: str
    ) -> tuple[tuple[str, ...], ShotSize, str]:
        present = self.stage.present
        first = group[0]
        if not speakers:
            return (
                present[:MOST_IN_FRAME],
                "medium",
                "the speaker is heard, not seen: we watch those who listen",
            )
        gesture = any(self.stage.people[name].pose in WIDE_GESTURES for name in speakers)
        feeling = bool(expression_in(first.parenthetical)) or any(
            line.text.rstrip().endswith("!") for line in group
        )
        if len(speakers) == 1 and (feeling and not gesture):
            return (
                speakers,
                "close",
                f"close on {speakers[0].title()}"
                + (f", {first.parenthetical}" if first.parenthetical else ", for the feeling"),
            )
        if len(present) == 1:
            closing = self.scene.lines[-1].id == group[-1].id
            return (
                present,
                "close" if closing and not gesture else "medium",
                f"{present[0].title()} alone",
            )
        if len(present) == 2:
            acted = " with the gesture in it" if carried or gesture else ""
            return (
                present,
                "medium",
                f"both in the frame{acted}: the line and the face that hears it",
            )
        others = [name for name in present if name not in speakers]
        frame = (*speakers, *others)[: 2 if len(speakers) < 2 else 3]
        ordered = tuple(name for name in present if name in frame)
        return ordered, "medium", f"{_listed(speakers)} speaking, with the nearest listener"

    def _staged(
        self, names: Sequence[str], entering: set[str], leaving: set[str]
    ) -> tuple[Staging, ...]:
        seen = (*names, *(name for name in leaving if name not in names))
        moving = [name for name in seen if name in entering or name in leaving]
        kept = (*moving, *(name for name in seen if name not in moving))[:MOST_IN_FRAME]
        return self.stage.framed([name for name in seen if name in kept], entering, leaving)

    def _add(
        self,
        told: str,
        lines: Sequence[Line],
        staging: tuple[Staging, ...],
        *,
        seconds: float,
        size: ShotSize,
        move: CameraMove,
        action: str,
        why: str,
        transition: bool = False,
        role_turn: bool = False,
    ) -> None:
        wishes = wishes_for(self.guidance, (shot_id(told), *(line.id for line in lines)))
        content, light, size = self._as_wished(
            StoryContent(place=self.place, time_of_day=self.light, staging=staging), wishes, size
        )
        strong = any(s.expression not in ("neutral", "happy") for s in staging)
        self._shots.append(
            make_shot(
                told,
                lines,
                content,
                seconds=seconds,
                setting=self.setting,
                time_of_day=light,
                role="turn" if role_turn else "scene",
                why=why,
                shows=" ".join(filter(None, (action, *(line.text for line in lines)))),
                action=action,
                size=size,
                move=move,
                transition="dip" if transition else "cut",
                emphasis=0.7 if size == "close" else 0.55 if strong else 0.45,
                background=self.stage.present,
                continuity=tuple(self.stage.flags),
            )
        )

    def _as_wished(
        self, content: StoryContent, wishes: Wishes, size: ShotSize
    ) -> tuple[StoryContent, TimeOfDay, ShotSize]:
        if "story" in wishes.avoid or wishes.use not in ("", "story"):
            raise CannotFollow(
                f"{'avoid story' if 'story' in wishes.avoid else 'use ' + wishes.use} in a played "
                f"scene",
                "change its size, poses, faces or light",
            )
        light = self.light
        if wishes.time_of_day:
            light = content.model_validate(
                {**content.model_dump(), "time_of_day": wishes.time_of_day}
            ).time_of_day
            content = content.model_copy(update={"time_of_day": light})
        if wishes.pose or wishes.expression:
            if not content.staging:
                raise CannotFollow(
                    f"{wishes.pose or wishes.expression} where nobody stands",
                    "pose somebody in a shot that has actors",
                )
            changed = {
                key: value
                for key, value in (("pose", wishes.pose), ("expression", wishes.expression))
                if value
            }
            lead = content.staging[0].model_copy(update=changed)
            content = content.model_copy(update={"staging": (lead, *content.staging[1:])})
        if wishes.alternative:
            sizes: tuple[ShotSize, ...] = (
                ("medium", "wide", "close") if len(content.staging) <= 1 else ("medium", "wide")
            )
            size = (
                sizes[(sizes.index(size) + wishes.alternative) % len(sizes)]
                if size in sizes
                else sizes[wishes.alternative % len(sizes)]
            )
        return content, light, size

    def _title(self) -> Shot:
        content = TitleContent(
            title=short_title(self.outline.title),
            subtitle=self.outline.subtitle,
            place=self.place,
            time_of_day=self.light,
        )
        return make_shot(
            f"{self.scene.id}-title",
            (),
            content,
            seconds=TITLE_SECONDS,
            setting=self.setting,
            time_of_day=self.light,
            role="hook",
            why="the title page, over the first place",
            shows=content.title,
            size="wide",
            move="push",
            emphasis=0.8,
        )

    def _endcard(self) -> Shot:
        content = EndCardContent(
            name=self.style.brand_name or short_title(self.outline.title),
            tagline=self.style.tagline or self.outline.author,
            cta=self.style.call_to_action,
        )
        return make_shot(
            f"{self.scene.id}-endcard",
            (),
            content,
            seconds=ENDCARD_SECONDS,
            setting="abstract",
            time_of_day=self.light,
            role="call_to_action",
            why="the film closes on its name" + (" and its author" if content.tagline else ""),
            shows=content.name,
            emphasis=0.6,
            transition="dip",
        )


def _as_move(name: str) -> CameraMove:
    return (
        "push"
        if name == "push"
        else "pan_left"
        if name == "pan_left"
        else "pan_right"
        if name == "pan_right"
        else "hold"
    )


def _face_of_words(text: str) -> Expression:
    """The face that goes with words nobody gave a manner to: only a clear feeling shows."""
    feeling = feeling_of(text)
    if text.rstrip().endswith("?!"):
        return "surprised"
    return "happy" if feeling > 0.55 else "worried" if feeling < -0.6 else "neutral"


def _listed(names: Sequence[str] | set[str]) -> str:
    return " and ".join(name.title() for name in sorted(names))
