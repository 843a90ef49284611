"""Ids, minted once: an edited script takes the ids of the last one wherever it says the same thing.

Blocks are matched over the whole script, in four passes from certain to likely: unmoved twins,
moved twins, likeness (Hungarian over text and speaker), and a lone changed block between two
matched neighbours. Never by position alone. What
is new gets an id from its own content and the count of its twins, so the same script always has the
same ids.
"""

import hashlib
import heapq
import re
from collections.abc import Hashable, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

from film.script import Action, Block, Code, Formula, Line, Photo, Scene, Script, Table, Transition

LIKE_ENOUGH = 0.62
"""difflib ratio of two texts from which one is an edit of the other."""
LIKE_BETWEEN_NEIGHBOURS = 0.4
"""The same when the blocks before and after are matched already."""
CLOSEST = 6
"""Blocks that share most words, and stand nearest, are compared letter by letter; the others are
not.
"""
SCENE_LIKE_ENOUGH = 0.4
_PREFIX = {
    Line: "l",
    Action: "a",
    Photo: "p",
    Transition: "t",
    Table: "b",
    Code: "c",
    Formula: "f",
}
_GROUPS = (("list_id", "u"), ("dual_id", "d"), ("montage_id", "m"))
"""Fields by which blocks belong together, and what their ids begin with."""

K = TypeVar("K", bound=Hashable)


def with_ids(draft: Script, previous: Script | None) -> Script:
    """The draft with every id filled: kept where a block of `previous` lives on, else freshly
    minted."""
    old_blocks = [block for scene in previous.scenes for block in scene.blocks] if previous else []
    new_blocks = [block for scene in draft.scenes for block in scene.blocks]
    kept = match_blocks(old_blocks, new_blocks)
    ids = _mint(new_blocks, {new: old_blocks[old].id for new, old in kept.items()})
    groups = {
        name: _group_ids(name, prefix, new_blocks, old_blocks, kept) for name, prefix in _GROUPS
    }
    filled: list[Scene] = []
    at = 0
    for scene in draft.scenes:
        blocks = tuple(
            _filled(block, ids[at + offset], groups) for offset, block in enumerate(scene.blocks)
        )
        at += len(scene.blocks)
        filled.append(scene.model_copy(update={"blocks": blocks}))
    return draft.model_copy(
        update={"scenes": _scenes_with_ids(filled, previous.scenes if previous else ())}
    )


def _filled(block: Block, block_id: str, groups: dict[str, dict[str, str]]) -> Block:
    named = {name: groups[name][group] for name, _ in _GROUPS if (group := _group(block, name))}
    return block.model_copy(update={"id": block_id, **named})


def _group(block: Block | None, name: str) -> str:
    return getattr(block, name, "")


def _words(block: Block) -> str:
    match block:
        case Photo():
            return f"{block.path} {block.alt}"
        case Table():
            return " | ".join((*block.header, *(cell for row in block.rows for cell in row)))[:2000]
        case Code():
            return f"{block.language} {block.text}"[:2000]
        case Formula():
            return block.latex
        case _:
            return block.text


def _key(block: Block) -> tuple[str, str, str]:
    """What makes two blocks twins."""
    speaker = block.speaker if isinstance(block, Line) else ""
    return block.kind_of, speaker, " ".join(_words(block).split())


def match_blocks(old: Sequence[Block], new: Sequence[Block]) -> dict[int, int]:
    """Index in `new` → index in `old` of the block it continues."""
    old_keys, new_keys = [_key(block) for block in old], [_key(block) for block in new]
    matched: dict[int, int] = {}
    for run in _matcher(old_keys, new_keys).get_matching_blocks():
        matched.update({run.b + step: run.a + step for step in range(run.size)})
    _match_moved(old_keys, new_keys, matched)
    _match_alike(old, new, matched)
    _match_between(old, new, matched)
    return matched


def _matcher(old_keys: list[K], new_keys: list[K]) -> SequenceMatcher[K]:
    """In very long scripts lines that repeat all the time are left to the next pass: they cost
    squares.
    """
    return SequenceMatcher(None, old_keys, new_keys, autojunk=len(new_keys) > 2000)


def _rest(count: int, taken: Sequence[int] | set[int]) -> list[int]:
    taken = set(taken)
    return [index for index in range(count) if index not in taken]


def _match_moved(old_keys: Sequence[K], new_keys: Sequence[K], matched: dict[int, int]) -> None:
    free: dict[K, list[int]] = {}
    for index in _rest(len(old_keys), set(matched.values())):
        free.setdefault(old_keys[index], []).append(index)
    for index in _rest(len(new_keys), set(matched)):
        if free.get(new_keys[index]):
            matched[index] = free[new_keys[index]].pop(0)


def _match_alike(old: Sequence[Block], new: Sequence[Block], matched: dict[int, int]) -> None:
    olds, news = _rest(len(old), set(matched.values())), _rest(len(new), set(matched))
    if not olds or not news:
        return
    likeness = [[0.0] * len(olds) for _ in news]
    old_bags = {index: _bag(old[index]) for index in olds}
    for row, n in enumerate(news):
        bag, matcher = _bag(new[n]), SequenceMatcher(None, autojunk=False)
        matcher.set_seq2(_words(new[n]))
        shares = [
            (_share(bag, old_bags[o]), -abs(row - column), column, o)
            for column, o in enumerate(olds)
            if old[o].kind_of == new[n].kind_of
        ]
        for share, _, column, o in heapq.nlargest(CLOSEST, shares):
            if share >= 0.25:
                matcher.set_seq1(_words(old[o]))
                likeness[row][column] = _likeness(old[o], new[n], matcher.ratio())
    for row, column in _pairs(likeness, LIKE_ENOUGH):
        matched[news[row]] = olds[column]


