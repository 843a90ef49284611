"""The one base of every stored value, and its digest.

Values are pydantic because they cross rooms as JSON: the vault keeps them, the ledger digests their
parts, model minds emit them. `frozen` and `extra="forbid"` make a misspelt field an error instead
of a silent loss.
"""

import hashlib
import json
from typing import Any, cast

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """A frozen value; change it with `model_copy(update=...)`."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def plain(value: Any) -> Any:
    """JSON-plain form of a value, a sequence or a mapping of values."""
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in cast(dict[Any, Any], value).items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in cast(list[Any], value)]
    return value


def canonical_json(value: Any) -> bytes:
    """The one byte form a value has: sorted keys, no spaces, UTF-8."""
    return json.dumps(
        plain(value), sort_keys=True, separators=(",", ":"), ensure_ascii=False
    ).encode()


def digest(value: Any) -> str:
    """SHA-256 of the canonical JSON, 64 hexadecimal characters."""
    return hashlib.sha256(canonical_json(value)).hexdigest()
