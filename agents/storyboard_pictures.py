"""The pictures that could show a unit of narration, each with how sure it is of its words.

A candidate's weight says how much the picture shows of the words: counted things first (bars,
numbers), then places, then type and icons, and a presenter in an open place last. The weights are
judgements, tuned by reading shot tables.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import get_args

from agents.storyboard_contents import (
    TAGLINE_CHARACTERS,
    bars_content,
    endcard_content,
    icon_content,
    number_content,
    quote_content,
    words_shown,
)
from agents.storyboard_labels import short_title, shortened
from agents.storyboard_reading import face_for, place_named, time_named
from agents.storyboard_shot import pick
from agents.storyboard_steps import process_content, step_of, steps_told, with_different_icons
from agents.storyboard_type import (
    MAX_WORDS,
    formula_content,
    key_phrase,
    kinetic_content,
    kinetic_phrase,
)
from agents.storyboard_units import Unit
from film.cast import Cast, PlaceName
from film.content import (
    Content,
    IconContent,
    PhotoContent,
    Pose,
    ProcessContent,
    Staging,
    StoryContent,
    TitleContent,
)
from film.outline import Outline, OutlineScene
from film.script import NARRATOR, Line, Scene, TimeOfDay
from film.storyboard import CameraMove, ShotSize
from film.style import Style
from tools.words.grammar import begins_with_order


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    """One way to show a unit."""

    content: Content
    weight: float
    why: str
    setting: str = "abstract"
    time_of_day: TimeOfDay = "day"
    size: ShotSize = "medium"
    move: CameraMove = "hold"
    action: str = ""


@dataclass(slots=True)
class Around:
    """What the scene's earlier shots have shown."""

    template: str = ""
    icons: set[str] = field(default_factory=set)
    stories: int = 0
    list_id: str = ""
    """The list whose item was told last, by its name."""


