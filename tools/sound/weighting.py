"""The compiled loop of K-weighting (ITU-R BS.1770-4, tables 1 and 2, at 48 kHz): a head shelf, then
a high-pass.

The same arithmetic as scipy's sosfilt, to the last bit, in two fifths of its time: a mix is
weighted three times over. Alone in this file: importing numba takes half a second, and its cache
knows a change only by this file's date.
"""

import numba

SHELF = (1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585)
PASS = (1.0, -2.0, 1.0, -1.99004745483398, 0.99007225036621)
"""b0, b1, b2, a1, a2."""
STATE = 4
"""Numbers a channel's filters carry from sample to sample."""


@numba.njit(
    "void(float32[:, :], float64[:, ::1], float64[:, ::1])",
    cache=True,
    nogil=True,
    boundscheck=False,
    error_model="numpy",
)
def weigh(sound, state, out):
    """`sound` (channels, samples) weighted into `out`; `state` (channels, STATE) is what the
    filters hold before and, afterwards, after it.
    """
    for channel in range(sound.shape[0]):
        s1, s2 = state[channel, 0], state[channel, 1]
        p1, p2 = state[channel, 2], state[channel, 3]
        for n in range(sound.shape[1]):
            x = float(sound[channel, n])
            y = SHELF[0] * x + s1
            s1 = SHELF[1] * x - SHELF[3] * y + s2
            s2 = SHELF[2] * x - SHELF[4] * y
            z = PASS[0] * y + p1
            p1 = PASS[1] * y - PASS[3] * z + p2
            p2 = PASS[2] * y - PASS[4] * z
            out[channel, n] = z
        state[channel, 0], state[channel, 1] = s1, s2
        state[channel, 2], state[channel, 3] = p1, p2
