"""The crew: the processes that render, one piece of work at a time each.

Why not a pool: when a child of a `ProcessPoolExecutor` is killed, every piece of work in it fails
and nothing says whose fault it was. Here each process has a pipe of its own, so a death is that of
the work that was being done, its exit code says how, and the others never notice. Children never
open the ledger: they get plain values and paths, and give back facts and files.

Where forking is safe they are forked from a server that has loaded all they work with (cradle.py):
starting one is cheap, and so is letting one go that holds what later work has no use for.
"""

import atexit
import os
import signal
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from multiprocessing import active_children, forkserver, get_context
from multiprocessing.connection import Connection
from pickle import PicklingError
from threading import Condition, Thread
from time import perf_counter
from typing import Any, NamedTuple

from tools.heap import give_back, share_heaps
from tools.machine import cpu_seconds, own_kb
from tools.picture.lent import borrow, lend

Work = Callable[..., Any]
FULL_KB = 96 << 10
"""Models, tables and gaps that works leave in a process: a clip leaves half of this, music a whole,
listening two."""


class WorkerDied(Exception):
    """A process of the crew ended while it worked; `how` is its last word as people say it."""

    def __init__(self, exit_code: int | None) -> None:
        if exit_code is not None and exit_code < 0:
            self.how = f"killed by {_signal_name(-exit_code)}"
        else:
            self.how = f"it ended with exit code {exit_code}"
        self.starved = exit_code == -signal.SIGKILL
        """The system kills like this when memory runs out."""
        super().__init__(self.how)


class Done(NamedTuple):
    """What came of a piece of work."""

    answer: Any
    seconds: float
    """The process's own, without the wait for it."""
    cpu_seconds: float
    """Processor time of it and of what it drives; 0 where the system does not tell."""


