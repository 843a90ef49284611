"""Filling one slot: survey it, reuse a take with the same recipe, else claim, make, and record.

All crafts pass through here, so reuse, claims and recording are one piece of code. Everything it
knows is in the ledger: a workshop may be thrown away at any instant and another goes on.
"""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from shutil import disk_usage
from threading import Event, Lock, Thread
from typing import Any

from film.errors import CannotFollow, DiskFull, ToolFailed
from film.guidance import Guidance
from film.survey import Goal, SlotStatus, Survey
from film.surveyor import Surveyor
from film.take import Decision, JobState, MakerKind, Media, SlotState, Snapshot, Take
from film.value import digest, plain
from graph.attribute import guidance_before
from graph.desk import Desk
from graph.makers.table import MAKERS
from graph.naming import slot_said
from graph.pace import STAGE_OF, Pace, Spans
from graph.parts import outline_parts, parts_of
from graph.preflight import Preflight
from graph.reader import Blob, Product, Reader
from graph.recipes import BOOK
from graph.versions import maker_versions
from memory.ledger import Ledger
from memory.records import Claim, Job
from memory.vault import Vault
from tools.heap import give_back

LEASE_SECONDS = 60
"""A claim not renewed for so long belongs to a dead worker; it is renewed every third of it."""

OnEvent = Callable[[str, dict[str, Any]], None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Filled:
    slot: str
    take: Take
    made: bool
    """False: reused, or another worker made it meanwhile."""
    unchanged: bool = False
    """Remade under guidance, and the value came out the same."""


class Workshop:
    """One job's hands: the ledger, the vault, the desk, and what the job may stop at."""

    def __init__(
        self,
        *,
        ledger: Ledger,
        vault: Vault,
        desk: Desk,
        job: Job,
        worker: str,
        stop_at: tuple[str, ...] = (),
        goal: Goal = "film",
        on_event: OnEvent = lambda kind, payload: None,
    ) -> None:
        self.ledger, self.vault, self.desk, self.job = ledger, vault, desk, job
        self.worker, self.stop_at, self._on_event = worker, stop_at, on_event
        self.goal: Goal = goal
        self.made: list[Filled] = []
        """What this run made, in order of finishing."""
        self.spans: Spans = {}
        """When work of each stage was in hand, monotonic seconds."""
        self._state: JobState | None = None
        self._surveyors: dict[Goal, Surveyor] = {}
        self._looking = Lock()
        self._preflight: Preflight | None = None

    @property
    def preflight(self) -> Preflight:
        """What was weighed of this run's clips; the settings it needs are there after intake."""
        if self._preflight is None:
            settings = self._snapshot().current["settings"].outline
            self._preflight = Preflight(self.desk, settings)
        return self._preflight

    def survey(self, only: Callable[[str], bool] | None = None) -> Survey:
        return self.survey_for(self.goal, only)

    def survey_for(self, goal: Goal, only: Callable[[str], bool] | None = None) -> Survey:
        with self._looking:
            return self._surveyor(goal).survey(self._snapshot(), only)

    def _surveyor(self, goal: Goal) -> Surveyor:
        if goal not in self._surveyors:
            self._surveyors[goal] = Surveyor(
                BOOK, versions=maker_versions(), stop_at=self.stop_at, goal=goal
            )
        return self._surveyors[goal]

    def _snapshot(self) -> Snapshot:
        return self.ledger.snapshot(self.job.timeline_id)

    def enter(self, state: JobState, detail: str = "") -> None:
        """Record a change of the job's state, once."""
        if state is not self._state:
            self._state = state
            self.ledger.set_job_state(self.job.job_id, state, detail)
            self._on_event("state", {"state": state.value, "detail": detail})

    def tell(self, kind: str, payload: dict[str, Any]) -> None:
        self.ledger.add_event(self.job.job_id, kind, payload)
        self._on_event(kind, payload)

    def tell_fault(self, slot: str, because: str) -> None:
        """A shot that failed is tried once more."""
        said = slot_said(slot, self.ledger.snapshot(self.job.timeline_id))
        self.tell("retrying", {"slot": slot, "said": said, "because": because})

    def plan(self, found: Survey) -> None:
        """Tell how much is left, so that progress can be honest; not kept, it is only a view."""
        left = [s for s in found.statuses if s.state in (SlotState.MISSING, SlotState.STALE)]
        clips = sum(status.rule.maker == "clip" for status in left)
        stages = Pace(self).plan(found)
        self._on_event("planned", {"slots": len(left), "clips": clips, "stages": stages})

    def fill(self, slot: str) -> Filled | None:
        """Fill a ready slot; None when it is not (or no longer) ready."""
        with self._looking:
            status = self._surveyor(self.goal).status(self._snapshot(), slot)
        if status is None or not status.ready:
            return None
        while True:
            found = self.ledger.take_with_recipe(status.recipe)
            if found is not None and self._whole(found):
                return self._reuse(status, found)
            lost = found is not None
            claim = self.ledger.claim(status.recipe, slot, self.worker, LEASE_SECONDS, again=lost)
            if claim is not None:
                return self._make(status, claim)
            time.sleep(0.1)

    def kept(self, status: SlotStatus, snapshot: Snapshot) -> Take | None:
        """The take that would fill this slot without making anything: its own, or one of the same
        recipe.
        """
        if status.state not in (SlotState.MISSING, SlotState.STALE):
            return snapshot.current.get(status.slot)
        found = self.ledger.take_with_recipe(status.recipe)
        return found if found is not None and self._whole(found) else None

    def _whole(self, take: Take) -> bool:
        """All blobs are there: one may have been deleted by hand, and is then made again."""
        return all(self.vault.has(c) for c in (take.content, *(m.content for m in take.media)))

    def _reuse(self, status: SlotStatus, take: Take) -> Filled:
        self.ledger.point(self.job.timeline_id, status.slot, take.take_id)
        self._decide_by_policy(status, take)
        self.tell("reused", {"slot": status.slot, "take": take.take_id})
        return Filled(slot=status.slot, take=take, made=False)

    def _make(self, status: SlotStatus, claim: Claim) -> Filled | None:
        """None when attribution asked for what the maker cannot do: the slot stays as it was."""
        self.tell("making", {"slot": status.slot, "maker": status.rule.maker})
        snapshot = self._snapshot()
        before = snapshot.current.get(status.slot)
        guidance = Guidance.model_validate(status.guidance)
        reader = Reader(status.slot, status.inputs, status.binding, guidance, snapshot, self.vault)
        began = time.monotonic()
        self.desk.took.pop(status.slot, None)  # of a take made before in this run
        with _Renewing(self.ledger, claim):
            try:
                product = MAKERS[status.rule.maker].make(reader, self.desk)
                took = time.monotonic() - began
                take = self._take(status, product, took)
            except BaseException as failed:
                with suppress(DiskFull):  # the claim of a dead worker lapses by itself
                    self.ledger.release(claim)
                if isinstance(failed, CannotFollow) and self._put_back(status, guidance, failed):
                    return None
                if isinstance(failed, ToolFailed):
                    raise self._placed(status.slot, failed, snapshot) from failed
                raise
            take = self.ledger.record(self.job.timeline_id, take, claim)
        give_back()
        stage = self.spans.setdefault(STAGE_OF[status.rule.maker], [])
        stage.append((began, time.monotonic()))
        size_bytes = take.media[0].size_bytes if take.media else 0
        self.preflight.keep(status.slot, size_bytes, time.monotonic())
        self._decide_by_policy(status, take)
        unchanged = bool(status.guidance) and before is not None and before.content == take.content
        filled = Filled(slot=status.slot, take=take, made=True, unchanged=unchanged)
        self.made.append(filled)
        self.tell(
            "made",
            {
                "slot": status.slot,
                "take": take.take_id,
                "seconds": round(took, 3),
                "unchanged": unchanged,
            },
        )
        return filled

    def _placed(self, slot: str, failed: ToolFailed, snapshot: Snapshot) -> ToolFailed:
        """A failure said with its slot, and a full disk with how much is free on it."""
        if isinstance(failed, DiskFull):
            free = disk_usage(self.vault.staging().parent).free
            failed = failed.with_room(free, self.preflight.bytes.get(slot, 0))
        return failed.placed(slot_said(slot, snapshot))

    def _put_back(self, status: SlotStatus, guidance: Guidance, refused: CannotFollow) -> bool:
        """Guidance that cannot be followed is taken back. True when it was attribution's: then what
        stood before stands again, and the finding goes to the person.
        """
        before = guidance_before(self.ledger.events(self.job.job_id), status.slot, guidance)
        self.ledger.guide(
            self.job.timeline_id, status.slot, before if before and before != Guidance() else None
        )
        if before is not None:
            self.tell("refused", {"slot": status.slot, "because": str(refused)})
        return before is not None

    def _take(self, status: SlotStatus, product: Product, took_seconds: float) -> Take:
        value = plain(product.value)
        parts = parts_of(status.slot, value)
        return Take(
            take_id="",
            slot=status.slot,
            recipe=status.recipe,
            maker=status.rule.maker,
            maker_kind=_kind(status, product),
            maker_version=maker_versions()[status.rule.maker],
            inputs=status.inputs,
            content=self.vault.put_json(value),
            media=tuple(self._keep(blob) for blob in product.media),
            parts={part: digest(piece) for part, piece in parts.items()},
            outline=outline_parts(status.slot, value),
            why=product.why,
            message=Guidance.model_validate(status.guidance).text,
            cost_usd=product.cost_usd,
            took_seconds=round(took_seconds, 4),
            made_at="",
            version=0,
        )

    def _keep(self, blob: Blob) -> Media:
        if isinstance(blob.data, bytes):
            content = self.vault.put_bytes(blob.data)
        else:
            content = self.vault.put_file(blob.data)
        size = self.vault.path(content).stat().st_size
        return Media(name=blob.name, content=content, media_type=blob.media_type, size_bytes=size)

    def _decide_by_policy(self, status: SlotStatus, take: Take) -> None:
        """Gates nobody stops at are decided by policy, and recorded as such."""
        gate = status.rule.gate
        if gate is None or gate in self.stop_at:
            return
        self.ledger.decide(
            self.job.timeline_id,
            Decision(
                slot=status.slot,
                take_id=take.take_id,
                gate=gate,
                verdict="approved",
                by="policy",
                message="runs through: no --gate names it",
            ),
        )

    def settle_vanished(self, found: Survey) -> None:
        """Empty the slots whose scene, line or shot is gone; pinned ones are listed as orphans."""
        if found.vanished:
            self.ledger.vacate(self.job.timeline_id, found.vanished)
            self.tell("vanished", {"slots": list(found.vanished)})


def _kind(status: SlotStatus, product: Product) -> MakerKind:
    """What an agent judged is the house's or a model's; what was spoken, painted or cut is a
    tool's.
    """
    judged = status.rule.craft not in ("video", "audio", "delivery")
    return product.kind if judged or product.kind != "house" else "tool"


class _Renewing:
    """Keeps a claim alive while a long piece of work holds it."""

    def __init__(self, ledger: Ledger, claim: Claim) -> None:
        self._ledger, self._claim, self._over = ledger, claim, Event()
        self._thread = Thread(target=self._renew, daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._over.set()

    def _renew(self) -> None:
        while not self._over.wait(LEASE_SECONDS / 3):
            self._ledger.renew(self._claim, LEASE_SECONDS)
