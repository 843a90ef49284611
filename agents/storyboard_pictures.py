"""The pictures that could show a unit of narration, each with how sure it is of its words.

Each template offers itself where the words call for it, and stays silent elsewhere; which of them
is taken is decided beside what was just seen (storyboard_narration.py).
"""

import re
from collections.abc import Iterable
from typing import get_args

from agents.storyboard_candidate import Around, Candidate
from agents.storyboard_cards_told import block_card, question_card
from agents.storyboard_charts import Chart, chart_of, chart_of_series, told_in_time, told_shares
from agents.storyboard_compare import compared
from agents.storyboard_contents import (
    TAGLINE_CHARACTERS,
    endcard_content,
    icon_content,
    is_call,
    number_content,
    quote_content,
    words_shown,
)
from agents.storyboard_formulas import formula_card, formula_told
from agents.storyboard_labels import short_title, subject_of, subtitle_shown
from agents.storyboard_lists import enumerated, list_content, timeline_of, told_changes
from agents.storyboard_people import introduced, route_told
from agents.storyboard_presenter import story
from agents.storyboard_reading import place_named, time_named
from agents.storyboard_shot import pick
from agents.storyboard_steps import step_of, steps_told, with_different_icons
from agents.storyboard_type import MAX_WORDS, key_phrase, kinetic_content, kinetic_phrase
from agents.storyboard_units import Unit
from film.cast import Cast, PlaceName
from film.content import (
    ChapterContent,
    IconContent,
    PhotoContent,
    ProcessContent,
    TitleContent,
)
from film.outline import Outline, OutlineScene
from film.script import NARRATOR, Line, Scene, TimeOfDay
from film.storyboard import CameraMove
from film.style import Style

