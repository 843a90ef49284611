"""The shots of a narrated scene: for each unit of words the pictures that could show it are weighed
against what was just seen, and the best one is taken.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import get_args

from agents.storyboard_candidate import Around, Candidate
from agents.storyboard_contents import endcard_content, words_shown
from agents.storyboard_pictures import Pictures
from agents.storyboard_roles import role_of
from agents.storyboard_shot import make_shot, shot_id
from agents.storyboard_shown import emphasis_of, shown_words
from agents.storyboard_type import key_phrase, kinetic_phrase
from agents.storyboard_unit import Unit
from agents.storyboard_units import units_of
from agents.storyboard_wishes import Wishes, wishes_for
from film.cast import Cast
from film.content import (
    Content,
    FormulaContent,
    IconContent,
    LogoContent,
    RouteContent,
    StoryContent,
    TitleContent,
)
from film.errors import CannotFollow
from film.guidance import Guidance
from film.looks import SceneEnd
from film.outline import Outline, OutlineScene
from film.script import Scene, TimeOfDay
from film.storyboard import Shot
from film.style import Style

ENDCARD_HOLD_SECONDS = 1.6
SILENT_ENDCARD_SECONDS = 3.0
TITLE_SECONDS = 1.8
LOGO_SECONDS = 2.2
RECAP_SECONDS = 2.6
SILENT_CARD_SECONDS = 4.5
KINETIC_COSTS = {1: 120, 2: 48, 3: 20}
"""What type costs so many shots after type: at most every fourth shot is type, where anything else
can be shown."""
CARD_COST = 30
CARDS = frozenset(("title", "chapter", "logo", "lowerthird", "kinetic", "question"))
"""Big words on a ground: beside a chapter's card they are one too many."""
REPEAT_COST = 48
"""What the template of the shot before costs: a candidate within this of the best replaces it."""
PRESENTED_COST = 18
"""The presenter at most every third shot, where anything else can be shown."""
RECAPPED_COST = 40
"""Type in a film of two thoughts, which ends on one of them in type."""
SEEN_ICON_COST = 25
CLOSING_TYPE_COST = 22
"""Type at the end of a section: the next one often begins with some."""
GIVE_WAY = 20
"""How much worse a shot may be shown for the sake of the one after it."""


