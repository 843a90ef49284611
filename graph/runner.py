"""The embedded runner: a job from intake to its outcome, in this process.

Runs are disposable: each takes a thread of its own in the checkpoint file, and a run whose
checkpoint is gone is simply begun again — the ledger says what is left to do. When nothing is left,
the Observer is not even imported.
"""

import asyncio
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from film.errors import AuteurError
from film.forecast import Forecast
from film.quality import Finding
from film.take import JobState
from graph.attribute import findings_of
from graph.branches import AT_ONCE
from graph.export import Exported, export
from graph.house import House
from graph.pace import Pace
from graph.preflight import came_out, foresee
from graph.workshop import OnEvent, Workshop
from memory.records import Job
from memory.workers import this_worker
from tools.heap import share_heaps


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    job: Job
    status: JobState
    exported: Exported | None
    waiting: tuple[str, ...] = ()
    """Slots whose gate waits for a person."""
    findings: tuple[Finding, ...] = ()
    blocked: tuple[str, ...] = ()
    """Formats that quality does not let out."""
    made: tuple[str, ...] = ()
    reused: int = 0
    took_seconds: dict[str, float] = field(default_factory=dict)
    """Stage → seconds of making."""
    forecast: Forecast | None = None
    """What rendering would take, or was said to take before it began."""
    came: Forecast | None = None
    """What it took."""

    @property
    def exit_code(self) -> int:
        if self.status is JobState.AWAITING_APPROVAL:
            return 3
        return 4 if self.blocked else 0


def run_job(house: House, job: Job, on_event: OnEvent = lambda kind, payload: None) -> Outcome:
    """Run a job until it is done, waits at a gate, or fails. Raises AuteurError after recording the
    failure.
    """
    workshop = Workshop(
        ledger=house.ledger,
        vault=house.vault,
        desk=house.desk,
        job=job,
        worker=this_worker(),
        stop_at=tuple(job.request.get("stop_at", ())),
        goal=job.request.get("goal", "film"),
        on_event=on_event,
    )
    house.desk.on_fault = workshop.tell_fault
    began = time.monotonic()
    try:
        found = workshop.survey()
        workshop.settle_vanished(found)
        if not found.done:
            house.desk.warm(painting=workshop.goal != "preview")
            asyncio.run(_observe(house, workshop))
        return _outcome(house, workshop, time.monotonic() - began)
    except AuteurError as failed:
        with suppress(AuteurError):  # a full disk takes no word of it; the sentence is what counts
            house.ledger.set_job_state(job.job_id, JobState.FAILED, str(failed))
        raise
    except KeyboardInterrupt:
        house.ledger.set_job_state(job.job_id, JobState.PAUSED, "stopped by the person")
        raise


async def _observe(house: House, workshop: Workshop) -> None:
    share_heaps()
    from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver
    from langgraph.types import Command

    from graph.observer import MAX_ROUNDS, build_observer

    job_id = workshop.job.job_id
    async with AsyncSqliteSaver.from_conn_string(str(house.home / "checkpoints.sqlite")) as saver:
        observer = build_observer(workshop).compile(checkpointer=saver)
        runs = [event for event in house.ledger.events(job_id) if event.kind == "run"]
        thread = runs[-1].payload["thread"] if runs else ""
        config: Any = {
            "configurable": {"thread_id": thread},
            "recursion_limit": MAX_ROUNDS,
            "max_concurrency": AT_ONCE,
        }
        parked = thread and (await observer.aget_state(config)).interrupts
        given: Any = Command(resume="decided")
        if not parked:
            thread = f"{job_id}:{len(runs) + 1}"
            config["configurable"]["thread_id"] = thread
            house.ledger.add_event(job_id, "run", {"thread": thread, "worker": workshop.worker})
            given = {"job_id": job_id}
        await observer.ainvoke(given, config, durability="sync")
        if not (await observer.aget_state(config)).interrupts:
            await saver.adelete_thread(thread)


def _outcome(house: House, workshop: Workshop, took: float) -> Outcome:
    found = workshop.survey()
    job = workshop.job
    seconds: dict[str, float] = {}
    status_of = {status.slot: status for status in found.statuses}
    for filled in workshop.made:
        status = status_of.get(filled.slot)
        stage = status.rule.craft if status else "script"
        seconds[stage] = round(seconds.get(stage, 0.0) + filled.take.took_seconds, 3)
    made = tuple(filled.slot for filled in workshop.made)
    common: dict[str, Any] = {
        "job": job,
        "made": made,
        "reused": len(found.statuses) - len(set(made)),
        "took_seconds": {**seconds, "total": round(took, 3)},
    }
    waiting = tuple(status.slot for status in found.awaiting)
    if waiting:
        workshop.enter(JobState.AWAITING_APPROVAL, f"{len(waiting)} slots wait for approval")
        return Outcome(status=JobState.AWAITING_APPROVAL, exported=None, waiting=waiting, **common)
    if workshop.goal == "preflight":
        workshop.enter(JobState.COMPLETED, "nothing was rendered")
        ahead = foresee(workshop, workshop.survey_for("film"))
        return Outcome(status=JobState.COMPLETED, exported=None, forecast=ahead, **common)
    came = came_out(workshop) if workshop.goal == "film" else None
    if came is not None:
        workshop.tell("rendered", came.plain())
        Pace(workshop).keep(found, workshop.spans)
        house.desk.measured.tidy()
    snapshot = house.ledger.snapshot(job.timeline_id)
    findings = tuple(findings_of(workshop, snapshot)) if workshop.goal == "film" else ()
    exported = export(house, snapshot, job, Path(job.request["out"]), workshop.goal)
    state = JobState.COMPLETED
    workshop.enter(state, f"blocked: {', '.join(exported.blocked)}" if exported.blocked else "")
    return Outcome(
        status=state,
        exported=exported,
        findings=findings,
        blocked=exported.blocked,
        forecast=workshop.preflight.told if came is not None else None,
        came=came,
        **common,
    )
