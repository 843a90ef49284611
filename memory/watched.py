"""A timeline as it was last read, and what has moved since.

A film of thousands of slots asks for its snapshot once a slot. Moves of pointers and decisions are
numbered and never deleted, so reading on from the last number gives the same snapshot as reading
all of it, in the time of what is new. Whoever moves a pointer writes its move in the same
transaction (memory/takes.py, memory/timelines.py): that is what this stands on.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from sqlalchemy import Connection, Row, func, select

from film.take import Decision, Snapshot, Take
from memory.tables import DECISION, GUIDANCE, MARK, MOVE, POINTER
from memory.takes import PINNED

FROZEN = "frozen"
_SLOTS_A_QUERY = 500

TakesById = Callable[[Connection, Sequence[str]], dict[str, Take]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Watched:
    snapshot: Snapshot
    last_move: int
    last_decision: int
    decisions: dict[str, list[tuple[int, Decision]]]
    """Slot → standing decisions on its current take, numbered."""


def watched(
    connection: Connection, timeline_id: str, before: Watched | None, takes_by_id: TakesById
) -> Watched:
    """The timeline now. `before` is what was read last, by this process."""
    last_move, last_decision = _last(connection, MOVE), _last(connection, DECISION)
    marks = connection.execute(
        select(MARK.c.slot, MARK.c.kind).where(MARK.c.timeline_id == timeline_id)
    ).all()
    guidance = connection.execute(
        select(GUIDANCE.c.slot, GUIDANCE.c.guidance)
        .where(GUIDANCE.c.timeline_id == timeline_id)
        .order_by(GUIDANCE.c.slot)
    ).all()
    told: dict[str, Any] = {
        "frozen": frozenset(row.slot for row in marks if row.kind == FROZEN),
        "pinned": frozenset(row.slot for row in marks if row.kind == PINNED),
        "guidance": {row.slot: row.guidance for row in guidance},
    }
    if before is None:
        return _all(connection, timeline_id, takes_by_id, told, last_move, last_decision)
    seen = before.snapshot
    moved = _slots_since(connection, MOVE, before.last_move, timeline_id)
    decided = _slots_since(connection, DECISION, before.last_decision, timeline_id)
    if not moved and not decided and all(getattr(seen, name) == told[name] for name in told):
        return before
    pointers = _pointers(connection, timeline_id, moved)
    current = dict(seen.current)
    for slot in moved - pointers.keys():
        current.pop(slot, None)
    takes = takes_by_id(connection, list(pointers.values()))
    fresh = not pointers.keys() <= current.keys()
    current.update((slot, takes[take_id]) for slot, take_id in pointers.items())
    decisions = {**before.decisions}
    for slot in moved | decided:
        decisions.pop(slot, None)
    _file(decisions, _decisions(connection, timeline_id, moved | decided))
    return Watched(
        snapshot=_snapshot(timeline_id, _sorted(current) if fresh else current, decisions, told),
        last_move=last_move,
        last_decision=last_decision,
        decisions=decisions,
    )


def _all(
    connection: Connection,
    timeline_id: str,
    takes_by_id: TakesById,
    told: dict[str, Any],
    last_move: int,
    last_decision: int,
) -> Watched:
    pointers = _pointers(connection, timeline_id, None)
    takes = takes_by_id(connection, list(pointers.values()))
    decisions: dict[str, list[tuple[int, Decision]]] = {}
    _file(decisions, _decisions(connection, timeline_id, None))
    current = {slot: takes[take_id] for slot, take_id in pointers.items()}
    return Watched(
        snapshot=_snapshot(timeline_id, _sorted(current), decisions, told),
        last_move=last_move,
        last_decision=last_decision,
        decisions=decisions,
    )


def _snapshot(
    timeline_id: str,
    current: dict[str, Take],
    decisions: dict[str, list[tuple[int, Decision]]],
    told: dict[str, Any],
) -> Snapshot:
    """Slots in the order of their names, decisions in the order they were made."""
    numbered = sorted(chain.from_iterable(decisions.values()), key=lambda one: one[0])
    return Snapshot(
        timeline_id=timeline_id,
        current=current,
        decisions=tuple(decision for _, decision in numbered),
        **told,
    )


def _sorted(current: dict[str, Take]) -> dict[str, Take]:
    return {slot: current[slot] for slot in sorted(current)}


def _last(connection: Connection, table: Any) -> int:
    return connection.execute(select(func.max(table.c.number))).scalar() or 0


def _slots_since(connection: Connection, table: Any, number: int, timeline_id: str) -> set[str]:
    """By number alone: the rows are few, and an index on the timeline would walk all of its."""
    rows = connection.execute(
        select(table.c.timeline_id, table.c.slot).where(table.c.number > number)
    )
    return {row.slot for row in rows if row.timeline_id == timeline_id}


def _pointers(connection: Connection, timeline_id: str, slots: set[str] | None) -> dict[str, str]:
    """Slot → id of its current take; of all slots when none are named."""
    wanted = select(POINTER.c.slot, POINTER.c.take_id).where(POINTER.c.timeline_id == timeline_id)
    return {
        row.slot: row.take_id
        for some in _portions(slots)
        for row in connection.execute(
            wanted if some is None else wanted.where(POINTER.c.slot.in_(some))
        )
    }


def _decisions(
    connection: Connection, timeline_id: str, slots: set[str] | None
) -> Iterable[Row[Any]]:
    """Decisions on the slots' current takes, oldest first."""
    here = (
        (POINTER.c.timeline_id == DECISION.c.timeline_id)
        & (POINTER.c.slot == DECISION.c.slot)
        & (POINTER.c.take_id == DECISION.c.take_id)
    )
    wanted = (
        select(DECISION)
        .join(POINTER, here)
        .where(DECISION.c.timeline_id == timeline_id)
        .order_by(DECISION.c.number)
    )
    for some in _portions(slots):
        yield from connection.execute(
            wanted if some is None else wanted.where(DECISION.c.slot.in_(some))
        )


def _portions(slots: set[str] | None) -> list[list[str] | None]:
    """So many slots as one query may name."""
    if slots is None:
        return [None]
    names = sorted(slots)
    return [names[at : at + _SLOTS_A_QUERY] for at in range(0, len(names), _SLOTS_A_QUERY)]


def _file(decisions: dict[str, list[tuple[int, Decision]]], rows: Iterable[Row[Any]]) -> None:
    for row in rows:
        decision = Decision(
            slot=row.slot,
            take_id=row.take_id,
            gate=row.gate,
            verdict=row.verdict,
            by=row.decided_by,
            message=row.message,
            made_at=row.made_at,
        )
        decisions.setdefault(row.slot, []).append((row.number, decision))
