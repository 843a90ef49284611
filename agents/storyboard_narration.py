"""The shots of a narrated scene: for each unit of words, the pictures that could show it, weighed, and the best one taken.

A candidate's weight says how sure the picture is of its words: counted things first (bars, numbers), then places, then
type and icons, and a presenter in an open place last. The weights are judgements, tuned by reading shot tables.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import get_args

from agents.storyboard_contents import (
    MAX_WORDS,
    bars_content,
    clauses_of,
    endcard_content,
    formula_content,
    icon_content,
    key_phrase,
    kinetic_content,
    kinetic_phrase,
    number_content,
    process_content,
    quote_content,
    short_title,
    shortened,
    step_of,
    steps_told,
    with_different_icons,
    words_shown,
)
from agents.storyboard_reading import face_for, place_named, time_named
from agents.storyboard_roles import role_of
from agents.storyboard_shot import make_shot, pick, shot_id
from agents.storyboard_units import Unit, units_of
from agents.storyboard_wishes import Wishes, wishes_for
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
from film.errors import CannotFollow
from film.guidance import Guidance
from film.outline import Outline, OutlineScene
from film.script import NARRATOR, Scene, TimeOfDay
from film.storyboard import CameraMove, Shot, ShotSize
from film.style import Style
from tools.words.grammar import begins_with_order

ENDCARD_HOLD_SECONDS = 1.6
SILENT_ENDCARD_SECONDS = 3.0
REPEAT_COST = 35
"""What the template of the shot before costs: a candidate within this of the best replaces it."""
SEEN_ICON_COST = 25


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
class _Around:
    """What the scene's earlier shots have shown."""

    template: str = ""
    icons: set[str] = field(default_factory=set)
    stories: int = 0


