import os

import numpy as np
import pytest

from tools.picture.cels import Cels, Kept
from tools.shelf import tidy

CEL = Kept(np.arange(2 * 3 * 4, dtype=np.uint8).reshape(2, 3, 4), -5, 7)


@pytest.fixture
def cels(tmp_path):
    return Cels(tmp_path, "brush")


def test_what_is_kept_is_recalled_whole_and_may_be_written_on(cels):
    cels.keep("ab-1", CEL)
    kept = cels.recalled("ab-1")
    assert (kept.pixels.tolist(), kept.left, kept.top) == (CEL.pixels.tolist(), -5, 7)
    assert kept.pixels.flags.writeable and cels.holds("ab-1")


def test_a_picture_without_ink_is_kept_too(cels):
    cels.keep("ab-1", Kept(np.zeros((0, 0, 4), np.uint8), 0, 0))
    assert cels.recalled("ab-1").pixels.shape == (0, 0, 4)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[:-3],  # cut short
        lambda data: data[:9],  # not even its head
        lambda data: b"cel1" + data[4:],  # another version's
        lambda data: data[:4] + b"\xff" * 8 + data[12:],  # sides of four thousand million pixels
        lambda data: data[:4] + b"\x09" + data[5:],  # more rows than there are
        lambda data: data[:20] + b"nothing packed",
    ],
)
def test_what_is_not_whole_is_not_there(cels, tmp_path, spoil):
    cels.keep("ab-1", CEL)
    (file,) = (path for path in tmp_path.rglob("*") if path.is_file())
    file.write_bytes(spoil(file.read_bytes()))
    assert cels.recalled("ab-1") is None


def test_nothing_half_written_stays_behind(cels, tmp_path):
    cels.keep("ab-1", CEL)
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["ab-1"]


def test_where_nothing_can_be_written_nothing_is_kept_and_nothing_fails(tmp_path):
    (tmp_path / "cels").write_text("a file where the folder should be")
    cels = Cels(tmp_path, "brush")
    cels.keep("ab-1", CEL)
    with cels.claim("ab-1", wait=False) as free:
        assert free and cels.recalled("ab-1") is None


def test_the_longest_unused_go_first_until_there_is_room(cels, tmp_path):
    for hour, name in enumerate(("aa-old", "bb-recalled", "cc-new", "dd-newest")):
        cels.keep(name, CEL)
        os.utime(tmp_path / "cels/brush" / name[:2] / name, (hour * 3600, hour * 3600))
    assert cels.recalled("bb-recalled")
    size = (tmp_path / "cels/brush" / "aa" / "aa-old").stat().st_size
    tidy(tmp_path, 4 * size)
    assert len([path for path in tmp_path.rglob("*-*") if path.is_file()]) == 4
    tidy(tmp_path, 3 * size)
    kept = {path.name for path in tmp_path.rglob("*-*") if path.is_file()}
    assert kept == {"bb-recalled", "dd-newest"}


def test_one_claims_a_cel_and_the_others_wait_or_do_something_else(cels):
    with cels.claim("ab-1", wait=False) as first:
        with cels.claim("ab-1", wait=False) as second, cels.claim("ab-2", wait=False) as other:
            assert (first, second, other) == (True, False, True)
    with cels.claim("ab-1", wait=True) as again:
        assert again
