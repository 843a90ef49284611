"""Claims between threads, processes and the dead: a recipe is made once."""

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from film.take import Take
from memory.ledger import Ledger, minted_id
from memory.vault import Vault
from memory.workers import is_dead, this_worker

ROOT = Path(__file__).parents[2]


def a_take(**more: object) -> Take:
    fields: dict[str, object] = {
        "take_id": "",
        "slot": "style",
        "recipe": "r",
        "maker": "agents.style",
        "maker_kind": "house",
        "maker_version": "v1",
        "inputs": {},
        "content": "c" * 64,
        "made_at": "",
        "version": 0,
    }
    return Take(**{**fields, **more})


class Clock:
    def __init__(self) -> None:
        self.moment = datetime(2026, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def passes(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def ledger(tmp_path: Path, clock: Clock):
    ledger = Ledger(tmp_path, clock, minted_id)
    yield ledger
    ledger.close()


def another_process(script: str, home: Path) -> subprocess.Popen[str]:
    """Runs `script` with `home` and `ledger` bound; it talks over its pipes."""
    head = (
        "import os, sys, pathlib, datetime\n"
        "from memory.ledger import Ledger\nfrom memory.vault import Vault\n"
        "from memory.workers import this_worker\nfrom film.take import Take\n"
        "home = pathlib.Path(sys.argv[1]); ledger = Ledger.open(home)\n"
    )
    return subprocess.Popen(
        [sys.executable, "-c", head + script, str(home)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_a_claim_keeps_other_workers_away_until_it_is_given_back(ledger: Ledger) -> None:
    held = ledger.claim("r", "style", "anna")
    assert held is not None
    assert (held.recipe, held.slot, held.worker) == ("r", "style", "anna")
    assert ledger.claim("r", "style", "ben") is None
    assert ledger.claim("other", "cast", "ben") is not None
    ledger.release(held)
    assert ledger.claim("r", "style", "ben") is not None


def test_the_same_worker_may_claim_again_after_it_stumbled(ledger: Ledger) -> None:
    assert ledger.claim("r", "style", "anna") is not None
    assert ledger.claim("r", "style", "anna") is not None


def test_an_expired_lease_is_taken_over_and_the_old_holder_cannot_disturb(
    ledger: Ledger, clock: Clock
) -> None:
    old = ledger.claim("r", "style", "anna", lease_seconds=10)
    clock.passes(9)
    assert old is not None
    assert ledger.claim("r", "style", "ben") is None
    clock.passes(2)
    new = ledger.claim("r", "style", "ben")
    assert new is not None
    assert ledger.renew(old, 100) is False
    ledger.release(old)
    assert ledger.claim("r", "style", "carl") is None
    assert ledger.renew(new, 100) is True


def test_a_renewed_lease_lasts(ledger: Ledger, clock: Clock) -> None:
    held = ledger.claim("r", "style", "anna", lease_seconds=10)
    assert held is not None
    clock.passes(9)
    ledger.renew(held, 10)
    clock.passes(9)
    assert ledger.claim("r", "style", "ben") is None


def test_whoever_takes_over_learns_the_vendors_operation(ledger: Ledger, clock: Clock) -> None:
    held = ledger.claim("r", "clip/a", "anna", lease_seconds=10)
    assert held is not None
    ledger.note_operation(held, "operations/77")
    clock.passes(11)
    new = ledger.claim("r", "clip/a", "ben")
    assert new is not None
    assert new.operation == "operations/77"


def test_a_recipe_made_meanwhile_is_not_claimed_unless_it_must_be_made_again(
    ledger: Ledger,
) -> None:
    timeline = ledger.project_for("k", "K").timeline_id
    held = ledger.claim("r", "style", "anna")
    made = ledger.record(timeline, a_take(), held)
    assert ledger.claim("r", "style", "ben") is None
    assert ledger.take_with_recipe("r") == made
    assert ledger.claim("r", "style", "ben", again=True) is not None


def test_work_finished_after_its_claim_was_lost_yields_to_the_take_already_made(
    ledger: Ledger, clock: Clock
) -> None:
    timeline = ledger.project_for("k", "K").timeline_id
    slow = ledger.claim("r", "style", "anna", lease_seconds=10)
    clock.passes(11)
    quick = ledger.claim("r", "style", "ben")
    made = ledger.record(timeline, a_take(why="ben"), quick)
    assert ledger.record(timeline, a_take(why="anna"), slow) == made
    assert ledger.snapshot(timeline).current == {"style": made}


def test_of_many_threads_one_gets_the_claim(ledger: Ledger) -> None:
    start = threading.Barrier(12)
    got: list[object] = []

    def try_it(worker: str) -> None:
        start.wait()
        got.append(ledger.claim("r", "style", worker))

    threads = [threading.Thread(target=try_it, args=(f"w{n}",)) for n in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(got), len([claim for claim in got if claim is not None])) == (12, 1)


def test_of_two_processes_one_gets_the_claim(tmp_path: Path) -> None:
    script = (
        "print('ready', flush=True); sys.stdin.readline()\n"
        "print('won' if ledger.claim('r', 'style', this_worker()) else 'lost', flush=True)\n"
        "sys.stdin.readline()\n"
    )
    both = [another_process(script, tmp_path) for _ in range(2)]
    for process in both:
        assert process.stdout is not None and process.stdout.readline() == "ready\n"
    for process in both:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    said = [process.stdout.readline() for process in both if process.stdout]
    for process in both:
        process.communicate("end\n", timeout=20)
    assert sorted(said) == ["lost\n", "won\n"]


DIES_BEFORE_ITS_ROW = (
    "claim = ledger.claim('r', 'style', this_worker())\n"
    "content = Vault(home).put_bytes(b'painted')\n"
    "print(content, flush=True); sys.stdin.readline()\n"
)
DIES_INSIDE_ITS_TRANSACTION = (
    "claim = ledger.claim('r', 'style', this_worker())\n"
    "content = Vault(home).put_bytes(b'painted')\n"
    "timeline = ledger.project_for('k', 'K').timeline_id\n"
    "take = Take(take_id='', slot='style', recipe='r', maker='m', maker_kind='house',\n"
    "            maker_version='v', inputs={}, content=content, made_at='', version=0)\n"
    "ledger._move = lambda *_: (print(content, flush=True), sys.stdin.readline())\n"
    "ledger.record(timeline, take, claim)\n"
)


@pytest.mark.parametrize("script", [DIES_BEFORE_ITS_ROW, DIES_INSIDE_ITS_TRANSACTION])
def test_killed_between_blob_and_row_the_ledger_is_sound_and_the_work_is_free_at_once(
    tmp_path: Path, script: str
) -> None:
    ledger = Ledger.open(tmp_path)
    timeline = ledger.project_for("k", "K").timeline_id
    process = another_process(script, tmp_path)
    assert process.stdout is not None
    content = process.stdout.readline().strip()
    with ledger._engines.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM claim").scalar() == 1
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=20)

    with ledger._engines.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    assert Vault(tmp_path).bytes(content) == b"painted"
    assert (ledger.snapshot(timeline).current, ledger.contents()) == ({}, set())
    claim = ledger.claim("r", "style", this_worker())
    assert claim is not None
    kept = ledger.record(timeline, a_take(content=content), claim)
    assert ledger.snapshot(timeline).current == {"style": kept}
    assert kept.version == 1
    ledger.close()


def test_thirty_writers_in_three_processes_lose_no_version(tmp_path: Path) -> None:
    ledger = Ledger.open(tmp_path)
    project = ledger.project_for("k", "K")
    script = (
        "import threading\n"
        f"timeline = {project.timeline_id!r}\n"
        "def write(n):\n"
        "    ledger.record(timeline, Take(take_id='', slot='style', recipe=f'{os.getpid()}-{n}',\n"
        "        maker='m', maker_kind='house', maker_version='v', inputs={}, content='c' * 64,\n"
        "        made_at='', version=0))\n"
        "print('ready', flush=True); sys.stdin.readline()\n"
        "threads = [threading.Thread(target=write, args=(n,)) for n in range(10)]\n"
        "[thread.start() for thread in threads]; [thread.join() for thread in threads]\n"
    )
    three = [another_process(script, tmp_path) for _ in range(3)]
    for process in three:
        assert process.stdout is not None and process.stdout.readline() == "ready\n"
    for process in three:
        process.communicate("go\n", timeout=30)
    takes = ledger.takes_of_slot(project.project_id, "style")
    assert [take.version for take in takes] == list(range(30, 0, -1))
    assert len(ledger.moves(project.timeline_id)) == 30
    ledger.close()


def test_processes_that_open_a_new_home_at_once_all_succeed(tmp_path: Path) -> None:
    script = "print(ledger.project_for('k', 'K').project_id, flush=True)\n"
    four = [another_process(script, tmp_path / "home") for _ in range(4)]
    said = {process.communicate(timeout=30)[0] for process in four}
    assert len(said) == 1
    assert [process.returncode for process in four] == [0, 0, 0, 0]


def test_a_killed_worker_is_dead_before_its_parent_has_buried_it(tmp_path: Path) -> None:
    process = another_process(
        "print(this_worker('run'), flush=True); sys.stdin.readline()\n", tmp_path
    )
    assert process.stdout is not None
    worker = process.stdout.readline().strip()
    assert is_dead(worker) is False
    process.send_signal(signal.SIGKILL)
    patience = time.monotonic() + 10
    while not is_dead(worker) and time.monotonic() < patience:
        time.sleep(0.01)
    assert process.returncode is None  # nobody waited for it yet
    assert is_dead(worker) is True
    process.communicate()


@pytest.mark.parametrize(
    ("name", "dead"),
    [
        (lambda me: me, False),  # alive
        (lambda me: "studio", False),  # not a name we gave: only its lease tells
        (lambda me: "elsewhere/" + me.split("/", 1)[1], False),  # another machine
        (lambda me: me.replace(me.split("/")[1], "4194399", 1), True),  # no such process
        (lambda me: "/".join([*me.split("/")[:2], "1", ""]), True),  # its number was used again
    ],
)
def test_a_worker_is_dead_only_when_that_is_certain(name: Callable[[str], str], dead: bool) -> None:
    assert is_dead(name(this_worker())) is dead
