"""The preview as a person has it: its page in a plain browser, its own player seeking.

Not the easel: scripts run, nothing is locked up and nothing helps the painting. Only the page is
put aside, so that the picture fills the window.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from tools.picture.paint import pixels_of
from tools.supplies import chromium

FILL = """
header, aside, .controls, .timeline, .over { display: none !important; }
body { padding: 0 !important; }
main { display: block !important; max-width: none !important; }
.stage { max-width: none !important; max-height: none !important; width: 100vw; height: 100vh;
  border-radius: 0 !important; }
"""
"""Nothing is laid over anything: a layer of its own would be painted from another corner."""
SEEK = """t => {
  const seek = document.getElementById('seek');
  seek.value = t;
  seek.dispatchEvent(new Event('input'));
}"""


class Player:
    """A preview that is open in a browser."""

    def __init__(self, page: Any) -> None:
        self._page = page

    def picture_at(self, second: float) -> np.ndarray:
        """What the film shows at that time, BGRA."""
        self._page.evaluate(SEEK, second)
        return pixels_of(self._page.screenshot(type="png"))


@contextmanager
def playing(preview: Path, width: int, height: int) -> Iterator[Player]:
    """The preview at that size. Raises what Playwright raises."""
    from playwright.sync_api import sync_playwright

    sandbox = [] if getattr(os, "geteuid", lambda: 1)() else ["--no-sandbox"]
    colours = ["--force-color-profile=srgb", "--hide-scrollbars"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=str(chromium()), args=[*colours, *sandbox]
        )
        page = browser.new_page(viewport={"width": width, "height": height})
        page.goto(preview.resolve().as_uri())
        page.add_style_tag(content=FILL)
        yield Player(page)
        browser.close()
