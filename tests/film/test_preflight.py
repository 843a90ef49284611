"""Costs foreseen: sums of features and rates, rates learnt, work shared out."""

import pytest

from film.forecast import FilmForecast, Forecast, said_bytes, said_seconds
from film.preflight import (
    ClipFeatures,
    FreshCel,
    clip_bytes,
    cost,
    learnt,
    painted_once,
    seconds_terms,
)
from film.rates import BYTES


def clip(**given: object) -> ClipFeatures:
    facts: dict[str, object] = {
        "frames": 120,
        "frame_mpx": 2.0,
        "fresh": (),
        "held_mpx": 10.0,
        "changed_mpx": 40.0,
        "copied_mpx": 20.0,
        "warped_mpx": 30.0,
        "pieces": 900.0,
        "ink_kb": 40.0,
    }
    return ClipFeatures(**{**facts, **given})  # type: ignore[arg-type]


def test_a_cel_is_paid_for_by_the_first_clip_that_shows_it() -> None:
    sky, tree = FreshCel(name="sky", mpx=2.0, kb=3.0), FreshCel(name="tree", mpx=1.0, kb=9.0)
    paying = painted_once([clip(fresh=(sky,)), clip(fresh=(sky, tree)), clip(fresh=(tree,))])
    assert [[cel.name for cel in paid.fresh] for paid in paying] == [["sky"], ["tree"], []]
    assert seconds_terms(paying[1])["paint_mpx"] == 1.0


def test_rates_are_learnt_from_what_a_slower_machine_took() -> None:
    built_in = {"clip": 0.5, "encoded_mpx": 0.01}
    films = [{"clip": 1.0, "encoded_mpx": 40.0 * n} for n in range(1, 30)]
    measured = [(terms, 2 * cost(terms, built_in)) for terms in films]
    found = learnt(built_in, measured)
    foreseen = sum(cost(terms, found) for terms in films)
    assert foreseen == pytest.approx(sum(took for _, took in measured), rel=0.02)


def test_a_rate_nothing_was_measured_of_stays_as_it_was_and_none_falls_below_zero() -> None:
    built_in = {"clip": 0.5, "cel": 0.1}
    found = learnt(built_in, [({"clip": 1.0, "cel": 4.0}, 0.01)] * 50)
    assert min(found.values()) >= 0
    assert learnt(built_in, []) == built_in
    assert learnt(built_in, [({"clip": 1.0}, 0.8)] * 9)["cel"] == 0.1


def test_a_platforms_ceiling_bounds_the_bytes() -> None:
    rich = clip(ink_kb=4000.0, warped_mpx=900.0)
    assert clip_bytes(rich, BYTES) > 500_000
    capped = clip(ink_kb=4000.0, warped_mpx=900.0, most_kbps=800)
    assert clip_bytes(capped, BYTES) == 800 * 125 * 4  # four seconds of 800 kbit


def test_a_forecast_is_said_in_one_line_a_film() -> None:
    new = FilmForecast(
        name="film@16x9", frames=2160, clips=16, kept_clips=0, seconds=33.4, bytes=9_400_000
    )
    half = FilmForecast(
        name="film@9x16", frames=300, clips=16, kept_clips=13, seconds=200.0, bytes=2_000_000_000
    )
    kept = FilmForecast(
        name="film@1x1", frames=0, clips=16, kept_clips=16, seconds=0.0, bytes=9_000_000
    )
    forecast = Forecast(
        films=(new, half, kept),
        seconds=230.0,
        cpu_seconds=400.0,
        memory_bytes=1_100_000_000,
        processes=2,
        disk_needed_bytes=40_000_000,
        disk_free_bytes=9_000_000_000,
        measured_clips=0,
    )
    assert forecast.lines() == [
        "film@16x9: 2,160 frames, about 33 s to make, 9.4 MB, 1.1 GB of memory",
        "film@9x16: 300 frames (13 of 16 clips are there), about 3 min 20 s to make, 2.0 GB, "
        "1.1 GB of memory",
        "film@1x1: nothing to render, all 16 clips are there",
    ]
    assert (said_seconds(0.2), said_seconds(119.6), said_bytes(1234)) == (
        "1 s",
        "2 min 00 s",
        "0.0 MB",
    )