class NarrationPlan:
    """Everything a scene's plan reads, gathered once."""

    def __init__(
        self,
        scene: Scene,
        outline: Outline,
        cast: Cast,
        style: Style,
        guidance: Guidance,
        media: tuple[str, ...],
        before: SceneEnd | None = None,
    ) -> None:
        self.look = before.look if before else None
        self.scene, self.outline, self.style, self.guidance = scene, outline, style, guidance
        self.here: OutlineScene = outline.scene(scene.id)
        self.units = units_of(scene)
        self.pictures = Pictures(scene, outline, cast, style, media, self.units)

    def shots(self) -> tuple[Shot, ...]:
        around, shots = Around(look=self.look), self._openers()
        around.templates.extend(shot.content.template for shot in shots)
        for index, unit in enumerate(self.units):
            wishes = wishes_for(
                self.guidance, (shot_id(unit.told), *(line.id for line in unit.lines))
            )
            chosen = self._choose(unit, index, around, wishes)
            shots.append(self._shot(unit, index, chosen, wishes))
            _remember(around, chosen.content, unit)
        if self.here.last and shots and shots[-1].content.template != "endcard":
            shots.extend(self._recap(around))
            shots.append(self._silent_endcard())
        return tuple(shots)

    def _openers(self) -> list[Shot]:
        """What stands before the first words: the brand's mark where its kit asks for it, and the
        title where the first words have a picture of their own.
        """
        shots: list[Shot] = []
        logo = self.style.brand.logo
        if self.here.first and logo and "opening" in logo.places:
            name = self.style.brand_name or self.style.brand.name
            shots.append(
                self._silent(
                    "logo", LogoContent(name=name), LOGO_SECONDS, "the brand asks to open the film"
                )
            )
        if self.pictures.silent_title:
            card = self.pictures.silent_title_card()
            shots.append(
                self._silent(
                    "title",
                    card.content,
                    TITLE_SECONDS,
                    "the film opens on its title; the first words have a picture of their own",
                    card,
                )
            )
        return shots

    def _recap(self, around: Around) -> list[Shot]:
        """A film of a sentence or two shows its thought once more, in type."""
        if not (self.pictures.short and self.outline.titled) or "kinetic" in around.templates:
            return []
        if "kinetic" in wishes_for(self.guidance, (shot_id(f"{self.scene.id}-recap"),)).avoid:
            return []
        for unit in self.units:
            plain = re.sub(r" *\([^)]*\)", "", unit.text)
            phrase = kinetic_phrase(plain, unit.marked) or key_phrase(plain)
            if phrase:
                return [
                    self._silent("recap", phrase, RECAP_SECONDS, "its thought once more, in type")
                ]
        return []

    def _silent(
        self, name: str, content: Content, seconds: float, why: str, card: Candidate | None = None
    ) -> Shot:
        return make_shot(
            f"{self.scene.id}-{name}",
            (),
            content,
            seconds=seconds,
            setting=card.setting if card else "abstract",
            time_of_day=card.time_of_day if card else "day",
            role="hook" if name in ("logo", "title") else "explanation",
            why=why,
            shows=shown_words(content, None),
            size=card.size if card else "medium",
            move=card.move if card else "push",
            emphasis=0.8 if name == "title" else 0.6,
        )

    def _choose(self, unit: Unit, index: int, around: Around, wishes: Wishes) -> Candidate:
        ranked = self._ranked(unit, index, around)
        if len(ranked) > 1 and index + 1 < len(self.units):
            ranked = _giving_way(ranked, self._ranked(self.units[index + 1], index + 1, Around()))
        fitting = [c for c in ranked if c.content.template not in wishes.avoid]
        if wishes.max_words:
            fitting = [c for c in fitting if words_shown(c.content) <= wishes.max_words]
        if wishes.use:
            fitting = [c for c in fitting if c.content.template == wishes.use]
        if not fitting:
            raise CannotFollow(
                _asked(wishes), "show these words as " + _listed(c.content.template for c in ranked)
            )
        return fitting[wishes.alternative % len(fitting)]

    def _ranked(self, unit: Unit, index: int, around: Around) -> list[Candidate]:
        """Candidates by their weight beside what was just seen, the best first."""
        weighed = []
        for candidate in self.pictures.candidates(unit, index, around):
            weight = candidate.weight
            template = candidate.content.template
            if not _goes_on(unit, template, around):
                weight -= _cost(template, around)
            if _icons_in(candidate.content) & around.icons:
                weight -= SEEN_ICON_COST
            if index == 0 and not self.here.first and template in ("kinetic", "icon"):
                weight += 12 if template == "icon" else -12
            if self.pictures.short and self.outline.titled and template == "kinetic":
                weight -= RECAPPED_COST
            closes = index == len(self.units) - 1 and index > 0 and not self.here.last
            if closes and template == "kinetic":
                weight -= CLOSING_TYPE_COST
            if index == 0 and around.look and template == around.look.template:
                weight -= REPEAT_COST
            weighed.append(replace(candidate, weight=weight))
        return sorted(weighed, key=lambda candidate: -candidate.weight)

    def _shot(self, unit: Unit, index: int, chosen: Candidate, wishes: Wishes) -> Shot:
        last = self.here.last and index == len(self.units) - 1
        role = role_of(unit, chosen.content, self.here, index, len(self.units), last=last)
        hold = ENDCARD_HOLD_SECONDS if chosen.content.template == "endcard" else 0.0
        content, light = _as_wished(chosen, wishes)
        chapter = index == 0 and not self.here.first
        return make_shot(
            unit.told,
            unit.lines,
            content,
            seconds=unit.seconds + hold if unit.lines else SILENT_CARD_SECONDS,
            setting=chosen.setting,
            time_of_day=light,
            role=role,
            why=chosen.why,
            shows=shown_words(content, unit),
            action=chosen.action,
            size=chosen.size,
            move=chosen.move,
            transition="dip" if chapter and self.scene.heading else "cut",
            emphasis=emphasis_of(unit, chosen.content, role),
        )

    def _silent_endcard(self) -> Shot:
        content = endcard_content(self.outline, self.style, None)
        return make_shot(
            f"{self.scene.id}-endcard",
            (),
            content,
            seconds=SILENT_ENDCARD_SECONDS,
            setting="abstract",
            time_of_day="day",
            role="call_to_action",
            why="the film closes on its name",
            shows=content.name,
            emphasis=0.6,
        )