class Crew:
    """`size` processes, started when first needed. Threads wait here for a free one."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._free: list[_Hand] = []
        self._busy = self._lonely = self._generation = 0
        self._stopped = False
        self._turn = Condition()

    def warm(self, *works: Work) -> None:
        """Start the processes and give each one of these to do, without waiting for them. What
        fails here will fail again when it matters.
        """
        for work in works[: self.size]:
            Thread(target=self._warm, args=(work,), name="warming", daemon=True).start()

    def _warm(self, work: Work) -> None:
        with suppress(Exception, KeyboardInterrupt):
            self.do(work)

    def do(self, work: Work, *arguments: Any, alone: bool = False, lean: bool = False) -> "Done":
        """`work(*arguments)` in a process; `alone` waits until no other works, and lets none begin:
        all memory is its. `lean` takes none that holds much from before. Raises WorkerDied, and
        whatever the work raises.
        """
        hand = self._take(alone)
        try:
            if hand and lean and hand.is_full():
                hand.dismiss()
                hand = None
            hand = hand or _Hand(self._generation)
            done = hand.do(work, arguments)
        except BaseException as failed:
            self._stopped |= isinstance(failed, KeyboardInterrupt)
            # What is short of memory, or of a library, will not get better: its process ends.
            spent = isinstance(
                failed, WorkerDied | MemoryError | ImportError | OSError | KeyboardInterrupt
            )
            if spent and hand:
                hand.end(kill=True)
            self._give(None if spent else hand, alone)
            raise
        self._give(hand, alone)
        return done

    def renew(self) -> None:
        """Let go of processes that have worked: what they hold, later work has no use for. Those at
        work finish what they do.
        """
        with self._turn:
            self._generation += 1
            spent, self._free = self._free, []
        for hand in spent:
            hand.dismiss()

    def shrink(self, size: int) -> None:
        """Fewer at once from now on; those at work finish what they do."""
        with self._turn:
            self.size = max(1, min(self.size, size))
            spare, self._free = self._free[self.size :], self._free[: self.size]
        for hand in spare:
            hand.dismiss()

    def close(self) -> None:
        with self._turn:
            hands, self._free = self._free, []
        for hand in hands:
            hand.dismiss()
        for hand in hands:
            hand.end()

    def _take(self, alone: bool) -> "_Hand | None":
        """A turn, and a process that is free; None where one must be started."""
        with self._turn:
            self._lonely += alone
            self._turn.wait_for(lambda: self._may_begin(alone))
            if self._stopped:
                self._lonely -= alone
                raise KeyboardInterrupt
            self._busy += 1
            if not alone:
                return self._free.pop() if self._free else None
            idle, self._free = self._free, []
        for hand in idle:  # what they hold in memory is wanted elsewhere
            hand.dismiss()
            hand.end()
        return None

    def _may_begin(self, alone: bool) -> bool:
        if self._stopped:
            return True
        if alone:
            return self._busy == 0
        return self._busy < self.size and not self._lonely

    def _give(self, hand: "_Hand | None", alone: bool) -> None:
        with self._turn:
            self._busy -= 1
            self._lonely -= alone
            room = self._busy + len(self._free) < self.size
            keep = hand is not None and room and hand.generation == self._generation
            if hand is not None and keep:
                self._free.append(hand)
            self._turn.notify_all()
        if hand is not None and not keep:
            hand.dismiss()


class _Hand:
    """One child process and the pipe to it."""

    def __init__(self, generation: int) -> None:
        self.generation = generation
        context = _context()
        self._pipe, theirs = context.Pipe()
        brush, handle = context.Pipe()
        self._process = context.Process(
            target=_toil, args=(theirs, handle), name="render", daemon=True
        )
        self._process.start()
        theirs.close()
        handle.close()
        lend(brush)
        self._born_kb = self._own_kb()

    def is_full(self) -> bool:
        """Whether its works left much in memory."""
        return self._own_kb() - self._born_kb > FULL_KB

    def _own_kb(self) -> int:
        return own_kb(self._process.pid or 0)

    def do(self, work: Work, arguments: tuple[Any, ...]) -> Done:
        try:
            self._pipe.send((work, arguments))
            done, answer, *took = self._pipe.recv()
        except (EOFError, OSError) as gone:
            self._process.join()
            raise WorkerDied(self._process.exitcode) from gone
        if not done:
            raise answer
        return Done(answer, *took)

    def dismiss(self) -> None:
        """Ask it to leave; what it paints with is put away first."""
        with suppress(OSError):  # it may have left already
            self._pipe.send(None)

    def end(self, kill: bool = False) -> None:
        if kill:
            self._process.kill()
        self._process.join()
        self._pipe.close()


@lru_cache(maxsize=1)
def _context() -> Any:
    """How processes are started. On Linux alone they are forked: elsewhere libraries that were
    loaded may not survive it.
    """
    if sys.platform != "linux":
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload(["graph.cradle"])
    atexit.register(_put_server_away)
    return context


def _put_server_away() -> None:
    """Its processor time counts as the house's only when the house has seen it end. Told to, so
    that nobody waits for what it is still loading.
    """
    server: Any = forkserver._forkserver  # pyright: ignore
    if server._forkserver_pid is not None and not active_children():
        with suppress(OSError):  # it has ended, or a child has removed its address
            os.kill(server._forkserver_pid, signal.SIGTERM)
            server._stop()


def _toil(pipe: Connection, handle: Connection) -> None:
    """In the child: works until it is dismissed, stopped by Ctrl-C, or the house is gone. It paints
    with the house's easel.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)  # the server forked from ignores it
    share_heaps()
    borrow(handle)
    with suppress(EOFError, OSError, KeyboardInterrupt):
        while (task := pipe.recv()) is not None:
            answer = _answer(*task)
            del task
            give_back()  # before the answer: then it is seen what the work left
            try:
                pipe.send(answer)
            except (TypeError, AttributeError, PicklingError) as unsendable:
                said = RuntimeError(f"{answer[1]!r} cannot be sent: {unsendable}")
                pipe.send((False, said, 0.0, 0.0))
            del answer


def _answer(work: Work, arguments: tuple[Any, ...]) -> tuple[bool, Any, float, float]:
    """Whether it was done, what came of it, and what it took."""
    me = os.getpid()
    begun, used = perf_counter(), cpu_seconds(me)
    try:
        done, answer = True, work(*arguments)
    except BaseException as failed:
        failed.add_note(f"in a render process:\n{traceback.format_exc()}")
        done, answer = False, failed
    return done, answer, perf_counter() - begun, cpu_seconds(me) - used


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
