"""A person's own picture as a cel: read, measured, placed with what matters in it kept in view."""

import base64
import hashlib
from functools import lru_cache
from html import escape

from film.stage import Box, Cel

_KINDS = (
    (b"\xff\xd8", "image/jpeg"),
    (b"\x89PNG", "image/png"),
    (b"RIFF", "image/webp"),
    (b"GIF8", "image/gif"),
)


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Pixels of the picture, None when it cannot be read."""
    import skia

    image = skia.Image.MakeFromEncoded(skia.Data(data)) if data else None
    return (image.width(), image.height()) if image else None


def picture_cel(data: bytes, box: Box, way: str = "meet") -> Cel:
    """The picture in `box`: whole ("meet") or filling it ("slice")."""
    kind = next((kind for head, kind in _KINDS if data.startswith(head)), "image/jpeg")
    key = hashlib.sha256(data + f"{box}{way}".encode()).hexdigest()[:16]
    href = f"data:{kind};base64,{base64.b64encode(data).decode()}"
    svg = (
        f'<image x="{box.x:.1f}" y="{box.y:.1f}" width="{box.width:.1f}" height="{box.height:.1f}" '
        f'preserveAspectRatio="xMidYMid {way}" href="{escape(href)}"/>'
    )
    return Cel(key=key, svg=svg, box=box)


@lru_cache(maxsize=32)
def lightest_in(data: bytes, top: float, bottom: float) -> str:
    """The colour that nineteen in twenty pixels between two shares of the height are darker than,
    as a grey; white when the picture cannot be read.
    """
    import cv2
    import numpy as np

    raw = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_REDUCED_GRAYSCALE_4)
    if raw is None:
        return "#ffffff"
    high = raw.shape[0]
    first = min(max(0, int(top * high)), high - 1)
    strip = raw[first : max(first + 1, int(bottom * high) + 1)]
    level = int(np.percentile(strip, 95))
    return f"#{level:02x}{level:02x}{level:02x}"


@lru_cache(maxsize=32)
def focus_of(data: bytes) -> tuple[float, float]:
    """Where the eye goes, as shares of width and height: the middle of its finest detail, held near
    the picture's middle. Faces and things are busier than skies and walls.
    """
    import cv2
    import numpy as np

    raw = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_REDUCED_GRAYSCALE_4)
    if raw is None:
        return 0.5, 0.5
    small = cv2.resize(raw, (64, 64), interpolation=cv2.INTER_AREA).astype(np.float32)
    across, down = cv2.Sobel(small, cv2.CV_32F, 1, 0), cv2.Sobel(small, cv2.CV_32F, 0, 1)
    weight = cv2.GaussianBlur(np.hypot(across, down), (0, 0), 5.0) ** 2
    total = float(weight.sum())
    if total <= 0:
        return 0.5, 0.5
    x = float((weight.sum(axis=0) * np.arange(64)).sum() / total / 63)
    y = float((weight.sum(axis=1) * np.arange(64)).sum() / total / 63)
    return min(max(x, 0.25), 0.75), min(max(y, 0.25), 0.75)
