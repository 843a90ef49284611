"""Slots, takes, recipes, decisions: the grammar of the ledger.

A slot is a place in a timeline; a take is what fills it, immutable. Inputs are addressed parts of
takes (`script#line/ab12`), so a recipe changes only when something its maker reads changes.
"""

from enum import StrEnum
from typing import Any, Literal, NamedTuple

from film.value import Value, digest

MakerKind = Literal["house", "model", "tool", "person"]


class Address(NamedTuple):
    """A part of the take in a slot; an empty part is the whole value."""

    slot: str
    part: str = ""

    @classmethod
    def parse(cls, text: str) -> "Address":
        slot, _, part = text.partition("#")
        return cls(slot, part)

    def __str__(self) -> str:
        return f"{self.slot}#{self.part}" if self.part else self.slot


class Media(Value):
    """A blob in the vault that belongs to a take."""

    name: str
    content: str
    """SHA-256 of the bytes."""
    media_type: str
    size_bytes: int


class Take(Value):
    take_id: str
    slot: str
    """The slot it was made for; other timelines may point at it from the same slot."""
    recipe: str
    maker: str
    """`agents.storyboard`, `tools.sound`, `person` …"""
    maker_kind: MakerKind
    maker_version: str
    inputs: dict[str, str]
    """Address → digest of the part when it was read."""
    content: str
    """SHA-256 of the value's canonical JSON in the vault."""
    media: tuple[Media, ...] = ()
    parts: dict[str, str] = {}
    """Part → digest, for every part others may address."""
    outline: dict[str, Any] = {}
    """JSON-plain skeleton that slots unfold from: scene, line and shot ids in order."""
    why: str = ""
    """The maker's reason, in a sentence."""
    message: str = ""
    """Guidance it was made under."""
    cost_usd: float = 0.0
    took_seconds: float = 0.0
    made_at: str
    """ISO 8601, UTC."""
    version: int
    """1 for the first take ever made for its slot in this project, then 2 …"""

    def digest_of(self, part: str) -> str | None:
        return self.content if not part else self.parts.get(part)


class SlotState(StrEnum):
    MISSING = "missing"
    FRESH = "fresh"
    STALE = "stale"
    """Its recipe differs: it will be remade."""
    FROZEN = "frozen"
    """Approved or locked: an upstream edit flags it, only a person's word remakes it."""
    PINNED = "pinned"
    """Made or edited by a person: never remade, only flagged."""


TO_FILL = (SlotState.MISSING, SlotState.STALE)


class Flag(Value):
    """Advice that clears when its cause does."""

    slot: str
    kind: str
    text: str


class Decision(Value):
    """A word on (slot, take, gate); it lapses when the take is replaced."""

    slot: str
    take_id: str
    gate: str
    verdict: Literal["approved", "rejected"]
    by: Literal["person", "policy"]
    message: str = ""
    made_at: str = ""


class Snapshot(Value):
    """All that survey reads: one timeline at one moment."""

    timeline_id: str
    current: dict[str, Take]
    frozen: frozenset[str] = frozenset()
    pinned: frozenset[str] = frozenset()
    decisions: tuple[Decision, ...] = ()
    guidance: dict[str, dict[str, Any]] = {}
    """Slot → Guidance (plain) that its next take is to be made under."""

    def decided(self, slot: str, gate: str) -> Decision | None:
        """The standing decision on the slot's current take at a gate."""
        take = self.current.get(slot)
        if take is None:
            return None
        found = [
            d for d in self.decisions if (d.slot, d.gate, d.take_id) == (slot, gate, take.take_id)
        ]
        return found[-1] if found else None


def recipe_of(
    *,
    maker: str,
    maker_version: str,
    inputs: dict[str, str],
    reads: dict[str, Any],
    guidance: dict[str, Any],
    seed: int,
) -> str:
    """Hash of everything that decides a take.

    `inputs` maps addresses to part digests, `reads` the settings and bindings (format, draft) the
    rule declares.
    """
    return digest([maker, maker_version, inputs, reads, guidance, seed])


class JobState(StrEnum):
    PENDING = "PENDING"
    VALIDATING = "VALIDATING"
    PLANNING = "PLANNING"
    GENERATING = "GENERATING"
    AWAITING_APPROVAL = "AWAITING_APPROVAL"
    ASSEMBLING = "ASSEMBLING"
    QA = "QA"
    COMPLETED = "COMPLETED"
    FAILED = "FAILED"
    PAUSED = "PAUSED"
    CANCELLED = "CANCELLED"
