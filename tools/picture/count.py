"""A number counting up: what is shown when, with the decimals and separators as written."""

import re

COUNT = 38
"""Frames of the count."""
_EVERY = 2


def share_counted(at: float) -> float:
    """Share of the goal after `at` frames, fast first; a ring beside it keeps pace."""
    return 1 - (1 - min(max(at / COUNT, 0.0), 1.0)) ** 3


def counted(number: str, frame: int, bare: bool = True) -> list[tuple[int, str]]:
    """(frame, what is shown) of a count from nothing to the number as written; a number that is
    none is not counted.

    A bare year counts its last twenty years: from zero it would race through history.
    """
    found = re.fullmatch(
        r"\d+|\d{1,3}(?:[ ,.\u00a0\u202f']\d{3})+|\d+[.,]\d{1,4}|\d{1,3}(?:,\d{3})+\.\d+", number
    )
    if not found:
        return [(frame, number)]
    mark = ""
    decimals = 0
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+\.\d+", number):
        mark, decimals = ",", len(number.rsplit(".", 1)[1])
    elif re.fullmatch(r"\d{1,3}(?:[ ,.\u00a0\u202f']\d{3})+", number):
        mark = next(c for c in number if not c.isdigit())
    elif not number.isdigit():
        decimals = len(re.split(r"[.,]", number)[1])
    point = "," if decimals and not mark and "," in number else "."
    goal = int(re.sub(r"\D", "", number))
    origin = goal - 20 if bare and number.isdigit() and 1500 <= goal <= 2100 else 0
    steps: list[tuple[int, str]] = []
    for at in range(0, COUNT + 1, _EVERY):
        share = share_counted(at)
        steps.append(
            (frame + at, _written(round(origin + (goal - origin) * share), decimals, mark, point))
        )
    return [*steps[:-1], (steps[-1][0], number)]


def _written(value: int, decimals: int, mark: str, point: str) -> str:
    whole, part = divmod(value, 10**decimals)
    text = f"{whole:,}".replace(",", mark) if mark else str(whole)
    return f"{text}{point}{part:0{decimals}d}" if decimals else text
