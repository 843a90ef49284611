from time import perf_counter, sleep

import pytest

from evals.bench.films import Shot
from evals.profile.shot import leaf_names, profiled
from evals.profile.stopwatch import HOOKS, Stopwatch
from evals.profile.table import report
from film.stage import Box, Cel, Drawing, Exposure, Peg, Plane, Stage, tween

RED = Cel(key="red", svg='<rect width="20" height="20" fill="#f00"/>', box=Box(0, 0, 20, 20))
BLUE = Cel(key="blue", svg='<rect width="20" height="20" fill="#00f"/>', box=Box(0, 0, 20, 20))


def blinking_and_turning() -> Stage:
    eye = Peg(name="eye", y=10, children=(Drawing((Exposure(0, "red"), Exposure(3, "blue"))),))
    hand = Peg(
        name="hand",
        x=60,
        y=30,
        rotation=tween(0, 0, 6, 50, "linear"),
        children=(Drawing((Exposure(0, "red"),)),),
    )
    actor = Peg(name="actor", children=(eye, hand))
    return Stage(
        width=120,
        height=80,
        frames=6,
        background="#ffffff",
        cels={RED.key: RED, BLUE.key: BLUE},
        planes=(Plane(name="people", depth=1.0, root=actor),),
    )


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook.name)
def test_every_hook_still_names_a_function_of_the_product(hook):
    assert callable(hook.found()[2])


def test_what_is_timed_inside_counts_there_and_not_twice():
    watch = Stopwatch()
    inner = watch.timed("inner", lambda: sleep(0.05))
    outer = watch.timed("outer", lambda: (sleep(0.02), inner(), inner()))
    begun = perf_counter()
    outer()
    took = perf_counter() - begun
    assert dict(watch.calls) == {"inner": 2, "outer": 1}
    assert sum(watch.seconds.values()) == pytest.approx(took, abs=0.005)
    assert watch.seconds["inner"] > 3 * watch.seconds["outer"]


def test_the_product_is_left_as_it_was():
    before = [hook.found()[2] for hook in HOOKS]
    with Stopwatch().watching():
        assert [hook.found()[2] for hook in HOOKS] != before
    assert [hook.found()[2] for hook in HOOKS] == before


def test_leaves_are_named_by_plane_and_pegs():
    assert leaf_names(blinking_and_turning()) == ["people/actor/eye (2 cels)", "people/actor/hand"]


def test_a_profiled_shot_tells_where_its_time_went(tmp_path):
    shot = Shot(stage=blinking_and_turning(), kind="title", move="hold", size="wide")
    found = profiled("film", 1, shot, (120, 80), tmp_path)
    groups = {part.split(":")[0] for part in found.watch.seconds}
    assert groups == {"flatten", "score", "paint", "composite", "convert", "encode", "probe"}
    assert sum(map(found.group, groups)) <= found.seconds
    assert [leaf.draws for leaf in found.leaves if leaf.name.endswith("hand")] == [6]
    assert sum(line.startswith("film") for line in report([found])) >= 4
