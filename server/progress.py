"""Progress on the terminal: stage, shot k of n, time left. On standard error, so that answers stay
clean.
"""

import sys
import time
from collections.abc import Callable
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, ProgressColumn, Task, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar
from rich.text import Text

from film.forecast import said_seconds
from film.time_left import TimeLeft

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
    "heard": "listening",
    "cut": "cutting",
    "film_verdict": "checking",
    "storyboard": "storyboarding",
    "thumbnail": "picturing",
    "delivery": "delivering",
}


class Progress:
    """Follows the events of a run.

    Time left is what the house expects by its own measure (film/time_left.py), corrected by how
    this run really goes; it counts down between events.
    """

    def __init__(self, quiet: bool, clock: Callable[[], float] = time.monotonic) -> None:
        self._quiet, self._clock = quiet, clock
        self._shown = not quiet and sys.stderr.isatty()
        self._console = Console(stderr=True, highlight=False)
        self._left = TimeLeft()
        self._bar = Bar(
            TextColumn("{task.description:<14}"),
            BarColumn(24),
            TextColumn("{task.fields[note]}"),
            _Left(self.seconds_left),
            TimeElapsedColumn(),
            console=self._console,
            disable=not self._shown,
            transient=True,
        )
        self._task = self._bar.add_task("beginning", total=None, note="")
        self._done = 0
        self._began = clock()
        self._clips_left = self._clips_done = 0

    def __enter__(self) -> "Progress":
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def seconds_left(self) -> float | None:
        """None before anything is planned."""
        return self._left.shown(self._clock())

    def on_event(self, kind: str, payload: dict[str, Any]) -> None:
        self._left.on_event(kind, payload, self._clock())
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
        elif kind == "crew":
            self._say(
                f"{payload['processes']} of {payload['wanted']} render processes at once: "
                f"{payload['free_mb']} MB of memory are free"
            )
        elif kind == "retrying":
            self._say(f"{payload['said']}: {payload['because']}; trying once more")

    def _making(self, maker: str, slot: str) -> None:
        self._bar.update(self._task, description=_STAGES.get(maker, maker), note=self._note(slot))

    def _note(self, slot: str) -> str:
        if not self._clips_done or not self._clips_left:
            return slot
        return f"shot {self._clips_done + 1} of {self._clips_done + self._clips_left}"

    def _finished(self, slot: str, seconds: float) -> None:
        self._done += 1
        self._bar.update(self._task, completed=self._done)
        if slot.startswith("clip/") and not slot.endswith("/verdict"):
            self._clips_done += 1
            self._clips_left = max(0, self._clips_left - 1)
        if not self._shown and seconds >= 0.5:
            passed = self._clock() - self._began
            self._say(f"{passed:6.1f} s  {slot}  ({seconds:.1f} s){_said(self.seconds_left())}")

    def _say(self, text: str) -> None:
        if not self._quiet:
            self._console.print(text, markup=False, soft_wrap=True)


class _Left(ProgressColumn):
    """Seconds left, asked for anew whenever the bar is drawn."""

    def __init__(self, seconds_left: Callable[[], float | None]) -> None:
        super().__init__()
        self._seconds_left = seconds_left

    def render(self, task: Task) -> Text:
        return Text(_said(self._seconds_left()).removeprefix("  "))


def _said(left: float | None) -> str:
    return "" if left is None or left < 1 else f"  about {said_seconds(left)} left"
