"""Timelines: which take is current in each slot, and what people and policy said about it.

A timeline is pointers, marks, decisions, guidance and flags; takes themselves never change. A
decision is a row on (slot, take, gate): it lapses by itself when the pointer moves to another take,
and stands again if the pointer comes back.
"""

from collections.abc import Iterable
from threading import Lock
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from film.errors import LedgerBroken
from film.guidance import Guidance
from film.take import Decision, Flag, Snapshot
from film.value import plain
from memory.records import Move, Orphan, Project
from memory.rows import OWNER
from memory.tables import DECISION, FLAG, GUIDANCE, MARK, MOVE, POINTER, PROJECT, TIMELINE
from memory.takes import PINNED, TakeRows
from memory.watched import FROZEN, Watched, watched

MAIN = "main"


class TimelineRows(TakeRows):
    """Projects, pointers, marks, decisions, guidance, flags."""

    _seen: dict[str, Watched]
    """Timelines as they were last read."""
    _watching: Lock

    def project_for(self, source_key: str, title: str) -> Project:
        """The project of a source: same key, same project. Its main timeline is made with it; the
        title follows the source.
        """
        with self._engines.reading() as connection:
            found = _find_project(connection, source_key)
        if found is not None and found.title == title:
            return found
        with self._engines.writing() as connection:
            found = _find_project(connection, source_key)
            if found is not None:
                connection.execute(
                    update(PROJECT)
                    .where(PROJECT.c.project_id == found.project_id)
                    .values(title=title)
                )
                return Project(
                    project_id=found.project_id, timeline_id=found.timeline_id, title=title
                )
            now = self._now()
            project_id = self._mint(connection, "p", PROJECT.c.project_id)
            timeline_id = self._mint(connection, "tl", TIMELINE.c.timeline_id)
            connection.execute(
                insert(PROJECT).values(
                    project_id=project_id,
                    owner=OWNER,
                    source_key=source_key,
                    title=title,
                    opened_at=now,
                )
            )
            connection.execute(
                insert(TIMELINE).values(
                    timeline_id=timeline_id, project_id=project_id, name=MAIN, opened_at=now
                )
            )
        return Project(project_id=project_id, timeline_id=timeline_id, title=title)

    def snapshot(self, timeline_id: str) -> Snapshot:
        """All that survey reads, from one consistent view. Pinned orphans are in it: their slot may
        come back. When nothing has happened since, the same object.

        A timeline is asked for once a filled slot, so only what moved since the last time is read:
        every move of a pointer is kept, and numbered.
        """
        with self._watching, self._engines.reading() as connection:
            seen = self._seen.get(timeline_id)
            now = watched(connection, timeline_id, seen, self._takes_by_id)
            self._seen[timeline_id] = now
            return now.snapshot

    def point(self, timeline_id: str, slot: str, take_id: str) -> None:
        """Makes an existing take current: a reuse costs nothing."""
        self.take(take_id)
        with self._engines.writing() as connection:
            self._move(connection, timeline_id, slot, take_id)

    def vacate(self, timeline_id: str, slots: Iterable[str]) -> None:
        """Empties slots the book no longer has. Pinned ones keep their take and are listed as
        orphans.
        """
        now = self._now()
        with self._engines.writing() as connection:
            pinned = _marked(connection, timeline_id, PINNED)
            for slot in slots:
                if slot in pinned:
                    here = (*_at(POINTER, timeline_id, slot), POINTER.c.orphaned_at == "")
                    connection.execute(update(POINTER).where(*here).values(orphaned_at=now))
                else:
                    self._empty(connection, timeline_id, slot)

    def restore(self, timeline_id: str, slots: Iterable[str]) -> None:
        """Orphaned pins whose slots the book has again are orphans no longer."""
        with self._engines.writing() as connection:
            for slot in slots:
                connection.execute(
                    update(POINTER).where(*_at(POINTER, timeline_id, slot)).values(orphaned_at="")
                )

    def orphans(self, timeline_id: str) -> list[Orphan]:
        with self._engines.reading() as connection:
            rows = connection.execute(
                select(POINTER)
                .where(POINTER.c.timeline_id == timeline_id, POINTER.c.orphaned_at != "")
                .order_by(POINTER.c.slot)
            ).all()
        return [
            Orphan(slot=row.slot, take_id=row.take_id, orphaned_at=row.orphaned_at) for row in rows
        ]

    def moves(self, timeline_id: str, slot: str | None = None) -> list[Move]:
        """Every move of the timeline's pointers, oldest first."""
        wanted = select(MOVE).where(MOVE.c.timeline_id == timeline_id).order_by(MOVE.c.number)
        with self._engines.reading() as connection:
            rows = connection.execute(
                wanted if slot is None else wanted.where(MOVE.c.slot == slot)
            ).all()
        return [Move(slot=row.slot, take_id=row.take_id, moved_at=row.moved_at) for row in rows]

    def pin(self, timeline_id: str, slot: str) -> None:
        """Made or edited by a person: a maker's take no longer replaces it (see `record`)."""
        self._mark(timeline_id, slot, PINNED)

    def unpin(self, timeline_id: str, slot: str) -> None:
        """An orphan loses its last hold with its pin: its slot is emptied."""
        with self._engines.writing() as connection:
            connection.execute(
                delete(MARK).where(*_at(MARK, timeline_id, slot), MARK.c.kind == PINNED)
            )
            orphaned = connection.execute(
                select(POINTER.c.slot).where(
                    *_at(POINTER, timeline_id, slot), POINTER.c.orphaned_at != ""
                )
            ).first()
            if orphaned:
                self._empty(connection, timeline_id, slot)

    def freeze(self, timeline_id: str, slot: str) -> None:
        self._mark(timeline_id, slot, FROZEN)

    def thaw(self, timeline_id: str, slot: str) -> None:
        with self._engines.writing() as connection:
            connection.execute(
                delete(MARK).where(*_at(MARK, timeline_id, slot), MARK.c.kind == FROZEN)
            )

    def decide(self, timeline_id: str, decision: Decision) -> None:
        """Records a word on (slot, take, gate); the moment is stamped here when the decision brings
        none.
        """
        with self._engines.writing() as connection:
            connection.execute(
                insert(DECISION).values(
                    timeline_id=timeline_id,
                    slot=decision.slot,
                    take_id=decision.take_id,
                    gate=decision.gate,
                    verdict=decision.verdict,
                    decided_by=decision.by,
                    message=decision.message,
                    made_at=decision.made_at or self._now(),
                )
            )

    def guide(self, timeline_id: str, slot: str, guidance: Guidance | None) -> None:
        """Guidance the slot's takes are made under, standing until replaced; None takes it back."""
        with self._engines.writing() as connection:
            connection.execute(delete(GUIDANCE).where(*_at(GUIDANCE, timeline_id, slot)))
            if guidance is not None:
                connection.execute(
                    insert(GUIDANCE).values(
                        timeline_id=timeline_id,
                        slot=slot,
                        guidance=plain(guidance),
                        given_at=self._now(),
                    )
                )

    def raise_flag(self, timeline_id: str, flag: Flag) -> None:
        """Raising a flag again only renews its words."""
        row = {
            "timeline_id": timeline_id,
            "slot": flag.slot,
            "kind": flag.kind,
            "text": flag.text,
            "raised_at": self._now(),
        }
        with self._engines.writing() as connection:
            connection.execute(
                upsert(FLAG)
                .values(row)
                .on_conflict_do_update(
                    index_elements=list(FLAG.primary_key), set_={"text": flag.text}
                )
            )

    def clear_flag(self, timeline_id: str, slot: str, kind: str | None = None) -> None:
        """One kind of flag on a slot, or all of them."""
        kinds = () if kind is None else (FLAG.c.kind == kind,)
        with self._engines.writing() as connection:
            connection.execute(delete(FLAG).where(*_at(FLAG, timeline_id, slot), *kinds))

    def flags(self, timeline_id: str) -> list[Flag]:
        """Oldest first."""
        with self._engines.reading() as connection:
            rows = connection.execute(
                select(FLAG)
                .where(FLAG.c.timeline_id == timeline_id)
                .order_by(FLAG.c.raised_at, FLAG.c.slot, FLAG.c.kind)
            ).all()
        return [Flag(slot=row.slot, kind=row.kind, text=row.text) for row in rows]

    def _mark(self, timeline_id: str, slot: str, kind: str) -> None:
        row = {"timeline_id": timeline_id, "slot": slot, "kind": kind, "marked_at": self._now()}
        with self._engines.writing() as connection:
            connection.execute(upsert(MARK).values(row).on_conflict_do_nothing())

    def _empty(self, connection: Connection, timeline_id: str, slot: str) -> None:
        """Takes the pointer away, and with it frozen, guidance and flags: they were about a place
        that is gone.
        """
        gone = connection.execute(delete(POINTER).where(*_at(POINTER, timeline_id, slot)))
        for table in (MARK, GUIDANCE, FLAG):
            connection.execute(delete(table).where(*_at(table, timeline_id, slot)))
        if gone.rowcount:
            connection.execute(
                insert(MOVE).values(
                    timeline_id=timeline_id, slot=slot, take_id="", moved_at=self._now()
                )
            )


def _at(table: Any, timeline_id: str, slot: str) -> tuple[Any, Any]:
    return table.c.timeline_id == timeline_id, table.c.slot == slot


def _marked(connection: Connection, timeline_id: str, kind: str) -> set[str]:
    return set(
        connection.execute(
            select(MARK.c.slot).where(MARK.c.timeline_id == timeline_id, MARK.c.kind == kind)
        ).scalars()
    )


def _find_project(connection: Connection, source_key: str) -> Project | None:
    row = connection.execute(
        select(PROJECT.c.project_id, PROJECT.c.title, TIMELINE.c.timeline_id)
        .join(
            TIMELINE,
            (TIMELINE.c.project_id == PROJECT.c.project_id) & (TIMELINE.c.name == MAIN),
            isouter=True,
        )
        .where(PROJECT.c.owner == OWNER, PROJECT.c.source_key == source_key)
    ).first()
    if row is None:
        return None
    if row.timeline_id is None:
        raise LedgerBroken(f"project {row.project_id} has no main timeline")
    return Project(project_id=row.project_id, timeline_id=row.timeline_id, title=row.title)
