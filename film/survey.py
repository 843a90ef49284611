"""The survey: what is missing, stale, waiting or done in a timeline. Pure: planner, estimate,
resume and progress in one.

A rule says how one kind of slot is filled; the recipe book (graph/recipes.py) is the tuple of them.
Slots unfold from the
outlines of takes already there: lines from the script, shots from the shot lists. A slot is
**ready** when it is
missing or stale and everything it reads is settled. Settled means fresh, frozen or pinned, and past
its gate.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from film.take import Address, Flag, SlotState, Snapshot, Take, recipe_of

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


def survey(
    book: tuple[Rule, ...],
    snapshot: Snapshot,
    *,
    versions: Mapping[str, str],
    stop_at: tuple[str, ...] = (),
    goal: Goal = "film",
    only: Callable[[str], bool] | None = None,
) -> Survey:
    """Survey a timeline. `versions` maps maker → version; `stop_at` names gates a person decides;
    `only` narrows the slots answered for.
    """
    return _Surveyor(book, snapshot, versions, frozenset(stop_at), goal).survey(only)


class _Surveyor:
    """One pass: statuses are found depth first and remembered, so each slot is judged once."""

    def __init__(
        self,
        book: tuple[Rule, ...],
        snapshot: Snapshot,
        versions: Mapping[str, str],
        stop_at: frozenset[str],
        goal: Goal,
    ) -> None:
        self._book, self._snapshot, self._versions, self._stop_at, self._goal = (
            book,
            snapshot,
            versions,
            stop_at,
            goal,
        )
        self._view = View(snapshot, self._settled)
        self._known: dict[str, SlotStatus] = {}
        self._rules: dict[str, tuple[Rule, Binding]] = {}
        self._waiting_rules: list[str] = []

    def survey(self, only: Callable[[str], bool] | None) -> Survey:
        unfolded = True
        for rule in self._book:
            if self._goal not in rule.goals:
                continue
            try:
                for binding in rule.each(self._view):
                    self._rules[rule.slot(binding)] = (rule, binding)
            except NotYet:
                unfolded = False
        slots = [slot for slot in self._rules if only is None or only(slot)]
        statuses = tuple(self._status(slot) for slot in slots)
        return Survey(
            statuses=statuses, vanished=self._vanished() if unfolded and only is None else ()
        )

    def _settled(self, slot: str) -> bool:
        if slot not in self._rules:
            return slot in self._snapshot.current
        status = self._status(slot)
        done = status.state in (SlotState.FRESH, SlotState.FROZEN, SlotState.PINNED)
        return done and not status.waiting_on and not status.awaits_decision

    def _status(self, slot: str) -> SlotStatus:
        if slot not in self._known:
            self._known[slot] = self._judge(slot, *self._rules[slot])
        return self._known[slot]

    def _judge(self, slot: str, rule: Rule, binding: Binding) -> SlotStatus:
        take = self._snapshot.current.get(slot)
        held = (
            SlotState.PINNED
            if slot in self._snapshot.pinned
            else SlotState.FROZEN
            if slot in self._snapshot.frozen
            else None
        )
        try:
            addresses = [Address.parse(text) for text in rule.inputs(self._view, binding)]
        except NotYet as missing:
            addresses, waiting = [], [missing.slot]
        else:
            waiting = sorted(
                {address.slot for address in addresses if not self._settled(address.slot)}
            )
        if waiting:
            if take is not None and held is not None:
                return SlotStatus(slot=slot, rule=rule, binding=binding, state=held)
            state = SlotState.MISSING if take is None else SlotState.STALE
            return SlotStatus(
                slot=slot, rule=rule, binding=binding, state=state, waiting_on=tuple(waiting)
            )
        inputs = {str(address): self._digest(address) for address in addresses}
        guidance = self._snapshot.guidance.get(slot, {})
        recipe = self._recipe(rule, binding, inputs, guidance, self._versions[rule.maker])
        state, flag = self._state(take, held, rule, binding, inputs, guidance, recipe)
        awaits = (
            rule.gate in self._stop_at
            and state in (SlotState.FRESH, SlotState.FROZEN, SlotState.PINNED)
            and not self._approved(slot, rule.gate or "")
        )
        return SlotStatus(
            slot=slot,
            rule=rule,
            binding=binding,
            state=state,
            awaits_decision=awaits,
            inputs=inputs,
            recipe=recipe,
            guidance=guidance,
            flag=flag,
        )

    def _state(
        self,
        take: Take | None,
        held: SlotState | None,
        rule: Rule,
        binding: Binding,
        inputs: dict[str, str],
        guidance: dict[str, Any],
        recipe: str,
    ) -> tuple[SlotState, str]:
        if take is None:
            return SlotState.MISSING, ""
        if take.recipe == recipe:
            return held or SlotState.FRESH, ""
        if held is not None:
            changed = sorted(
                address for address, seen in inputs.items() if take.inputs.get(address) != seen
            )
            return (
                held,
                f"not up to date with {', '.join(changed[:3])}"
                if changed
                else "made by an older version",
            )
        bought = take.maker_kind in ("model", "person") or take.cost_usd > 0
        if bought and take.recipe == self._recipe(
            rule, binding, inputs, guidance, take.maker_version
        ):
            return SlotState.FRESH, "made by an older version"
        return SlotState.STALE, ""

    def _recipe(
        self,
        rule: Rule,
        binding: Binding,
        inputs: dict[str, str],
        guidance: dict[str, Any],
        version: str,
    ) -> str:
        reads = {"pattern": rule.pattern, **{name: binding[name] for name in rule.reads}}
        return recipe_of(
            maker=rule.maker,
            maker_version=version,
            inputs=inputs,
            reads=reads,
            guidance=guidance,
            seed=0,
        )

    def _digest(self, address: Address) -> str:
        """Digest of a settled input's part; an absent part (an optional one) reads as "absent"."""
        take = self._snapshot.current.get(address.slot)
        return (take.digest_of(address.part) if take is not None else None) or "absent"

    def _approved(self, slot: str, gate: str) -> bool:
        decision = self._snapshot.decided(slot, gate)
        return decision is not None and decision.verdict == "approved"

    def _vanished(self) -> tuple[str, ...]:
        """Filled slots of scenes, lines and shots that no rule unfolds to under any format."""
        alive = {_subject(slot) for slot in self._rules}
        return tuple(
            slot
            for slot in self._snapshot.current
            if _subject(slot) and _subject(slot) not in alive
        )


def _subject(slot: str) -> str:
    """`line/ab` of `line/ab/voice`, `shot/1x` of `clip/1x@9x16`; empty for slots of the whole
    film.
    """
    kind, _, rest = slot.partition("/")
    name = rest.split("/")[0].split("@")[0]
    if kind in ("scene", "line", "shot") and name:
        return f"{kind}/{name}"
    return f"shot/{name}" if kind == "clip" else ""
