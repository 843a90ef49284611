"""Takes and claims: what was made, from what recipe, and who is making what now.

A take is written in one short transaction with the pointer that makes it current and the end of its
claim, so a process killed anywhere leaves either nothing or all of it. A claim is a row unique on
the recipe: of many workers one makes it, the others see None and look again later. The holder is
found dead by its lease, or at once when it ran on this machine.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from film.errors import BadInput, LedgerBroken
from film.take import Media, Take
from memory.records import Claim
from memory.rows import OWNER, Rows, stamp
from memory.tables import CLAIM, MARK, MEDIA, MOVE, POINTER, TAKE, TIMELINE
from memory.workers import is_dead

PINNED = "pinned"
SHAPE = 1
"""Version of a take's stored form."""
_IDS_A_QUERY = 500


class TakeRows(Rows):
    """Takes, claims, and the pointer moves that go with them."""

    _known: dict[str, Take]
    """Takes never change, so one read once is kept; `snapshot` then reads ids only."""

    def take(self, take_id: str) -> Take:
        """Raises BadInput when there is none."""
        with self._engines.reading() as connection:
            found = self._takes_by_id(connection, [take_id])
        if take_id not in found:
            raise BadInput(
                "there is no such take", take_id, "`auteur show` lists the takes of a film"
            )
        return found[take_id]

    def take_with_recipe(self, recipe: str) -> Take | None:
        """The newest take of this owner with that recipe. A person's take is never found: nothing
        else would make it again.
        """
        with self._engines.reading() as connection:
            take_id = _made_id(connection, recipe)
            return None if take_id is None else self._takes_by_id(connection, [take_id])[take_id]

    def takes_of_slot(self, project_id: str, slot: str) -> list[Take]:
        """All takes made for the slot or ever current in it in this project, newest first."""
        pointed = (
            select(MOVE.c.take_id)
            .join(TIMELINE, TIMELINE.c.timeline_id == MOVE.c.timeline_id)
            .where(TIMELINE.c.project_id == project_id, MOVE.c.slot == slot)
        )
        own = (TAKE.c.project_id == project_id) & (TAKE.c.slot == slot)
        with self._engines.reading() as connection:
            ids = (
                connection.execute(
                    select(TAKE.c.take_id)
                    .where(own | TAKE.c.take_id.in_(pointed))
                    .order_by(TAKE.c.number.desc())
                )
                .scalars()
                .all()
            )
            takes = self._takes_by_id(connection, ids)
        return [takes[take_id] for take_id in ids]

    def contents(self) -> set[str]:
        """Hashes of everything in the vault that a take stands on."""
        with self._engines.reading() as connection:
            values = connection.execute(select(TAKE.c.content).distinct()).scalars().all()
            media = connection.execute(select(MEDIA.c.content).distinct()).scalars().all()
        return {*values, *media}

    def oldest_live_claim(self) -> str | None:
        """Moment the oldest unexpired claim was made, ISO 8601; None when nobody makes anything."""
        with self._engines.reading() as connection:
            return connection.execute(
                select(func.min(CLAIM.c.claimed_at)).where(CLAIM.c.expires_at > self._now())
            ).scalar()

    def claim(
        self,
        recipe: str,
        slot: str,
        worker: str,
        lease_seconds: float = 120,
        *,
        again: bool = False,
    ) -> Claim | None:
        """The right to make `recipe`, for `lease_seconds`.

        None while another live worker holds it, and None when a take with it was recorded
        meanwhile: look again with `take_with_recipe`. `again` makes it in spite of that take (its
        blob was lost). The same worker may claim twice.
        """
        with self._engines.reading() as connection:
            seen = connection.execute(select(CLAIM).where(CLAIM.c.recipe == recipe)).first()
        dead_token = seen.token if seen is not None and is_dead(seen.worker) else ""
        moment = self._clock()
        now, expires_at = stamp(moment), _later(moment, lease_seconds)
        with self._engines.writing() as connection:
            held = connection.execute(select(CLAIM).where(CLAIM.c.recipe == recipe)).first()
            if (
                held is not None
                and held.worker != worker
                and held.expires_at > now
                and held.token != dead_token
            ):
                return None
            if not again and _made_id(connection, recipe) is not None:
                return None
            row = {
                "recipe": recipe,
                "slot": slot,
                "worker": worker,
                "token": self._new_id("c"),
                "claimed_at": now,
                "expires_at": expires_at,
                "operation": "" if held is None else held.operation,
            }
            connection.execute(
                upsert(CLAIM)
                .values(row)
                .on_conflict_do_update(index_elements=[CLAIM.c.recipe], set_=row)
            )
        row.pop("claimed_at")
        return Claim(**row)

    def renew(self, claim: Claim, lease_seconds: float = 120) -> bool:
        """Prolongs the lease; False when the claim was taken over, and its work is somebody else's
        now.
        """
        with self._engines.writing() as connection:
            done = connection.execute(
                update(CLAIM)
                .where(*_held(claim))
                .values(expires_at=_later(self._clock(), lease_seconds))
            )
        return done.rowcount == 1

    def note_operation(self, claim: Claim, operation: str) -> None:
        """Keeps a vendor's operation id before it is polled, so that whoever takes over polls and
        does not buy again.
        """
        with self._engines.writing() as connection:
            connection.execute(update(CLAIM).where(*_held(claim)).values(operation=operation))

    def release(self, claim: Claim) -> None:
        """Gives the right back unused. A claim already taken over stays with its new holder."""
        with self._engines.writing() as connection:
            connection.execute(delete(CLAIM).where(*_held(claim)))

    def record(self, timeline_id: str, take: Take, claim: Claim | None = None) -> Take:
        """Writes a take, makes it current in its slot, clears the slot's guidance and ends the
        claim; returns it as kept.

        Its version is counted here per project and slot; an empty take_id or made_at is filled in.
        Its blobs must be in the vault already. If the claim was taken over and the recipe made
        meanwhile, that take is made current instead. A slot pinned meanwhile keeps its person's
        take current: the new take is only history.
        """
        with self._engines.writing() as connection:
            if claim is not None:
                ended = connection.execute(delete(CLAIM).where(*_held(claim))).rowcount
                made = None if ended else _made_id(connection, take.recipe)
                if made is not None:
                    self._move(connection, timeline_id, take.slot, made)
                    return self._takes_by_id(connection, [made])[made]
            kept = self._insert(connection, timeline_id, take)
            pinned = connection.execute(
                select(MARK.c.slot).where(
                    MARK.c.timeline_id == timeline_id,
                    MARK.c.slot == take.slot,
                    MARK.c.kind == PINNED,
                )
            ).first()
            if pinned is None or take.maker_kind == "person":
                self._move(connection, timeline_id, take.slot, kept.take_id)
        self._known[kept.take_id] = kept
        return kept

    def _insert(self, connection: Connection, timeline_id: str, take: Take) -> Take:
        project_id = connection.execute(
            select(TIMELINE.c.project_id).where(TIMELINE.c.timeline_id == timeline_id)
        ).scalar()
        if project_id is None:
            raise LedgerBroken(
                f"a take of {take.slot} was recorded for an unknown timeline {timeline_id}"
            )
        last = connection.execute(
            select(func.max(TAKE.c.version)).where(
                TAKE.c.project_id == project_id, TAKE.c.slot == take.slot
            )
        ).scalar()
        take = take.model_copy(
            update={
                "take_id": take.take_id or self._mint(connection, "t", TAKE.c.take_id),
                "made_at": take.made_at or self._now(),
                "version": (last or 0) + 1,
            }
        )
        row = take.model_dump(mode="json", exclude={"media"})
        connection.execute(
            insert(TAKE).values(**row, project_id=project_id, owner=OWNER, shape=SHAPE)
        )
        if take.media:
            connection.execute(
                insert(MEDIA),
                [
                    {"take_id": take.take_id, "position": place, **media.model_dump()}
                    for place, media in enumerate(take.media)
                ],
            )
        return self._read_takes(connection, [take.take_id])[take.take_id]

    def _move(self, connection: Connection, timeline_id: str, slot: str, take_id: str) -> None:
        """Moves a pointer, keeps the move, clears guidance; a pointer already there is not moved
        again.
        """
        key = {"timeline_id": timeline_id, "slot": slot}
        here = connection.execute(
            select(POINTER.c.take_id, POINTER.c.orphaned_at).where(
                POINTER.c.timeline_id == timeline_id, POINTER.c.slot == slot
            )
        ).first()
        if here == (take_id, ""):
            return
        values = {"take_id": take_id, "moved_at": self._now(), "orphaned_at": ""}
        connection.execute(
            upsert(POINTER)
            .values(**key, **values)
            .on_conflict_do_update(index_elements=list(POINTER.primary_key), set_=values)
        )
        connection.execute(insert(MOVE).values(**key, take_id=take_id, moved_at=values["moved_at"]))

    def _takes_by_id(self, connection: Connection, ids: Sequence[str]) -> dict[str, Take]:
        unknown = sorted({take_id for take_id in ids if take_id not in self._known})
        for start in range(0, len(unknown), _IDS_A_QUERY):
            self._known.update(self._read_takes(connection, unknown[start : start + _IDS_A_QUERY]))
        return {take_id: self._known[take_id] for take_id in ids if take_id in self._known}

    def _read_takes(self, connection: Connection, ids: Sequence[str]) -> dict[str, Take]:
        rows = connection.execute(select(TAKE).where(TAKE.c.take_id.in_(ids))).mappings().all()
        media: dict[str, list[Media]] = {}
        for row in connection.execute(
            select(MEDIA).where(MEDIA.c.take_id.in_(ids)).order_by(MEDIA.c.position)
        ):
            found = Media(
                name=row.name,
                content=row.content,
                media_type=row.media_type,
                size_bytes=row.size_bytes,
            )
            media.setdefault(row.take_id, []).append(found)
        wanted = Take.model_fields.keys() - {"media"}
        return {
            row["take_id"]: Take(
                media=tuple(media.get(row["take_id"], ())), **{name: row[name] for name in wanted}
            )
            for row in rows
        }


def _made_id(connection: Connection, recipe: str) -> str | None:
    return connection.execute(
        select(TAKE.c.take_id)
        .where(TAKE.c.recipe == recipe, TAKE.c.owner == OWNER, TAKE.c.maker_kind != "person")
        .order_by(TAKE.c.number.desc())
        .limit(1)
    ).scalar()


def _later(moment: datetime, seconds: float) -> str:
    return stamp(moment + timedelta(seconds=seconds))


def _held(claim: Claim) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return CLAIM.c.recipe == claim.recipe, CLAIM.c.token == claim.token
