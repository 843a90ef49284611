"""Icons as cels: the installed flat colour icons, their ids made their own."""

import hashlib
import re
from functools import lru_cache
from pathlib import Path

from film.stage import Box, Cel
from tools.supplies import icon_body

UNITS = 32
"""An icon's own square."""

_ID = re.compile(r'\bid="([^"]+)"')


@lru_cache(maxsize=512)
def icon_cel(name: str, size: float, share: Path | None = None) -> Cel | None:
    """The icon `size` px wide about 0, 0; None when there is none of that name: a wrong icon is
    worse than none.
    """
    body = icon_body(name, share)
    if body is None:
        return None
    key = hashlib.sha256(f"{body}{size}".encode()).hexdigest()[:16]
    for own in _ID.findall(body):
        body = body.replace(f'id="{own}"', f'id="c{key}-{own}"').replace(
            f"url(#{own})", f"url(#c{key}-{own})"
        )
        body = body.replace(f'href="#{own}"', f'href="#c{key}-{own}"')
    half = size / 2
    svg = f'<g transform="translate({-half:g} {-half:g}) scale({size / UNITS:g})">{body}</g>'
    return Cel(key=key, svg=svg, box=Box(-half, -half, size, size))