class Pictures:
    """What may be shown in one scene."""

    def __init__(
        self,
        scene: Scene,
        outline: Outline,
        cast: Cast,
        style: Style,
        media: tuple[str, ...],
        units: tuple[Unit, ...],
    ) -> None:
        self.scene, self.outline, self.cast, self.style, self.media = (
            scene,
            outline,
            cast,
            style,
            media,
        )
        self.here: OutlineScene = outline.scene(scene.id)
        self.count = len(units)
        self.presenter = NARRATOR if any(c.name == NARRATOR for c in cast.characters) else ""
        self.time = _first(time_named(unit.text) for unit in units) or ("day", "")

    def candidates(self, unit: Unit, index: int, around: Around) -> Iterable[Candidate]:
        last = index == self.count - 1
        if unit.photo:
            yield from self._photo(unit)
        if self.here.first and index == 0 and self.outline.titled and unit.kind != "photo":
            yield self._title(unit)
        if self.here.last and last and unit.kind == "sentence" and self._closes(unit):
            yield self._endcard(unit)
        if unit.kind == "list":
            yield from self._list(unit)
        if unit.kind == "quote":
            yield Candidate(
                content=quote_content(unit.lines, self.cast),
                weight=100,
                why="the script quotes somebody",
                time_of_day=self.time[0],
            )
        if unit.series:
            yield from self._bars(unit)
        yield from self._steps(unit)
        yield from self._number(unit)
        yield from self._place(unit, around)
        yield from self._type(unit)
        icon = icon_content(unit.text, tuple(sorted(around.icons))) or icon_content(unit.text)
        if icon:
            yield Candidate(
                content=icon,
                weight=_weight_of_icon(icon, unit),
                why=f"its noun has a sure icon: {' → '.join(icon.icons)}",
            )
        yield self._presented(unit, around)

    def _title(self, unit: Unit) -> Candidate:
        place, time, words = self._ground(unit.text)
        reason = f"“{words}” names the place" if words else "no place is named: open ground"
        title = TitleContent(
            title=short_title(self.outline.title),
            subtitle=shortened(self.outline.subtitle, 8) if self.outline.subtitle else "",
            place=place,
            time_of_day=time,
            actor=self.presenter,
        )
        return Candidate(
            content=title,
            weight=200,
            why=f"the film opens on its title; {reason}",
            setting=place,
            time_of_day=time,
            move="push",
            size="wide",
        )

    def _ground(self, text: str) -> tuple[PlaceName, TimeOfDay, str]:
        """Place and light for words: what they name, else what the title names, else open
        ground."""
        named = place_named(text) or place_named(self.outline.title)
        time = time_named(text)
        if named:
            return named[0], time[0] if time else self.time[0], named[1]
        return "abstract", time[0] if time else self.time[0], ""

    def _closes(self, unit: Unit) -> bool:
        """Whether the last words belong on the end card: a call, or a short last thought."""
        last = unit.lines[-1]
        call = bool(last.emphasis) or begins_with_order(last.text)
        return call or len(last.text) <= (80 if self.style.call_to_action else TAGLINE_CHARACTERS)

    def _endcard(self, unit: Unit) -> Candidate:
        card = endcard_content(self.outline, self.style, unit.lines[-1])
        why = "they call to act" if card.cta else "a last thought"
        return Candidate(content=card, weight=190, why=f"the last words, {why}: on the end card")

    def _photo(self, unit: Unit) -> Iterable[Candidate]:
        assert unit.photo
        if unit.photo.path in self.media:
            move = pick(unit.photo.id, ("push", "pan_left", "pan_right"))
            caption = shortened(unit.photo.alt, 9)
            yield Candidate(
                content=PhotoContent(media=unit.photo.path, caption=caption),
                weight=300,
                why="the person's own picture stands here",
                move=_move(move),
            )

    def _list(self, unit: Unit) -> Iterable[Candidate]:
        heading = self.scene.heading or self.outline.title
        ordered = unit.lines[0].ordered
        index, count = unit.part
        if count == 1:
            content = process_content(heading, unit.lines, ordered=ordered)
        else:
            steps = with_different_icons(
                tuple(step_of(line) for line in unit.lines if line.kind == "item")
            )
            content = ProcessContent(
                title=short_title(heading),
                steps=steps,
                ordered=ordered,
                first_number=1 + [line.id for line in unit.whole].index(unit.lines[0].id),
            )
        if content:
            part = f", part {index + 1} of {count}" if count > 1 else ""
            yield Candidate(
                content=content, weight=150, why=f"a list of {len(unit.whole)} becomes steps{part}"
            )

    def _bars(self, unit: Unit) -> Iterable[Candidate]:
        assert unit.series
        content = bars_content(unit.series, self.scene.heading, unit.source, unit.marked)
        yield Candidate(
            content=content,
            weight=140,
            why=f"{len(content.bars)} figures of one kind can be compared",
        )

    def _steps(self, unit: Unit) -> Iterable[Candidate]:
        if unit.kind == "steps":
            steps = with_different_icons(
                tuple(step_of(_without_ordinal(line)) for line in unit.lines)
            )
        else:
            steps = steps_told(unit.text)
        if steps:
            title = short_title(self.scene.heading or self.outline.title)
            yield Candidate(
                content=ProcessContent(title=title, steps=steps, ordered=True),
                weight=130,
                why="the words count their steps: first, then, finally",
            )

    def _number(self, unit: Unit) -> Iterable[Candidate]:
        if unit.kind not in ("sentence", "photo"):
            return
        number = number_content(unit.text)
        if number and words_shown(number) <= MAX_WORDS + 1:
            ring = (
                "a share of the whole, drawn as a ring"
                if number.ratio is not None
                else "the number that the sentence is about"
            )
            yield Candidate(
                content=number,
                weight=110 if number.ratio is not None else 66 if _in_passing(unit.text) else 96,
                why=f"“{number.prefix}{number.number} {number.unit}”: {ring}",
                move=_move(pick(unit.told, ("hold", "push"))),
            )

    def _place(self, unit: Unit, around: Around) -> Iterable[Candidate]:
        named = place_named(unit.text)
        if not named:
            return
        time = time_named(unit.text)
        light = time[0] if time else self.time[0]
        yield self._story(
            unit,
            named[0],
            light,
            weight=84,
            why=f"“{named[1]}” names the place{f', “{time[1]}” the light' if time else ''}",
            around=around,
        )

    def _presented(self, unit: Unit, around: Around) -> Candidate:
        place, light, words = "abstract", self.time[0], ""
        weight = 44.0 if self.presenter else 30.0
        why = (
            "no single thing to show: the presenter tells it"
            if self.presenter
            else "no single thing to show"
        )
        return self._story(
            unit, place if not words else "abstract", light, weight=weight, why=why, around=around
        )

    def _story(
        self,
        unit: Unit,
        place: PlaceName,
        light: TimeOfDay,
        *,
        weight: float,
        why: str,
        around: Around,
    ) -> Candidate:
        staging: tuple[Staging, ...] = ()
        action = ""
        if self.presenter:
            mark = pick(unit.told + "mark", ("left", "right"))
            pose = _pose_for(unit.text, unit.told)
            face = face_for(unit.text)
            staging = (
                Staging(
                    character=self.presenter,
                    mark="left" if mark == "left" else "right",
                    facing="front",
                    pose=pose,
                    expression=face,
                ),
            )
            action = (
                f"The presenter tells it in the {place}."
                if place != "abstract"
                else "The presenter tells it."
            )
        wide = around.stories == 0 and place != "abstract"
        return Candidate(
            content=StoryContent(place=place, time_of_day=light, staging=staging),
            weight=weight,
            why=why,
            setting=place,
            time_of_day=light,
            size="wide" if wide or not staging else "medium",
            action=action,
            move=_move(
                pick(
                    unit.told + "move",
                    ("push", "pan_right", "pan_left") if wide else ("push", "hold", "push"),
                )
            ),
        )

    def _type(self, unit: Unit) -> Iterable[Candidate]:
        if unit.kind not in ("sentence", "photo", "steps", "list"):
            return
        formula = formula_content(unit.text)
        if formula:
            yield Candidate(content=formula, weight=98, why="a formula stands alone", move="push")
        named = unit.lines[0].item_title if unit.lines and unit.kind == "sentence" else ""
        if named and (title := kinetic_content((named,), unit.marked)):
            yield Candidate(content=title, weight=82, why="the name of this point", move="push")
        whole = kinetic_content([line.text for line in unit.lines], unit.marked)
        words = len(unit.text.split())
        if whole and words <= 10:
            marked = bool(unit.marked)
            yield Candidate(
                content=whole,
                weight=76 if marked else 70 if words <= 8 else 58,
                why="a strong short sentence" + (", with the writer's own mark" if marked else ""),
                move="push",
            )
        elif phrase := kinetic_phrase(unit.text, unit.marked):
            marked = any(mark in " ".join(row.text for row in phrase.rows) for mark in unit.marked)
            yield Candidate(
                content=phrase, weight=66 if marked else 50, why="its strongest words", move="push"
            )
        elif unit.kind != "list" and (phrase := key_phrase(unit.text)):
            yield Candidate(content=phrase, weight=43, why="the thing it speaks of", move="push")


