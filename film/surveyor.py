"""The surveyor: looks a timeline over, and again after each take without starting from nothing.

One survey is a pure function of a snapshot. A film of thousands of slots is surveyed thousands of
times, though, once for every slot that is filled, and judging each slot anew each time would cost
more than making the film. What is kept rests on one rule: **while only slots that were not settled
get a take, whatever waits on nothing stays as it was found.** A settled slot reads settled slots
only; a ready one does too. So the next look judges again what was filled and what waited on it, and
all else is remembered. Anything else that happens (a settled slot moved, a mark, a guidance, a
decision at a gate people stop at) and the look begins anew.
"""

from collections.abc import Callable, Mapping
from typing import Any

from film.survey import Binding, Goal, NotYet, Rule, SlotStatus, Survey, View
from film.take import Address, SlotState, Snapshot, Take, recipe_of

_SETTLED = (SlotState.FRESH, SlotState.FROZEN, SlotState.PINNED)


def survey(
    book: tuple[Rule, ...],
    snapshot: Snapshot,
    *,
    versions: Mapping[str, str],
    stop_at: tuple[str, ...] = (),
    goal: Goal = "film",
    only: Callable[[str], bool] | None = None,
) -> Survey:
    """Survey a timeline once. `versions` maps maker → version; `stop_at` names gates a person
    decides; `only` narrows the slots answered for.
    """
    return Surveyor(book, versions=versions, stop_at=stop_at, goal=goal).survey(snapshot, only)


