"""The compiled loops that lay a painted picture over others: turned, scaled or moved by its peg,
and copied pixel by pixel.

Why compiled: Skia draws a turned picture at 36 ns a pixel here, these at 2 to 5; a talking figure
is some thirty turned pictures a frame. Flat colour, most of what we draw, is told by four equal
neighbours and costs no arithmetic. All rounding is fair, so flat colour stays exactly what it is.
Alone in this file: importing numba takes half a second, and its cache knows a change only by this
file's date.

Pixels are premultiplied BGRA in one 32-bit word. Four channels are worked on at once as sixteen-bit
lanes of one 64-bit word, 8.8 fixed point: 255 is 65280.
"""

import numba
import numpy as np

_U = np.uint64
_1, _8, _16, _48 = _U(1), _U(8), _U(16), _U(48)
_BYTES, _PAIRS = _U(0x00FF00FF00FF00FF), _U(0x0000FFFF0000FFFF)
_HALF = _U(0x0080008000800080)
_WHOLE, _FULL = _U(256), _U(65280)
_127, _128, _255 = _U(127), _U(128), _U(255)
_OPAQUE, _NOTHING = np.uint32(0xFF000000), np.uint32(0)


@numba.njit(inline="always")
def _lanes(pixel):
    x = _U(pixel)
    x = (x | (x << _16)) & _PAIRS
    return (x | (x << _8)) & _BYTES


@numba.njit(inline="always")
def _packed(lanes):
    x = (lanes >> _8) & _BYTES
    x = (x | (x >> _8)) & _PAIRS
    return np.uint32(x | (x >> _16))


@numba.njit(inline="always")
def _over(lanes, under):
    """Rounded lanes of 8.8 over a pixel."""
    alpha = lanes >> _48
    if alpha >= _FULL:
        return _packed(lanes + _HALF)
    left = (_FULL - alpha + _127) // _255
    return _packed(lanes + _lanes(under) * left + _HALF)


_TURNED = (
    "void(uint32[:, ::1], uint32[:, ::1], float64, float64, float64, float64, float64, float64,"
    " uint64, int64, int64, int64, int64)"
)


@numba.njit(_TURNED, cache=True, nogil=True, boundscheck=False, error_model="numpy")
def turned(dst, src, a, b, c, d, e, f, whole, left, top, right, bottom):
    """Draws `src` (with a border of one empty pixel) inside a rectangle of `dst`, bilinear.

    Pixel (x, y) of `dst` looks at a·(x + ½) + c·(y + ½) + e, b·(x + ½) + d·(y + ½) + f of the
    bordered `src`, counted in pixel centres. `whole` is the opacity of 256.
    """
    widest, highest = src.shape[1] - 1, src.shape[0] - 1
    du, dv = np.int64(round(a * 65536)), np.int64(round(b * 65536))
    for y in range(top, bottom):
        u0 = a * (left + 0.5) + c * (y + 0.5) + e
        v0 = b * (left + 0.5) + d * (y + 0.5) + f
        low, high = 0.0, right - left - 1.0
        if abs(a) > 1e-9:
            one, two = -u0 / a, (widest - u0) / a
            low, high = max(low, min(one, two)), min(high, max(one, two))
        elif u0 < 0 or u0 >= widest:
            continue
        if abs(b) > 1e-9:
            one, two = -v0 / b, (highest - v0) / b
            low, high = max(low, min(one, two)), min(high, max(one, two))
        elif v0 < 0 or v0 >= highest:
            continue
        first, last = np.int64(np.ceil(low)), np.int64(np.floor(high))
        u = np.int64(round((u0 + a * first) * 65536))
        v = np.int64(round((v0 + b * first) * 65536))
        # The fixed-point way may miss the border by a hair at either end.
        while first <= last and (u < 0 or v < 0 or u >> 16 >= widest or v >> 16 >= highest):
            u, v, first = u + du, v + dv, first + 1
        while first <= last:
            p, q = u + du * (last - first), v + dv * (last - first)
            if p >= 0 and q >= 0 and p >> 16 < widest and q >> 16 < highest:
                break
            last -= 1
        row = dst[y]
        for k in range(left + first, left + last + 1):
            x = _U(k)
            i, j = _U(u >> 16), _U(v >> 16)
            across, down = _U((u >> 8) & 255), _U((v >> 8) & 255)
            u, v = u + du, v + dv
            p, q, r, s = src[j, i], src[j, i + _1], src[j + _1, i], src[j + _1, i + _1]
            if p == q and q == r and r == s:
                if p == _NOTHING:
                    continue
                if p >= _OPAQUE and whole == _WHOLE:
                    row[x] = p
                    continue
                lanes = _lanes(p) * whole
            else:
                w = (across * down + _128) >> _8
                lanes = (
                    _lanes(p) * (_WHOLE - across - down + w)
                    + _lanes(q) * (across - w)
                    + _lanes(r) * (down - w)
                    + _lanes(s) * w
                )
                if whole != _WHOLE:
                    lanes = ((lanes >> _8) & _BYTES) * whole
            row[x] = _over(lanes, row[x])


_COPIED = "void(uint32[:, ::1], uint32[:, ::1], int64, int64, uint32, int64, int64, int64, int64)"
_RUN = 64
"""Pixels looked at together: most of a sparse picture is empty, most of a full one solid."""
_FF, _W8, _W16, _W24 = np.uint32(255), np.uint32(8), np.uint32(16), np.uint32(24)
_W128, _W257 = np.uint32(128), np.uint32(257)
_W256, _W65280 = np.uint32(256), np.uint32(65280)


@numba.njit(_COPIED, cache=True, nogil=True, boundscheck=False, error_model="numpy")
def copied(dst, src, x, y, whole, left, top, right, bottom):
    """Draws `src` with its corner at (x, y) inside a rectangle of `dst` that lies within it."""
    for down in range(top, bottom):
        for begin in range(left, right, _RUN):
            end = min(begin + _RUN, right)
            mine, row = src[down - y, begin - x : end - x], dst[down, begin:end]
            count = end - begin
            any_of, all_of = np.uint32(0), np.uint32(0xFFFFFFFF)
            for k in range(count):
                any_of |= mine[k]
                all_of &= mine[k]
            if any_of == _NOTHING:
                continue
            if all_of >= _OPAQUE and whole == _W256:
                for k in range(count):
                    row[k] = mine[k]
                continue
            for k in range(count):
                p, q = mine[k], row[k]
                through = np.uint32(((_W65280 - (p >> _W24) * whole) * _W257) >> _W8)
                b = (p & _FF) * whole + (((q & _FF) * through) >> _W8)
                g = ((p >> _W8) & _FF) * whole + ((((q >> _W8) & _FF) * through) >> _W8)
                r = ((p >> _W16) & _FF) * whole + ((((q >> _W16) & _FF) * through) >> _W8)
                a = (p >> _W24) * whole + (((q >> _W24) * through) >> _W8)
                b, g = (b + _W128) >> _W8, (g + _W128) >> _W8
                r, a = (r + _W128) >> _W8, (a + _W128) >> _W8
                row[k] = np.uint32(b | (g << _W8) | (r << _W16) | (a << _W24))
