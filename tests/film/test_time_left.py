"""Time left, on streams of events as runs tell them."""

from random import Random
from statistics import median

import pytest

from film.time_left import TimeLeft

CLIPS = 16
PROCESSES = 2

Stream = list[tuple[float, str, dict[str, object]]]


def run_of(*, slower: float, seed: int, beside: float = 4.0) -> tuple[Stream, float]:
    """A run: planned, voices, sheets, clips in two processes, and the cut, all `slower` times what
    was planned and each clip off by a third at most. Answers its events and when it ended.
    """
    chance = Random(seed)
    voices = {f"line/{n}/voice": 30.0 for n in range(8)}
    clips = {f"clip/{n}@16x9": chance.uniform(0.6, 6.0) for n in range(CLIPS)}
    rendering = sum(clips.values()) / PROCESSES
    stages: dict[str, dict[str, object]] = {
        "speaking": {"seconds": 6.0, "slots": voices},
        "rendering": {"seconds": rendering * 1.4, "slots": {"film": 1.0}},
        "finishing": {"seconds": beside, "slots": {"cut@16x9": 1.0, "verdict@16x9": 6.0}},
    }
    events: Stream = [(0.0, "planned", {"stages": stages})]
    now = 0.0
    for slot in voices:
        events.append((now, "making", {"slot": slot}))
        now += 6.0 / len(voices) * slower
        events.append((now, "made", {"slot": slot}))
    weighed = {"seconds": rendering, "slots": clips}
    rest = {"rendering": weighed, "finishing": stages["finishing"]}
    events.append((now, "planned", {"stages": rest}))
    free = [now] * PROCESSES
    for slot, seconds in clips.items():
        begun = min(free)
        free[free.index(begun)] = ended = begun + seconds * slower * chance.uniform(0.7, 1.3)
        events += [(begun, "making", {"slot": slot}), (ended, "made", {"slot": slot})]
    now = max(free)
    for slot, share in (("cut@16x9", 1 / 7), ("verdict@16x9", 6 / 7)):
        events.append((now, "making", {"slot": slot}))
        now += beside * share * slower
        events.append((now, "made", {"slot": slot}))
    return sorted(events, key=lambda event: event[0]), now


def shown(events: Stream, ended: float, every: float = 0.25) -> list[tuple[float, float]]:
    """What a person reads over the run: (now, seconds left)."""
    left, told, now, at = TimeLeft(), [], 0.0, 0
    while now < ended:
        while at < len(events) and events[at][0] <= now:
            when, kind, payload = events[at]
            left.on_event(kind, payload, when)
            at += 1
        said = left.shown(now)
        if said is not None:
            told.append((now, said))
        now += every
    return told


@pytest.mark.parametrize("slower", [0.87, 1.0, 1.15])
def test_after_a_fifth_of_a_run_what_is_shown_is_within_a_quarter_of_what_remained(
    slower: float,
) -> None:
    """Where what was expected holds within 15 % and each clip within 30: in nine of ten
    readings.
    """
    right = []
    for seed in range(6):
        events, ended = run_of(slower=slower, seed=seed)
        for now, said in shown(events, ended):
            if 0.2 * ended < now < 0.9 * ended:
                right.append(abs(said / (ended - now) - 1) <= 0.25)
    assert sum(right) / len(right) > 0.9


def test_a_run_twice_as_slow_as_expected_is_seen_through_by_its_middle() -> None:
    events, ended = run_of(slower=2.0, seed=3)
    later = [(now, said) for now, said in shown(events, ended) if 0.5 * ended < now < 0.9 * ended]
    assert median(abs(said / (ended - now) - 1) for now, said in later) < 0.4


@pytest.mark.parametrize("slower", [0.5, 1.0, 3.0])
def test_the_number_never_jumps_wildly(slower: float) -> None:
    """Beside its counting down it moves by a sixth of itself in a quarter of a second at most, even
    when a run goes three times as slowly as was thought.
    """
    events, ended = run_of(slower=slower, seed=4)
    told = shown(events, ended)
    steps = [
        abs(b - (a - 0.25)) / max(a, 2.0) for (_, a), (_, b) in zip(told, told[1:], strict=False)
    ]
    assert max(steps) < 1 / 6


def test_nothing_is_said_before_a_plan_and_nothing_is_left_after_the_last_slot() -> None:
    events, ended = run_of(slower=1.0, seed=5)
    assert TimeLeft().shown(3.0) is None
    left = TimeLeft()
    for now, kind, payload in events:
        left.on_event(kind, payload, now)
    assert left.found(ended) == 0.0


def test_a_clip_that_is_remade_is_counted_again() -> None:
    left = TimeLeft()
    plan = {"stages": {"rendering": {"seconds": 10.0, "slots": {"clip/1@16x9": 1.0}}}}
    left.on_event("planned", plan, 0.0)
    left.on_event("making", {"slot": "clip/1@16x9"}, 0.0)
    left.on_event("made", {"slot": "clip/1@16x9"}, 10.0)
    assert left.found(10.0) == 0.0
    left.on_event("planned", plan, 10.0)
    assert left.found(10.0) == 10.0