SHORT_UNITS = 3
"""A film of so few is long enough for a title without words."""
CHAPTER_SECONDS = 5.5
"""A chapter's card is not looked at for longer."""
CHAPTER_WORDS = 8


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
        self.time = _first(time_named(unit.text) for unit in units) or ("day", "")
        opening = self.here.first and outline.titled and bool(units)
        self.short = self.here.first and self.here.last and self.count <= 2
        """A film of one thought or two: nothing of it is told over a card."""
        alone = self.here.first and self.here.last and self.count <= SHORT_UNITS
        self.silent_title = opening and (alone or _fills_a_card(units[0]))
        """The title stands alone before the first words, which have a picture of their own."""
        self.title_at = -1 if not opening or self.silent_title else 1 if self._hooks() else 0
        """The unit told under the title."""

    def _hooks(self) -> bool:
        """Whether the film begins with a question, so that its title comes after."""
        first = self.units[0]
        second = self.units[1] if self.count > 1 else None
        asks = first.kind == "compare" or question_card(first) is not None
        return (
            asks
            and first.text.endswith("?")
            and not _says_the_same(first.text, self.outline.title)
            and not place_named(first.text)
            and second is not None
            and second.kind == "sentence"
            and number_content(second.text) is None
            and not second.text.endswith("?")
        )

    def candidates(self, unit: Unit, index: int, around: Around) -> Iterable[Candidate]:
        last = index == self.count - 1
        if unit.photo:
            yield from self._photo(unit)
        if index == self.title_at and unit.kind != "photo":
            yield self._title(unit)
        if self.here.last and last and unit.kind == "sentence" and self._closes(unit):
            yield self._endcard(unit)
        if unit.block:
            yield block_card(unit, self.scene.heading, self.time[0])
        if unit.kind == "list":
            yield from self._list(unit)
        if unit.kind == "quote":
            yield Candidate(
                content=quote_content(unit.lines, self.cast),
                weight=100,
                why="the script quotes somebody",
                time_of_day=self.time[0],
            )
        if unit.lines:
            yield from self._data(unit)
            yield from self._steps(unit)
            yield from self._number(unit)
            yield from self._named(unit, around)
            yield from self._cards(unit, index)
            yield from self._place(unit, around)
            yield from self._type(unit)
            yield from self._icon(unit, around)
            yield self._presented(unit, around)

    def silent_title_card(self) -> Candidate:
        return self._title(self.units[0])

    def _title(self, unit: Unit) -> Candidate:
        place, time, words = self._ground(unit.text)
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

    def _ground(self, text: str) -> tuple[PlaceName, TimeOfDay, str]:
        """Place and light for words: what they name, else what the title names, else open
        ground."""
        named = (
            place_named(text)
            or place_named(self.outline.title)
            or place_named(self.outline.subtitle)
        )
        time = time_named(text)
        if named:
            return named[0], time[0] if time else self.time[0], named[1]
        return "abstract", time[0] if time else self.time[0], ""

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
            move = pick(unit.photo.id, ("push", "pan_left", "pan_right"))
            caption = subtitle_shown(unit.photo.alt)
            yield Candidate(
                content=PhotoContent(media=unit.photo.path, caption=caption),
                weight=300,
                why="the person's own picture stands here",
                move=_move(move),
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

    def _data(self, unit: Unit) -> Iterable[Candidate]:
        """Values, moments, sides and formulas: what the words count, date, oppose or write."""
        heading = self.scene.heading or self.outline.title
        title = short_title(heading)
        chart, why = None, ""
        if unit.within:
            chart = self._so_far(unit, title)
            why = "the values told so far, each with its year"
        elif data := told_in_time(unit.text):
            chart = chart_of(data, subject_of(unit.text) or title, unit.source, unit.marked)
            why = f"{len(data)} values, each with its year: a line"
        elif data := told_shares(unit.text):
            chart = chart_of(data, title, unit.source, unit.marked)
            why = f"{len(data)} shares of one whole"
        elif unit.series:
            chart = chart_of_series(unit.series, self.scene.heading, unit.source, unit.marked)
            why = f"{len(unit.series.items)} figures of one kind can be compared"
        if chart:
            yield Candidate(content=chart, weight=140, why=why)
        if unit.kind == "moments":
            line = timeline_of([line.text for line in unit.lines], heading)
            if line:
                yield Candidate(content=line, weight=135, why="each sentence begins with a date")
        sides = None if chart else compared([line.text for line in unit.lines])
        if sides:
            yield Candidate(content=sides, weight=128, why="two sides of one question")
        written = formula_told(unit.text) if unit.kind == "sentence" else ""
        if written:
            yield Candidate(
                content=formula_card(written, self._around(unit), self.scene.heading),
                weight=112,
                why="a formula stands in the sentence: it is shown alone",
                move="push",
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
        if unit.kind not in ("sentence", "photo", "compare"):
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

    def _so_far(self, unit: Unit, title: str) -> Chart | None:
        """Of a sentence told in pieces: the line up to the last value of this piece."""
        until = unit.within.find(unit.lines[-1].text) + len(unit.lines[-1].text)
        data = told_in_time(unit.within[:until])
        begins = unit.within.find(unit.lines[0].text)
        fresh = len(data) > len(told_in_time(unit.within[:begins]))
        named = subject_of(unit.within) or title
        return chart_of(data, named, unit.source, unit.marked) if data and fresh else None

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
            place, time, _ = self._ground(unit.text)
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
        if item.kind == "item" and item.ordered and item.item_title and unit.kind == "sentence":
            names = [line.id for line in unit.whole]
            if item.id in names and len(item.item_title.split()) <= CHAPTER_WORDS:
                yield Candidate(
                    content=ChapterContent(
                        number=str(names.index(item.id) + 1), title=item.item_title.strip(" :.")
                    ),
                    weight=90,
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
        light = time[0] if time else self.time[0]
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
        return story(
            unit,
            self.presenter,
            "abstract",
            self.time[0],
            weight=44.0 if self.presenter else 30.0,
            why="no single thing to show" + (": the presenter tells it" if self.presenter else ""),
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

    def _type(self, unit: Unit) -> Iterable[Candidate]:
        if unit.kind not in ("sentence", "photo", "steps", "list"):
            return
        named = unit.lines[0].item_title if unit.lines and unit.kind == "sentence" else ""
        if named and (title := kinetic_content((named,), unit.marked)):
            yield Candidate(content=title, weight=82, why="the name of this point", move="push")
        whole = kinetic_content([line.text for line in unit.lines], unit.marked)
        words = len(unit.text.split())
        if whole and unit.text.endswith("?") and len(unit.lines) == 1:
            yield Candidate(content=whole, weight=40, why="a question, as type", move="push")
        elif whole and words <= 10:
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
        elif whole:
            yield Candidate(content=whole, weight=38, why="the whole sentence, as type")
        elif unit.kind != "list" and (phrase := key_phrase(unit.text)):
            yield Candidate(content=phrase, weight=43, why="the thing it speaks of", move="push")


_LISTS = {
    "process": "steps",
    "bullets": "points",
    "checklist": "boxes to tick",
    "timeline": "moments on a line",
    "product": "what a thing can do",
}


def _fills_a_card(unit: Unit) -> bool:
    """Whether the first words have a picture that a title would hide."""
    if unit.kind in ("list", "series", "moments", "steps", "card"):
        return True
    text = unit.text
    return bool(formula_told(text) or told_in_time(text) or told_shares(text))


def _says_the_same(text: str, title: str) -> bool:
    """Whether the title is little more than these words again."""
    said, named = (
        {word for word in re.findall(r"\w+", words.lower()) if len(word) > 3}
        for words in (text, title)
    )
    return bool(named) and len(said & named) * 2 > len(named)


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
