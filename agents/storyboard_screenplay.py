"""The shots of a played scene, from a screenplay or a play: a wide view to begin with, then a line
or two a shot, covered by who speaks, to whom, and how they feel.

Stage directions are acted, never spoken: those before the first line stand in the opening shot,
somebody's coming or going has a shot of its own, a gesture is acted in the shot of the words it
leads to. How a line is covered is storyboard_coverage.py's; this file keeps the order of events.
"""

from collections.abc import Sequence

from agents.storyboard_acting import Deed, expression_in
from agents.storyboard_calls import Call, call_in, is_intercut, picture_of_call
from agents.storyboard_cards import act_card, end_card, title_card
from agents.storyboard_coverage import (
    Coverage,
    Picture,
    View,
    views_of_action,
    views_of_line,
)
from agents.storyboard_directions import ACTION_CHARACTERS, Beat, beats_of, carries
from agents.storyboard_manner import song_named, take_manner
from agents.storyboard_montage import MONTAGE_SECONDS, views_of_montage
from agents.storyboard_names import roster_of
from agents.storyboard_reading import place_of_setting, seconds_to_say
from agents.storyboard_shot import make_shot, pick, shot_id
from agents.storyboard_stage import (
    GROUND_ANIMALS,
    MOST_IN_FRAME,
    Stage,
    is_heard_only,
    set_stage,
)
from agents.storyboard_talk import lines_together, listener_of
from agents.storyboard_wished import as_wished
from agents.storyboard_wishes import wishes_for
from film.cast import Cast, PlaceName
from film.content import Content, Staging, StoryContent
from film.guidance import Guidance
from film.outline import Outline
from film.script import Action, Line, Scene, TimeOfDay, Weather
from film.storyboard import CameraMove, Shot, ShotSize
from film.style import Style
from tools.words.places import place_said
from tools.words.weather import weather_of

