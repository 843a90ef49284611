"""Who is seen without a word: the dog, the dove, the guards that stage directions let act.

They join the cast so that they look the same in every shot. Only what acts counts ("the guards
drag him out"), and nobody is cast twice: a dog is not added to a film whose REX is one.
"""

import re
from collections.abc import Iterable, Mapping
from importlib.util import find_spec

from agents.asset_appearance import ON_TWO_LEGS
from film.cast import Appearance
from tools.words.roles import kind_named, outfit_of, seen_acting

MOST = 6
"""Silent players a film: more would be a crowd nobody can tell apart."""


def silent_players(actions: Iterable[str], speaking: Mapping[str, Appearance]) -> tuple[str, ...]:
    """Upper-case names of those who act in the actions and never speak, in order."""
    seen = dict.fromkeys(name for action in actions for name in seen_acting(action))
    found: list[str] = []
    for name in seen:
        if any(_same(name, other) for other in (*speaking, *found)):
            continue
        kind = kind_named(name)
        if kind and not can_be_drawn(kind.value):
            continue
        if kind and any(look.kind == kind.value for look in speaking.values()):
            continue
        outfit = outfit_of(name, (), frozenset())
        if not kind and outfit and any(look.outfit == outfit.value for look in speaking.values()):
            continue
        found.append(name)
    return tuple(found[:MOST])


def can_be_drawn(kind: str) -> bool:
    """Whether there is a rig for the body: those on two legs share one."""
    if kind in ON_TWO_LEGS:
        return True
    try:
        return find_spec(f"tools.picture.puppets.animals.{kind}") is not None
    except ModuleNotFoundError:
        return False


def _same(name: str, other: str) -> bool:
    """GUARDS and GUARD, PRINCE and PRINCE HERO."""
    one, two = _stem(name), {_stem(word) for word in re.split(r"\W+", other)}
    return one in two or _stem(other) == one


def _stem(word: str) -> str:
    return re.sub(r"(?:ies|y|es|s)$", "", word, flags=re.I)
