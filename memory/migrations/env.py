"""Alembic's entry: migrates the connection it is given, inside the transaction that connection is
in.
"""

from typing import Any, Literal

from alembic import context
from sqlalchemy.types import TypeDecorator

from memory.tables import METADATA


def _storage_type(kind: str, item: Any, autogen_context: Any) -> str | Literal[False]:
    """A migration writes the type that is stored: our own column types may be renamed later, an old
    migration may not.
    """
    return (
        f"sa.{item.impl_instance!r}"
        if kind == "type" and isinstance(item, TypeDecorator)
        else False
    )


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
    compare_type=True,
    render_item=_storage_type,
)
with context.begin_transaction():
    context.run_migrations()
