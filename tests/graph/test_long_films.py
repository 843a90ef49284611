"""What a film costs besides its pictures must grow with its length, not with its square.

The recipe book is followed with takes made of nothing, so thousands of slots take a second.
"""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from film.pieces import FilmSize
from film.survey import SlotStatus, Survey
from film.surveyor import Surveyor, survey
from film.take import TO_FILL, Snapshot, Take
from graph.branches import LONG, branch_of, branches, in_branch, rendering_is_next
from graph.observer import dispatch
from graph.recipes import BOOK

VERSIONS = {rule.maker: "1" for rule in BOOK}
SETTINGS = {
    "voiceover": "",
    "music": "auto",
    "formats": ["16x9"],
    "captions": "both",
    "quality": "draft",
    "width": 320,
}


class Pretended:
    """A film of so many scenes, each of two shots with a line each, filled without being made."""

    def __init__(self, scenes: int, stop_at: tuple[str, ...] = ()) -> None:
        self.scenes = scenes
        self.current: dict[str, Take] = {}
        self.surveyor = Surveyor(BOOK, versions=VERSIONS, stop_at=stop_at)
        for slot in ("brief", "settings", "brand"):
            self._put(slot, "", {})

    @property
    def snapshot(self) -> Snapshot:
        return Snapshot(timeline_id="tl", current=self.current)

    def fill(self, status: SlotStatus) -> None:
        self._put(status.slot, status.recipe, status.inputs)

    def survey(self, only: Callable[[str], bool] | None = None) -> Survey:
        return self.surveyor.survey(self.snapshot, only)

    def _put(self, slot: str, recipe: str, inputs: dict[str, str]) -> None:
        self.current[slot] = Take(
            take_id=f"t-{slot}",
            slot=slot,
            recipe=recipe,
            maker="",
            maker_kind="tool",
            maker_version="1",
            inputs=inputs,
            content=f"c-{slot}",
            outline=self._outline(slot),
            made_at="",
            version=1,
        )

    def _outline(self, slot: str) -> dict[str, Any]:
        kind = slot.split("/")
        if slot == "settings":
            return SETTINGS
        if slot == "brand":
            return {"media": []}
        if slot == "script":
            return {
                "scenes": [
                    {
                        "id": f"s{scene}",
                        "lines": [{"id": f"l{scene}-{n}", "speaker": "NARRATOR"} for n in (1, 2)],
                    }
                    for scene in range(self.scenes)
                ]
            }
        if kind[0] == "scene" and kind[-1] == "shots":
            scene = kind[1].removeprefix("s")
            return {
                "shots": [
                    {"id": f"x{scene}-{n}", "lines": [f"l{scene}-{n}"], "actors": [], "media": []}
                    for n in (1, 2)
                ]
            }
        return {"frames": 90} if kind[-1] == "sheet" else {}


def run(film: Pretended) -> Iterator[SlotStatus]:
    """As the Observer goes: every ready slot of a round, branches to their end; yields each slot
    about to be filled.
    """
    while True:
        found = film.survey()
        sends = dispatch(found, "j")
        if not sends:
            return
        for send in sends:
            branch = send.arg.get("branch", "")
            if not branch:
                status = film.surveyor.status(film.snapshot, send.arg["slot"])
                assert status is not None and status.ready
                yield status
                continue
            while ready := film.survey(in_branch(branch)).ready:
                assert branch_of(ready[0]) == branch
                yield ready[0]


def test_looking_again_sees_what_looking_anew_would_see() -> None:
    film = Pretended(scenes=3)
    filled = 0
    for status in run(film):
        anew = survey(BOOK, film.snapshot, versions=VERSIONS)
        assert film.survey() == anew
        film.fill(status)
        filled += 1
    assert film.survey().done
    assert filled > 3 * 12


def test_of_clips_those_that_take_longest_begin_first_whatever_their_place_in_the_film() -> None:
    film = Pretended(scenes=3)
    found = film.survey()
    while not rendering_is_next(found):
        for status in found.ready:
            if status.rule.maker not in LONG:
                film.fill(status)
        found = film.survey()
    clips = [status for status in found.ready if status.rule.maker == "clip"]
    seconds = {status.slot: float(at * 7 % 5) for at, status in enumerate(clips)}
    sends = [send.arg.get("branch", "") for send in dispatch(found, "j", seconds)]
    longest = sorted(clips, key=lambda status: -seconds[status.slot])
    assert len(longest) > 4
    assert [b for b in sends if b.startswith("shot/")] == [branch_of(status) for status in longest]


