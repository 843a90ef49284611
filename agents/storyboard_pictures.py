"""The pictures that could show a unit of narration, each with how sure it is of its words.

Each template offers itself where the words call for it, and stays silent elsewhere; which of them
is taken is decided beside what was just seen (storyboard_narration.py).
"""

from collections.abc import Iterable

from agents.storyboard_candidate import Around, Candidate, move_among
from agents.storyboard_cards_told import block_card, question_card
from agents.storyboard_contents import (
    TAGLINE_CHARACTERS,
    endcard_content,
    icon_content,
    is_call,
    quote_content,
)
from agents.storyboard_context import Grounds
from agents.storyboard_counted import number_cards, step_cards
from agents.storyboard_data import data_cards
from agents.storyboard_labels import short_title, subtitle_shown
from agents.storyboard_lists import enumerated, list_content, told_changes
from agents.storyboard_opening import fills_a_card, hooks
from agents.storyboard_people import introduced, route_told
from agents.storyboard_presenter import story
from agents.storyboard_reading import place_named, time_named
from agents.storyboard_told import told_of_others
from agents.storyboard_typed import typed
from agents.storyboard_unit import Unit
from film.cast import Cast
from film.content import (
    ChapterContent,
    IconContent,
    PhotoContent,
    TitleContent,
)
from film.outline import Outline, OutlineScene
from film.script import NARRATOR, Scene
from film.style import Style