class Surveyor:
    """Statuses are found depth first and remembered, so each slot is judged once until something
    it may depend on has changed. Not for several threads at a time.
    """

    def __init__(
        self,
        book: tuple[Rule, ...],
        *,
        versions: Mapping[str, str],
        stop_at: tuple[str, ...] = (),
        goal: Goal = "film",
    ) -> None:
        self._book = tuple(rule for rule in book if goal in rule.goals)
        self._versions, self._stop_at = versions, frozenset(stop_at)
        self._begin(Snapshot(timeline_id="", current={}))

    def survey(self, snapshot: Snapshot, only: Callable[[str], bool] | None = None) -> Survey:
        """All slots, or those `only` lets through, as the snapshot has them."""
        self._look_at(snapshot)
        slots = [slot for slot in self._rules if only is None or only(slot)]
        return Survey(
            statuses=tuple(self._status(slot) for slot in slots),
            vanished=self._gone() if only is None else (),
        )

    def status(self, snapshot: Snapshot, slot: str) -> SlotStatus | None:
        """One slot; None when the book has none of that name (yet)."""
        self._look_at(snapshot)
        return self._status(slot) if slot in self._rules else None

    # What is remembered from one look to the next

    def _begin(self, snapshot: Snapshot) -> None:
        """Nothing is known."""
        self._snapshot = snapshot
        self._view = View(snapshot, self._settled)
        self._known: dict[str, SlotStatus] = {}
        self._rules: dict[str, tuple[Rule, Binding]] = {}
        self._unfolded: list[dict[str, Binding] | None] = [None] * len(self._book)
        """By rule; None while what it unfolds from is not settled."""
        self._held_back: dict[str, set[str]] = {}
        """Slot that is not settled → slots that were found waiting on it."""
        self._held_waiting: set[str] = set()
        """Frozen or pinned slots that read something unsettled: settled, and yet not done with."""
        self._unfolds_after: dict[int, str] = {}
        """Rule → slot it waited on when it was last asked to unfold."""
        self._trusted: set[str] = set()
        """Slots without a rule that were taken as settled because they are filled."""
        self._vanished: tuple[str, ...] | None = None

    def _look_at(self, snapshot: Snapshot) -> None:
        changed = self._changed(snapshot)
        if changed is not None:
            self._snapshot = self._view.snapshot = snapshot
            for slot in changed:
                self._forget(slot)
            before = len(self._rules)
            self._unfold()
            if len(self._rules) == before or self._trusted.isdisjoint(self._rules):
                return
        self._begin(snapshot)
        self._unfold()

    def _changed(self, snapshot: Snapshot) -> list[str] | None:
        """Slots that were not settled and have another take now; None when more happened."""
        before = self._snapshot
        if snapshot is before:
            return []
        if (
            snapshot.timeline_id != before.timeline_id
            or snapshot.frozen != before.frozen
            or snapshot.pinned != before.pinned
            or snapshot.guidance != before.guidance
            or (self._stop_at and self._decided(snapshot) != self._decided(before))
            or not before.current.keys() <= snapshot.current.keys()
            or self._held_waiting
        ):
            return None
        changed = [
            slot for slot, take in snapshot.current.items() if before.current.get(slot) is not take
        ]
        stands = all(slot in self._rules and not self._is_settled(slot) for slot in changed)
        return changed if stands else None

    def _forget(self, slot: str) -> None:
        """Judge it again when asked, and all that waited on it. What waited and is filled may turn
        out settled without being made again: then what waited on that is judged again too.
        """
        self._known.pop(slot, None)
        for waiting in self._held_back.pop(slot, ()):
            if waiting in self._snapshot.current:
                self._forget(waiting)
            else:
                self._known.pop(waiting, None)

    def _is_settled(self, slot: str) -> bool:
        """Whether it was found settled; a slot nobody has asked about was not."""
        status = self._known.get(slot)
        return status is not None and _settled(status)

    def _decided(self, snapshot: Snapshot) -> list[Any]:
        return [decision for decision in snapshot.decisions if decision.gate in self._stop_at]

    def _unfold(self) -> None:
        """Ask the rules that could not unfold yet; they stay in the order of the book."""
        again = [
            place
            for place, here in enumerate(self._unfolded)
            if here is None and self._unfolds_after.get(place) not in self._known
        ]
        found = False
        for place in again:
            rule = self._book[place]
            try:
                here = {rule.slot(binding): binding for binding in rule.each(self._view)}
            except NotYet as missing:
                self._unfolds_after[place] = missing.slot
                continue
            self._unfolded[place] = here
            self._rules.update((slot, (rule, binding)) for slot, binding in here.items())
            found = True
        if not found:
            return
        self._vanished = None
        self._rules = {
            slot: (rule, binding)
            for rule, here in zip(self._book, self._unfolded, strict=True)
            for slot, binding in (here or {}).items()
        }

    # One slot

    def _settled(self, slot: str) -> bool:
        if slot in self._rules:
            return _settled(self._status(slot))
        if slot not in self._snapshot.current:
            return False
        self._trusted.add(slot)
        return True

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
            read = dict.fromkeys(address.slot for address in addresses)
            waiting = sorted(slot for slot in read if not self._settled(slot))
        if waiting:
            for other in waiting:
                self._held_back.setdefault(other, set()).add(slot)
            if take is not None and held is not None:
                self._held_waiting.add(slot)
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
            and state in _SETTLED
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

    def _gone(self) -> tuple[str, ...]:
        """Filled slots of scenes, lines and shots that no rule unfolds to under any format."""
        if None in self._unfolded:
            return ()
        if self._vanished is None:
            alive = {_subject(slot) for slot in self._rules}
            self._vanished = tuple(
                slot
                for slot in self._snapshot.current
                if _subject(slot) and _subject(slot) not in alive
            )
        return self._vanished


def _settled(status: SlotStatus) -> bool:
    return status.state in _SETTLED and not status.waiting_on and not status.awaits_decision


def _subject(slot: str) -> str:
    """`line/ab` of `line/ab/voice`, `shot/1x` of `clip/1x@9x16`; empty for slots of the whole
    film.
    """
    kind, _, rest = slot.partition("/")
    name = rest.split("/")[0].split("@")[0]
    if kind in ("scene", "line", "shot") and name:
        return f"{kind}/{name}"
    return f"shot/{name}" if kind == "clip" else ""
