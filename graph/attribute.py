"""From findings to remakes: reads the verdicts, asks the attribution agent, guides the slots to
blame — within bounds.

What ends it: each step is taken once, a slot is remade at most twice a job, and a slot whose remake
came out the same, or whose maker refused, is left to the person. All of it is read from the job's
events, so a run that takes over knows what was tried.
"""

from typing import TYPE_CHECKING, Any

from agents.attribution import Staged, Step, attribute
from film.guidance import Constraint, Guidance
from film.quality import Attribution, Finding, Verdict
from film.storyboard import SceneShots
from film.take import JobState, Snapshot
from film.value import plain
from graph.exceptions import with_exceptions
from memory.records import Event
from memory.vault import Vault

if TYPE_CHECKING:
    from graph.workshop import Workshop

MAX_REMAKES_A_SLOT = 2
"""Per job; the third time a person is asked."""
MENDED = ("blocker", "major")


def findings_of(workshop: "Workshop", snapshot: Snapshot) -> list[Finding]:
    """Every finding in the current verdicts of this job's goal, worst first; those a person let
    pass say so.
    """
    order = {"blocker": 0, "major": 1, "minor": 2, "note": 3}
    wanted = {status.slot for status in workshop.survey().statuses}
    verdicts = [
        with_exceptions(Verdict.model_validate(workshop.vault.json(take.content)), snapshot)
        for slot, take in snapshot.current.items()
        if slot in wanted and (slot.endswith("/verdict") or slot.startswith("verdict@"))
    ]
    unique = {(f.kind, f.slot, f.evidence): f for verdict in verdicts for f in verdict.findings}
    return sorted(unique.values(), key=lambda finding: order[finding.severity])


def attribute_findings(workshop: "Workshop") -> list[str]:
    """Guide the slots to blame for blockers and majors; answers the slots that will be remade."""
    if workshop.goal == "preview":
        return []
    snapshot = workshop.ledger.snapshot(workshop.job.timeline_id)
    events = workshop.ledger.events(workshop.job.job_id)
    staged, stuck = staged_film(workshop.vault, snapshot), _stuck(events)
    tried = _tried(events) | _standing(snapshot)
    guided: dict[str, list[Attribution]] = {}
    for finding in findings_of(workshop, snapshot):
        if finding.severity not in MENDED or finding.excepted_because:
            continue
        blamed = attribute(finding, staged, tried)
        if _may_remake(workshop, snapshot, blamed, stuck):
            guided.setdefault(blamed.blame, []).append(blamed)
        else:
            _leave_to_person(workshop, events, blamed)
    for slot, blames in guided.items():
        workshop.enter(JobState.GENERATING, f"mending {blames[0].finding.kind}")
        _guide(workshop, snapshot, slot, blames)
    return list(guided)


def staged_film(vault: Vault, snapshot: Snapshot) -> Staged:
    """Scenes, templates and lines of every shot, as the shot lists have them now."""
    scene_of: dict[str, str] = {}
    template_of: dict[str, str] = {}
    shot_of: dict[str, str] = {}
    for slot, take in snapshot.current.items():
        if slot.startswith("scene/") and slot.endswith("/shots"):
            scene = SceneShots.model_validate(vault.json(take.content))
            for shot in scene.shots:
                scene_of[shot.id], template_of[shot.id] = scene.scene_id, shot.content.template
                shot_of.update(dict.fromkeys(shot.lines, shot.id))
    return Staged(scene_of=scene_of, template_of=template_of, shot_of=shot_of)


def guidance_before(events: list[Event], slot: str, guidance: Guidance) -> Guidance | None:
    """What stood before attribution guided this slot; None when the guidance is a person's."""
    told = [e.payload for e in events if e.kind == "attributed" and e.payload["blame"] == slot]
    last = told[-1] if told else None
    if last is None or last["text"] != guidance.text:
        return None
    return Guidance.model_validate(last["before"])


def _tried(events: list[Event]) -> frozenset[Step]:
    return frozenset(
        (event.payload["blame"], Constraint.model_validate(constraint))
        for event in events
        if event.kind == "attributed"
        for constraint in event.payload["constraints"]
    )


def _standing(snapshot: Snapshot) -> frozenset[Step]:
    """What makers are told already, by an earlier job or a person."""
    return frozenset(
        (slot, constraint)
        for slot, guidance in snapshot.guidance.items()
        for constraint in Guidance.model_validate(guidance).constraints
    )


def _stuck(events: list[Event]) -> frozenset[str]:
    """Slots that were remade for a finding and came out the same."""
    guided: set[str] = set()
    stuck: set[str] = set()
    for event in events:
        if event.kind == "attributed":
            guided.add(event.payload["blame"])
        elif event.kind == "made" and event.payload["unchanged"]:
            stuck |= guided & {event.payload["slot"]}
    return frozenset(stuck)


def _may_remake(
    workshop: "Workshop", snapshot: Snapshot, blamed: Attribution, stuck: frozenset[str]
) -> bool:
    slot = blamed.blame
    if not slot or not blamed.constraints or slot in stuck:
        return False
    if slot in snapshot.pinned or slot in snapshot.frozen or slot not in snapshot.current:
        return False
    if snapshot.current[slot].cost_usd > 0:
        return False
    return workshop.ledger.count_remakes(workshop.job.job_id, slot) < MAX_REMAKES_A_SLOT


def _guide(workshop: "Workshop", snapshot: Snapshot, slot: str, blames: list[Attribution]) -> None:
    """One guidance for all findings a slot is blamed for: it is remade once."""
    standing = Guidance.model_validate(snapshot.guidance.get(slot, {}))
    wanted = tuple(dict.fromkeys(c for blamed in blames for c in blamed.constraints))
    new = {(c.kind, c.target) for c in wanted if c.kind != "avoid_template"}
    kept = tuple(c for c in standing.constraints if (c.kind, c.target) not in new)
    faults = [blamed.finding for blamed in blames]
    text = "; ".join(f"{f.kind} in {f.slot}: {f.evidence}" for f in faults)
    guidance = Guidance(text=text, constraints=tuple(dict.fromkeys(kept + wanted)))
    workshop.tell(
        "attributed",
        {
            "finding": faults[0].kind,
            "found_in": faults[0].slot,
            "blame": slot,
            "why": blames[0].why,
            "constraints": [plain(constraint) for constraint in wanted],
            "text": text,
            "before": plain(standing),
        },
    )
    workshop.ledger.note_remake(workshop.job.job_id, slot, faults[0].kind)
    workshop.ledger.guide(workshop.job.timeline_id, slot, guidance)


def _leave_to_person(workshop: "Workshop", events: list[Event], blamed: Attribution) -> None:
    """Said once a finding."""
    said: dict[str, Any] = {
        "finding": blamed.finding.kind,
        "found_in": blamed.finding.slot,
        "evidence": blamed.finding.evidence,
        "blame": blamed.blame,
        "why": blamed.why,
    }
    if not any(event.kind == "left_to_person" and event.payload == said for event in events):
        workshop.tell("left_to_person", said)
