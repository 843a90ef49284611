"""The one Chromium of this process: pages of our own SVG in, pixels out. Processes that render
borrow it (lent.py).

Why a thread of its own: Playwright's synchronous objects belong to the thread that made them and
refuse one that runs an event loop, while painting is asked for from pool children, worker threads
and tests alike. Why so locked up: text and pictures of people end in the SVG, so page scripts are
off, the network is off five ways (STACK.md: route abort alone leaks), and the page's policy allows
nothing but inline style and data images.
"""

import atexit
import base64
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, TypeVar

from film.errors import RenderFailed
from tools.heap import give_back
from tools.picture.wire import Wire, WireCut
from tools.supplies import chromium

T = TypeVar("T")

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
FLAGS = (
    "--headless",
    "--disable-gpu",
    "--enable-unsafe-swiftshader",
    "--hide-scrollbars",
    "--mute-audio",
    "--force-color-profile=srgb",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--renderer-process-limit=1",
    "--disable-dev-shm-usage",
    "--no-zygote",
    "--no-startup-window",
    "--no-first-run",
    "--no-default-browser-check",
    "--password-store=basic",
    "--use-mock-keychain",
    # Nothing it does of itself.
    "--disable-background-networking",
    "--disable-breakpad",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-field-trial-config",
    "--disable-sync",
    "--metrics-recording-only",
    # It works though nobody looks, and is never asked whether it hangs.
    "--disable-background-timer-throttling",
    "--disable-backgrounding-occluded-windows",
    "--disable-hang-monitor",
    "--disable-renderer-backgrounding",
    "--disable-features=PaintHolding",
    # One raster tile: Chromium's dither pattern begins anew in every tile, and small ones cost.
    "--default-tile-width=4096",
    "--default-tile-height=4096",
    # Two processes fewer: 40 MB of each render process.
    "--in-process-gpu",
    "--enable-features=NetworkServiceInProcess2",
)
REST_AFTER_SECONDS = 0.3
"""Idle this long, the last page's pixels are let go, in Chromium and here."""
BATCH = 8
"""Pictures of a film held at once: some 2 MB of PNG each at 1080p."""

WRITE = """function (html) {
  document.open();
  document.write(html);
  document.close();
  return document.readyState;
}"""
SEEK = """t => {
  const svg = document.querySelector('svg');
  svg.pauseAnimations();
  svg.setCurrentTime(t);
  svg.style.willChange = svg.style.willChange ? '' : 'transform';
}"""
"""The last line changes nothing that shows, but has all painted anew: left alone, Chromium keeps
what moved by less than it minds, step after step, and a frame depends on those before it (by 51
levels at a letter's edge).
"""


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
        self._wire: Wire | None = None
        self._world = 0
        self._shown: tuple[str, int, int] | None = None
        self._resting = True
        # A daemon: pool threads are joined before exit handlers run, when ours must still work.
        Thread(target=self._toil, name="easel", daemon=True).start()

    def picture(self, html: str, width: int, height: int, doing: str) -> bytes:
        """PNG with alpha of a page of ours at width × height pixels. Raises ToolMissing,
        RenderFailed.
        """
        return self._ask(
            lambda: self._with_one_retry(lambda: self._picture(html, width, height), doing)
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
        return self._wire is not None

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
        try:
            return work()
        except WireCut:
            self._close()
        try:
            return work()
        except WireCut as error:
            cause = self._wire.last_words if self._wire else ""
            self._close()
            raise RenderFailed("Chromium", doing, cause or str(error)) from error

    def _ready(self) -> Wire:
        if self._wire is None:
            sandbox = [] if getattr(os, "geteuid", lambda: 1)() else ["--no-sandbox"]
            self._wire = Wire(chromium(), [*FLAGS, *sandbox])
            self._lock_up(self._wire)
        return self._wire

    def _lock_up(self, wire: Wire) -> None:
        """One page that runs and fetches nothing."""
        page = wire.ask("Target.createTarget", url="about:blank")
        wire.attach(page["targetId"])
        # A frame that would need a process of its own waits there forever.
        wire.ask("Target.setAutoAttach", autoAttach=True, waitForDebuggerOnStart=True, flatten=True)
        wire.ask("Emulation.setScriptExecutionDisabled", value=True)
        wire.ask("Network.enable")
        nothing = {"latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
        wire.ask("Network.emulateNetworkConditions", offline=True, **nothing)
        wire.ask("Fetch.enable", patterns=[{"urlPattern": "*"}])
        wire.ask("Page.enable")
        wire.ask(
            "Emulation.setDefaultBackgroundColorOverride", color={"r": 0, "g": 0, "b": 0, "a": 0}
        )
        frame = wire.ask("Page.getFrameTree")["frameTree"]["frame"]["id"]
        world = wire.ask("Page.createIsolatedWorld", frameId=frame, worldName="easel")
        self._world = world["executionContextId"]

    def _idle(self) -> None:
        try:
            self._let_go()
        except WireCut:
            self._close()  # it died idle: the next picture starts another

    def _let_go(self) -> None:
        self._show("", 16, 16)
        self._resting = True
        give_back()  # pages of text and PNG leave 40 MB of free heap behind

    def _show(self, html: str, width: int, height: int) -> None:
        wire = self._ready()
        self._resting = False
        self._shown = None
        wire.ask(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=height, deviceScaleFactor=1, mobile=False,
        )  # fmt: skip
        if self._run(WRITE, html) != "complete":
            wire.happened("Page.loadEventFired")
        self._shown = html, width, height

    def _run(self, function: str, given: object) -> Any:
        """What the function answers in a world of its own: the page's scripts stay off."""
        answer = self._ready().ask(
            "Runtime.callFunctionOn",
            functionDeclaration=function,
            executionContextId=self._world,
            arguments=[{"value": given}],
            returnByValue=True,
        )
        if "exceptionDetails" in answer:
            raise WireCut(str(answer["exceptionDetails"].get("text")))
        return answer["result"].get("value")

    def _snap(self) -> bytes:
        answer = self._ready().ask("Page.captureScreenshot", format="png", optimizeForSpeed=True)
        return base64.b64decode(answer["data"])

    def _picture(self, html: str, width: int, height: int) -> bytes:
        self._show(html, width, height)
        return self._snap()

    def _seeked(self, html: str, width: int, height: int, seconds: Sequence[float]) -> list[bytes]:
        if self._shown != (html, width, height):
            self._show(html, width, height)
        shots = []
        for second in seconds:
            self._run(SEEK, second)
            shots.append(self._snap())
        return shots

    def _close(self) -> None:
        wire, self._wire = self._wire, None
        self._shown, self._resting = None, True
        if wire:
            wire.close()


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
