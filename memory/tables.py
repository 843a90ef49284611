"""The ledger's tables.

Times are ISO 8601 text in UTC with microseconds: they sort as text, and SQLite would drop a time
zone. Takes are inserted once and never updated; a timeline is nothing but pointers, and every move
of one is kept. JSON columns are replaced whole.
"""

from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from memory.secrets import masked, masked_text, secrets_held

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Words(TypeDecorator[str]):
    """Text people or tools wrote; secrets are masked on the way in."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else masked_text(value, secrets_held())


class Plain(TypeDecorator[Any]):
    """JSON made by our own makers; known secrets are masked by value."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        return masked(value, secrets_held())


class Asked(TypeDecorator[Any]):
    """JSON that came from a person or goes to one; also masked by the names of keys."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        return masked(value, secrets_held(), by_name=True)


def _timeline(primary_key: bool = True) -> Column[str]:
    return Column(
        "timeline_id",
        String,
        ForeignKey("timeline.timeline_id"),
        primary_key=primary_key,
        nullable=False,
    )


PROJECT = Table(
    "project",
    METADATA,
    Column("project_id", String, primary_key=True),
    Column("owner", String, nullable=False),
    Column("source_key", String, nullable=False),
    Column("title", Words, nullable=False),
    Column("opened_at", String, nullable=False),
    UniqueConstraint("owner", "source_key"),
)

TIMELINE = Table(
    "timeline",
    METADATA,
    Column("timeline_id", String, primary_key=True),
    Column("project_id", String, ForeignKey("project.project_id"), nullable=False, index=True),
    Column("name", String, nullable=False),
    Column("opened_at", String, nullable=False),
    UniqueConstraint("project_id", "name"),
)

TAKE = Table(
    "take",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("take_id", String, nullable=False, unique=True),
    Column("project_id", String, ForeignKey("project.project_id"), nullable=False),
    Column("owner", String, nullable=False),
    Column("slot", String, nullable=False),
    Column("version", Integer, nullable=False),
    Column("recipe", String, nullable=False),
    Column("maker", String, nullable=False),
    Column("maker_kind", String, nullable=False),
    Column("maker_version", String, nullable=False),
    Column("content", String, nullable=False, index=True),
    Column("inputs", Plain, nullable=False),
    Column("parts", Plain, nullable=False),
    Column("outline", Plain, nullable=False),
    Column("why", Words, nullable=False),
    Column("message", Words, nullable=False),
    Column("cost_usd", Float, nullable=False),
    Column("took_seconds", Float, nullable=False),
    Column("made_at", String, nullable=False),
    Column("shape", Integer, nullable=False),
    UniqueConstraint("project_id", "slot", "version"),
    Index(None, "recipe", "owner"),
)
"""`shape` is the version of the stored form, 1 today."""

MEDIA = Table(
    "media",
    METADATA,
    Column("take_id", String, ForeignKey("take.take_id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("name", String, nullable=False),
    Column("content", String, nullable=False, index=True),
    Column("media_type", String, nullable=False),
    Column("size_bytes", Integer, nullable=False),
)

POINTER = Table(
    "pointer",
    METADATA,
    _timeline(),
    Column("slot", String, primary_key=True),
    Column("take_id", String, ForeignKey("take.take_id"), nullable=False),
    Column("moved_at", String, nullable=False),
    Column("orphaned_at", String, nullable=False, server_default=""),
)
"""`orphaned_at` is "" while the book has the slot."""

MOVE = Table(
    "move",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("timeline_id", String, ForeignKey("timeline.timeline_id"), nullable=False),
    Column("slot", String, nullable=False),
    Column("take_id", String, nullable=False),
    Column("moved_at", String, nullable=False),
    Index(None, "timeline_id", "slot"),
)

MARK = Table(
    "mark",
    METADATA,
    _timeline(),
    Column("slot", String, primary_key=True),
    Column("kind", String, primary_key=True),
    Column("marked_at", String, nullable=False),
)
"""`kind` is frozen or pinned."""

DECISION = Table(
    "decision",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("timeline_id", String, ForeignKey("timeline.timeline_id"), nullable=False),
    Column("slot", String, nullable=False),
    Column("take_id", String, nullable=False),
    Column("gate", String, nullable=False),
    Column("verdict", String, nullable=False),
    Column("decided_by", String, nullable=False),
    Column("message", Words, nullable=False),
    Column("made_at", String, nullable=False),
    Index(None, "timeline_id", "slot"),
)

GUIDANCE = Table(
    "guidance",
    METADATA,
    _timeline(),
    Column("slot", String, primary_key=True),
    Column("guidance", Asked, nullable=False),
    Column("given_at", String, nullable=False),
)

FLAG = Table(
    "flag",
    METADATA,
    _timeline(),
    Column("slot", String, primary_key=True),
    Column("kind", String, primary_key=True),
    Column("text", Words, nullable=False),
    Column("raised_at", String, nullable=False),
)

CLAIM = Table(
    "claim",
    METADATA,
    Column("recipe", String, primary_key=True),
    Column("slot", String, nullable=False),
    Column("worker", String, nullable=False),
    Column("token", String, nullable=False),
    Column("claimed_at", String, nullable=False),
    Column("expires_at", String, nullable=False),
    Column("operation", String, nullable=False, server_default=""),
)

JOB = Table(
    "job",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("job_id", String, nullable=False, unique=True),
    Column("project_id", String, ForeignKey("project.project_id"), nullable=False),
    Column("timeline_id", String, ForeignKey("timeline.timeline_id"), nullable=False, index=True),
    Column("state", String, nullable=False),
    Column("source", Words, nullable=False),
    Column("request", Asked, nullable=False),
    Column("opened_at", String, nullable=False),
    Column("updated_at", String, nullable=False),
    Column("detail", Words, nullable=False),
)

EVENT = Table(
    "event",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("job_id", String, ForeignKey("job.job_id"), nullable=False, index=True),
    Column("kind", String, nullable=False),
    Column("payload", Asked, nullable=False),
    Column("at", String, nullable=False),
)

REMAKE = Table(
    "remake",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("job_id", String, ForeignKey("job.job_id"), nullable=False),
    Column("slot", String, nullable=False),
    Column("finding_kind", String, nullable=False),
    Column("at", String, nullable=False),
    Index(None, "job_id", "slot"),
)
