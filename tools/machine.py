"""What this machine is and has free: its processor's name, memory, and who asks for it.

Read from the system alone, so that it costs nothing: a container's own limit counts where it is
lower than the machine's memory.
"""

import os
import platform
from functools import lru_cache
from pathlib import Path
from threading import Event, Thread

_CGROUP = Path("/sys/fs/cgroup")
GROWN = 1.01
"""A peak is looked at closely when it is this many times the one before."""


@lru_cache(maxsize=1)
def machine_name() -> str:
    """The processor and how many of it may be used: what measured seconds belong to."""
    return f"{_processor()} x{cores()}"


def cores() -> int:
    """Processors this process may run on."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def available_bytes() -> int:
    """Memory that may be taken without swapping; 0 where the system does not tell."""
    free = _meminfo("MemAvailable")
    limit, used = _number(_CGROUP / "memory.max"), _number(_CGROUP / "memory.current")
    return min(free, max(limit - used, 0)) if free and limit else free


def pss_bytes(pid: int) -> int:
    """Memory of one process, what it shares counted in parts; 0 when it is gone or not told."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) << 10 for line in lines if line.startswith("Pss:")), 0)


def cpu_seconds(pid: int) -> float:
    """Processor time of a process and all below it so far, and of those it has buried (fields 14
    to 17 of proc(5) stat); 0 where the system does not tell.
    """
    return sum(sum(used_and_buried(each)) for each in tree_of(pid))


def used_and_buried(pid: int) -> tuple[float, float]:
    """Processor seconds of one process, and of those it has buried; 0 where nothing is told."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()
    except OSError:
        return 0.0, 0.0
    user, system, buried_user, buried_system = map(int, fields[11:15])
    ticks = os.sysconf("SC_CLK_TCK")
    return (user + system) / ticks, (buried_user + buried_system) / ticks


def tree_of(pid: int) -> list[int]:
    """The process and all below it (Linux; itself elsewhere)."""
    found = [pid]
    try:
        for thread in Path(f"/proc/{pid}/task").iterdir():
            for child in (thread / "children").read_text().split():
                found += tree_of(int(child))
    except OSError:
        pass  # it ended while we looked
    return found


class MemoryWatch:
    """Samples the memory of this process and all below it (Linux; 0 elsewhere).

    Reading what is shared in parts walks every page table (10 ms a Chromium), so what costs nothing
    to read says when it is worth it: when the tree's own pages are more than ever before.
    """

    def __init__(self, every_seconds: float = 1.0) -> None:
        self.peak_bytes = 0
        self._most_own_kb = 0
        self._every, self._over = every_seconds, Event()
        self._thread = Thread(target=self._look, name="memory", daemon=True)
        self._thread.start()

    def end(self) -> None:
        self._over.set()

    def _look(self) -> None:
        while not self._over.wait(self._every):
            pids = tree_of(os.getpid())
            all_own_kb = sum(map(own_kb, pids))
            if all_own_kb > GROWN * self._most_own_kb:
                self._most_own_kb = all_own_kb
                self.peak_bytes = max(self.peak_bytes, sum(map(pss_bytes, pids)))


def own_kb(pid: int) -> int:
    """A process's pages that are no file's; 0 when it is gone or not told."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0  # it ended while we looked
    return sum(int(line.split()[1]) for line in lines if line.startswith(("RssAnon", "RssShmem")))


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    named = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return named[0] if named else platform.machine()


def _meminfo(row: str) -> int:
    try:
        lines = Path("/proc/meminfo").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) << 10 for line in lines if line.startswith(f"{row}:")), 0)


def _number(path: Path) -> int:
    """A number in a file; 0 for "max", or when it is not there."""
    try:
        text = path.read_text().strip()
    except OSError:
        return 0
    return int(text) if text.isdigit() else 0
