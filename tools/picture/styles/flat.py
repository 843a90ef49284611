"""Flat: the house's own look, everything as it is drawn."""

from tools.picture.styles.style import Manner, manner


@manner("flat")
class Flat(Manner):
    """Nothing is changed."""
