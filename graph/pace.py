"""How long the stages of a run take: expected before, remembered after.

Four stages cover a run: words and voices, sheets with their captions and the preview, rendering
with what goes on beside it, and the cut with its judgement. Each is a sum of a few counts times
rates, learnt like a clip's (film/preflight.py) from the runs of this home, as the wall clock saw
them: what runs side by side is counted once.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from film.formats import FORMATS, picture_size
from film.preflight import Rates, Terms, cost, learnt, makespan
from film.survey import Survey
from film.take import SlotState
from film.time_left import StageName
from graph.reader import parts_at

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
    "storyboard": "rendering",
    "thumbnail": "rendering",
    "cut": "finishing",
    "film_verdict": "finishing",
    "delivery": "finishing",
}
"""Maker → the stage its work falls into."""
PRIOR: Mapping[StageName, Rates] = {
    "speaking": {"run": 1.5, "character": 0.012},
    "exposing": {"run": 0.3, "shot": 0.06},
    "rendering": {"run": 1.0, "foreseen": 1.0, "frame": 0.0015},
    "finishing": {"run": 0.5, "frame": 0.003},
}
"""Seconds; measured on two cores."""
FRAMES_A_CHARACTER = 2.6
"""Of script: 14 characters a second, and a third more for pauses, titles and ends."""
SECONDS_A_MPX = 0.012
"""Of rendering, in one process, before any clip is weighed."""
FRAMES_A_SHOT = 120
FILM = "film"
"""Stands for the slots of a stage that no outline unfolds yet."""
REMEMBERED = 40
"""Runs that rates are learnt from."""
WEIGHTS = {"mix": 6.0, "music": 2.0, "preview": 3.0, "storyboard": 3.0, "thumbnail": 1.0}
"""What goes on beside the clips, one against the other."""
BESIDE = 0.2
"""All of it together, as a share of the clips."""

Spans = dict[StageName, list[tuple[float, float]]]
Slots = Mapping[StageName, Mapping[str, str]]
"""Stage → slot → its maker."""


class Pace:
    """Of one run."""

    def __init__(self, workshop: "Workshop") -> None:
        self._workshop, self._ahead = workshop, workshop.preflight
        self._current = workshop.ledger.snapshot(workshop.job.timeline_id).current
        self._words: dict[str, str] = {}
        """Line id → its text; empty before the script is there."""
        script = self._current.get("script")
        if script is not None:
            said = parts_at(workshop.vault, "script", script.content)["words"]
            self._words = {line: words["text"] for line, words in said.items()}

    def plan(self, found: Survey) -> dict[str, dict[str, Any]]:
        """What each stage still takes: seconds in all, and the part each slot has in it."""
        left: dict[StageName, dict[str, str]] = {name: {} for name in PRIOR}
        for status in found.statuses:
            if status.state in (SlotState.MISSING, SlotState.STALE):
                left[STAGE_OF[status.rule.maker]][status.slot] = status.rule.maker
        unfolded = {status.rule.maker for status in found.statuses}
        if "sheet" not in unfolded:
            left["exposing"][FILM] = FILM
        if "clip" not in unfolded and self._workshop.goal == "film":
            left["rendering"][FILM] = FILM
        return {
            name: {
                "seconds": round(self._expected(name, terms), 2),
                "slots": self._weights(name, left[name]),
            }
            for name, terms in self._terms(left).items()
        }

    def keep(self, spans: Spans) -> None:
        """After a run: how long each stage was busy, with what it had to do."""
        made: dict[StageName, dict[str, str]] = {name: {} for name in PRIOR}
        for filled in self._workshop.made:
            made[STAGE_OF[filled.take.maker]][filled.slot] = filled.take.maker
        for name, terms in self._terms(made).items():
            seconds = busy_seconds(spans.get(name, ()))
            if seconds > 0:
                facts = {"terms": terms, "seconds": round(seconds, 3)}
                self._workshop.desk.measured.add("stage", self._key(name), facts)

    def _expected(self, stage: StageName, terms: Terms) -> float:
        rows = self._workshop.desk.measured.newest("stage", self._key(stage), REMEMBERED)
        return cost(terms, learnt(PRIOR[stage], [(r["terms"], r["seconds"]) for r in rows]))

    def _key(self, stage: StageName) -> str:
        return f"{stage} {self._ahead.key}"

    def _terms(self, slots: Slots) -> dict[StageName, Terms]:
        """The counts a stage's time depends on, for each stage with something to do."""
        voices = [slot for slot, maker in slots["speaking"].items() if maker == "voice"]
        characters = sum(len(self._words.get(_line_of(slot), "")) for slot in voices)
        shots = sum(maker == "sheet" for maker in slots["exposing"].values())
        frames = self._frames()
        if FILM in slots["exposing"]:
            shots = round(frames / FRAMES_A_SHOT)
        terms: dict[StageName, Terms] = {
            "speaking": {"run": 1.0, "character": float(characters)},
            "exposing": {"run": 1.0, "shot": float(shots)},
            "rendering": {"run": 1.0, "frame": frames, "foreseen": self._foreseen(slots, frames)},
            "finishing": {"run": 1.0, "frame": frames},
        }
        return {name: counts for name, counts in terms.items() if slots[name]}

    def _foreseen(self, slots: Slots, frames: float) -> float:
        """Seconds of rendering: of the clips that are weighed, else by the length of the words."""
        rendering, weighed = slots["rendering"], self._ahead.seconds
        clips = [slot for slot, maker in rendering.items() if maker == "clip"]
        processes = self._workshop.desk.processes
        if FILM not in rendering and weighed.keys() >= set(clips):
            return makespan([weighed[slot] for slot in clips], processes)
        settings = self._current["settings"].outline
        mpx = sum(
            width * height / 1e6
            for name in settings["formats"]
            for width, height in [
                picture_size(FORMATS[name], settings["quality"], settings["width"])
            ]
        )
        return frames * mpx * SECONDS_A_MPX / processes

    def _frames(self) -> float:
        """Of the film: as its sheets say, or as its words let expect."""
        known = sum(t.outline["frames"] for s, t in self._current.items() if s.endswith("/sheet"))
        return float(max(known, sum(map(len, self._words.values())) * FRAMES_A_CHARACTER))

    def _weights(self, stage: StageName, slots: Mapping[str, str]) -> dict[str, float]:
        if stage == "speaking":
            said = {s: len(self._words.get(_line_of(s), "")) for s in slots}
            return {s: float(said[s] or 1) if m == "voice" else 1.0 for s, m in slots.items()}
        if stage == "rendering":
            clips = {s: self._ahead.seconds.get(s, 0.0) for s, m in slots.items() if m == "clip"}
            unit = BESIDE * (sum(clips.values()) or 1.0) / sum(WEIGHTS.values())
            return {s: clips.get(s) or unit * WEIGHTS.get(m, 0.1) for s, m in slots.items()}
        if stage == "finishing":
            return {s: 6.0 if maker == "film_verdict" else 1.0 for s, maker in slots.items()}
        return dict.fromkeys(slots, 1.0)


def busy_seconds(spans: Iterable[tuple[float, float]]) -> float:
    """Length of all that the spans cover together."""
    total, until = 0.0, float("-inf")
    for began, ended in sorted(spans):
        total += max(0.0, ended - max(began, until))
        until = max(until, ended)
    return total


def _line_of(slot: str) -> str:
    return slot.split("/")[1] if slot.startswith("line/") else ""