def _pairs(likeness: Sequence[Sequence[float]], enough: float) -> list[tuple[int, int]]:
    """Rows and columns that belong together, so that all are as alike as can be (the assignment
    problem); those alike enough. After a small edit nobody competes, and scipy, which takes 40 MB
    and a third of a second to load, is not asked.
    """
    alike = [(r, c) for r, row in enumerate(likeness) for c, share in enumerate(row) if share > 0]
    if len({row for row, _ in alike}) == len(alike) == len({column for _, column in alike}):
        pairs = alike
    else:
        from scipy.optimize import linear_sum_assignment

        rows, columns = linear_sum_assignment(likeness, maximize=True)
        pairs = [(int(row), int(column)) for row, column in zip(rows, columns, strict=True)]
    return [(row, column) for row, column in pairs if likeness[row][column] >= enough]


def _likeness(old: Block, new: Block, ratio: float) -> float:
    if isinstance(old, Line) and isinstance(new, Line) and old.speaker != new.speaker:
        return ratio - 0.2
    return ratio


def _bag(block: Block) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", _words(block).lower()))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))


def _match_between(old: Sequence[Block], new: Sequence[Block], matched: dict[int, int]) -> None:
    """A lone block of the same kind and speaker between the same two neighbours, if its words are
    somewhat alike."""
    taken = set(matched.values())
    for n in _rest(len(new), set(matched)):
        before = matched.get(n - 1, -1) if n else -1
        after = matched.get(n + 1, len(old)) if n + 1 < len(new) else len(old)
        o = before + 1
        if after - before != 2 or o in taken or _key(old[o])[:2] != _key(new[n])[:2]:
            continue
        ratio = SequenceMatcher(None, _words(old[o]), _words(new[n]), autojunk=False).ratio()
        if ratio >= LIKE_BETWEEN_NEIGHBOURS:
            matched[n] = o
            taken.add(o)


class _Mint:
    """Ids from content and the count of its twins, none given twice."""

    def __init__(self, used: set[str]) -> None:
        self._used = used
        self._twins: dict[tuple[str, ...], int] = {}

    def fresh(self, prefix: str, key: tuple[str, ...]) -> str:
        while True:
            twin = self._twins.get(key, 0)
            self._twins[key] = twin + 1
            written = "\x1f".join((*key, str(twin)))
            made = f"{prefix}-{hashlib.sha256(written.encode()).hexdigest()[:6]}"
            if made not in self._used:
                self._used.add(made)
                return made


def _mint(blocks: Sequence[Block], kept: dict[int, str]) -> list[str]:
    mint = _Mint(set(kept.values()))
    return [
        kept[index] if index in kept else mint.fresh(_PREFIX[type(block)], _key(block))
        for index, block in enumerate(blocks)
    ]


def _group_ids(
    name: str, prefix: str, new: Sequence[Block], old: Sequence[Block], kept: dict[int, int]
) -> dict[str, str]:
    """Draft id of a list, a dual dialogue or a montage → the id of the one that most of its blocks
    come from, else a fresh one."""
    votes: dict[str, dict[str, int]] = {}
    for index, block in enumerate(new):
        if group := _group(block, name):
            counted = votes.setdefault(group, {})
            before = _group(old[kept[index]], name) if index in kept else ""
            if before:
                counted[before] = counted.get(before, 0) + 1
    firsts = {_group(b, name): b for b in reversed(new) if _group(b, name)}
    used: set[str] = set()
    mint = _Mint(used)
    named: dict[str, str] = {}
    for draft_id in sorted(votes, key=lambda group: -sum(votes[group].values())):
        best = next(
            (k for k, _ in sorted(votes[draft_id].items(), key=lambda kv: -kv[1]) if k not in used),
            "",
        )
        if best:
            used.add(best)
        named[draft_id] = best or mint.fresh(prefix, _key(firsts[draft_id]))
    return named


def _scenes_with_ids(new: Sequence[Scene], old: Sequence[Scene]) -> tuple[Scene, ...]:
    kept: dict[int, str] = {}
    if old:
        likeness = [[_scene_likeness(before, now) for before in old] for now in new]
        kept = {row: old[column].id for row, column in _pairs(likeness, SCENE_LIKE_ENOUGH)}
    mint = _Mint(set(kept.values()))
    filled = []
    for index, scene in enumerate(new):
        first = next((_words(block) for block in scene.blocks), "")
        scene_id = kept[index] if index in kept else mint.fresh("s", (scene.heading, first))
        filled.append(scene.model_copy(update={"id": scene_id}))
    return tuple(filled)


def _scene_likeness(old: Scene, new: Scene) -> float:
    """Share of blocks that live on (two thirds of it), and likeness of the headings."""
    before, now = {block.id for block in old.blocks}, {block.id for block in new.blocks}
    common = len(before & now) / max(1, min(len(before), len(now)))
    if old.heading == new.heading:
        heading = 1.0 if old.heading else 0.5
    else:
        heading = (
            SequenceMatcher(None, old.heading.lower(), new.heading.lower(), autojunk=False).ratio()
            * 0.8
        )
    return 0.65 * common + 0.35 * heading if common else (0.45 if heading == 1.0 else 0.0)