def test_preflight_plays_through_what_the_observer_sends_off_in_the_same_turn() -> None:
    film = Pretended(scenes=3)
    found = film.survey()
    while not rendering_is_next(found):
        for status in found.ready:
            if status.rule.maker not in LONG:
                film.fill(status)
        found = film.survey()
    work = [s for s in found.statuses if s.state in TO_FILL and s.rule.maker in LONG]
    seconds = {status.slot: float(at * 7 % 5) for at, status in enumerate(work)}
    size = FilmSize(shots=6, new_shots=6, frames=900)
    shared = branches(work, seconds, size)
    sent = [send.arg.get("branch") or send.arg["slot"] for send in dispatch(found, "j", seconds)]
    assert list(shared) == sent
    worked = sum(sum(step) for steps in shared.values() for step in steps)
    assert worked == pytest.approx(sum(seconds.values()))
    assert len(shared["shot/x0-1"]) == 2  # its clip, then its verdict


@pytest.mark.parametrize("same", [True, False])
def test_looking_again_follows_an_edit_whether_makers_give_the_same_or_not(same: bool) -> None:
    film = Pretended(scenes=3)
    for status in run(film):
        film.fill(status)
    script = film.current["script"]
    parts = {"line/l1-1": "2", "scene/s0": "2", "actions/s1": "2", "people": "2"}
    film.current["script"] = script.model_copy(update={"parts": parts})
    remade: list[str] = []
    for status in run(film):
        assert film.survey() == survey(BOOK, film.snapshot, versions=VERSIONS)
        film.fill(status)
        remade.append(status.slot)
        if not same:
            take = film.current[status.slot]
            film.current[status.slot] = take.model_copy(update={"content": f"2-{status.slot}"})
    assert film.survey().done
    assert ("clip/x1-1@16x9+cc/draft" in remade) is not same
    assert len(remade) == len(set(remade))


# what happens beside a film that is being made
@pytest.mark.parametrize(
    "change",
    [
        {"pinned": frozenset({"shot/x1-1/sheet"})},
        {"frozen": frozenset({"line/l1-1/voice"})},
        {"guidance": {"shot/x0-1/sheet": {"text": "slower, please", "constraints": []}}},
    ],
)
def test_what_a_person_does_meanwhile_is_seen_at_once(change: dict[str, Any]) -> None:
    film = Pretended(scenes=2)
    for status in run(film):
        film.fill(status)
    film.current["script"] = film.current["script"].model_copy(update={"parts": {"line/l1-1": "2"}})
    film.survey()
    told = Snapshot(timeline_id="tl", current=film.current, **change)
    assert film.surveyor.survey(told) == survey(BOOK, told, versions=VERSIONS)
    assert film.survey() == survey(BOOK, film.snapshot, versions=VERSIONS)


def test_a_slot_that_is_made_again_is_seen_by_all_that_read_it() -> None:
    film = Pretended(scenes=2)
    for status in run(film):
        film.fill(status)
    voice = film.current["line/l0-1/voice"]
    film.current["line/l0-1/voice"] = voice.model_copy(update={"content": "another"})
    assert [s.slot for s in film.survey().ready] == ["shot/x0-1/sheet"]
    del film.current["shot/x0-1/sheet"]
    assert film.survey() == survey(BOOK, film.snapshot, versions=VERSIONS)


def test_each_slot_is_judged_a_few_times_however_long_the_film(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    judged = 0
    judge = Surveyor._judge  # pyright: ignore[reportPrivateUsage]

    def counted(self: Surveyor, *given: Any) -> SlotStatus:
        nonlocal judged
        judged += 1
        return judge(self, *given)

    monkeypatch.setattr(Surveyor, "_judge", counted)
    shares: list[float] = []
    for scenes in (10, 80):
        judged, film, filled = 0, Pretended(scenes), 0
        for status in run(film):
            film.fill(status)
            filled += 1
        shares.append(judged / filled)
    assert shares[1] < 1.5 * shares[0]
