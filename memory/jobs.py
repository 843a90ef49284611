"""Jobs: what people asked for, how far it is, and everything that happened on the way.

A change of state writes its event in the same transaction, so whoever follows the events misses
none.
"""

from difflib import get_close_matches
from typing import Any

from sqlalchemy import Row, func, insert, select, update

from film.errors import BadInput
from film.take import JobState
from memory.records import Event, Job
from memory.rows import Rows
from memory.tables import EVENT, JOB, REMAKE

STATE_CHANGED = "state"
"""Kind of the event that `set_job_state` writes: payload {"state", "detail"}."""


class JobRows(Rows):
    """Jobs, events, counted remakes."""

    def open_job(
        self, project_id: str, timeline_id: str, source: str, request: dict[str, Any]
    ) -> Job:
        """A new job in state PENDING."""
        now = self._now()
        with self._engines.writing() as connection:
            job_id = self._mint(connection, "j", JOB.c.job_id)
            connection.execute(
                insert(JOB).values(
                    job_id=job_id,
                    project_id=project_id,
                    timeline_id=timeline_id,
                    state=JobState.PENDING.value,
                    source=source,
                    request=request,
                    opened_at=now,
                    updated_at=now,
                    detail="",
                )
            )
        return self.job(job_id)

    def set_job_state(self, job_id: str, state: JobState, detail: str = "") -> None:
        """Also writes the event of the change; the same state and detail again is no change."""
        with self._engines.writing() as connection:
            now = self._now()
            changed = connection.execute(
                update(JOB)
                .where(
                    JOB.c.job_id == job_id, (JOB.c.state != state.value) | (JOB.c.detail != detail)
                )
                .values(state=state.value, detail=detail, updated_at=now)
            ).rowcount
            if changed:
                payload = {"state": state.value, "detail": detail}
                connection.execute(
                    insert(EVENT).values(job_id=job_id, kind=STATE_CHANGED, payload=payload, at=now)
                )

    def job(self, job_id: str) -> Job:
        """Raises BadInput with the nearest ids when there is no such job."""
        with self._engines.reading() as connection:
            row = connection.execute(select(JOB).where(JOB.c.job_id == job_id)).first()
            if row is not None:
                return _job(row)
            known = (
                connection.execute(select(JOB.c.job_id).order_by(JOB.c.number.desc()))
                .scalars()
                .all()
            )
        near = get_close_matches(job_id, known, n=3, cutoff=0.5)
        do = (
            f"the nearest are {', '.join(near)}"
            if near
            else "`auteur jobs` lists the jobs of this home"
        )
        raise BadInput("there is no such job", job_id, do)

    def jobs(self, limit: int = 50) -> list[Job]:
        """Newest first."""
        with self._engines.reading() as connection:
            rows = connection.execute(select(JOB).order_by(JOB.c.number.desc()).limit(limit)).all()
        return [_job(row) for row in rows]

    def jobs_of_timeline(self, timeline_id: str) -> list[Job]:
        """Newest first."""
        with self._engines.reading() as connection:
            rows = connection.execute(
                select(JOB).where(JOB.c.timeline_id == timeline_id).order_by(JOB.c.number.desc())
            ).all()
        return [_job(row) for row in rows]

    def add_event(self, job_id: str, kind: str, payload: dict[str, Any]) -> None:
        with self._engines.writing() as connection:
            connection.execute(
                insert(EVENT).values(job_id=job_id, kind=kind, payload=payload, at=self._now())
            )

    def events(self, job_id: str, after: int = 0) -> list[Event]:
        """Oldest first, those with a greater id than `after`."""
        with self._engines.reading() as connection:
            rows = connection.execute(
                select(EVENT)
                .where(EVENT.c.job_id == job_id, EVENT.c.number > after)
                .order_by(EVENT.c.number)
            ).all()
        return [
            Event(
                event_id=row.number,
                job_id=row.job_id,
                kind=row.kind,
                payload=row.payload,
                at=row.at,
            )
            for row in rows
        ]

    def note_remake(self, job_id: str, slot: str, finding_kind: str) -> None:
        """A slot is about to be remade because of a finding: the bound on remakes counts these."""
        with self._engines.writing() as connection:
            connection.execute(
                insert(REMAKE).values(
                    job_id=job_id, slot=slot, finding_kind=finding_kind, at=self._now()
                )
            )

    def count_remakes(self, job_id: str, slot: str, finding_kind: str | None = None) -> int:
        """Remakes of a slot in a job, all or those for one kind of finding."""
        wanted = select(func.count()).where(REMAKE.c.job_id == job_id, REMAKE.c.slot == slot)
        if finding_kind is not None:
            wanted = wanted.where(REMAKE.c.finding_kind == finding_kind)
        with self._engines.reading() as connection:
            return connection.execute(wanted).scalar_one()


def _job(row: Row[Any]) -> Job:
    return Job(
        job_id=row.job_id,
        project_id=row.project_id,
        timeline_id=row.timeline_id,
        state=JobState(row.state),
        source=row.source,
        request=row.request,
        opened_at=row.opened_at,
        updated_at=row.updated_at,
        detail=row.detail,
    )
