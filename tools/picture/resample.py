"""The compiled loop that draws a large upright picture at any scale and place: bilinear, rounded
fairly, composited over what lies there.

Skia's own bilinear cuts off what is left of each channel: a third of a level too dark for every
plane. Chromium spreads the rounding of its gradients over eight by eight pixels; here the same
pattern decides every rounding, so that slopes of light stay as smooth as they were painted and flat
colour stays exactly what it is. Why in passes over one row: lanes of sixteen bits next to each
other are what compilers turn into wide instructions. Alone in this file: importing numba takes half
a second, and its cache knows a change only by this file's date.
"""

import numba
import numpy as np

_A, _B, _C = np.uint32(16), np.uint32(8), np.uint32(257)
_ALPHA, _FULL = np.uint64(48), np.uint64(65280)
_EACH = np.uint64(0x0001000100010001)


def _pattern() -> np.ndarray:
    """Skia's order of eight by eight as what is added before cutting 8.8 bits to 8. Never under 4
    nor over 254: the passes lose up to three of 256, and flat colour must come out as it went in.
    """
    x, y = np.meshgrid(np.arange(8), np.arange(8))
    y = y ^ x
    order = (y & 1) << 5 | (x & 1) << 4 | (y & 2) << 2 | (x & 2) << 1 | (y & 4) >> 1 | (x & 4) >> 2
    return np.maximum((2 * order + 1) * 2, 4).astype(np.uint16)


def pattern(width: int) -> np.ndarray:
    """Eight rows for a frame of this width, one number a channel."""
    across = np.tile(_pattern(), (1, -(-width // 8)))[:, :width]
    return np.ascontiguousarray(np.repeat(across, 4, axis=1))


def taps(
    length: int, count: int, scale: float, offset: float, whole: float
) -> tuple[np.ndarray, np.ndarray]:
    """For every output pixel the two source pixels (2 × length) and their shares of `whole`; what
    lies outside the source has none.
    """
    at = (np.arange(length) + 0.5 - offset) / scale - 0.5
    first = np.floor(at)
    share = np.round((at - first) * 256) / 256
    low = np.where((first >= 0) & (first < count), 1 - share, 0.0)
    high = np.where((first >= -1) & (first < count - 1), share, 0.0)
    pixels = np.clip(np.stack([first, first + 1]), 0, count - 1).astype(np.uint32)
    return pixels, np.round(np.stack([low, high]) * whole)


_SIGNATURE = (
    "void(uint8[:, ::1], uint8[:, ::1], uint32[:, ::1], uint16[:, ::1], uint32[:, ::1],"
    " uint16[:, ::1], uint16[:, ::1], uint16[::1], uint16[:, ::1], boolean,"
    " int64, int64, int64, int64)"
)


@numba.njit(_SIGNATURE, cache=True, nogil=True, boundscheck=False, error_model="numpy")
def resample(
    src, dst, across, shares, down, weights, spread, tall, wide, solid, left, top, right, bottom
):
    """Draws `src` inside a rectangle of `dst`, rows of premultiplied BGRA bytes both. `shares` are
    of 65535 and four a pixel, `weights` of 256; `tall` is scratch as long as a source row, `wide`
    three rows of the frame. `solid` promises that the source hides the whole rectangle.
    """
    count = right - left
    i_of, j_of = across[0, left:right], across[1, left:right]
    first, last = 4 * np.int64(i_of[0]), 4 * np.int64(j_of[count - 1]) + 4
    a_of, b_of = shares[0, 4 * left : 4 * right], shares[1, 4 * left : 4 * right]
    column, packed = tall[first:last], tall.view(np.uint64)
    one, two = wide[0, : 4 * count], wide[1, : 4 * count]
    ones, twos = one.view(np.uint64), two.view(np.uint64)
    under = wide[2, : 4 * count]
    unders = under.view(np.uint64)
    for row in range(top, bottom):
        s, t = src[down[0, row], first:last], src[down[1, row], first:last]
        v, w = weights[0, row], weights[1, row]
        for k in range(last - first):
            column[k] = np.uint16(np.uint16(s[k]) * v + np.uint16(t[k]) * w)
        for x in range(count):
            ones[x] = packed[i_of[x]]
            twos[x] = packed[j_of[x]]
        out, d = dst[row, 4 * left : 4 * right], spread[row & 7, 4 * left : 4 * right]
        if solid:
            for k in range(4 * count):
                p = np.uint16(np.uint32(np.uint32(one[k]) * np.uint32(a_of[k])) >> _A)
                q = np.uint16(np.uint32(np.uint32(two[k]) * np.uint32(b_of[k])) >> _A)
                out[k] = np.uint8(np.uint16(p + q + d[k]) >> np.uint16(8))
        else:
            for k in range(4 * count):
                p = np.uint16(np.uint32(np.uint32(one[k]) * np.uint32(a_of[k])) >> _A)
                q = np.uint16(np.uint32(np.uint32(two[k]) * np.uint32(b_of[k])) >> _A)
                one[k] = np.uint16(p + q)
            for x in range(count):
                unders[x] = (_FULL - (ones[x] >> _ALPHA)) * _EACH
            for k in range(4 * count):
                o = np.uint32(np.uint32(out[k]) * _C)
                u = np.uint16(np.uint32(o * np.uint32(under[k])) >> _A)
                out[k] = np.uint8(np.uint16(one[k] + d[k] + u) >> np.uint16(8))