def _first(found: Iterable[tuple[TimeOfDay, str] | None]) -> tuple[TimeOfDay, str] | None:
    return next((one for one in found if one), None)


def _move(name: str) -> CameraMove:
    for move in get_args(CameraMove):
        if move == name:
            return move
    return "hold"


_ORDINAL = re.compile(
    r"^(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|then|next|after that|finally|lastly"
    r"|at last),?\s+",
    re.IGNORECASE,
)


def _weight_of_icon(icon: IconContent, unit: Unit) -> float:
    """Two icons tell a change; one beside a whole thought beats bare type; by a noun it helps."""
    if len(icon.icons) == 2:
        return 78
    words = len(icon.label.split())
    return 52 if words <= 2 else 72 if words >= 6 and not unit.marked else 62


_PASSING = re.compile(
    r"^(?:In|After|For|Within|Every) (?:\w+ )?\d[\d,.]* "
    r"(?:seconds?|minutes?|hours?|days?|weeks?|months?)\b"
)


def _in_passing(text: str) -> bool:
    """A time that only sets the clock: "In 40 minutes it fades …"."""
    return bool(_PASSING.match(text))


def _without_ordinal(line: Line) -> Line:
    rest = _ORDINAL.sub("", line.text)
    return line.model_copy(update={"text": rest[:1].upper() + rest[1:], "item_title": ""})


def _pose_for(text: str, told: str) -> Pose:
    """What the presenter does while telling it."""
    lowered = text.lower()
    if re.search(r"\b(?:walk|walks|go|come|step) (?:in|into|to|through|along|down|out)\b", lowered):
        return "walk"
    if text.rstrip().endswith("?") or re.search(
        r"\b(?:think|wonder|imagine|maybe|perhaps)\b", lowered
    ):
        return "think"
    if re.search(r"\b(?:hello|welcome|goodbye|good night)\b", lowered):
        return "wave"
    if re.search(r"\b(?:nobody knows|who knows|no idea|unclear)\b", lowered):
        return "shrug"
    if re.search(r"\b(?:this is|these are|here|look|see|notice)\b", lowered):
        return "point"
    chosen = pick(told + "pose", ("present", "point", "idle_hip", "present"))
    return "point" if chosen == "point" else "idle_hip" if chosen == "idle_hip" else "present"