def _goes_on(unit: Unit, template: str, around: Around) -> bool:
    """The same picture again with cause: a list or a block goes on, as it began or by the names of
    its items."""
    if unit.part[0] and template == around.template:
        return True
    item = unit.lines[0] if unit.lines else None
    return bool(
        template in ("kinetic", "chapter")
        and item
        and item.item_title
        and item.list_id == around.list_id
    )


def _cost(template: str, around: Around) -> float:
    """What a template costs beside what was just seen."""
    if template == "kinetic":
        return KINETIC_COSTS.get(around.since("kinetic"), 0)
    cost = REPEAT_COST if template == around.template else 0
    if template == around.template == "story":
        cost += PRESENTED_COST
    if template == "story" and around.since("story") == 2:
        cost += PRESENTED_COST
    if {template, around.template} <= CARDS and "chapter" in (template, around.template):
        cost += CARD_COST
    return cost


def _remember(around: Around, content: Content, unit: Unit) -> None:
    around.templates.append(content.template)
    around.icons |= _icons_in(content)
    around.list_id = unit.lines[0].list_id if unit.lines else ""
    around.stories += content.template in ("story", "title")
    if isinstance(content, RouteContent):
        around.stops |= {stop.name for stop in content.stops}


def _giving_way(ranked: list[Candidate], following: list[Candidate]) -> list[Candidate]:
    """A template that carries the next words better is left to them, if these have another nearly
    as good.
    """
    best, after = ranked[0], following[0]
    same = best.content.template == after.content.template
    if same and after.weight > best.weight and best.weight - ranked[1].weight < GIVE_WAY:
        return [ranked[1], best, *ranked[2:]]
    return ranked


def _icons_in(content: Content) -> set[str]:
    if isinstance(content, IconContent):
        return set(content.icons)
    if isinstance(content, FormulaContent):
        return {content.latex}
    icon = getattr(content, "icon", "")
    return {icon} if icon else set()


def _asked(wishes: Wishes) -> str:
    asked = [f"avoid {name}" for name in sorted(wishes.avoid)]
    asked += [f"use {wishes.use}"] if wishes.use else []
    asked += [f"at most {wishes.max_words} words"] if wishes.max_words else []
    return ", ".join(asked)


def _listed(templates: Iterable[str]) -> str:
    return " or ".join(dict.fromkeys(templates)) or "nothing else"


def _as_wished(chosen: Candidate, wishes: Wishes) -> tuple[Content, TimeOfDay]:
    """The content with pose, expression and light as asked; raises CannotFollow where nobody is
    there to pose."""
    content, light = chosen.content, chosen.time_of_day
    if wishes.time_of_day:
        for time in get_args(TimeOfDay):
            light = time if time == wishes.time_of_day else light
        if isinstance(content, StoryContent | TitleContent):
            content = content.model_copy(update={"time_of_day": light})
    if wishes.pose or wishes.expression:
        if not isinstance(content, StoryContent) or not content.staging:
            raise CannotFollow(
                f"{wishes.pose or wishes.expression} in a {content.template} shot",
                "pose somebody in a story shot: add use_template story",
            )
        changed = {
            key: value
            for key, value in (("pose", wishes.pose), ("expression", wishes.expression))
            if value
        }
        content = content.model_copy(
            update={"staging": tuple(s.model_copy(update=changed) for s in content.staging)}
        )
    return content, light
