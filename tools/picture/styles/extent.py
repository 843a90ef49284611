"""How large a path is, read off its data: a style outlines a wall and leaves out a freckle."""

import re
from functools import lru_cache

_COMMAND = re.compile(r"([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)")
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?")


@lru_cache(maxsize=4096)
def reach(d: str) -> float:
    """Half the larger side of a path's points, the points that steer its curves among them."""
    x = y = 0.0
    xs, ys = [], []
    for command, rest in _COMMAND.findall(d):
        numbers = [float(n) for n in _NUMBER.findall(rest)]
        relative = command.islower()
        from_x, from_y = (x, y) if relative else (0.0, 0.0)
        match command.upper():
            case "H":
                for n in numbers:
                    x = n + (x if relative else 0.0)
                    xs.append(x)
                continue
            case "V":
                for n in numbers:
                    y = n + (y if relative else 0.0)
                    ys.append(y)
                continue
            case "Z":
                continue
            case "A":
                pairs, step = [(i + 5, i + 6) for i in range(0, len(numbers) - 6, 7)], 1
            case other:
                step = {"C": 3, "S": 2, "Q": 2}.get(other, 1)
                pairs = [(i, i + 1) for i in range(0, len(numbers) - 1, 2)]
        for count, (i, j) in enumerate(pairs, 1):
            xs.append(from_x + numbers[i])
            ys.append(from_y + numbers[j])
            if count % step == 0:
                x, y = xs[-1], ys[-1]
                if relative:
                    from_x, from_y = x, y
    if not xs or not ys:
        return 0.0
    return max(max(xs) - min(xs), max(ys) - min(ys)) / 2
