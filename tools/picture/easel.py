"""The one Chromium of this process: pages of our own SVG in, pixels out. Processes that render
borrow it (lent.py).

Why a thread of its own: Playwright's synchronous objects belong to the thread that made them and
refuse one that runs an event loop, while painting is asked for from pool children, worker threads
and tests alike.
"""

import atexit
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from math import ceil
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, TypeVar

from film.errors import RenderFailed
from tools.heap import give_back
from tools.picture.browser import Browser, cause_of

T = TypeVar("T")

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
REST_AFTER_SECONDS = 0.3
"""Idle this long, the last page's pixels are let go, in Chromium and here."""
BATCH = 8
"""Pictures of a film held at once: some 2 MB of PNG each at 1080p."""
STRIP_PIXELS = 2_000_000
"""A picture leaves Chromium in strips of 8 MB: whole pages of an atlas cost it 110 MB more."""


def page_html(body: str, style: str = "") -> str:
    """A page of ours: no margins, no background, and a policy that fetches nothing."""
    return (
        '<!DOCTYPE html><html><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        "<style>html,body{margin:0;background:transparent}svg{display:block}"
        f"{style}</style></head><body>{body}</body></html>"
    )


class Easel:
    """Chromium started at first use, restarted once if it dies at work, closed with the process."""

    def __init__(self) -> None:
        self._work: SimpleQueue[tuple[Future[Any], Callable[[], Any]]] = SimpleQueue()
        self._browser: Browser | None = None
        self._shown: tuple[str, int, int] | None = None
        self._resting = True
        # A daemon: pool threads are joined before exit handlers run, when ours must still work.
        Thread(target=self._toil, name="easel", daemon=True).start()

    def picture(self, html: str, width: int, height: int, doing: str) -> bytes:
        """PNG with alpha of a page of ours at width × height pixels. Raises ToolMissing,
        RenderFailed.
        """
        (png,) = self._taken(html, width, height, height, doing)
        return png

    def strips(self, html: str, width: int, height: int, doing: str) -> list[bytes]:
        """The same from top to bottom, in PNGs of some `STRIP_PIXELS` at most."""
        count = ceil(width * height / STRIP_PIXELS)
        return self._taken(html, width, height, ceil(height / count), doing)

    def _taken(self, html: str, width: int, height: int, rows: int, doing: str) -> list[bytes]:
        return self._ask(
            lambda: self._with_one_retry(lambda: self._cut(html, width, height, rows), doing)
        )

    def film(
        self, html: str, width: int, height: int, seconds: Sequence[float], doing: str
    ) -> list[bytes]:
        """PNGs of an animated SVG page, seeked to each time."""
        return list(self.play(html, width, height, seconds, doing))

    def play(
        self, html: str, width: int, height: int, seconds: Sequence[float], doing: str
    ) -> Iterator[bytes]:
        """The same one by one, however long the film: `BATCH` are photographed ahead. Others may
        paint in between.
        """
        for at in range(0, len(seconds), BATCH):
            yield from self._photographed(html, width, height, seconds[at : at + BATCH], doing)

    def _photographed(
        self, html: str, width: int, height: int, seconds: Sequence[float], doing: str
    ) -> list[bytes]:
        return self._ask(
            lambda: self._with_one_retry(lambda: self._seeked(html, width, height, seconds), doing)
        )

    def rest(self) -> None:
        """Chromium started, so that the first picture need not wait for it, and no page's pixels
        held. Raises ToolMissing, RenderFailed.
        """
        self._ask(lambda: self._with_one_retry(self._let_go, "starting"))

    @property
    def started(self) -> bool:
        return self._browser is not None

    def close(self) -> None:
        self._ask(self._close)

    def _ask(self, work: Callable[[], T]) -> T:
        answer: Future[T] = Future()
        self._work.put((answer, work))
        return answer.result()

    # In the thread

    def _toil(self) -> None:
        while True:
            try:
                answer, work = self._work.get(timeout=None if self._resting else REST_AFTER_SECONDS)
            except Empty:
                self._idle()
                continue
            try:
                answer.set_result(work())
            except BaseException as error:  # handed to the asking thread, which raises it
                answer.set_exception(error)

    def _with_one_retry(self, work: Callable[[], T], doing: str) -> T:
        from playwright.sync_api import Error

        try:
            return work()
        except Error:
            self._close()
        try:
            return work()
        except Error as error:
            self._close()
            raise RenderFailed("Chromium", doing, cause_of(str(error))) from error

    def _ready(self) -> Browser:
        if self._browser is None:
            self._browser = Browser()
        return self._browser

    def _idle(self) -> None:
        from playwright.sync_api import Error

        try:
            self._let_go()
        except Error:
            self._close()  # it died idle: the next picture starts another

    def _let_go(self) -> None:
        self._show("", 16, 16)
        self._resting = True
        give_back()  # pages of text and PNG leave 40 MB of free heap behind

    def _show(self, html: str, width: int, height: int, *, whole: bool = True) -> Browser:
        browser = self._ready()
        self._resting, self._shown = False, None
        browser.show(html, width, height, whole=whole)
        return browser

    def _cut(self, html: str, width: int, height: int, rows: int) -> list[bytes]:
        browser = self._show(html, width, height, whole=False)
        tops = range(0, height, rows)
        return [browser.snap((0, top, width, min(rows, height - top))) for top in tops]

    def _seeked(self, html: str, width: int, height: int, seconds: Sequence[float]) -> list[bytes]:
        browser = self._ready()
        if self._shown != (html, width, height):
            self._show(html, width, height)
            self._shown = html, width, height
        shots = []
        for second in seconds:
            browser.seek(second)
            shots.append(browser.snap())
        return shots

    def _close(self) -> None:
        browser, self._browser = self._browser, None
        self._shown, self._resting = None, True
        if browser is not None:
            browser.close()


_easel: Easel | None = None
_owner = 0


def easel() -> Easel:
    """This process's easel; a forked child makes its own."""
    if _easel is None or _owner != os.getpid():
        paint_with(Easel())
    assert _easel is not None
    return _easel


def paint_with(other: Easel) -> None:
    """From now on it is this process's easel."""
    global _easel, _owner
    _easel, _owner = other, os.getpid()


@atexit.register
def put_away() -> None:
    """Closes the browser, if one was started."""
    global _easel
    if _easel is not None and _owner == os.getpid() and _easel.started:
        _easel.close()
    _easel = None
