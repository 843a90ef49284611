"""Faults of the processes that render: real ones, done to real processes."""

import os
import resource
import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from film.errors import BadInput, DiskFull, RenderFailed
from graph.desk import HOUSE_BYTES, WORKER_BYTES, Desk, processes_for
from memory.vault import Vault


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path, Vault(tmp_path))
    try:
        yield desk
    finally:
        desk.close()


# Work for the children. What they did they note in a file, since some do not live to answer.


def noted(notes: str, word: str) -> int:
    """How often this word stands there now."""
    with open(notes, "a") as file:
        file.write(word + "\n")
    return Path(notes).read_text().split("\n").count(word)


def killed_at_first(notes: str, times: int) -> str:
    if noted(notes, "begun") <= times:
        os.kill(os.getpid(), signal.SIGKILL)
    return "done"


def short_of_memory_at_first(notes: str) -> str:
    if noted(notes, "begun") == 1:
        resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
        bytearray(8 << 30)
    return "done"


def slow(notes: str) -> str:
    import time

    noted(notes, "slow")
    time.sleep(1.0)
    return "slow done"


def onto_a_full_disk(notes: str) -> None:
    noted(notes, "begun")
    with open("/dev/full", "wb", buffering=0) as full:
        full.write(b"a film")


def refused(notes: str) -> None:
    noted(notes, "begun")
    raise BadInput("the picture cannot be read", "logo.png", "give a PNG")


def test_a_killed_process_is_replaced_and_its_shot_made_after_all(
    desk: Desk, tmp_path: Path
) -> None:
    told: list[tuple[str, str]] = []
    desk.on_fault = lambda slot, because: told.append((slot, because))
    assert desk.render("clip/a@16x9", killed_at_first, str(tmp_path / "notes"), 1) == "done"
    assert told == [("clip/a@16x9", "killed by SIGKILL, as happens when memory runs out")]


def test_pieces_of_a_slot_come_back_in_their_order_though_a_process_is_killed(
    desk: Desk, tmp_path: Path
) -> None:
    pieces = [(str(tmp_path / name), name == "b") for name in "abcd"]
    share = desk.share("mix")
    assert share("laying", killed_at_first, pieces) == ["done"] * 4
    assert [Path(notes).read_text().count("begun") for notes, _ in pieces] == [1, 2, 1, 1]
    assert share("limiting", divmod, [(7, 2), (9, 4), (1, 3)]) == [(3, 1), (2, 1), (0, 1)]


def test_a_shot_whose_process_is_killed_twice_is_named_and_its_neighbour_is_not(
    desk: Desk, tmp_path: Path
) -> None:
    notes, others = str(tmp_path / "notes"), str(tmp_path / "others")
    with ThreadPoolExecutor(3) as threads:
        neighbours = [threads.submit(desk.render, f"clip/{n}", slow, others) for n in "bc"]
        with pytest.raises(RenderFailed) as failed:
            desk.render("clip/a", killed_at_first, notes, 9)
        assert [neighbour.result() for neighbour in neighbours] == ["slow done"] * 2
    assert str(failed.value) == (
        "a render process failed twice while rendering: killed by SIGKILL, as happens when memory"
        " runs out; free some memory or set AUTEUR_RENDER_PROCESSES=1, then run `auteur resume`."
    )
    assert Path(notes).read_text() == "begun\n" * 2
    assert Path(others).read_text() == "slow\n" * 2


def test_a_shot_that_found_no_memory_is_made_again_with_nobody_beside_it(
    desk: Desk, tmp_path: Path
) -> None:
    wanted = desk.processes
    done = desk.render("clip/a", short_of_memory_at_first, str(tmp_path / "notes"))
    assert (done, desk.processes) == ("done", max(1, wanted - 1))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the system's full device")
def test_a_full_disk_is_told_at_once_and_nothing_is_tried_again(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(DiskFull, match="no space left"):
        desk.render("clip/a", onto_a_full_disk, str(tmp_path / "notes"))
    assert (tmp_path / "notes").read_text() == "begun\n"


def test_what_a_person_must_mend_is_not_tried_again(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="give a PNG"):
        desk.render("clip/a", refused, str(tmp_path / "notes"))
    assert (tmp_path / "notes").read_text() == "begun\n"


@pytest.mark.parametrize(
    ("free_bytes", "wanted", "processes"),
    [
        (0, 4, 4),  # the system does not tell
        (HOUSE_BYTES + 4 * WORKER_BYTES, 4, 4),
        (HOUSE_BYTES + 4 * WORKER_BYTES - 1, 4, 3),
        (HOUSE_BYTES + 9 * WORKER_BYTES, 2, 2),
        (1 << 20, 4, 1),  # one at least: it may yet fit
    ],
)
def test_as_many_processes_render_as_fit_into_free_memory(
    free_bytes: int, wanted: int, processes: int
) -> None:
    assert processes_for(free_bytes, wanted) == processes
