"""Guidance as the storyboard obeys it: which constraints reach a shot, and what happens when one
cannot be met."""

from dataclasses import dataclass
from typing import get_args

from film.content import Expression, Pose, TemplateName
from film.errors import CannotFollow
from film.guidance import Constraint, Guidance
from film.script import TimeOfDay


@dataclass(frozen=True, kw_only=True, slots=True)
class Wishes:
    """The constraints that reach one shot, by its own id or those of its lines."""

    avoid: frozenset[str] = frozenset()
    use: str = ""
    max_words: int = 0
    alternative: int = 0
    pose: str = ""
    expression: str = ""
    time_of_day: str = ""

    def asks(self) -> bool:
        return self != Wishes()


def wishes_for(guidance: Guidance, targets: tuple[str, ...]) -> Wishes:
    """Constraints aimed at any of these ids, or at the whole scene."""
    mine = [c for c in guidance.constraints if c.target == "" or c.target in targets]
    return Wishes(
        avoid=frozenset(value for value in _values(mine, "avoid_template")),
        use=_one(mine, "use_template"),
        max_words=_number(mine, "max_words"),
        alternative=_number(mine, "alternative"),
        pose=_one(mine, "pose"),
        expression=_one(mine, "expression"),
        time_of_day=_one(mine, "use_time_of_day"),
    )


def refuse_unknown(guidance: Guidance) -> None:
    """Raises CannotFollow for a template, pose, expression or light that does not exist."""
    known = {
        "avoid_template": TemplateName,
        "use_template": TemplateName,
        "pose": Pose,
        "expression": Expression,
        "use_time_of_day": TimeOfDay,
    }
    for constraint in guidance.constraints:
        vocabulary = get_args(known[constraint.kind]) if constraint.kind in known else ()
        if vocabulary and constraint.value not in vocabulary:
            raise CannotFollow(
                f"{constraint.kind.replace('_', ' ')} {constraint.value}",
                f"use one of {', '.join(vocabulary)}",
            )


def _values(constraints: list[Constraint], kind: str) -> list[str]:
    return [constraint.value for constraint in constraints if constraint.kind == kind]


def _one(constraints: list[Constraint], kind: str) -> str:
    return next(iter(_values(constraints, kind)), "")


def _number(constraints: list[Constraint], kind: str) -> int:
    value = _one(constraints, kind)
    if value and not value.isdigit():
        raise CannotFollow(f"{kind.replace('_', ' ')} {value}", "take a whole number")
    return int(value or 0)
