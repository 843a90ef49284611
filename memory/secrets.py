"""Masks secrets on their way into the ledger.

It sits in the column types (tables.py), not at the callers, so no door can forget it. Three signs:
a key's name in what a person asked for, the shape of a known vendor's key, and the very values this
process holds in its environment.
"""

import os
import re
from collections.abc import Iterable
from typing import Any

MASK = "[secret]"

_NAMES = re.compile(
    r"api[_-]?key|secret|passw(or)?d|authorization|access[_-]?token|private[_-]?key|credential",
    re.I,
)
_VARIABLES = re.compile(r"(_API_KEY|_TOKEN|_SECRET|_PASSWORD|_ACCESS_KEY)$", re.I)
_SHAPES = re.compile(
    r"\bsk-[A-Za-z0-9_-]{16,}"  # OpenAI and those who copied its form
    r"|\bAIza[A-Za-z0-9_-]{30,}"  # Google
    r"|\bgh[pousr]_[A-Za-z0-9]{30,}"  # GitHub
    r"|\bAKIA[A-Z0-9]{16}\b"  # Amazon
    r"|\bBearer\s+[A-Za-z0-9._~+/-]{16,}=*"
    r"|(?<=://)[^/\s:@]+:[^/\s@]+(?=@)"  # user:password@ in an address
)
_SHORTEST = 8
"""Characters: a shorter value in the environment would mask ordinary words."""


def secrets_held() -> tuple[str, ...]:
    """Values of this process's environment variables that are named like secrets."""
    return tuple(v for k, v in os.environ.items() if len(v) >= _SHORTEST and _VARIABLES.search(k))


def masked_text(text: str, held: Iterable[str] = ()) -> str:
    for value in held:
        text = text.replace(value, MASK)
    return _SHAPES.sub(MASK, text)


def masked(value: Any, held: Iterable[str] = (), *, by_name: bool = False) -> Any:
    """A JSON-plain value with secrets masked. `by_name` also masks whatever stands under a key
    named like a secret; takes' digests are addressed by characters' names, so they are masked by
    value alone.
    """
    if isinstance(value, str):
        return masked_text(value, held)
    if isinstance(value, dict):
        return {
            key: MASK if by_name and _hides(key, item) else masked(item, held, by_name=by_name)
            for key, item in value.items()
        }
    if isinstance(value, (list, tuple)):
        return [masked(item, held, by_name=by_name) for item in value]
    return value


def _hides(key: object, item: Any) -> bool:
    return isinstance(item, str) and item != "" and _NAMES.search(str(key)) is not None
