"""The ledger: takes, versions, pointers, marks, decisions, jobs, as whole values."""

from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from film.errors import BadInput, DiskFull, LedgerBroken
from film.guidance import Constraint, Guidance
from film.take import Decision, Flag, JobState, Media, Snapshot, Take
from memory.ledger import Ledger
from memory.records import Event, Job, Move, Orphan, Project


class Clock:
    """A second passes at each look."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment


def moment(seconds: int) -> str:
    return (datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)).isoformat(
        timespec="microseconds"
    )


@pytest.fixture
def ledger(tmp_path: Path):
    numbers = count(1)
    ledger = Ledger(tmp_path, Clock(), lambda prefix: f"{prefix}-{next(numbers)}")
    yield ledger
    ledger.close()


@pytest.fixture
def timeline(ledger: Ledger) -> str:
    return ledger.project_for("coffee", "Coffee").timeline_id


def a_take(slot: str = "shot/a/sheet", recipe: str = "r1", **more: object) -> Take:
    fields: dict[str, object] = {
        "take_id": "",
        "slot": slot,
        "recipe": recipe,
        "maker": "agents.frame",
        "maker_kind": "house",
        "maker_version": "v1",
        "inputs": {"style": "d1", "scene/s/shots#shot/a": "d2"},
        "content": "c" * 64,
        "media": (
            Media(name="b.wav", content="a" * 64, media_type="audio/wav", size_bytes=3),
            Media(name="a.wav", content="b" * 64, media_type="audio/wav", size_bytes=4),
        ),
        "parts": {"voice/ANNA": "p1"},
        "outline": {"shots": ["a", "b"]},
        "why": "because",
        "made_at": "",
        "version": 0,
    }
    return Take(**{**fields, **more})


def test_a_source_keeps_its_project_and_its_title_follows_the_source(ledger: Ledger) -> None:
    first = ledger.project_for("coffee", "Coffee")
    other = ledger.project_for("tea", "Tea")
    assert first == Project(project_id="p-1", timeline_id="tl-2", title="Coffee")
    assert ledger.project_for("coffee", "Coffee") == first
    assert ledger.project_for("coffee", "More coffee") == Project(
        project_id="p-1", timeline_id="tl-2", title="More coffee"
    )
    assert other.project_id != first.project_id


def test_a_recorded_take_comes_back_whole_from_a_new_process_like_reader(
    ledger: Ledger, timeline: str
) -> None:
    kept = ledger.record(timeline, a_take())
    assert kept == a_take(take_id="t-3", made_at=kept.made_at, version=1)
    again = Ledger(ledger.home, Clock(), lambda prefix: prefix)
    assert again.take("t-3") == kept
    assert again.snapshot(timeline) == Snapshot(
        timeline_id=timeline, current={"shot/a/sheet": kept}
    )
    assert again.snapshot(timeline) == ledger.snapshot(timeline)
    again.close()


def test_versions_count_per_project_and_slot(ledger: Ledger, timeline: str) -> None:
    other = ledger.project_for("tea", "Tea").timeline_id
    made = [
        ledger.record(timeline, a_take("script", "r1")),
        ledger.record(timeline, a_take("script", "r2")),
        ledger.record(timeline, a_take("cast", "r3")),
        ledger.record(other, a_take("script", "r4")),
    ]
    assert [take.version for take in made] == [1, 2, 1, 1]
    project = ledger.project_for("coffee", "Coffee").project_id
    assert ledger.takes_of_slot(project, "script") == [made[1], made[0]]


def test_the_newest_take_with_a_recipe_is_found_but_never_a_persons(
    ledger: Ledger, timeline: str
) -> None:
    ledger.record(timeline, a_take("script", "r1"))
    newest = ledger.record(timeline, a_take("script", "r1"))
    ledger.record(timeline, a_take("script", "r1", maker_kind="person"))
    ledger.record(timeline, a_take("script", "r2", maker_kind="person"))
    assert ledger.take_with_recipe("r1") == newest
    assert ledger.take_with_recipe("r2") is None
    assert ledger.take_with_recipe("r3") is None


def test_recording_and_reusing_move_the_pointer_and_every_move_is_kept(
    ledger: Ledger, timeline: str
) -> None:
    one = ledger.record(timeline, a_take("script", "r1"))
    two = ledger.record(timeline, a_take("script", "r2"))
    ledger.point(timeline, "script", one.take_id)
    ledger.point(timeline, "script", one.take_id)  # already there: no move
    assert ledger.snapshot(timeline).current == {"script": one}
    assert [(move.slot, move.take_id) for move in ledger.moves(timeline)] == [
        ("script", one.take_id),
        ("script", two.take_id),
        ("script", one.take_id),
    ]


def test_a_reused_take_of_another_project_is_in_the_slots_history(ledger: Ledger) -> None:
    coffee = ledger.project_for("coffee", "Coffee")
    tea = ledger.project_for("tea", "Tea")
    take = ledger.record(coffee.timeline_id, a_take("style", "r1"))
    ledger.point(tea.timeline_id, "style", take.take_id)
    assert ledger.takes_of_slot(tea.project_id, "style") == [take]
    assert ledger.snapshot(tea.timeline_id).current == {"style": take}


def test_pointing_at_an_unknown_take_is_refused(ledger: Ledger, timeline: str) -> None:
    with pytest.raises(BadInput, match="no such take: t-404"):
        ledger.point(timeline, "script", "t-404")


def test_a_take_for_an_unknown_timeline_is_refused_and_leaves_nothing(ledger: Ledger) -> None:
    with pytest.raises(LedgerBroken):
        ledger.record("tl-404", a_take())
    assert ledger.contents() == set()


def test_guidance_stands_after_the_take_made_under_it_until_it_is_taken_back(
    ledger: Ledger, timeline: str
) -> None:
    guidance = Guidance(text="less busy", constraints=(Constraint(kind="max_words", value="6"),))
    plain = {
        "text": "less busy",
        "constraints": [{"kind": "max_words", "target": "", "value": "6"}],
    }
    ledger.guide(timeline, "script", guidance)
    ledger.record(timeline, a_take("script"))
    assert ledger.snapshot(timeline).guidance == {"script": plain}
    ledger.guide(timeline, "script", None)
    assert ledger.snapshot(timeline).guidance == {}


def test_a_decision_lapses_with_its_take_and_stands_again_when_the_take_returns(
    ledger: Ledger, timeline: str
) -> None:
    one = ledger.record(timeline, a_take("script", "r1"))
    word = Decision(
        slot="script", take_id=one.take_id, gate="script", verdict="approved", by="policy"
    )
    ledger.decide(timeline, word)
    decided = ledger.snapshot(timeline).decided("script", "script")
    assert decided == word.model_copy(update={"made_at": decided and decided.made_at})
    assert decided.made_at
    ledger.record(timeline, a_take("script", "r2"))
    assert ledger.snapshot(timeline).decisions == ()
    ledger.point(timeline, "script", one.take_id)
    assert ledger.snapshot(timeline).decisions == (decided,)


def test_vacating_empties_slots_but_a_pinned_one_is_kept_and_listed_as_an_orphan(
    ledger: Ledger, timeline: str
) -> None:
    gone = ledger.record(timeline, a_take("line/x/voice", "r1"))
    mine = ledger.record(timeline, a_take("line/y/voice", "r2", maker_kind="person"))
    ledger.pin(timeline, "line/y/voice")
    ledger.freeze(timeline, "line/x/voice")
    ledger.raise_flag(timeline, Flag(slot="line/x/voice", kind="continuity", text="look again"))
    ledger.vacate(timeline, ["line/x/voice", "line/y/voice", "line/z/voice"])
    orphan = ledger.orphans(timeline)[0]
    assert ledger.orphans(timeline) == [
        Orphan(slot="line/y/voice", take_id=mine.take_id, orphaned_at=orphan.orphaned_at)
    ]
    assert ledger.snapshot(timeline) == Snapshot(
        timeline_id=timeline,
        current={"line/y/voice": mine},
        pinned=frozenset({"line/y/voice"}),
    )
    assert ledger.flags(timeline) == []
    assert ledger.take(gone.take_id) == gone
    moves = ledger.moves(timeline, "line/x/voice")
    assert moves[-1] == Move(slot="line/x/voice", take_id="", moved_at=moves[-1].moved_at)


def test_vacating_twice_keeps_the_moment_an_orphan_was_made(ledger: Ledger, timeline: str) -> None:
    ledger.record(timeline, a_take("cue/x", "r1"))
    ledger.pin(timeline, "cue/x")
    ledger.vacate(timeline, ["cue/x"])
    first = ledger.orphans(timeline)
    ledger.vacate(timeline, ["cue/x"])
    assert ledger.orphans(timeline) == first


def test_an_orphan_ends_when_its_slot_returns_or_its_pin_is_taken_away(
    ledger: Ledger, timeline: str
) -> None:
    for slot in ("cue/x", "cue/y"):
        ledger.record(timeline, a_take(slot, slot))
        ledger.pin(timeline, slot)
    ledger.vacate(timeline, ["cue/x", "cue/y"])
    ledger.restore(timeline, ["cue/x"])
    assert [orphan.slot for orphan in ledger.orphans(timeline)] == ["cue/y"]
    ledger.unpin(timeline, "cue/y")
    assert ledger.orphans(timeline) == []
    assert list(ledger.snapshot(timeline).current) == ["cue/x"]


def test_a_makers_take_does_not_replace_a_take_pinned_meanwhile(
    ledger: Ledger, timeline: str
) -> None:
    mine = ledger.record(timeline, a_take("script", "r1", maker_kind="person"))
    ledger.pin(timeline, "script")
    late = ledger.record(timeline, a_take("script", "r2"))
    assert ledger.snapshot(timeline).current == {"script": mine}
    edited = ledger.record(timeline, a_take("script", "r3", maker_kind="person"))
    assert ledger.snapshot(timeline).current == {"script": edited}
    assert [late.version, edited.version] == [2, 3]


def test_marks_come_and_go(ledger: Ledger, timeline: str) -> None:
    ledger.pin(timeline, "script")
    ledger.pin(timeline, "script")
    ledger.freeze(timeline, "cast")
    marked = ledger.snapshot(timeline)
    ledger.unpin(timeline, "script")
    ledger.thaw(timeline, "cast")
    cleared = ledger.snapshot(timeline)
    assert (marked.pinned, marked.frozen) == (frozenset({"script"}), frozenset({"cast"}))
    assert (cleared.pinned, cleared.frozen) == (frozenset(), frozenset())


def test_flags_are_raised_once_renewed_and_cleared(ledger: Ledger, timeline: str) -> None:
    first = Flag(slot="scene/2/shots", kind="continuity", text="scene 1 changed")
    renewed = first.model_copy(update={"text": "scene 1 changed again"})
    other = Flag(slot="scene/2/shots", kind="beats", text="not up to date")
    ledger.raise_flag(timeline, first)
    ledger.raise_flag(timeline, other)
    ledger.raise_flag(timeline, renewed)
    assert ledger.flags(timeline) == [renewed, other]
    ledger.clear_flag(timeline, "scene/2/shots", "continuity")
    assert ledger.flags(timeline) == [other]
    ledger.clear_flag(timeline, "scene/2/shots")
    assert ledger.flags(timeline) == []


def test_a_job_tells_its_story_and_each_change_of_state_is_an_event(
    ledger: Ledger, timeline: str
) -> None:
    project = ledger.project_for("coffee", "Coffee")
    job = ledger.open_job(project.project_id, timeline, "coffee.md", {"formats": ["16x9"]})
    assert job == Job(
        job_id="j-3",
        project_id=project.project_id,
        timeline_id=timeline,
        state=JobState.PENDING,
        source="coffee.md",
        request={"formats": ["16x9"]},
        opened_at=moment(2),
        updated_at=moment(2),
    )
    ledger.set_job_state("j-3", JobState.GENERATING, "6 shots")
    ledger.set_job_state("j-3", JobState.GENERATING, "6 shots")
    ledger.add_event("j-3", "take", {"slot": "script"})
    changed = ledger.job("j-3")
    assert (changed.state, changed.detail) == (JobState.GENERATING, "6 shots")
    assert ledger.events("j-3") == [
        Event(
            event_id=1,
            job_id="j-3",
            kind="state",
            payload={"state": "GENERATING", "detail": "6 shots"},
            at=changed.updated_at,
        ),
        Event(
            event_id=2,
            job_id="j-3",
            kind="take",
            payload={"slot": "script"},
            at=ledger.events("j-3")[1].at,
        ),
    ]
    assert [event.kind for event in ledger.events("j-3", after=1)] == ["take"]
    later = ledger.open_job(project.project_id, timeline, "coffee.md", {})
    assert [found.job_id for found in ledger.jobs()] == [later.job_id, "j-3"]
    assert ledger.jobs(limit=1) == [later]
    assert [found.job_id for found in ledger.jobs_of_timeline(timeline)] == [later.job_id, "j-3"]


def test_an_unknown_job_is_answered_with_the_nearest_ids(ledger: Ledger, timeline: str) -> None:
    project = ledger.project_for("coffee", "Coffee")
    ledger.open_job(project.project_id, timeline, "coffee.md", {})
    with pytest.raises(BadInput) as told:
        ledger.job("j-2")
    assert str(told.value) == "there is no such job: j-2; the nearest are j-3."
    with pytest.raises(BadInput, match="`auteur jobs` lists the jobs"):
        ledger.job("zebra")


def test_remakes_are_counted_per_job_slot_and_finding(ledger: Ledger, timeline: str) -> None:
    project = ledger.project_for("coffee", "Coffee")
    job = ledger.open_job(project.project_id, timeline, "coffee.md", {}).job_id
    for slot, kind in (
        ("a", "overflow"),
        ("a", "overflow"),
        ("a", "low_contrast"),
        ("b", "overflow"),
    ):
        ledger.note_remake(job, slot, kind)
    assert ledger.count_remakes(job, "a") == 3
    assert ledger.count_remakes(job, "a", "overflow") == 2
    assert ledger.count_remakes(job, "c") == 0


def test_a_file_that_is_no_ledger_is_told_plainly(tmp_path: Path) -> None:
    (tmp_path / "ledger.sqlite").write_text("this is a shopping list, " * 100)
    with pytest.raises(LedgerBroken, match="is not a ledger"):
        Ledger.open(tmp_path)


def test_a_home_that_cannot_be_made_is_bad_input(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(BadInput, match="choose another with AUTEUR_HOME"):
        Ledger.open(tmp_path / "file" / "home")


def test_a_ledger_that_cannot_grow_says_the_disk_is_full(ledger: Ledger, timeline: str) -> None:
    """SQLite's own page limit gives the same error as a full disk (SQLITE_FULL)."""
    with ledger._engines.writing() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    with pytest.raises(DiskFull, match="no space left"):
        ledger.record(timeline, a_take(why="words " * 20000))
    assert ledger.snapshot(timeline).current == {}
