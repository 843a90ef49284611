"""Findings, verdicts and attribution."""

from typing import Literal

from film.guidance import Constraint
from film.value import Value

Severity = Literal["blocker", "major", "minor", "note"]
FindingKind = Literal[
    "stream_missing",
    "wrong_size",
    "wrong_rate",
    "wrong_duration",
    "black_stretch",
    "frozen_stretch",
    "silence",
    "clipping",
    "loudness",
    "true_peak",
    "av_offset",
    "line_not_heard",
    "caption_timing",
    "reading_speed",
    "unsafe_text",
    "low_contrast",
    "overflow",
    "text_overlap",
    "missing_glyph",
    "missing_icon",
    "repeated_picture",
    "text_on_face",
    "small_text",
    "unknown_place",
    "shared_voice",
    "replaced_tool",
    "duration_over",
    "colour_tags",
    "unjudged_clip",
    "unmeasured_sound",
    "duration_under",
    "off_palette",
    "brand_font",
    "logo_rule",
    "forbidden_pair",
    "text_on_shape",
    "floating_feet",
    "unspoken_language",
    "face_covered",
    "many_words",
]


class Finding(Value):
    kind: FindingKind
    slot: str
    severity: Severity
    confidence: float
    """0..1"""
    evidence: str
    """What was measured, with numbers and times: "black 2.1–2.9 s (limit 0.3 s)"."""
    constraints: tuple[Constraint, ...] = ()
    """What would mend it; empty when only a person can."""
    excepted_because: str = ""
    """A person's reason to let it pass."""


class Verdict(Value):
    shape: Literal["verdict/1"] = "verdict/1"
    slot: str
    """The judged slot."""
    findings: tuple[Finding, ...]
    measures: dict[str, float] = {}
    """What was measured, by name with units: loudness_lufs, true_peak_dbtp, duration_seconds, …"""
    packet_hash: str = ""
    """Of a clip: SHA-256 of its coded pictures; a cut's verdict proves with it that the clips are
    those judged.
    """

    @property
    def blocked(self) -> bool:
        return any(f.severity == "blocker" and not f.excepted_because for f in self.findings)


class Attribution(Value):
    """Which slot is to blame for a finding, and how it may be mended."""

    finding: Finding
    blame: str
    constraints: tuple[Constraint, ...]
    why: str
