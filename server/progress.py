"""Progress on the terminal: stage, shot k of n, time left. On standard error, so that answers stay
clean.
"""

import sys
import time
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

_STAGES = {
    "script": "reading",
    "style": "styling",
    "cast": "casting",
    "looks": "dressing",
    "shots": "storyboarding",
    "end": "storyboarding",
    "voice": "speaking",
    "sheet": "exposing",
    "shot_captions": "captioning",
    "preview": "previewing",
    "clip": "rendering",
    "clip_verdict": "checking",
    "captions": "captioning",
    "score": "scoring",
    "music": "composing",
    "mix": "mixing",
    "cut": "cutting",
    "film_verdict": "checking",
    "storyboard": "storyboarding",
    "thumbnail": "picturing",
    "delivery": "delivering",
}


class Progress:
    """Follows the events of a run.

    Time left is measured on this run's own clips, so nothing is said of it before the first is
    done.
    """

    def __init__(self, quiet: bool) -> None:
        self._quiet = quiet
        self._shown = not quiet and sys.stderr.isatty()
        self._console = Console(stderr=True, highlight=False)
        self._bar = Bar(
            TextColumn("{task.description:<14}"),
            BarColumn(24),
            TextColumn("{task.fields[note]}"),
            TimeElapsedColumn(),
            console=self._console,
            disable=not self._shown,
            transient=True,
        )
        self._task = self._bar.add_task("beginning", total=None, note="")
        self._done = 0
        self._began = time.monotonic()
        self._clips_left = self._clips_done = 0
        self._rendering_since = 0.0

    def __enter__(self) -> "Progress":
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def on_event(self, kind: str, payload: dict[str, Any]) -> None:
        if kind == "planned":
            self._bar.update(self._task, total=self._done + payload["slots"])
            self._clips_left = payload["clips"]
        elif kind == "making":
            self._making(payload["maker"], payload["slot"])
        elif kind in ("made", "reused"):
            self._finished(payload["slot"], payload.get("seconds", 0.0))
        elif kind == "attributed":
            finding = payload["finding"].replace("_", " ")
            self._say(f"mending {finding}: remaking {payload['blame']} ({payload['why']})")

        elif kind == "preflight":
            for film in payload["films"]:
                self._say(film["line"])
        elif kind == "retrying":
            self._say(f"{payload['said']}: {payload['because']}; trying once more")

    def _making(self, maker: str, slot: str) -> None:
        if maker == "clip" and not self._rendering_since:
            self._rendering_since = time.monotonic()
        self._bar.update(self._task, description=_STAGES.get(maker, maker), note=self._note(slot))

    def _note(self, slot: str) -> str:
        if not self._clips_done or not self._clips_left:
            return slot
        total = self._clips_done + self._clips_left
        pace = (time.monotonic() - self._rendering_since) / self._clips_done
        return f"shot {self._clips_done + 1} of {total}, {pace * self._clips_left:.0f} s left"

    def _finished(self, slot: str, seconds: float) -> None:
        self._done += 1
        self._bar.update(self._task, completed=self._done)
        if slot.startswith("clip/") and not slot.endswith("/verdict"):
            self._clips_done += 1
            self._clips_left = max(0, self._clips_left - 1)
        if not self._shown and seconds >= 0.5:
            self._say(f"{time.monotonic() - self._began:6.1f} s  {slot}  ({seconds:.1f} s)")

    def _say(self, text: str) -> None:
        if not self._quiet:
            self._console.print(text, markup=False)