SILENT_FROM_SECONDS = 20.0
"""A shorter film has no time for a title without words."""
CHAPTER_SECONDS = 5.5
"""A chapter's card is not looked at for longer."""
CHAPTER_WORDS = 8
POINT_CHARACTERS = 48


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
        self.units, self.count = units, len(units)
        self.presenter = NARRATOR if any(c.name == NARRATOR for c in cast.characters) else ""
        self.grounds = Grounds(scene, outline, [unit.text for unit in units])
        alone = self.here.last and self.count == 1
        opening = self.here.first and outline.titled and bool(units) and not alone
        self.short = self.here.first and self.here.last and self.count <= 2
        """A film of one thought or two: none of it is told over its last card."""
        strong = bool(units) and fills_a_card(units[0])
        later = strong and self.count > 1 and not fills_a_card(units[1])
        one = self.here.first and self.here.last and self.count == 1 and outline.titled
        self.silent_title = one or opening and strong and not later and self._lasts()
        """The title stands alone for a moment before the first words, which have a picture of their
        own, or are the only ones."""
        self.title_at = -1
        """The unit told under the title: the first, or the one after a strong picture."""
        if opening and not self.silent_title and (not strong or later):
            self.title_at = 1 if strong or hooks(units, outline.title) else 0

    def _lasts(self) -> bool:
        """Whether the film is long enough to be silent for a moment."""
        return self.outline.long or sum(unit.seconds for unit in self.units) >= SILENT_FROM_SECONDS

    def candidates(self, unit: Unit, index: int, around: Around) -> Iterable[Candidate]:
        last = index == self.count - 1
        if unit.photo:
            yield from self._photo(unit)
        if index == self.title_at and unit.kind != "photo":
            yield self._title(unit)
        if self.here.last and last and unit.kind == "sentence" and self._closes(unit):
            yield self._endcard(unit)
        if unit.block:
            yield block_card(unit, self.scene.heading, self.grounds.of(unit.text).light)
        if unit.kind == "list":
            yield from self._list(unit)
        if unit.kind == "quote":
            yield Candidate(
                content=quote_content(unit.lines, self.cast),
                weight=100,
                why="the script quotes somebody",
                time_of_day=self.grounds.of(unit.text).light,
            )
        if unit.lines:
            yield from data_cards(unit, self.scene.heading, self.outline.title, self._around(unit))
            yield from step_cards(unit, self.scene.heading or self.outline.title)
            yield from number_cards(unit)
            yield from self._named(unit, around)
            yield from told_of_others(unit)
            yield from self._cards(unit, index)
            yield from self._place(unit, around)
            yield from typed(unit)
            yield from self._icon(unit, around)
            yield self._presented(unit, around)

    def silent_title_card(self) -> Candidate:
        return self._title(self.units[0])

    def _title(self, unit: Unit) -> Candidate:
        ground = self.grounds.of(unit.text)
        place, time, words = ground.place, ground.light, ground.words
        reason = f"“{words}” names the place" if words else "no place is named: open ground"
        title = TitleContent(
            title=short_title(self.outline.title),
            subtitle=subtitle_shown(self.outline.subtitle),
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

    def _closes(self, unit: Unit) -> bool:
        """Whether the last words belong on the end card: a call, or a short last thought."""
        last = unit.lines[-1]
        if self.short and not is_call(last.text) or not last.text[:1].isupper():
            return False
        call = bool(last.emphasis) or is_call(last.text)
        return call or len(last.text) <= (80 if self.style.call_to_action else TAGLINE_CHARACTERS)

    def _endcard(self, unit: Unit) -> Candidate:
        card = endcard_content(self.outline, self.style, unit.lines[-1])
        why = "they call to act" if card.cta else "a last thought"
        return Candidate(content=card, weight=190, why=f"the last words, {why}: on the end card")

    def _photo(self, unit: Unit) -> Iterable[Candidate]:
        assert unit.photo
        if unit.photo.path in self.media:
            caption = subtitle_shown(unit.photo.alt)
            yield Candidate(
                content=PhotoContent(media=unit.photo.path, caption=caption),
                weight=300,
                why="the person's own picture stands here",
                move=move_among(unit.photo.id, ("push", "pan_left", "pan_right")),
            )

    def _list(self, unit: Unit) -> Iterable[Candidate]:
        heading = self.scene.heading or self.outline.title
        media = self.media[0] if len(self.media) == 1 else ""
        content = list_content(
            unit.lines, unit.whole, heading, title=self.outline.title, media=media
        )
        if content:
            index, count = unit.part
            part = f", part {index + 1} of {count}" if count > 1 else ""
            named = _LISTS[content.template]
            yield Candidate(
                content=content,
                weight=150,
                why=f"a list of {len(unit.whole)} becomes {named}{part}",
            )

    def _around(self, unit: Unit) -> str:
        """The unit's words first, then those beside it: they say what the letters mean."""
        at = next(i for i, other in enumerate(self.units) if other.told == unit.told)
        beside = (*self.units[max(0, at - 2) : at], *self.units[at + 1 : at + 2])
        return "\n".join((unit.text, *(other.text for other in beside)))

    def _named(self, unit: Unit, around: Around) -> Iterable[Candidate]:
        """Places on a map, and people with their names."""
        if unit.kind not in ("sentence", "photo", "compare"):
            return
        told = route_told(unit.text, around.stops)
        if told:
            content, joined = told
            names = " → ".join(stop.name for stop in content.stops)
            count = len(content.stops)
            yield Candidate(
                content=content,
                weight=104 if joined and count > 1 else 90 if count > 1 else 86,
                why=f"the sentence goes {names}" if joined else f"it names {names}",
            )
        who = introduced(unit.text)
        if who:
            ground = self.grounds.of(unit.text)
            place, time = ground.place, ground.light
            yield Candidate(
                content=who.model_copy(update={"place": place, "time_of_day": time}),
                weight=92,
                why=f"{who.name} is introduced",
                setting=place,
                time_of_day=time,
            )

    def _cards(self, unit: Unit, index: int) -> Iterable[Candidate]:
        question = question_card(unit)
        if question:
            yield Candidate(content=question, weight=94, why="a question is asked", move="push")
        item = unit.lines[0]
        name = (item.item_title or item.text.partition(": ")[0]).strip(" :.")
        points = [line.id for line in unit.whole]
        short = len(name) <= POINT_CHARACTERS and name != item.text.strip(" :.")
        if unit.kind == "sentence" and item.ordered and item.id in points and short:
            yield Candidate(
                content=ChapterContent(number=str(points.index(item.id) + 1), title=name),
                weight=118,
                why="a long point opens with its number and name",
            )
        gains = told_changes(unit.text, item.id)
        if gains and unit.kind == "sentence":
            yield Candidate(
                content=gains.model_copy(update={"title": short_title(self.scene.heading)}),
                weight=120,
                why="gains and losses side by side: points, not bars",
            )
        listed = enumerated(unit.text, unit.lines[0].id) if len(unit.lines) == 1 else None
        if listed and unit.kind == "sentence":
            yield Candidate(
                content=listed, weight=86, why=f"it names {len(listed.items)} things in a row"
            )
        heading = self.scene.heading
        opens = index == 0 and not self.here.first and self.outline.long
        if opens and heading and not heading.endswith("?") and unit.kind == "sentence":
            short = len(heading.split()) <= CHAPTER_WORDS and unit.seconds <= CHAPTER_SECONDS
            if short:
                yield Candidate(
                    content=ChapterContent(title=heading),
                    weight=80,
                    why="a section opens with its heading",
                )

    def _place(self, unit: Unit, around: Around) -> Iterable[Candidate]:
        named = place_named(unit.text)
        if not named:
            return
        time = time_named(unit.text)
        light = self.grounds.of(unit.text).light
        yield story(
            unit,
            self.presenter,
            named[0],
            light,
            weight=84,
            why=f"“{named[1]}” names the place{f', “{time[1]}” the light' if time else ''}",
            around=around,
            scene_number=self.here.number,
        )

    def _presented(self, unit: Unit, around: Around) -> Candidate:
        ground = self.grounds.of(unit.text)
        why = "no single thing to show"
        if self.presenter:
            why += ": the presenter tells it" + (f", “{ground.words}”" if ground.words else "")
        return story(
            unit,
            self.presenter,
            ground.place,
            ground.light,
            weight=44.0 if self.presenter else 30.0,
            why=why,
            around=around,
            scene_number=self.here.number,
        )

    def _icon(self, unit: Unit, around: Around) -> Iterable[Candidate]:
        icon = icon_content(unit.text, tuple(sorted(around.icons))) or icon_content(unit.text)
        if icon:
            yield Candidate(
                content=icon,
                weight=_weight_of_icon(icon, unit),
                why=f"its noun has a sure icon: {' → '.join(icon.icons)}",
            )


_LISTS = {
    "process": "steps",
    "bullets": "points",
    "checklist": "boxes to tick",
    "timeline": "moments on a line",
    "product": "what a thing can do",
}


def _weight_of_icon(icon: IconContent, unit: Unit) -> float:
    """Two icons tell a change; one beside a whole thought beats bare type; by a noun it helps."""
    if len(icon.icons) == 2:
        return 78
    words = len(icon.label.split())
    return 52 if words <= 2 else 72 if words >= 6 and not unit.marked else 62
