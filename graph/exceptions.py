"""A person's word that a finding may pass: a decision on the take it was found in.

It lapses as every decision does, when that take is replaced: whoever let one clip's defect pass has
not spoken about the next clip.
"""

from film.errors import BadInput
from film.quality import Finding, Verdict
from film.take import Decision, Snapshot
from graph.house import House
from memory.records import Job
from memory.vault import Vault

SHORTEST_REASON = 10
"""Characters, as for guidance: the ledger must be able to tell later why."""


def except_finding(house: House, job: Job, slot: str, kind: str, reason: str) -> list[Finding]:
    """Let the findings of a kind in a slot pass, with a reason; run the job again to deliver.
    Raises BadInput when there is no such finding or the reason says too little.
    """
    snapshot = house.ledger.snapshot(job.timeline_id)
    findings = _findings(house.vault, snapshot)
    meant = [f for f in findings if (f.slot, f.kind) == (slot, kind)]
    if not meant:
        known = dict.fromkeys(f"{f.kind} in {f.slot}" for f in findings)
        listed = ", ".join(list(known)[:4]) or "none, the film is clean"
        raise BadInput("There is no such finding", f"{kind} in {slot}", f"there are: {listed}")
    if len(reason.strip()) < SHORTEST_REASON:
        raise BadInput(
            "The reason is too short",
            f"“{reason.strip()}” has {len(reason.strip())} characters",
            f"say in at least {SHORTEST_REASON} why this may pass",
        )
    house.ledger.decide(
        job.timeline_id,
        Decision(
            slot=slot,
            take_id=snapshot.current[slot].take_id,
            gate=_gate(kind),
            verdict="approved",
            by="person",
            message=reason.strip(),
        ),
    )
    return [f.model_copy(update={"excepted_because": reason.strip()}) for f in meant]


def with_exceptions(verdict: Verdict, snapshot: Snapshot) -> Verdict:
    """The verdict with what a person let pass marked so."""
    return verdict.model_copy(
        update={"findings": tuple(_marked(finding, snapshot) for finding in verdict.findings)}
    )


def _marked(finding: Finding, snapshot: Snapshot) -> Finding:
    decision = snapshot.decided(finding.slot, _gate(finding.kind))
    if decision is None or decision.verdict != "approved":
        return finding
    return finding.model_copy(update={"excepted_because": decision.message})


def _findings(vault: Vault, snapshot: Snapshot) -> list[Finding]:
    verdicts = [
        Verdict.model_validate(vault.json(take.content))
        for slot, take in snapshot.current.items()
        if slot.startswith("verdict@")
    ]
    return list(dict.fromkeys(f for verdict in verdicts for f in verdict.findings))


def _gate(kind: str) -> str:
    return f"quality/{kind}"
