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
    """Follows the events of a run. Time left is measured on this run's own clips, so it says
    nothing before the first.
    """

    def __init__(self, quiet: bool) -> None:
        self._quiet = quiet
        self._console = Console(stderr=True)
        self._bar = Bar(
            TextColumn("{task.description:<14}"),
            BarColumn(24),
            TextColumn("{task.fields[note]}"),
            TimeElapsedColumn(),
            console=self._console,
            disable=quiet or not sys.stderr.isatty(),
            transient=True,
        )
        self._task = self._bar.add_task("beginning", total=None, note="")
        self._began = time.monotonic()
        self._clips_begun, self._clips_done, self._clips_from = 0, 0, 0.0

    def __enter__(self) -> "Progress":
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def on_event(self, kind: str, payload: dict[str, Any]) -> None:
        if kind == "planned":
            self._bar.update(self._task, total=payload["slots"])
        elif kind == "making":
            self._note_making(payload)
        elif kind in ("made", "reused"):
            self._note_done(kind, payload)
        elif kind == "attributed":
            self._say(
                f"mending {payload['finding'].replace('_', ' ')}: remaking {payload['blame']} ({payload['why']})"
            )

    def _note_making(self, payload: dict[str, Any]) -> None:
        maker, slot = payload["maker"], payload["slot"]
        if maker == "clip":
            self._clips_from = self._clips_from or time.monotonic()
            self._clips_begun += 1
        self._bar.update(self._task, description=_STAGES.get(maker, maker), note=slot)

    def _note_done(self, kind: str, payload: dict[str, Any]) -> None:
        self._bar.advance(self._task)
        slot = payload["slot"]
        if slot.startswith("clip/") and not slot.endswith("/verdict"):
            self._clips_done += 1
        if kind == "made" and not self._quiet and not sys.stderr.isatty() and "seconds" in payload:
            if payload["seconds"] >= 0.5:
                elapsed = time.monotonic() - self._began
                self._say(f"{elapsed:6.1f} s  {slot}  ({payload['seconds']:.1f} s)")

    def _say(self, text: str) -> None:
        if not self._quiet:
            self._console.print(text, highlight=False, markup=False)
