"""How long a crew takes over work that comes in branches.

A branch is a row of steps, each begun when the one before it is done; a step is pieces that may be
worked at side by side. A few branches are open at once, and whoever of the crew is free takes the
piece that has waited longest. Pure: the Observer's own order of work, played through in no time.
"""

from collections import deque
from collections.abc import Iterable, Sequence
from heapq import heappop, heappush

Step = Sequence[float]
"""Seconds of pieces that one process each may do."""
Branch = Sequence[Step]


def makespan(branches: Iterable[Branch], workers: int, open_at_once: int) -> float:
    """Seconds from the first piece begun to the last one done; branches open in their order."""
    crew = _Crew(branches, max(1, workers))
    for _ in range(max(1, open_at_once)):
        crew.open_next()
    return crew.work_through()


class _Crew:
    def __init__(self, branches: Iterable[Branch], workers: int) -> None:
        self._closed = deque(deque(filter(None, branch)) for branch in branches)
        self._free = workers
        self._waiting: deque[tuple[float, _Open]] = deque()
        self._at_work: list[tuple[float, int, _Open]] = []
        """When each is done, a number that tells equals apart, and its branch."""

    def open_next(self) -> None:
        while self._closed:
            branch = _Open(self._closed.popleft())
            if branch.steps:
                self._begin_step(branch)
                return

    def work_through(self) -> float:
        now, begun = 0.0, 0
        while self._waiting or self._at_work:
            while self._free and self._waiting:
                seconds, branch = self._waiting.popleft()
                self._free, begun = self._free - 1, begun + 1
                heappush(self._at_work, (now + seconds, begun, branch))
            now, _, branch = heappop(self._at_work)
            self._free += 1
            branch.left -= 1
            if not branch.left:
                self._go_on(branch)
        return now

    def _go_on(self, branch: "_Open") -> None:
        if branch.steps:
            self._begin_step(branch)
        else:
            self.open_next()

    def _begin_step(self, branch: "_Open") -> None:
        step = branch.steps.popleft()
        branch.left = len(step)
        self._waiting.extend((seconds, branch) for seconds in step)


class _Open:
    """A branch that is being worked at."""

    def __init__(self, steps: deque[Step]) -> None:
        self.steps, self.left = steps, 0
