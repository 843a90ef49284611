"""qa.json: what was measured and found, whom it blames, what would mend it, what a person let pass.

Written at export and not as a take: exceptions are decisions, and a decision remakes nothing.
"""

from collections.abc import Mapping
from typing import Any

from agents.attribution import Staged, attribute
from film.quality import Finding, Verdict
from film.value import plain

_WORST_FIRST = ("blocker", "major", "minor", "note")


def quality_report(verdicts: Mapping[str, Verdict], staged: Staged) -> dict[str, Any]:
    """Per film its measures and findings, worst first. `verdicts` are by film: `16x9+cc`."""
    return {
        "qa_version": "1",
        "films": [
            {
                "film": film,
                "blocked": verdict.blocked,
                "measures": verdict.measures,
                "findings": [
                    _told(finding, staged)
                    for finding in sorted(
                        verdict.findings, key=lambda f: _WORST_FIRST.index(f.severity)
                    )
                ],
            }
            for film, verdict in verdicts.items()
        ],
    }


def _told(finding: Finding, staged: Staged) -> dict[str, Any]:
    """The finding with the slot to blame, and the constraints that would mend it."""
    blamed = attribute(finding, staged)
    told = {name: value for name, value in plain(finding).items() if name != "kind"}
    return {
        "finding": finding.kind,
        **told,
        "constraints": plain(blamed.constraints),
        "blame": blamed.blame,
        "why": blamed.why,
    }
