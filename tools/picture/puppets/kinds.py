"""Which kinds stand on the human rig, and where the others are drawn.

A kind with a body of its own is one module, tools/picture/puppets/animals/<kind>.py, found by name.
It offers `stand(figure, *, frames, x_of, ground_y, scale, light, seed, room) -> Puppet` as
puppet.py does, and `eye_line(appearance) -> float`, the middle of its standing head above the
ground in units of a grown-up.
"""

import importlib
import importlib.util
from types import ModuleType

from film.cast import Kind
from film.errors import DeveloperMustAct

HUMAN_RIG: tuple[Kind, ...] = ("human", "ogre", "goblin", "ghost", "robot")
_ANIMALS = "tools.picture.puppets.animals"


def own_rig(kind: Kind) -> ModuleType:
    """The module that draws this kind. A kind nobody has drawn is said, not replaced by another."""
    name = f"{_ANIMALS}.{kind}"
    if importlib.util.find_spec(_ANIMALS) is None or importlib.util.find_spec(name) is None:
        raise DeveloperMustAct(f"no rig draws a {kind}: puppets/animals/{kind}.py is missing.")
    return importlib.import_module(name)
