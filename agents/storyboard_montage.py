"""The moments of a montage: short, each unlike the one before, near and far in turn."""

from collections.abc import Sequence

from agents.storyboard_coverage import View
from agents.storyboard_names import names_in
from agents.storyboard_stage import Stage
from film.storyboard import ShotSize

MONTAGE_SECONDS = (2.0, 1.8, 2.4)
_SIZES: tuple[ShotSize, ...] = ("wide", "medium", "medium")
_WHY = "a moment of the montage"


def views_of_montage(
    stage: Stage, doers: Sequence[str], text: str, position: int
) -> tuple[View, ...]:
    """Ways to show one moment, best first: who does something, else who is named, else who is
    there."""
    roster = stage.roster.only(stage.people)
    seen = tuple(doers) or names_in(text, roster) or stage.present[:2]
    beside = [name for name in names_in(text, roster) if name not in seen]
    names = stage.across((*seen, *beside)[:2])
    size: ShotSize = "wide" if stage.whole(names) else _SIZES[position % 3]
    return tuple(
        view
        for view in (
            View(names=names, size=size, why=_WHY),
            View(names=names, size="wide", why=_WHY),
            View(names=names[:1], size="medium", why=_WHY),
        )
        if view.names or view.size == "wide"
    )
