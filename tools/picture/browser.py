"""The browser: a Chromium that Playwright starts, locks up and ends, with one page in it.

What a page of ours takes are ten DevTools messages; they are sent as they are (Playwright's own
calls for the same look the page over again each time: a fifth of Chromium's work). Why so locked
up: text and pictures of people end in the SVG, so page scripts are off, the network is off five
ways (STACK.md: route abort alone leaks), and the page's policy allows nothing but inline style and
data images. Belongs to the thread that made it.

Why strips of a page that is never seen whole: Chromium paints it in one piece, but copies, packs
and sends only what is asked for, and each of those holds the picture several times over.
"""

import base64
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tools.supplies import chromium

FLAGS = (
    "--disable-gpu",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--renderer-process-limit=1",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--no-zygote",
    # One raster tile: Chromium's dither pattern begins anew in every tile, and small ones cost.
    "--default-tile-width=4096",
    "--default-tile-height=4096",
    # A picture is that of its page, not of the page before with what differs painted over it.
    "--disable-partial-raster",
    # Two processes fewer: 40 MB.
    "--in-process-gpu",
    "--enable-features=NetworkServiceInProcess2",
)
PATIENCE_MS = 60_000
DRIVER_HEAP = "--max-semi-space-size=1 --max-old-space-size=256"
"""Of Playwright's driver: its JavaScript engine keeps what pictures went through it otherwise.
"""
WRITE = """async html => {
  document.open();
  document.write(html);
  document.close();
  if (document.readyState !== 'complete')
    await new Promise(loaded => window.addEventListener('load', loaded, {once: true}));
}"""
"""Pictures in it are decoded when it answers."""
DRAWN = """async () => {
  await new Promise(begun => requestAnimationFrame(() => requestAnimationFrame(begun)));
}"""
"""A frame begun after it is of the page as it now is. Once in a whole suite of tests a picture was
of the moment before the seek: the frame that was asked for had been begun already.
"""
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


class Browser:
    """Raises ToolMissing, and Playwright's Error, from `__init__` on; who gets one closes it and
    makes another.
    """

    def __init__(self) -> None:
        from playwright.sync_api import sync_playwright

        path = chromium()
        with small_driver():
            self._playwright = sync_playwright().start()
        try:
            sandbox = [] if getattr(os, "geteuid", lambda: 1)() else ["--no-sandbox"]
            self._chromium = self._playwright.chromium.launch(
                executable_path=str(path), args=[*FLAGS, *sandbox]
            )
            self._lock_up()
        except BaseException:
            self._playwright.stop()
            raise

    def _lock_up(self) -> None:
        """One page that runs and fetches nothing."""
        context = self._chromium.new_context(
            java_script_enabled=False, offline=True, service_workers="block", device_scale_factor=1
        )
        context.set_default_timeout(PATIENCE_MS)
        context.route("**/*", lambda route: route.abort())
        page = context.new_page()
        # A question to a page that died is never answered: without its context it fails at once.
        page.on("crash", lambda _: context.close())
        self._wire = context.new_cdp_session(page)
        clear = {"color": {"r": 0, "g": 0, "b": 0, "a": 0}}
        self._wire.send("Emulation.setDefaultBackgroundColorOverride", clear)
        frame = self._wire.send("Page.getFrameTree")["frameTree"]["frame"]["id"]
        world = self._wire.send("Page.createIsolatedWorld", {"frameId": frame})
        self._world = world["executionContextId"]

    def show(self, html: str, width: int, height: int, *, whole: bool) -> None:
        """A page of ours, laid out at width × height pixels; `whole` when all of it is looked at,
        again and again.
        """
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self._wire.send(
            "Emulation.setDeviceMetricsOverride", {**metrics, "dontSetVisibleSize": not whole}
        )
        self._run(WRITE, html)
        if whole:
            self._run(DRAWN)

    def seek(self, second: float) -> None:
        """The page's SVG animation, held at a time."""
        self._run(SEEK, second)
        self._run(DRAWN)

    def snap(self, strip: tuple[int, int, int, int] | None = None) -> bytes:
        """PNG with alpha of what is shown, or of x, y, width and height of the page."""
        asked: dict[str, Any] = {"format": "png", "optimizeForSpeed": True}
        if strip:
            x, y, width, height = strip
            asked["clip"] = {"x": x, "y": y, "width": width, "height": height, "scale": 1}
        return base64.b64decode(self._wire.send("Page.captureScreenshot", asked)["data"])

    def _run(self, function: str, given: object = None) -> None:
        """In a world of its own: the page's scripts stay off."""
        call = {
            "functionDeclaration": function,
            "executionContextId": self._world,
            "arguments": [{"value": given}],
            "awaitPromise": True,
        }
        answer = self._wire.send("Runtime.callFunctionOn", call)
        if "exceptionDetails" in answer:
            from playwright.sync_api import Error

            raise Error(str(answer["exceptionDetails"].get("text")))

    def close(self) -> None:
        from playwright.sync_api import Error

        for end in (self._chromium.close, self._playwright.stop):
            try:
                end()
            except Error:
                pass  # already dead: that is why we close it


def cause_of(said: str) -> str:
    """What Chromium said last before it ended, else Playwright's first line."""
    own = [line.partition("[err] ")[2] for line in said.splitlines() if "[err] " in line]
    lines = [line.strip() for line in (*own[::-1], *said.splitlines()) if line.strip()]
    return lines[0] if lines else "it died twice"


@contextmanager
def small_driver() -> Iterator[None]:
    """Playwright's driver is started with this process's environment, and nothing else of ours."""
    before = os.environ.get("NODE_OPTIONS")
    os.environ["NODE_OPTIONS"] = f"{before or ''} {DRIVER_HEAP}".strip()
    try:
        yield
    finally:
        if before is None:
            del os.environ["NODE_OPTIONS"]
        else:
            os.environ["NODE_OPTIONS"] = before