ESTABLISH_SECONDS = 3.2
MOVE_SECONDS = 2.8
"""Somebody walks in or out."""
GESTURE_SECONDS = 2.2


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
        animals = [c.name for c in cast.characters if c.appearance.kind in GROUND_ANIMALS]
        self.stage: Stage = set_stage(scene, roster_of(cast), animals)
        self.place: PlaceName
        self.place, self.recognised = place_of_setting(scene.place, cast)
        self.light: TimeOfDay = scene.time_of_day or "day"
        self.setting = scene.place or "no place named"
        self.weather: Weather = "clear"
        self._look_up(scene.heading)
        self.call = call_in(scene, self.stage, self.place, cast)
        self.coverage = Coverage(self.stage)
        self._shots: list[Shot] = []
        self._carried: Beat | None = None
        self._piece, self._speaking = 0, ""
        self._singing = ""

    def shots(self) -> tuple[Shot, ...]:
        if self.here.first and self.outline.titled:
            self._card(title_card(self.scene, self.outline, self.place, self.light, self.weather))
        if self.here.act:
            self._card(act_card(self.scene, self.here, self.light))
        blocks = [block for block in self.scene.blocks if isinstance(block, Line | Action)]
        index = self._establish(blocks)
        waiting: list[Action] = []
        while index < len(blocks):
            block = blocks[index]
            if isinstance(block, Action):
                waiting.append(block)
                index += 1
                continue
            self._play(waiting, next_speaker=block.speaker)
            waiting = []
            group = (block,) if self.call else lines_together(blocks, index)
            self._speak(group, listener_of(group, blocks, index, self.stage.present))
            index += len(group)
        self._play(waiting, next_speaker="")
        if self.here.last and (self.outline.titled or self.style.brand_name):
            self._card(
                end_card(self.scene, self.outline, self.style, self.place, self.light, self.weather)
            )
        return tuple(self._shots)

    def _card(self, shot: Shot) -> None:
        self._shots.append(shot)
        self.coverage.remember(Picture(shot.size, (), (), (), shot.content.template))

    def _look_up(self, text: str) -> None:
        """Weather as the words change it; inside there is none."""
        told = weather_of(text) if self.scene.interior is not True else None
        if told:
            self.weather = told[0]

    def _establish(self, blocks: Sequence[Line | Action]) -> int:
        """The opening wide shot with the actions before the first line, up to the first entrance of
        somebody new; how many blocks it shows."""
        opening = Beat()
        for block in blocks:
            if not isinstance(block, Action) or block.montage_id:
                break
            known = self.stage.subject
            deeds = self.stage.read(block.text)
            comes = any(deed.enters or deed.leaves for deed in deeds)
            if opening.actions and (comes or len(opening.text) > ACTION_CHARACTERS):
                self.stage.subject = known
                break
            opening.actions.append(block)
            opening.deeds += deeds
            self._look_up(block.text)
        first = blocks[0] if blocks else None
        shows = isinstance(first, Action) and bool(first.montage_id)
        if not opening.actions and (len(blocks) <= 2 or self.call or shows):
            return 0
        told = opening.actions[0].id if opening.actions else f"{self.scene.id}-establish"
        entering = self._coming(opening.deeds)
        leaving = {deed.character for deed in opening.deeds if deed.leaves}
        for deed in opening.deeds:
            self.stage.apply(deed)
        seen = self._moving_first(entering, leaving)
        staging = self.coverage.seen("wide", self.stage.framed(seen, entering, leaving))
        known_place = "" if self.recognised else "; the place is not one we draw: open ground"
        still = bool(entering or leaving or self.call)
        content: Content = self._story(staging)
        if self.call:
            content = self.call.split(self.stage)
            self.coverage.remember(picture_of_call(content, "medium"))
        self._add(
            told,
            (),
            content,
            seconds=min(6.0, max(ESTABLISH_SECONDS, 1.6 + len(opening.text) / 40)),
            size="medium" if self.call else "wide",
            move="hold" if still else _as_move(pick(told, ("pan_right", "pan_left", "push"))),
            action=opening.text,
            why="a wide shot says where we are: "
            f"{f'“{self.scene.heading}”' if self.scene.heading else self.setting}{known_place}",
            dips=self.here.later and not self.here.act,
        )
        for name in leaving:
            self.stage.gone(name)
        self.stage.settle()
        return len(opening.actions)

    def _coming(self, deeds: Sequence[Deed]) -> set[str]:
        """Those whom a direction brings on; everybody is thought away who only comes with it."""
        return {
            deed.character
            for deed in deeds
            if deed.enters and not self.stage.people[deed.character].present
        }

    def _moving_first(self, entering: set[str], leaving: set[str]) -> tuple[str, ...]:
        """Who is in the frame of a coming or going: the movers before the others."""
        moving = [name for name in self.stage.people if name in entering or name in leaving]
        others = [name for name in self.stage.present if name not in moving]
        return self.stage.across([*moving, *others][:MOST_IN_FRAME])

    def _play(self, actions: Sequence[Action], next_speaker: str) -> None:
        """Actions between lines: comings and goings get a shot, gestures wait for the words they
        lead to."""
        for action in actions:
            self._look_up(action.text)
        told = [one for one in actions if not (self.call and is_intercut(one))]
        beats = beats_of(told, self.stage, next_speaker)
        for position, beat in enumerate(beats):
            entering = self._coming(beat.deeds)
            leaving = {deed.character for deed in beat.deeds if deed.leaves}
            for deed in beat.deeds:
                self.stage.apply(deed)
            if beat.actions[0].montage_id:
                self._montage(beat, position)
            elif entering or leaving:
                self._move(beat, entering, leaving)
            elif position == len(beats) - 1 and carries(beat, next_speaker, self.stage):
                self._carried = beat
            else:
                self._act(beat)

    def _move(self, beat: Beat, entering: set[str], leaving: set[str]) -> None:
        seen = self._moving_first(entering, leaving)
        nearer = not entering and len(seen) <= 2 and not self.stage.whole(seen)
        size: ShotSize = "medium" if nearer and self.coverage.was("wide", seen) else "wide"
        staging = self.stage.framed(seen, entering, leaving)
        self._add(
            beat.actions[0].id,
            (),
            self._story(self.coverage.seen(size, staging)),
            seconds=MOVE_SECONDS + (0.8 if len(beat.text) > 70 else 0.0),
            size=size,
            move="hold",
            action=beat.text,
            why=f"{_listed(entering or leaving)} {'comes in' if entering else 'goes'}: seen whole",
        )
        for name in leaving:
            self.stage.gone(name)
        self.stage.settle()

    def _act(self, beat: Beat) -> None:
        doers = tuple(
            dict.fromkeys(d.character for d in beat.deeds if d.character in self.stage.present)
        )
        views = views_of_action(self.stage, doers, beat.actions[0].id)
        view, staging = self.coverage.choose(views, beat.actions[0].id, doers)
        self._add(
            beat.actions[0].id,
            (),
            self._story(staging),
            seconds=max(GESTURE_SECONDS, min(4.0, 1.2 + len(beat.text) / 40)),
            size=view.size,
            move="hold" if doers else "push",
            action=beat.text,
            why=view.why if doers else "what the room does",
        )
        self.stage.settle()

    def _montage(self, beat: Beat, position: int) -> None:
        """One short shot of its own; its place is what its words name, else the scene's."""
        action = beat.actions[0]
        doers = tuple(dict.fromkeys(d.character for d in beat.deeds))
        views = views_of_montage(self.stage, doers, action.text, position)
        view, staging = self.coverage.choose(views, action.id, doers)
        named = place_said(action.text)
        place, known = place_of_setting(named[1], self.cast) if named else (self.place, True)
        content = self._story(staging).model_copy(update={"place": place if known else self.place})
        self._add(
            action.id,
            (),
            content,
            seconds=MONTAGE_SECONDS[position % 3],
            size=view.size,
            move=_as_move(pick(action.id, ("push", "pan_left", "pan_right"))),
            action=action.text,
            why=view.why,
        )
        self.stage.settle()

    def _speak(self, group: tuple[Line, ...], heard_by: str) -> None:
        first = group[0]
        if self.call and all(line.speaker in self.call.people for line in group):
            self._speak_in_call(group, self.call)
            return
        speakers = tuple(
            dict.fromkeys(
                line.speaker
                for line in group
                if line.speaker in self.stage.people and not is_heard_only(line)
            )
        )
        entering = {name for name in speakers if not self.stage.people[name].present}
        for line in group:
            if line.speaker in speakers:
                take_manner(self.stage, line)
        self._piece = self._piece + 1 if first.speaker == self._speaking else 0
        self._speaking = group[-1].speaker
        self.stage.spoke(self._speaking)
        carried, moved = self._carried_over()
        heard_by = heard_by if heard_by in self.stage.present else ""
        if entering:
            view = View(
                names=self._moving_first(entering, set()), size="wide",
                why=f"{_listed(entering)} comes in speaking",
            )  # fmt: skip
            framed = self.stage.framed(view.names, entering)
            staging = self.coverage.seen("wide", framed)
        else:
            views = views_of_line(self.stage, group, speakers, heard_by, self._piece, moved)
            view, staging = self.coverage.choose(views, first.id, speakers, heard_by)
        self._add(
            first.id,
            group,
            self._story(staging, self._song(first)),
            seconds=seconds_to_say(*(line.text for line in group)),
            size=view.size,
            move="hold" if entering else _move_of(view.size, first.id),
            action=carried,
            why=view.why,
            turns=first.text.startswith(("But ", "No,", "Then ")),
        )
        self.stage.settle()

    def _speak_in_call(self, group: tuple[Line, ...], call: Call) -> None:
        """Both halves at once, then near the one who speaks: never the same picture twice."""
        first = group[0]
        self.stage.spoke(group[-1].speaker)
        for line in group:
            take_manner(self.stage, line)
            self.stage.pose(line.speaker, "phone")
        last = self.coverage.last
        alone = len(group) == 1 and last is not None and last.template == "split"
        content = (
            call.alone(self.stage, first.speaker, self.weather)
            if alone
            else (call.split(self.stage))
        )
        near = alone and expression_in(first.parenthetical)
        size: ShotSize = "close" if near else "medium"
        self.coverage.remember(picture_of_call(content, size))
        self._add(
            first.id,
            group,
            content,
            seconds=seconds_to_say(*(line.text for line in group)),
            size=size,
            move="push" if alone else "hold",
            action=self._carried_over()[0],
            why=f"{first.speaker.title()} on the phone" if alone else "two places, one call",
        )

    def _carried_over(self) -> tuple[str, tuple[str, ...]]:
        """The direction that these words show, and whom it moves."""
        beat, self._carried = self._carried, None
        if beat is None:
            return "", ()
        moved = [one for d in beat.deeds for one in (d.character, d.gives_to) if one]
        there = [one for one in dict.fromkeys(moved) if one in self.stage.present]
        return beat.text, tuple(there)

    def _song(self, line: Line) -> tuple[str, str] | None:
        """A song is named once, where it begins."""
        begins = line.kind == "lyric" and self._singing != line.speaker
        self._singing = line.speaker if line.kind == "lyric" else ""
        return song_named(line, self.cast) if begins else None

    def _story(
        self, staging: tuple[Staging, ...], lower_third: tuple[str, str] | None = None
    ) -> StoryContent:
        return StoryContent(
            place=self.place,
            time_of_day=self.light,
            weather=self.weather,
            staging=staging,
            lower_third=lower_third,
        )

    def _add(
        self,
        told: str,
        lines: Sequence[Line],
        content: Content,
        *,
        seconds: float,
        size: ShotSize,
        move: CameraMove,
        action: str,
        why: str,
        dips: bool = False,
        turns: bool = False,
    ) -> None:
        wishes = wishes_for(self.guidance, (shot_id(told), *(line.id for line in lines)))
        light = self.light
        if isinstance(content, StoryContent):
            content, light, size = as_wished(content, wishes, size)
        staging = content.staging if isinstance(content, StoryContent) else ()
        strong = any(s.expression not in ("neutral", "happy") for s in staging)
        self._shots.append(
            make_shot(
                told,
                lines,
                content,
                seconds=seconds,
                setting=self.setting,
                time_of_day=light,
                role="turn" if turns else "scene",
                why=why,
                shows=" ".join(filter(None, (action, *(line.text for line in lines)))),
                action=action,
                size=size,
                move=move,
                transition="dip" if dips else "cut",
                emphasis=0.7 if size == "close" else 0.55 if strong else 0.45,
                background=self.stage.present,
                continuity=tuple(self.stage.flags),
            )
        )


def _move_of(size: ShotSize, key: str) -> CameraMove:
    if size == "close":
        return "push"
    return _as_move(pick(key + "move", ("hold", "push", "hold")))


def _as_move(name: str) -> CameraMove:
    moves: dict[str, CameraMove] = {"push": "push", "pan_left": "pan_left",
                                    "pan_right": "pan_right"}  # fmt: skip
    return moves.get(name, "hold")


def _listed(names: Sequence[str] | set[str]) -> str:
    return " and ".join(name.title() for name in sorted(names))
