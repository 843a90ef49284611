"""Which lines share a shot, and whom a line is for."""

from collections.abc import Sequence

from agents.storyboard_names import names_in
from agents.storyboard_reading import seconds_to_say
from agents.storyboard_stage import is_heard_only
from film.script import Action, Line

REPLY_CHARACTERS = 42
"""A reply this short shares the shot of the line before it."""
PAIR_SECONDS = 7.0
AHEAD = 8
"""Blocks looked ahead for whom a line is said to."""
CALLED_WITHIN = 24
"""Characters into a line by which it names whom it is for: "But, Maya, you said …"."""


def lines_together(blocks: Sequence[Line | Action], index: int) -> tuple[Line, ...]:
    """Lines of one shot: both sides of dual dialogue, a line and its short reply, or one."""
    first = blocks[index]
    assert isinstance(first, Line)
    if first.dual_id:
        pair = [
            block
            for block in blocks[index : index + 6]
            if isinstance(block, Line) and block.dual_id == first.dual_id
        ]
        if seconds_to_say(*(line.text for line in pair)) <= PAIR_SECONDS + 1:
            return tuple(pair)
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    before = blocks[index - 1] if index else None
    if (
        not isinstance(following, Line)
        or following.parenthetical
        or following.kind == "lyric"
        or first.dual_id != following.dual_id
        or is_heard_only(following)
        or is_heard_only(first)
    ):
        return (first,)
    is_reply_itself = (
        isinstance(before, Line) and len(first.text) <= REPLY_CHARACTERS and not first.parenthetical
    )
    short = len(following.text) <= REPLY_CHARACTERS
    fits = seconds_to_say(first.text, following.text) <= PAIR_SECONDS
    return (first, following) if short and fits and not is_reply_itself else (first,)


def listener_of(
    group: tuple[Line, ...],
    blocks: Sequence[Line | Action],
    index: int,
    present: Sequence[str],
) -> str:
    """Whom a line is for: whom it names, who answers, who spoke before, who is there; "" of
    somebody alone."""
    first = group[0]
    others = [name for name in present if name != first.speaker]
    called = names_in(first.text, others)
    if called and 0 <= first.text.lower().find(called[0].split()[0].lower()) < CALLED_WITHIN:
        return called[0]
    after = blocks[index + len(group) : index + len(group) + AHEAD]
    around = [*after, *reversed(blocks[max(0, index - AHEAD) : index])]
    near = [block.speaker for block in around if isinstance(block, Line)]
    return next((name for name in near if name in others), others[0] if others else "")
