"""How long a run still takes: stages with expected seconds, corrected by how they really go.

A stage's expectation comes from rates (graph/pace.py); what is done of it, weighed slot by slot,
tells how fast it really goes, and what is left is stretched by that. Between two slots time itself
counts as progress, as far as the work in hand reaches, so the number falls evenly. What is shown
drifts to what is found within seconds: a person reads it, and must not see it jump.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import exp
from typing import Any, Literal

StageName = Literal["speaking", "exposing", "rendering", "finishing"]

HELD_BY = 0.25
"""Share of a stage's expectation that weighs against how it goes: early slots say little."""
AT_WORK = 1
"""How many of the slots in hand are taken to be half done at any moment."""
REACH = 0.95
"""How far time alone may count work in hand as done."""
LATE = 0.3
"""What is late by so much is taken to need this share of it more."""
ALIKE = 0.8
"""Expectations that agree so far are one: how the stage goes is then remembered."""
DRIFT_SECONDS = 2.0
"""What is shown closes two thirds of its distance to what is found in this time."""


@dataclass(slots=True)
class _Stage:
    expected_seconds: float
    weights: dict[str, float]
    """Slot → its part of the stage, any unit."""
    done: float = 0.0
    busy_seconds: float = 0.0
    """Until the last slot was done."""
    since: float | None = None
    """When it went on from there; None while nothing of it is in hand."""
    hand: dict[str, None] = field(default_factory=dict[str, None])
    """Slots begun, in order. Only the first few are really worked at, the others queue."""
    finished: set[str] = field(default_factory=set[str])

    @property
    def total(self) -> float:
        return sum(self.weights.values()) or 1.0

    def outdone(self, seconds: float, weights: Mapping[str, float]) -> bool:
        """Whether a new plan knows of work this one does not, or of much more or less of it."""
        if not weights.keys() <= self.weights.keys() - self.finished:
            return True
        rest = sum(self.weights[slot] for slot in weights) / self.total
        known = self.expected_seconds * (rest if self.done else 1.0)
        return not known * ALIKE <= seconds <= max(known, self.expected_seconds) / ALIKE

    def left(self, now: float) -> float:
        expected, share = self.expected_seconds, min(self.done / self.total, 1.0)
        if expected <= 0 or share >= 1:
            return 0.0
        held = HELD_BY * expected
        half_done = sum(self.weights[slot] for slot in list(self.hand)[:AT_WORK]) / 2 / self.total
        earned = expected * min(share + half_done, 1.0) if self.busy_seconds else 0.0
        pace = (held + self.busy_seconds) / (held + earned)
        late = 0.0
        if self.since is not None:
            reach = REACH * sum(self.weights[slot] for slot in self.hand) / self.total
            passed = (now - self.since) / (expected * pace)
            share += min(passed, reach)
            late = max(0.0, passed - reach) * expected * pace * LATE
        return expected * pace * max(0.0, 1 - share) + late


class TimeLeft:
    """Told what a run tells of itself; answers seconds. `now` is any clock's seconds."""

    def __init__(self) -> None:
        self._stages: dict[str, _Stage] = {}
        self._shown: tuple[float, float] | None = None

    def on_event(self, kind: str, payload: Mapping[str, Any], now: float) -> None:
        if kind == "planned":
            self._plan(payload["stages"], now)
        elif kind == "making":
            self._begin(payload["slot"], now)
        elif kind in ("made", "reused"):
            self._finish(payload["slot"], now)

    def found(self, now: float) -> float | None:
        """Seconds left as they are found; None before anything is planned."""
        if not self._stages:
            return None
        return sum(stage.left(now) for stage in self._stages.values())

    def shown(self, now: float) -> float | None:
        """The same for people: it counts down, and drifts to what is found instead of jumping."""
        found = self.found(now)
        if found is None:
            return None
        if self._shown is not None:
            at, value = self._shown
            passed = max(now - at, 0.0)
            counted = max(value - passed, 0.0)
            found = counted + (found - counted) * (1 - exp(-passed / DRIFT_SECONDS))
        self._shown = now, found
        return found

    def _plan(self, stages: Mapping[str, Mapping[str, Any]], now: float) -> None:
        """What is left, anew: a stage whose slots are followed already goes on as it is."""
        for name, plan in stages.items():
            old = self._stages.get(name)
            weights: dict[str, float] = dict(plan["slots"])
            if old is not None and not old.outdone(plan["seconds"], weights):
                continue
            hand = dict.fromkeys(slot for slot in (old.hand if old else ()) if slot in weights)
            since = now if hand else None
            self._stages[name] = _Stage(plan["seconds"], weights, since=since, hand=hand)

    def _begin(self, slot: str, now: float) -> None:
        for stage in self._stages.values():
            if slot in stage.weights:
                stage.hand[slot] = None
                stage.since = now if stage.since is None else stage.since

    def _finish(self, slot: str, now: float) -> None:
        for stage in self._stages.values():
            weight = stage.weights.get(slot)
            if weight is None or slot in stage.finished:
                continue
            stage.done += weight
            stage.finished.add(slot)
            stage.hand.pop(slot, None)
            if stage.since is not None:
                stage.busy_seconds += now - stage.since
            stage.since = now if stage.hand else None
