"""How long the stages of a run take: expected before, remembered after.

Four stages cover a run: words and voices, sheets with their captions, rendering with what goes on
beside it, and the cut with its judgement. Each is a sum of a few counts times rates, learnt from
the runs of this home (learnt.py), as the wall clock saw them. How long the crew is busy rendering
is played through piece by piece, in the Observer's own order.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from film.formats import FORMATS, picture_size
from film.makespan import makespan
from film.pieces import (
    FilmSize,
    film_size,
    finishing_terms,
    rendering_terms,
    speaking_terms,
)
from film.preflight import Terms, cost
from film.settings import variants
from film.survey import SlotStatus, Survey
from film.take import TO_FILL
from film.time_left import StageName
from graph.branches import AT_ONCE, branches
from graph.learnt import CALM
from graph.said import Said

if TYPE_CHECKING:
    from graph.workshop import Workshop

STAGE_OF: Mapping[str, StageName] = {
    "style": "speaking",
    "script": "speaking",
    "cast": "speaking",
    "looks": "speaking",
    "shots": "speaking",
    "end": "speaking",
    "voiceover": "speaking",
    "voice": "speaking",
    "sheet": "exposing",
    "shot_captions": "exposing",
    "preview": "rendering",
    "clip": "rendering",
    "clip_verdict": "rendering",
    "captions": "rendering",
    "score": "rendering",
    "music": "rendering",
    "mix": "rendering",
    "heard": "rendering",
    "storyboard": "rendering",
    "thumbnail": "rendering",
    "cut": "finishing",
    "film_verdict": "finishing",
    "delivery": "finishing",
}
"""Maker → the stage its work falls into."""
STAGES: tuple[StageName, ...] = ("speaking", "exposing", "rendering", "finishing")
FRAMES_A_CHARACTER = 2.6
"""Of script: 14 characters a second, and a third more for pauses, titles and ends."""
FRAMES_A_SHOT = 120
QUICK_SECONDS = 0.02
"""Of a slot that the crew has no hand in."""
FILM = "film"
"""Stands for the slots of a stage that no outline unfolds yet."""

Spans = dict[StageName, list[tuple[float, float]]]
Stages = Mapping[StageName, Sequence[SlotStatus]]
"""What of each stage is to be filled, or was."""


class Pace:
    """Of one run."""

    def __init__(self, workshop: "Workshop") -> None:
        self._workshop, self._ahead = workshop, workshop.preflight
        self._snapshot = workshop.ledger.snapshot(workshop.job.timeline_id)
        self._said = Said(self._snapshot, workshop.vault)

    def plan(self, found: Survey) -> dict[str, dict[str, Any]]:
        """What each stage still takes: seconds in all, and the part each slot has in it."""
        left = _by_stage(s for s in found.statuses if s.state in TO_FILL)
        self._ahead.expect(left["speaking"], self._snapshot)
        if self._weighed(found, left):
            self._ahead.expect(left["rendering"], self._snapshot)
        plan: dict[str, dict[str, Any]] = {}
        for name in STAGES:
            slots = self._weights(name, left[name])
            if self._folded(name, found):
                slots[FILM] = 1.0
            if slots:
                seconds = self._seconds(name, found, left)
                plan[name] = {"seconds": round(seconds, 2), "slots": slots}
        return plan

    def expected(self, stage: StageName, found: Survey) -> float:
        """Seconds of a stage from here; what the crew takes for it is expected already."""
        left = _by_stage(s for s in found.statuses if s.state in TO_FILL)
        return self._seconds(stage, found, left)

    def keep(self, found: Survey, spans: Spans) -> None:
        """After a run: how long each stage took, with what it had to do. A run that made something
        twice is no measure, nor is one that others slowed down.
        """
        slots = [filled.slot for filled in self._workshop.made]
        if len(slots) > len(set(slots)) or self._ahead.crowded > CALM:
            return
        made = _by_stage(s for s in found.statuses if s.slot in set(slots))
        took = self._workshop.desk.took
        seconds = {slot: took[slot].seconds for slot in slots if slot in took}
        for name in STAGES:
            if not spans.get(name):
                continue
            terms, span = self._terms(name, made, seconds), self._span(name, spans)
            self._ahead.learnt.keep_stage(name, terms, span)
            if name == "rendering" and self._all_clips(made):
                self._ahead.learnt.keep_stage("unweighed", self._unweighed_terms(), span)

    def _span(self, name: StageName, spans: Spans) -> float:
        """Of rendering and finishing, from the forecast on: with what the house does between."""
        ended = max(end for _, end in spans[name])
        if name == "rendering" and self._ahead.began:
            return ended - self._ahead.began
        if name == "finishing" and spans.get("rendering"):
            return ended - max(end for _, end in spans["rendering"])
        return busy_seconds(spans[name])

    def _seconds(self, name: StageName, found: Survey, left: Stages) -> float:
        """Of the whole stage."""
        rates = self._ahead.learnt
        if name == "rendering" and not self._weighed(found, left):
            return cost(self._unweighed_terms(), rates.stage("unweighed"))
        return cost(self._terms(name, left, self._ahead.seconds), rates.stage(name))

    def _weighed(self, found: Survey, left: Stages) -> bool:
        """Whether what each clip takes is known; what is not after the forecast is kept."""
        clips = {s.slot for s in left["rendering"] if s.rule.maker == "clip"}
        known = self._ahead.told is not None or self._ahead.seconds.keys() >= clips
        return known and not self._folded("rendering", found)

    def _folded(self, name: StageName, found: Survey) -> bool:
        """Whether outlines that this stage's slots unfold from are not there yet."""
        makers = {status.rule.maker for status in found.statuses}
        if name == "rendering":
            return self._workshop.goal == "film" and "clip" not in makers
        return name == "exposing" and "sheet" not in makers

    def _terms(self, name: StageName, work: Stages, seconds: Mapping[str, float]) -> Terms:
        """The counts a stage's time depends on; `seconds` are those of the crew for a slot."""
        if name == "finishing":
            return finishing_terms(self._film())
        if name == "exposing":
            sheets = sum(s.rule.maker == "sheet" for s in work["exposing"])
            return {"run": 1.0, "shot": float(sheets or self._film().shots)}
        crews = [s for s in work[name] if s.slot in seconds]
        processes = self._workshop.desk.processes
        shared = branches(crews, seconds, self._film())
        busy = makespan(shared.values(), processes, AT_ONCE)
        if name == "speaking":
            return speaking_terms(busy, any(self._by_studio_voice(s) for s in crews))
        return rendering_terms(busy, len(crews), processes)

    def _by_studio_voice(self, status: SlotStatus) -> bool:
        speaker = status.binding.get("speaker", "")
        return status.rule.maker == "voice" and self._said.by_studio_voice(speaker)

    def _unweighed_terms(self) -> Terms:
        film, settings = self._film(), self._snapshot.current["settings"].outline
        mpx = sum(
            film.frames * width * height / 1e6
            for variant in variants(settings)
            for width, height in [
                picture_size(FORMATS[variant.format], settings["quality"], settings["width"])
            ]
        )
        processes = self._workshop.desk.processes
        return {"run": 1.0, "mpx": mpx / processes, "frame": film.films * film.frames / processes}

    def _film(self) -> FilmSize:
        """As its sheets say, or as its words let expect."""
        known = film_size(self._snapshot)
        frames = round(self._said.all_characters * FRAMES_A_CHARACTER)
        if known.frames >= frames:
            return known
        return replace(known, frames=frames, shots=max(known.shots, round(frames / FRAMES_A_SHOT)))

    def _all_clips(self, made: Stages) -> bool:
        clips = sum(s.rule.maker == "clip" for s in made["rendering"])
        film = self._film()
        return clips == film.shots * film.films

    def _weights(self, stage: StageName, slots: Sequence[SlotStatus]) -> dict[str, float]:
        if stage in ("speaking", "rendering"):
            return {s.slot: self._ahead.seconds.get(s.slot, 0.0) + QUICK_SECONDS for s in slots}
        return {s.slot: 1.0 for s in slots}


def _by_stage(statuses: Iterable[SlotStatus]) -> Stages:
    found: dict[StageName, list[SlotStatus]] = {name: [] for name in STAGES}
    for status in statuses:
        found[STAGE_OF[status.rule.maker]].append(status)
    return found


def busy_seconds(spans: Iterable[tuple[float, float]]) -> float:
    """Length of all that the spans cover together."""
    total, until = 0.0, float("-inf")
    for began, ended in sorted(spans):
        total += max(0.0, ended - max(began, until))
        until = max(until, ended)
    return total
