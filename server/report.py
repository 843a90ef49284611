"""What a finished, waiting or blocked job says at the end."""

from typing import Any

from film.forecast import Forecast, said_bytes, said_seconds
from film.quality import Finding
from film.take import JobState
from graph.runner import Outcome


def json_line(outcome: Outcome) -> dict[str, Any]:
    """The last line of `--json` (DESIGN 9)."""
    files = outcome.exported.files if outcome.exported else {}
    return {
        "job_id": outcome.job.job_id,
        "status": outcome.status.value,
        "films": list(outcome.exported.films) if outcome.exported else [],
        "manifest": str(files.get("manifest", "")),
        "qa": str(files.get("qa", "")),
        "preview": str(files.get("preview", "")),
        "took_seconds": outcome.took_seconds,
        "reused_takes": outcome.reused,
        "made_takes": len(outcome.made),
        "waiting": list(outcome.waiting),
        "blocked": list(outcome.blocked),
        "preflight": outcome.forecast.plain() if outcome.forecast else {},
        "rendered": outcome.came.plain() if outcome.came else {},
    }


def print_outcome(outcome: Outcome) -> None:
    """The same for people."""
    if outcome.status is JobState.AWAITING_APPROVAL:
        print(f"\nJob {outcome.job.job_id} waits for you at {len(outcome.waiting)} slots:")
        for slot in outcome.waiting:
            print(f'  auteur approve {slot}    (or: auteur reject {slot} "what should change")')
        return
    if outcome.forecast is not None and outcome.exported is None:
        print_forecast(outcome.forecast)
        return
    for finding in _worth_telling(outcome.findings):
        print(
            f"  {finding.severity}: {finding.kind.replace('_', ' ')} in {finding.slot}: "
            f"{finding.evidence}"
        )
    for name in outcome.blocked:
        print(
            f"The {name} film is blocked by quality: see qa.json, mend the script or `auteur "
            f"reject` the slot it names."
        )
    if outcome.exported is None:
        return
    for film in outcome.exported.films:
        print(f"{film['path']}  ({film['duration_seconds']:.1f} s, {film['format']})")
    storyboard = outcome.exported.folder / "storyboard.png"
    if outcome.exported.films and storyboard.exists():
        print(storyboard)
    if not outcome.exported.films and "preview" in outcome.exported.files:
        print(outcome.exported.files["preview"])
    total = outcome.took_seconds.get("total", 0.0)
    print(
        f"Job {outcome.job.job_id}: {len(outcome.made)} takes made, {outcome.reused} reused, "
        f"{total:.1f} s."
    )


def print_forecast(ahead: Forecast) -> None:
    """What the films would take; nothing was rendered."""
    for line in ahead.lines():
        print(line)
    print(
        f"all together about {said_seconds(ahead.seconds)} in {ahead.processes} processes; disk: "
        f"{said_bytes(ahead.disk_needed_bytes)} needed, {said_bytes(ahead.disk_free_bytes)} free"
    )
    print(
        f"from {ahead.measured_clips} clips rendered in this home"
        if ahead.measured_clips
        else "from built-in rates: nothing was rendered in this home yet"
    )


def _worth_telling(findings: tuple[Finding, ...]) -> list[Finding]:
    """Blockers, majors, and whatever was replaced; minor findings stay in qa.json."""
    told = {"shared_voice", "unknown_place", "replaced_tool", "missing_glyph", "duration_over"}
    return [
        finding
        for finding in findings
        if not finding.excepted_because
        and (finding.severity in ("blocker", "major") or finding.kind in told)
    ]
