"""The survey: what is missing, stale, waiting or done in a timeline. Pure: planner, estimate,
resume and progress in one.

A rule says how one kind of slot is filled; the recipe book (graph/recipes.py) is the tuple of them.
Slots unfold from the outlines of takes already there: lines from the script, shots from the shot
lists. A slot is **ready** when it is missing or stale and everything it reads is settled. Settled
means fresh, frozen or pinned, and past its gate. Who looks is film/surveyor.py.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Literal

from film.take import Flag, SlotState, Snapshot

Craft = Literal[
    "script", "storyboard", "style", "asset", "frame", "video", "audio", "quality", "delivery"
]
Goal = Literal["preflight", "preview", "film"]
Binding = dict[str, str]


class NotYet(Exception):
    """An outline that this rule unfolds from is not settled; the slot waits on `slot`."""

    def __init__(self, slot: str) -> None:
        self.slot = slot
        super().__init__(slot)


class View:
    """What rules may look at: outlines of settled takes, never values."""

    def __init__(self, snapshot: Snapshot, settled: Callable[[str], bool]) -> None:
        self.snapshot, self._settled = snapshot, settled
        self.memo: dict[str, Any] = {}
        """What rules found in outlines of settled takes, which no longer change in this survey."""

    def outline(self, slot: str) -> dict[str, Any]:
        """The outline of a settled slot. Raises NotYet."""
        take = self.snapshot.current.get(slot)
        if take is None or not self._settled(slot):
            raise NotYet(slot)
        return take.outline

    def settings(self) -> dict[str, Any]:
        return self.outline("settings")


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """How one kind of slot is filled."""

    pattern: str
    """Slot with named holes: `line/{line}/voice`."""
    craft: Craft
    maker: str
    """Name in the maker table (graph/makers)."""
    each: Callable[[View], Iterable[Binding]]
    inputs: Callable[[View, Binding], Iterable[str]]
    """Addresses of all parts the maker reads."""
    reads: tuple[str, ...] = ()
    """Bindings that are part of the recipe beside the inputs (format, draft)."""
    gate: str | None = None
    goals: tuple[Goal, ...] = ("film",)

    def slot(self, binding: Binding) -> str:
        return self.pattern.format_map(binding)


@dataclass(frozen=True, kw_only=True, slots=True)
class SlotStatus:
    slot: str
    rule: Rule
    binding: Binding
    state: SlotState
    waiting_on: tuple[str, ...] = ()
    """Slots that must be settled first; empty when ready or done."""
    awaits_decision: bool = False
    """Filled, and its gate is one people stop at."""
    inputs: dict[str, str] = field(default_factory=dict)
    recipe: str = ""
    guidance: dict[str, Any] = field(default_factory=dict)
    flag: str = ""

    @property
    def ready(self) -> bool:
        return self.state in (SlotState.MISSING, SlotState.STALE) and not self.waiting_on


@dataclass(frozen=True, kw_only=True, slots=True)
class Survey:
    statuses: tuple[SlotStatus, ...]
    """In the order of the book, then of the film."""
    vanished: tuple[str, ...]
    """Filled slots whose scene, line or shot is no longer in the script."""

    @property
    def ready(self) -> tuple[SlotStatus, ...]:
        return tuple(status for status in self.statuses if status.ready)

    @property
    def awaiting(self) -> tuple[SlotStatus, ...]:
        return tuple(status for status in self.statuses if status.awaits_decision)

    @property
    def flags(self) -> tuple[Flag, ...]:
        return tuple(
            Flag(slot=s.slot, kind="outdated", text=s.flag) for s in self.statuses if s.flag
        )

    @property
    def done(self) -> bool:
        return (
            not self.ready
            and not self.awaiting
            and not any(status.waiting_on for status in self.statuses)
        )

    def status(self, slot: str) -> SlotStatus | None:
        return next((status for status in self.statuses if status.slot == slot), None)
