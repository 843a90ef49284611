"""What every rule of the frame linter says things in: findings without a slot, spans, moments."""

from film.guidance import Constraint
from film.quality import Finding, FindingKind, Severity
from film.stage import SolidBox, Stage, TextBox

SETTLES = 22
"""Frames from a text's first frame to its rest."""


def finding_of(
    kind: FindingKind,
    severity: Severity,
    confidence: float,
    evidence: str,
    constraints: tuple[Constraint, ...] = (),
) -> Finding:
    return Finding(
        kind=kind,
        slot="",
        severity=severity,
        confidence=confidence,
        evidence=evidence,
        constraints=constraints,
    )


def said(text: str) -> str:
    return f"“{text if len(text) <= 32 else text[:31] + '…'}”"


def span(item: TextBox | SolidBox, stage: Stage) -> tuple[int, int]:
    """First frame it is there and the first it is there no more."""
    return item.from_frame, stage.frames if item.to_frame is None else item.to_frame


def rest(item: TextBox | SolidBox, stage: Stage) -> int:
    """The frame it has come to rest on."""
    start, end = span(item, stage)
    return max(start, min(start + SETTLES, end - 1))
