"""From findings to remakes: reads the verdicts, asks the attribution agent, guides the slot to
blame — within bounds.
"""

from typing import TYPE_CHECKING

from agents.attribution import attribute
from film.guidance import Guidance
from film.quality import Attribution, Finding, Verdict
from film.storyboard import SceneShots
from film.take import JobState, Snapshot

if TYPE_CHECKING:
    from graph.workshop import Workshop

MAX_REMAKES_A_SLOT = 2
"""Per job; the third time a person is asked."""


def findings_of(workshop: "Workshop", snapshot: Snapshot) -> list[Finding]:
    """Every finding in the current verdicts of this job's goal, worst first."""
    order = {"blocker": 0, "major": 1, "minor": 2, "note": 3}
    wanted = {status.slot for status in workshop.survey().statuses}
    verdicts = [
        Verdict.model_validate(workshop.vault.json(take.content))
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
    scene_of, template_of = _shots(workshop, snapshot)
    remade: list[str] = []
    stuck = {filled.slot for filled in workshop.made if filled.unchanged}
    for finding in findings_of(workshop, snapshot):
        if finding.severity not in ("blocker", "major") or finding.excepted_because:
            continue
        blamed = attribute(finding, scene_of=scene_of, template_of=template_of)
        if _may_remake(workshop, snapshot, blamed, remade, stuck):
            workshop.enter(JobState.GENERATING, f"mending {finding.kind}")
            _guide(workshop, snapshot, blamed)
            remade.append(blamed.blame)
    return remade


def _may_remake(
    workshop: "Workshop",
    snapshot: Snapshot,
    blamed: Attribution,
    remade: list[str],
    stuck: set[str],
) -> bool:
    slot = blamed.blame
    if not slot or not blamed.constraints or slot in remade or slot in stuck:
        return False
    if slot in snapshot.pinned or slot in snapshot.frozen or slot not in snapshot.current:
        return False
    standing = Guidance.model_validate(snapshot.guidance.get(slot, {}))
    if set(blamed.constraints) <= set(standing.constraints):
        return False
    return workshop.ledger.count_remakes(workshop.job.job_id, slot) < MAX_REMAKES_A_SLOT


def _guide(workshop: "Workshop", snapshot: Snapshot, blamed: Attribution) -> None:
    slot, finding = blamed.blame, blamed.finding
    standing = Guidance.model_validate(snapshot.guidance.get(slot, {}))
    guidance = Guidance(
        text=f"{finding.kind} in {finding.slot}: {finding.evidence}",
        constraints=tuple(dict.fromkeys(standing.constraints + blamed.constraints)),
    )
    workshop.ledger.guide(workshop.job.timeline_id, slot, guidance)
    workshop.ledger.note_remake(workshop.job.job_id, slot, finding.kind)
    workshop.tell(
        "attributed",
        {"finding": finding.kind, "found_in": finding.slot, "blame": slot, "why": blamed.why},
    )


def _shots(workshop: "Workshop", snapshot: Snapshot) -> tuple[dict[str, str], dict[str, str]]:
    scene_of: dict[str, str] = {}
    template_of: dict[str, str] = {}
    for slot, take in snapshot.current.items():
        if slot.startswith("scene/") and slot.endswith("/shots"):
            scene = SceneShots.model_validate(workshop.vault.json(take.content))
            for shot in scene.shots:
                scene_of[shot.id], template_of[shot.id] = scene.scene_id, shot.content.template
    return scene_of, template_of
