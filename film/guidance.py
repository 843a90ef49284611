"""Guidance: text plus constraints that makers obey or refuse with a reason.

Constraint kinds are closed; each finding kind emits some, people's words are read into them.
"""

from typing import Literal

from film.value import Value

ConstraintKind = Literal[
    "avoid_template",
    "use_template",
    "max_words",
    "caption_band",
    "pose",
    "expression",
    "alternative",
    "slower",
    "longer_hold",
    "use_time_of_day",
    "quieter_music",
]


class Constraint(Value):
    kind: ConstraintKind
    target: str = ""
    """Shot, line or item the constraint is for; "" for the slot itself."""
    value: str = ""


class Guidance(Value):
    text: str = ""
    constraints: tuple[Constraint, ...] = ()

    def value_of(self, kind: ConstraintKind, target: str = "") -> str | None:
        return next(
            (c.value for c in self.constraints if c.kind == kind and c.target in ("", target)), None
        )
