"""One easel for many processes: a render process paints with that of the house that started it.

Chromium, its renderer and the driver hold 220 MB, 330 to 390 at work, and painting is a fifth of a
shot's work: one of each is busy less than half the time of two render processes, and starting it
once saves each of them a second. It paints one page at a time; decoding, cutting and keeping stay
with who asked.
"""

from contextlib import suppress
from threading import Lock, Thread
from typing import Any

from film.errors import RenderFailed
from tools.picture.easel import Easel, easel, paint_with


class LentEasel(Easel):
    """The easel at the other end of a pipe. What plays a whole shot keeps a Chromium busy for
    minutes: for that it has its own.
    """

    def __init__(self, pipe: Any) -> None:
        super().__init__()
        self._pipe, self._turn = pipe, Lock()

    def picture(self, html: str, width: int, height: int, doing: str) -> bytes:
        return self._asked(doing, "picture", html, width, height, doing)

    def strips(self, html: str, width: int, height: int, doing: str) -> list[bytes]:
        return self._asked(doing, "strips", html, width, height, doing)

    def rest(self) -> None:
        if self.started:
            super().rest()
        self._asked("starting", "rest")

    def _asked(self, doing: str, what: str, *given: object) -> Any:
        try:
            with self._turn:
                self._pipe.send((what, given))
                done, answer = self._pipe.recv()
        except (EOFError, OSError) as gone:
            raise RenderFailed("Chromium", doing, "the house put its easel away") from gone
        if not done:
            raise answer
        return answer


def borrow(pipe: Any) -> None:
    """From now on this process paints with the easel at the other end."""
    paint_with(LentEasel(pipe))


def lend(pipe: Any) -> None:
    """Paints for the process at the other end of a `multiprocessing` pipe until it leaves, in a
    thread of its own.
    """
    Thread(target=_serve, args=(pipe,), name="easel lent", daemon=True).start()


def _serve(pipe: Any) -> None:
    with pipe, suppress(EOFError, OSError):
        while True:
            what, given = pipe.recv()
            try:
                answer = True, getattr(easel(), what)(*given)
            except Exception as failed:  # raised by who asked
                answer = False, failed
            pipe.send(answer)
