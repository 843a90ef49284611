"""The survey over a book of four rules: an order of work small enough to see whole."""

import pytest

from film.survey import Rule, View
from film.surveyor import survey
from film.take import Address, Decision, SlotState, Snapshot, Take, recipe_of

VERSIONS = {"script": "1", "voice": "1", "sheet": "1", "clip": "1"}


def lines(view: View) -> list[dict[str, str]]:
    return [{"line": line} for line in view.outline("script")["lines"]]


BOOK = (
    Rule(
        pattern="script",
        craft="script",
        maker="script",
        each=lambda view: [{}],
        inputs=lambda view, b: ["brief"],
    ),
    Rule(
        pattern="line/{line}/voice",
        craft="audio",
        maker="voice",
        each=lines,
        inputs=lambda view, b: [f"script#line/{b['line']}"],
    ),
    Rule(
        pattern="shot/{line}/sheet",
        craft="frame",
        maker="sheet",
        each=lines,
        gate="sheet",
        inputs=lambda view, b: [f"line/{b['line']}/voice", f"script#line/{b['line']}"],
    ),
    Rule(
        pattern="clip/{line}@16x9",
        craft="video",
        maker="clip",
        each=lines,
        inputs=lambda view, b: [f"shot/{b['line']}/sheet"],
    ),
)


def take(slot: str, content: str, inputs: dict[str, str], pattern: str, **more: object) -> Take:
    maker = {"script": "script", "line": "voice", "shot": "sheet", "clip": "clip"}.get(
        slot.split("/")[0], "person"
    )
    recipe = recipe_of(
        maker=maker,
        maker_version=str(more.get("maker_version", "1")),
        inputs=inputs,
        reads={"pattern": pattern},
        guidance={},
        seed=0,
    )
    given = {
        "maker_version": "1",
        "maker_kind": "house",
        "made_at": "",
        "version": 1,
        "take_id": f"t-{slot}",
        **more,
    }
    return Take(slot=slot, recipe=recipe, maker=maker, inputs=inputs, content=content, **given)  # type: ignore[arg-type]


BRIEF = take("brief", "b1", {}, "brief")
SCRIPT = take(
    "script",
    "s1",
    {"brief": "b1"},
    "script",
    parts={"line/a": "a1", "line/b": "b1"},
    outline={"lines": ["a", "b"]},
)


def whole_film() -> dict[str, Take]:
    film = {"brief": BRIEF, "script": SCRIPT}
    for line in "ab":
        film[f"line/{line}/voice"] = take(
            f"line/{line}/voice",
            f"v{line}",
            {f"script#line/{line}": f"{line}1"},
            "line/{line}/voice",
        )
        film[f"shot/{line}/sheet"] = take(
            f"shot/{line}/sheet",
            f"h{line}",
            {f"line/{line}/voice": f"v{line}", f"script#line/{line}": f"{line}1"},
            "shot/{line}/sheet",
        )
        film[f"clip/{line}@16x9"] = take(
            f"clip/{line}@16x9", f"c{line}", {f"shot/{line}/sheet": f"h{line}"}, "clip/{line}@16x9"
        )
    return film


def ready(current: dict[str, Take], **more: object) -> list[str]:
    stop_at = more.pop("stop_at", ())
    snapshot = Snapshot(timeline_id="tl", current=current, **more)  # type: ignore[arg-type]
    found = survey(BOOK, snapshot, versions=VERSIONS, stop_at=stop_at)  # type: ignore[arg-type]
    return [status.slot for status in found.ready]


def test_only_the_script_can_be_made_from_a_brief() -> None:
    assert ready({"brief": BRIEF}) == ["script"]


def test_lines_unfold_when_the_script_is_there() -> None:
    assert ready({"brief": BRIEF, "script": SCRIPT}) == ["line/a/voice", "line/b/voice"]


def test_a_finished_film_needs_nothing() -> None:
    assert ready(whole_film()) == []


def test_one_changed_line_makes_stale_only_its_own_voice_first() -> None:
    film = whole_film()
    film["script"] = SCRIPT.model_copy(update={"parts": {"line/a": "a2", "line/b": "b1"}})
    assert ready(film) == ["line/a/voice"]


