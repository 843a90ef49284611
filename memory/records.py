"""Rows of the ledger that are not takes, as the other rooms see them: frozen, with JSON-plain
contents.
"""

from dataclasses import dataclass, field
from typing import Any

from film.take import JobState


@dataclass(frozen=True, kw_only=True, slots=True)
class Project:
    """All timelines that grew from one source."""

    project_id: str
    timeline_id: str
    """The main timeline, made with the project."""
    title: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Claim:
    """A worker's right to make one recipe, until `expires_at`."""

    recipe: str
    slot: str
    worker: str
    token: str
    """Tells this holder from one that took the recipe over later."""
    expires_at: str
    """ISO 8601, UTC."""
    operation: str = ""
    """The vendor's operation id left by the holder before: poll it, do not buy again."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Orphan:
    """A pin whose slot the book no longer has."""

    slot: str
    take_id: str
    orphaned_at: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Move:
    """One move of a timeline's pointer; an empty take id says the slot was vacated."""

    slot: str
    take_id: str
    moved_at: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    job_id: str
    project_id: str
    timeline_id: str
    state: JobState
    source: str
    """Where the words came from, as the person named it."""
    request: dict[str, Any]
    """What was asked for, JSON-plain, secrets masked."""
    opened_at: str
    updated_at: str
    detail: str = ""
    """Why it is in this state, in a sentence."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Event:
    event_id: int
    """Grows with time; a reader asks for events after the last it has seen."""
    job_id: str
    kind: str
    payload: dict[str, Any] = field(default_factory=dict)
    at: str = ""