class NarrationPlan:
    """Everything a scene's plan reads, gathered once."""

    def __init__(self, scene: Scene, outline: Outline, cast: Cast, style: Style, guidance: Guidance, media: tuple[str, ...]) -> None:
        self.scene, self.outline, self.cast, self.style, self.guidance, self.media = scene, outline, cast, style, guidance, media
        self.here: OutlineScene = outline.scene(scene.id)
        self.presenter = NARRATOR if any(c.name == NARRATOR for c in cast.characters) else ""
        self.units = units_of(scene)
        self.time = _first(time_named(unit.text) for unit in self.units) or ("day", "")

    def shots(self) -> tuple[Shot, ...]:
        around, shots = _Around(), []
        for index, unit in enumerate(self.units):
            wishes = wishes_for(self.guidance, (shot_id(unit.told), *(line.id for line in unit.lines)))
            chosen = self._choose(unit, index, around, wishes)
            shots.append(self._shot(unit, index, chosen, wishes))
            around.template = chosen.content.template
            around.icons |= _icons_in(chosen.content)
            around.stories += chosen.content.template in ("story", "title")
        if self.here.last and shots and shots[-1].content.template != "endcard":
            shots.append(self._silent_endcard())
        return tuple(shots)

    # choosing ------------------------------------------------------------------------------------------------------

    def _choose(self, unit: Unit, index: int, around: _Around, wishes: Wishes) -> Candidate:
        ranked = sorted(self._weighed(unit, index, around), key=lambda c: -c.weight)
        fitting = [c for c in ranked if c.content.template not in wishes.avoid]
        if wishes.max_words:
            fitting = [c for c in fitting if words_shown(c.content) <= wishes.max_words]
        if wishes.use:
            fitting = [c for c in fitting if c.content.template == wishes.use]
        if not fitting:
            raise CannotFollow(_asked(wishes), "show these words as " + _listed(c.content.template for c in ranked))
        return fitting[wishes.alternative % len(fitting)]

    def _weighed(self, unit: Unit, index: int, around: _Around) -> list[Candidate]:
        weighed = []
        for candidate in self._candidates(unit, index, around):
            weight = candidate.weight
            template = candidate.content.template
            if template == around.template and not (template == "process" and unit.part[0]):
                weight -= REPEAT_COST
            if template == "icon" and _icons_in(candidate.content) & around.icons:
                weight -= SEEN_ICON_COST
            if index == 0 and not self.here.first and template in ("kinetic", "icon"):
                weight += 12
            weighed.append(_replaced(candidate, weight))
        return weighed

    def _candidates(self, unit: Unit, index: int, around: _Around) -> Iterable[Candidate]:
        last = index == len(self.units) - 1
        if unit.photo:
            yield from self._photo(unit)
        if self.here.first and index == 0 and self.outline.titled and unit.kind != "photo":
            yield self._title(unit)
        if self.here.last and last and unit.kind == "sentence" and self._is_call(unit):
            yield self._endcard(unit)
        if unit.kind == "list":
            yield from self._list(unit)
        if unit.kind == "quote":
            yield Candidate(content=quote_content(unit.lines, self.cast), weight=100, why="the script quotes somebody", time_of_day=self.time[0])
        if unit.series:
            yield from self._bars(unit)
        yield from self._steps(unit)
        yield from self._number(unit)
        yield from self._place(unit, around)
        yield from self._type(unit)
        icon = icon_content(unit.text, tuple(sorted(around.icons))) or icon_content(unit.text)
        if icon:
            joined = len(icon.icons) == 2
            yield Candidate(content=icon, weight=72 if joined else 62, why=f"its noun has a sure icon: {' → '.join(icon.icons)}")
        yield self._presented(unit, around)

    def _title(self, unit: Unit) -> Candidate:
        place, time, words = self._ground(unit.text)
        reason = f"“{words}” names the place" if words else "no place is named: open ground"
        title = TitleContent(
            title=short_title(self.outline.title), subtitle=shortened(self.outline.subtitle, 8) if self.outline.subtitle else "",
            place=place, time_of_day=time, actor=self.presenter,
        )
        return Candidate(content=title, weight=200, why=f"the film opens on its title; {reason}", setting=place, time_of_day=time, move="push", size="wide")

    def _ground(self, text: str) -> tuple[PlaceName, TimeOfDay, str]:
        """Place and light for words: what they name, else what the title names, else open ground."""
        named = place_named(text) or place_named(self.outline.title)
        time = time_named(text)
        if named:
            return named[0], time[0] if time else self.time[0], named[1]
        return "abstract", time[0] if time else self.time[0], ""

    def _is_call(self, unit: Unit) -> bool:
        last = unit.lines[-1]
        return bool(last.emphasis) or begins_with_order(last.text) or bool(self.style.call_to_action and len(last.text) <= 80)

    def _endcard(self, unit: Unit) -> Candidate:
        card = endcard_content(self.outline, self.style, unit.lines[-1])
        return Candidate(content=card, weight=190, why="the last words call to act: they stand on the end card")

    def _photo(self, unit: Unit) -> Iterable[Candidate]:
        assert unit.photo
        if unit.photo.path in self.media:
            move = pick(unit.photo.id, ("push", "pan_left", "pan_right"))
            caption = shortened(unit.photo.alt, 9)
            yield Candidate(content=PhotoContent(media=unit.photo.path, caption=caption), weight=300, why="the person's own picture stands here", move=_move(move))

    def _list(self, unit: Unit) -> Iterable[Candidate]:
        heading = self.scene.heading or self.outline.title
        ordered = unit.lines[0].ordered
        content: ProcessContent | None
        index, count = unit.part
        if count == 1:
            content = process_content(heading, unit.lines, ordered=ordered)
        else:
            steps = with_different_icons(tuple(step_of(line) for line in unit.lines if line.kind == "item"))
            content = ProcessContent(title=short_title(heading), steps=steps, ordered=ordered) if len(steps) >= 2 else None
        if content:
            part = f", part {index + 1} of {count}" if count > 1 else ""
            yield Candidate(content=content, weight=150, why=f"a list of {len(unit.whole)} becomes steps{part}")

    def _bars(self, unit: Unit) -> Iterable[Candidate]:
        assert unit.series
        content = bars_content(unit.series, self.scene.heading, unit.source, unit.marked)
        yield Candidate(content=content, weight=140, why=f"{len(content.bars)} figures of one kind can be compared")

    def _steps(self, unit: Unit) -> Iterable[Candidate]:
        if unit.kind == "steps":
            steps = with_different_icons(tuple(step_of(_without_ordinal(line)) for line in unit.lines))
        else:
            steps = steps_told(unit.text)
        if steps:
            title = short_title(self.scene.heading or self.outline.title)
            yield Candidate(content=ProcessContent(title=title, steps=steps, ordered=True), weight=130, why="the words count their steps: first, then, finally")

    def _number(self, unit: Unit) -> Iterable[Candidate]:
        if unit.kind not in ("sentence", "photo"):
            return
        number = number_content(unit.text)
        if number and words_shown(number) <= MAX_WORDS + 1:
            ring = "a share of the whole, drawn as a ring" if number.ratio is not None else "the number that the sentence is about"
            yield Candidate(content=number, weight=110 if number.ratio is not None else 96, why=f"{number.prefix}{number.number}{number.unit}: {ring}", move=_move(pick(unit.told, ("hold", "push"))))

    def _place(self, unit: Unit, around: _Around) -> Iterable[Candidate]:
        named = place_named(unit.text)
        if not named:
            return
        time = time_named(unit.text)
        light = time[0] if time else self.time[0]
        yield self._story(unit, named[0], light, weight=84, why=f"“{named[1]}” names the place{f', “{time[1]}” the light' if time else ''}", around=around)

    def _presented(self, unit: Unit, around: _Around) -> Candidate:
        place, light, words = "abstract", self.time[0], ""
        weight = 44.0 if self.presenter else 30.0
        why = "no single thing to show: the presenter tells it" if self.presenter else "no single thing to show"
        return self._story(unit, place if not words else "abstract", light, weight=weight, why=why, around=around)

    def _story(self, unit: Unit, place: PlaceName, light: TimeOfDay, *, weight: float, why: str, around: _Around) -> Candidate:
        staging: tuple[Staging, ...] = ()
        action = ""
        if self.presenter:
            mark = pick(unit.told + "mark", ("left", "right"))
            pose = _pose_for(unit.text, unit.told)
            face = face_for(unit.text)
            staging = (
                Staging(character=self.presenter, mark="left" if mark == "left" else "right", facing="front", pose=pose, expression=face),
            )
            action = f"The presenter tells it in the {place}." if place != "abstract" else "The presenter tells it."
        wide = around.stories == 0 and place != "abstract"
        return Candidate(
            content=StoryContent(place=place, time_of_day=light, staging=staging), weight=weight, why=why, setting=place, time_of_day=light,
            size="wide" if wide or not staging else "medium", action=action,
            move=_move(pick(unit.told + "move", ("push", "pan_right", "pan_left") if wide else ("push", "hold", "push"))),
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
            yield Candidate(content=whole, weight=76 if marked else 70 if words <= 8 else 58, why="a strong short sentence" + (", with the writer's own mark" if marked else ""), move="push")
        elif phrase := kinetic_phrase(unit.text, unit.marked):
            marked = any(mark in " ".join(row.text for row in phrase.rows) for mark in unit.marked)
            yield Candidate(content=phrase, weight=66 if marked else 50, why="its strongest words", move="push")
        elif unit.kind != "list" and (phrase := key_phrase(unit.text)):
            yield Candidate(content=phrase, weight=43, why="the thing it speaks of", move="push")

    # shots ---------------------------------------------------------------------------------------------------------

    def _shot(self, unit: Unit, index: int, chosen: Candidate, wishes: Wishes) -> Shot:
        last = self.here.last and index == len(self.units) - 1
        role = role_of(unit, chosen.content, self.here, index, len(self.units), last=last)
        hold = ENDCARD_HOLD_SECONDS if chosen.content.template == "endcard" else 0.0
        content, light = _as_wished(chosen, wishes)
        chapter = index == 0 and not self.here.first
        return make_shot(
            unit.told, unit.lines, content, seconds=unit.seconds + hold if unit.lines else 3.5, setting=chosen.setting, time_of_day=light,
            role=role, why=chosen.why, shows=_shown_words(content, unit), action=chosen.action, size=chosen.size, move=chosen.move,
            transition="dip" if chapter and self.scene.heading else "cut", emphasis=_emphasis(unit, chosen.content, role),
        )

    def _silent_endcard(self) -> Shot:
        content = endcard_content(self.outline, self.style, None)
        return make_shot(
            f"{self.scene.id}-endcard", (), content, seconds=SILENT_ENDCARD_SECONDS, setting="abstract", time_of_day="day", role="call_to_action",
            why="the film closes on its name", shows=content.name, emphasis=0.6,
        )


def _first(found: Iterable[tuple[TimeOfDay, str] | None]) -> tuple[TimeOfDay, str] | None:
    return next((one for one in found if one), None)


def _move(name: str) -> CameraMove:
    for move in get_args(CameraMove):
        if move == name:
            return move
    return "hold"


def _replaced(candidate: Candidate, weight: float) -> Candidate:
    from dataclasses import replace

    return replace(candidate, weight=weight)


def _icons_in(content: Content) -> set[str]:
    if isinstance(content, IconContent):
        return set(content.icons)
    icon = getattr(content, "icon", "")
    return {icon} if icon else set()


def _asked(wishes: Wishes) -> str:
    asked = [f"avoid {name}" for name in sorted(wishes.avoid)]
    asked += [f"use {wishes.use}"] if wishes.use else []
    asked += [f"at most {wishes.max_words} words"] if wishes.max_words else []
    return ", ".join(asked)


def _listed(templates: Iterable[str]) -> str:
    return " or ".join(dict.fromkeys(templates)) or "nothing else"


_ORDINAL = re.compile(r"^(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|then|next|after that|finally|lastly|at last),?\s+", re.IGNORECASE)


def _without_ordinal(line):  # noqa: ANN001, ANN202
    rest = _ORDINAL.sub("", line.text)
    return line.model_copy(update={"text": rest[:1].upper() + rest[1:], "item_title": ""})


def _pose_for(text: str, told: str) -> Pose:
    """What the presenter does while telling it."""
    lowered = text.lower()
    if re.search(r"\b(?:walk|walks|go|come|step) (?:in|into|to|through|along|down|out)\b", lowered):
        return "walk"
    if text.rstrip().endswith("?") or re.search(r"\b(?:think|wonder|imagine|maybe|perhaps)\b", lowered):
        return "think"
    if re.search(r"\b(?:hello|welcome|goodbye|good night)\b", lowered):
        return "wave"
    if re.search(r"\b(?:nobody knows|who knows|no idea|unclear)\b", lowered):
        return "shrug"
    if re.search(r"\b(?:this is|these are|here|look|see|notice)\b", lowered):
        return "point"
    chosen = pick(told + "pose", ("present", "point", "idle_hip", "present"))
    return "point" if chosen == "point" else "idle_hip" if chosen == "idle_hip" else "present"


def _as_wished(chosen: Candidate, wishes: Wishes) -> tuple[Content, TimeOfDay]:
    """The content with pose, expression and light as asked; raises CannotFollow where nobody is there to pose."""
    content, light = chosen.content, chosen.time_of_day
    if wishes.time_of_day:
        for time in get_args(TimeOfDay):
            light = time if time == wishes.time_of_day else light
        if isinstance(content, StoryContent | TitleContent):
            content = content.model_copy(update={"time_of_day": light})
    if wishes.pose or wishes.expression:
        if not isinstance(content, StoryContent) or not content.staging:
            raise CannotFollow(f"{wishes.pose or wishes.expression} in a {content.template} shot", "pose somebody in a story shot: add use_template story")
        changed = {key: value for key, value in (("pose", wishes.pose), ("expression", wishes.expression)) if value}
        content = content.model_copy(update={"staging": tuple(s.model_copy(update=changed) for s in content.staging)})
    return content, light


def _shown_words(content: Content, unit: Unit) -> str:
    match content.template:
        case "kinetic":
            return " ".join(row.text for row in content.rows)
        case "number":
            return " ".join(filter(None, (content.kicker, f"{content.prefix}{content.number}{content.unit}", content.label)))
        case "icon":
            return content.label
        case _:
            return unit.text or content.template


def _emphasis(unit: Unit, content: Content, role: str) -> float:
    base = {"title": 0.8, "number": 0.65, "bars": 0.6, "kinetic": 0.6, "endcard": 0.9, "quote": 0.6}.get(content.template, 0.45)
    return base + (0.15 if unit.marked else 0.0) + (0.1 if role in ("hook", "turn") else 0.0)
