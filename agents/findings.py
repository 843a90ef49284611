"""The limits a film is held to, by name, and how a finding is written down.

Confidence is how sure the measurement is, severity how bad it would be if true: a blocker keeps a
format from delivery, a major is mended when something can mend it, minor and note are told.
"""

from film.guidance import Constraint
from film.measures import Stretch
from film.quality import Finding, FindingKind, Severity

LOUDNESS_LUFS, LOUDNESS_TOLERANCE = -14.0, 0.5
TRUE_PEAK_DBTP = -1.0
BLACK_SECONDS = 0.3
FROZEN_SECONDS = 3.0
FROZEN_BADLY_SECONDS = 5.0
SILENCE_SECONDS = 2.5
"""Longest silence between lines that still sounds meant; a quiet film has its room tone."""
OFFSET_MS = 80.0
CAPTION_OFF_MS = 80.0
TOO_FAST_TO_READ = 21.0
"""Characters a second from which captions are mended; over the limit of 20 they are told."""
SAME_PICTURE_LIMIT = 2
"""Shots in a row that may use one template; a story scene may go on."""
COLOUR = "bt709/bt709/bt709/tv"


def found(
    kind: FindingKind,
    slot: str,
    severity: Severity,
    confidence: float,
    evidence: str,
    constraints: tuple[Constraint, ...] = (),
) -> Finding:
    return Finding(
        kind=kind,
        slot=slot,
        severity=severity,
        confidence=confidence,
        evidence=evidence,
        constraints=constraints,
    )


def length(stretch: Stretch) -> float:
    return stretch[1] - stretch[0]


def times(stretch: Stretch) -> str:
    return f"{stretch[0]:.1f}–{stretch[1]:.1f} s"
