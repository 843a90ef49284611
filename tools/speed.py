"""How fast this machine is: one set task, for rates that nobody has measured yet.

Arithmetic on arrays and packing of bytes, in the proportion rendering has them; a tenth of a
second. Timed in processor seconds, because at that moment voices are spoken on the same cores.
"""

import zlib
from time import process_time

TURNS = 6
"""The quickest counts: neighbours on the same processor make the others longer."""
REFERENCE_SECONDS = 0.1
"""What they take on the machine the built-in rates were measured on."""


def slowness() -> float:
    """How many times as long as the reference machine this one takes."""
    import numpy as np

    grid = np.arange(960 * 540 * 4, dtype=np.uint32).reshape(540, 960, 4)
    picture = (grid * 2654435761 >> 24).astype(np.float32)
    quickest = float("inf")
    for turn in range(TURNS):
        begun = process_time()
        moved = np.roll(picture, turn, axis=1) * 0.7 + picture[::-1] * 0.3
        picture = np.where(moved > 128, moved, picture)
        zlib.compress(picture.astype(np.uint8).tobytes(), 1)
        quickest = min(quickest, process_time() - begun)
    return TURNS * quickest / REFERENCE_SECONDS