def test_a_remade_voice_that_came_out_the_same_stops_the_wave() -> None:
    film = whole_film()
    film["script"] = SCRIPT.model_copy(update={"parts": {"line/a": "a2", "line/b": "b1"}})
    film["line/a/voice"] = take("line/a/voice", "va", {"script#line/a": "a2"}, "line/{line}/voice")
    assert ready(film) == ["shot/a/sheet"]
    film["shot/a/sheet"] = take(
        "shot/a/sheet", "ha", {"line/a/voice": "va", "script#line/a": "a2"}, "shot/{line}/sheet"
    )
    assert ready(film) == []


def test_a_gate_holds_back_what_reads_the_slot_and_nothing_else() -> None:
    film = whole_film()
    del film["clip/a@16x9"], film["clip/b@16x9"]
    snapshot = Snapshot(
        timeline_id="tl",
        current=film,
        decisions=(
            Decision(
                slot="shot/a/sheet",
                take_id="t-shot/a/sheet",
                gate="sheet",
                verdict="approved",
                by="person",
            ),
        ),
    )
    found = survey(BOOK, snapshot, versions=VERSIONS, stop_at=("sheet",))
    assert [s.slot for s in found.ready] == ["clip/a@16x9"]
    assert [s.slot for s in found.awaiting] == ["shot/b/sheet"]


def test_a_decision_lapses_when_its_take_is_replaced() -> None:
    film = whole_film()
    film["shot/a/sheet"] = film["shot/a/sheet"].model_copy(update={"take_id": "t-other"})
    decision = Decision(
        slot="shot/a/sheet", take_id="t-shot/a/sheet", gate="sheet", verdict="approved", by="person"
    )
    snapshot = Snapshot(timeline_id="tl", current=film, decisions=(decision,))
    found = survey(BOOK, snapshot, versions=VERSIONS, stop_at=("sheet",))
    assert {s.slot for s in found.awaiting} == {"shot/a/sheet", "shot/b/sheet"}


@pytest.mark.parametrize("held", ["frozen", "pinned"])
def test_a_held_slot_is_flagged_by_an_upstream_edit_and_never_remade(held: str) -> None:
    film = whole_film()
    film["line/a/voice"] = take("line/a/voice", "va2", {"script#line/a": "a1"}, "line/{line}/voice")
    snapshot = Snapshot(timeline_id="tl", current=film, **{held: frozenset({"shot/a/sheet"})})  # type: ignore[arg-type]
    found = survey(BOOK, snapshot, versions=VERSIONS)
    status = found.status("shot/a/sheet")
    assert found.ready == ()
    assert status is not None and status.state is SlotState(held)
    assert status.flag == "not up to date with line/a/voice"


# maker kind, cost, what an upgrade of its maker does
@pytest.mark.parametrize(
    ("kind", "cost", "remade"),
    [
        ("house", 0.0, True),  # free and deterministic: made again
        ("model", 0.0, False),  # a model's word is not thrown away by an upgrade
        ("tool", 0.12, False),  # bought is bought
    ],
)
def test_after_an_upgrade_only_free_deterministic_takes_are_made_again(
    kind: str, cost: float, remade: bool
) -> None:
    film = whole_film()
    for line in "ab":
        del film[f"clip/{line}@16x9"], film[f"shot/{line}/sheet"]
        film[f"line/{line}/voice"] = take(
            f"line/{line}/voice",
            f"v{line}",
            {f"script#line/{line}": f"{line}1"},
            "line/{line}/voice",
            maker_version="0",
            maker_kind=kind,
            cost_usd=cost,
        )
    snapshot = Snapshot(timeline_id="tl", current=film)
    found = survey(BOOK, snapshot, versions=VERSIONS)
    assert ("line/a/voice" in [s.slot for s in found.ready]) is remade
    assert [flag.text for flag in found.flags] == (
        [] if remade else ["made by an older version"] * 2
    )


def test_guidance_is_part_of_the_recipe() -> None:
    guidance = {"clip/a@16x9": {"text": "slower, please", "constraints": []}}
    assert ready(whole_film(), guidance=guidance) == ["clip/a@16x9"]


def test_slots_of_a_line_that_is_gone_have_vanished() -> None:
    film = whole_film()
    film["script"] = SCRIPT.model_copy(update={"outline": {"lines": ["b"]}})
    found = survey(BOOK, Snapshot(timeline_id="tl", current=film), versions=VERSIONS)
    assert found.vanished == ("line/a/voice", "shot/a/sheet", "clip/a@16x9")


@pytest.mark.parametrize("text", ["script", "script#line/a", "shot/1x/sheet#timing"])
def test_an_address_reads_back_as_it_is_written(text: str) -> None:
    assert str(Address.parse(text)) == text
