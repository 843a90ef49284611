"""Which work runs in one branch, and in which turn branches begin.

Owns the order of the long work, because two ask for it: the Observer, who sends it off, and
preflight, who foresees how long the crew takes over it.
"""

from collections.abc import Callable, Iterable, Mapping

from film.makespan import Branch, Step
from film.pieces import FilmSize, steps_of
from film.survey import SlotStatus, Survey

LONG = frozenset(
    {"clip", "clip_verdict", "music", "mix", "heard", "preview", "storyboard", "thumbnail"}
)
"""Makers that take seconds. A round with quick work left does that first: the long ones then start
together and run side by side, instead of one of them holding up the round.
"""


AT_ONCE = 6
"""Branches open at once: enough that the crew never waits for the house."""


def branch_of(status: SlotStatus) -> str:
    """The branch a slot's work runs in, or "" when it is dispatched by itself."""
    if "shot" in status.binding and status.rule.craft in ("video", "quality"):
        return f"shot/{status.binding['shot']}"
    if status.rule.maker in ("music", "mix", "heard"):
        return "sound"
    return ""


def in_branch(branch: str) -> Callable[[str], bool]:
    """Which slots a branch looks at."""
    if branch == "sound":
        return lambda slot: slot.startswith(("music/", "mix"))
    shot = branch.removeprefix("shot/")
    return lambda slot: slot.startswith(f"clip/{shot}@")


def in_turn(work: Iterable[SlotStatus], seconds: Mapping[str, float]) -> list[SlotStatus]:
    """Long work as it is begun; what reaches furthest first, and of clips those that are expected
    to take most `seconds`: a long one begun last would keep one process busy while the others wait.
    """

    def turn(status: SlotStatus) -> tuple[bool, bool, float]:
        return (
            branch_of(status) != "sound",
            status.rule.maker == "clip",
            -seconds.get(status.slot, 0.0),
        )

    return sorted(work, key=turn)


def rendering_is_next(found: Survey) -> bool:
    """Whether this round sends clips off: all quick work is done, so every sheet is there."""
    makers = {status.rule.maker for status in found.ready}
    return "clip" in makers and makers <= LONG


def branches(
    work: Iterable[SlotStatus], seconds: Mapping[str, float], film: FilmSize
) -> dict[str, Branch]:
    """Work of the crew by branch, branches in their turn; each a row of steps of so many
    seconds.
    """
    book = list(work)
    opening = in_turn((s for s in book if s.rule.maker != "clip_verdict"), seconds)
    found: dict[str, list[Step]] = {branch_of(s) or s.slot: [] for s in opening}
    for status in book:
        steps = found.setdefault(branch_of(status) or status.slot, [])
        steps += steps_of(status.rule.maker, seconds[status.slot], film)
    return dict(found)
