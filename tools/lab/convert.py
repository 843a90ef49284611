"""The compiled loop of colour.py with its numbers, alone in this file for two reasons: importing
numba takes half a second, and its cache knows a change only by this file's date.

Source of the numbers: ITU-R BT.709-6, 3.2 to 3.5; chroma is the mean of two by two pixels.
"""

import numba
import numpy as np

BITS = 15
_KR, _KG, _KB = 0.2126, 0.7152, 0.0722
_LUMA = 219 / 255 * (1 << BITS)
_CHROMA = 224 / 255 * (1 << BITS)


def _fixed(*shares: float) -> tuple[int, ...]:
    return tuple(round(share) for share in shares)


Y_R, Y_G, Y_B = _fixed(_KR * _LUMA, _KG * _LUMA, _KB * _LUMA)
U_R, U_G = _fixed(-_KR / 1.8556 * _CHROMA, -_KG / 1.8556 * _CHROMA)
V_G, V_B = _fixed(-_KG / 1.5748 * _CHROMA, -_KB / 1.5748 * _CHROMA)
U_B, V_R = -(U_R + U_G), -(V_G + V_B)
"""Rounded so that grey is exactly 128."""

_I = np.int32
_YR, _YG, _YB = _I(Y_R), _I(Y_G), _I(Y_B)
_UR, _UG, _UB = _I(U_R), _I(U_G), _I(U_B)
_VR, _VG, _VB = _I(V_R), _I(V_G), _I(V_B)
_Y0 = _I((16 << BITS) + (1 << (BITS - 1)))
_C0 = _I((128 << (BITS + 2)) + (1 << (BITS + 1)))
_S, _S4 = _I(BITS), _I(BITS + 2)
_FF, _8, _16 = np.uint32(255), np.uint32(8), np.uint32(16)

_SIGNATURE = (
    "void(uint32[:, ::1], uint8[:, ::1], uint8[:, ::1], uint8[:, ::1], int64, int64, int64, int64)"
)


@numba.njit(_SIGNATURE, cache=True, nogil=True, boundscheck=False, error_model="numpy")
def convert(src, y_plane, u_plane, v_plane, left, top, right, bottom):
    """Packed BGRA (blue in the low byte) to Y, U and V inside a rectangle with even borders."""
    half = (right - left) // 2
    for row in range(top, bottom, 2):
        y0, y1 = y_plane[row, left:right], y_plane[row + 1, left:right]
        s0, s1 = src[row, left:right], src[row + 1, left:right]
        u, v = u_plane[row // 2, left // 2 : right // 2], v_plane[row // 2, left // 2 : right // 2]
        for i in range(right - left):
            p = s0[i]
            b, g, r = _I(p & _FF), _I((p >> _8) & _FF), _I((p >> _16) & _FF)
            y0[i] = np.uint8((_YR * r + _YG * g + _YB * b + _Y0) >> _S)
            p = s1[i]
            b, g, r = _I(p & _FF), _I((p >> _8) & _FF), _I((p >> _16) & _FF)
            y1[i] = np.uint8((_YR * r + _YG * g + _YB * b + _Y0) >> _S)
        for i in range(half):
            p, q, s, t = s0[2 * i], s0[2 * i + 1], s1[2 * i], s1[2 * i + 1]
            b = _I((p & _FF) + (q & _FF) + (s & _FF) + (t & _FF))
            g = _I(((p >> _8) & _FF) + ((q >> _8) & _FF) + ((s >> _8) & _FF) + ((t >> _8) & _FF))
            r = _I(
                ((p >> _16) & _FF) + ((q >> _16) & _FF) + ((s >> _16) & _FF) + ((t >> _16) & _FF)
            )
            u[i] = np.uint8((_UR * r + _UG * g + _UB * b + _C0) >> _S4)
            v[i] = np.uint8((_VR * r + _VG * g + _VB * b + _C0) >> _S4)
