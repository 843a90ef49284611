"""The crew's processes: where they come from, how they are let go, and whom they outlive."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from graph.crew import FULL_KB, Crew
from tools.machine import tree_of

linux = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere processes are spawned")

HOUSE = """
import os, sys, time
from graph.crew import Crew

if __name__ == "__main__":
    crew = Crew(1)
    print(crew.do(os.getpid).answer, os.getppid(), flush=True)
    time.sleep(60)
"""


@pytest.fixture
def crew() -> Iterator[Crew]:
    crew = Crew(2)
    try:
        yield crew
    finally:
        crew.close()


def slowly() -> int:
    time.sleep(0.5)
    return os.getpid()


def test_a_process_that_is_free_is_taken_again(crew):
    assert crew.do(os.getpid).answer == crew.do(os.getpid).answer


def test_renewed_what_works_finishes_and_what_comes_next_has_a_process_of_its_own(crew):
    idle = crew.do(os.getpid).answer
    with ThreadPoolExecutor(1) as threads:
        working = threads.submit(crew.do, slowly)
        time.sleep(0.2)
        crew.renew()
        busy = working.result().answer
    assert busy == idle
    assert crew.do(os.getpid).answer not in (busy, idle)


KEPT: list[bytes] = []


def keeping_much() -> int:
    KEPT.append(b"x" * (FULL_KB << 10) * 2)
    return os.getpid()


@linux
def test_what_must_be_lean_gets_no_process_in_which_work_left_much(crew):
    clean = crew.do(os.getpid).answer
    assert crew.do(os.getpid, lean=True).answer == clean
    full = crew.do(keeping_much).answer
    assert full == clean
    assert crew.do(os.getpid).answer == full
    assert crew.do(os.getpid, lean=True).answer != full


@linux
def test_the_cradle_loads_all_it_names_and_begins_no_thread():
    ask = (
        "import graph.cradle as c, os, sys; "
        "print([n for n in c.LOADED if n not in sys.modules], len(os.listdir('/proc/self/task')))"
    )
    said = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert said.stdout == "[] 1\n"


@linux
def test_a_house_that_is_killed_leaves_no_process_behind(tmp_path):
    script = tmp_path / "house.py"
    script.write_text(HOUSE)
    house = subprocess.Popen(
        [sys.executable, str(script)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
    assert house.stdout is not None
    house.stdout.readline()
    below = tree_of(house.pid)[1:]
    assert len(below) == 3  # the server, its process, and multiprocessing's tracker
    house.send_signal(signal.SIGKILL)
    house.wait()
    house.stdout.close()
    until = time.monotonic() + 20
    while any(_lives(pid) for pid in below) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(_lives(pid) for pid in below)


def _lives(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rpartition(") ")[2][0] != "Z"
    except OSError:
        return False
