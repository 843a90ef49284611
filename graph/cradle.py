"""The cradle: all that a process of the crew works with, loaded once in the server they are forked
from. Its pages are shared by all of them: a process costs 20 ms and 30 MB instead of 2 s and 130.

Imported there and nowhere else (crew.py names it to `multiprocessing`), for what importing it does.
Nothing here may begin a thread: none survives a fork, and a lock that one holds never opens again.
"""

import gc
import os
import signal
from importlib import import_module
from pkgutil import walk_packages

from tools.heap import give_back, let_code_go, share_heaps

LOADED = (
    "av",
    "cv2",
    "skia",
    "uharfbuzz",
    "graph.preflight",
    "graph.makers.picture",
    "graph.makers.quality",
    "tools.lab.render",
    "tools.lab.finished",
    "tools.picture.weigh",
    "coloraide",
    # Compiled loops: numba reads them from its cache.
    "tools.lab.convert",
    "tools.picture.resample",
    "tools.picture.turned",
    "tools.sound.weighting",
    # 400 modules, for whoever speaks, composes or mixes.
    "scipy.signal",
)

WHOLE = "tools.picture"
"""A room whose files are found by name when a shot is laid out: every process would read them."""


def settle() -> None:
    """Load everything and let the collector leave it alone: what it looks at, it writes to."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the house and those who work
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    share_heaps()
    for name in LOADED:
        import_module(name)
    for found in walk_packages(import_module(WHOLE).__path__, f"{WHOLE}."):
        import_module(found.name)
    gc.collect()
    give_back()
    gc.freeze()
    let_code_go()


settle()
