"""The compiled loop of colour.py, alone in its file because importing numba takes half a second."""

import numba
import numpy as np

from tools.lab.colour import BITS, U_B, U_G, U_R, V_B, V_G, V_R, Y_B, Y_G, Y_R

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
