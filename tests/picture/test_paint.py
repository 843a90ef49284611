import os
import signal
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Pipe
from pathlib import Path
from time import sleep

import numpy as np
import pytest

from film.errors import RenderFailed, ToolMissing
from film.stage import Box, Cel
from tools.picture.atlas import GUTTER, packed
from tools.picture.cels import Kept
from tools.picture.easel import Easel, easel, page_html, paint_with
from tools.picture.lent import LentEasel, lend
from tools.picture.paint import cels_at, paint, pixels_of, wanted

DOT = Cel(key="dot", svg='<circle cx="10" cy="10" r="8" fill="#ff6b4a"/>', box=Box(0, 0, 20, 20))
BLEEDS = Cel(
    key="bleeds",
    svg='<rect x="-99" y="-99" width="300" height="300" fill="#000"/>',
    box=Box(0, 0, 9, 9),
)
EMPTY = Cel(key="empty", svg="<g/>", box=Box(0, 0, 50, 50))
LARGE = Cel(key="large", svg='<rect width="2000" height="2000"/>', box=Box(0, 0, 2000, 2000))
HALF = Cel(
    key="half", svg='<rect width="8" height="8" fill="#ff0000" opacity="0.5"/>', box=Box(0, 0, 8, 8)
)


def test_cels_are_cropped_premultiplied_and_cut_to_their_box():
    dot, bleeds, empty, half = (wanted(cel, 1.0) for cel in (DOT, BLEEDS, EMPTY, HALF))
    found = paint([dot, bleeds, empty, half])
    assert {w.key: (p.left, p.top, p.width, p.height) for w, p in found.items()} == {
        "dot": (2, 2, 16, 16),
        "bleeds": (0, 0, 9, 9),
        "empty": (0, 0, 0, 0),
        "half": (0, 0, 8, 8),
    }
    assert found[dot].pixels[8, 8].tolist() == [0x4A, 0x6B, 0xFF, 255]
    assert np.abs(found[half].pixels[4, 4].astype(int) - (0, 0, 128, 128)).max() <= 1


def test_scale_and_phase_decide_the_pixels():
    twice, moved = wanted(DOT, 2.0), wanted(DOT, 1.0, 0.5, 3.25)
    found = paint([twice, moved])
    assert (found[twice].width, found[twice].offset) == (32, (4.0, 4.0))
    assert (found[moved].width, found[moved].offset) == (17, (1.5, 1.75))


def test_the_cache_holds_pixels_and_may_vanish(tmp_path):
    want = wanted(DOT, 1.5)
    fresh = paint([want], tmp_path)[want]
    kept = paint([want], tmp_path)[want]
    assert np.array_equal(fresh.pixels, kept.pixels) and (kept.left, kept.top) == (
        fresh.left,
        fresh.top,
    )
    (file,) = (p for p in tmp_path.rglob("*") if p.is_file())
    file.write_bytes(file.read_bytes()[:30])
    assert np.array_equal(paint([want], tmp_path)[want].pixels, fresh.pixels)


def test_a_cel_that_another_paints_comes_last_and_is_not_painted_again(tmp_path):
    theirs, ours = wanted(LARGE, 1.0), wanted(LARGE, 0.9)
    shelf = cels_at(tmp_path)
    with ThreadPoolExecutor(1) as thread:
        with shelf.claim(theirs.name, wait=False):
            painting = thread.submit(paint, [theirs, ours], tmp_path)
            while not shelf.holds(ours.name):
                sleep(0.01)
            shelf.keep(theirs.name, Kept(np.zeros((1, 2, 4), np.uint8), 3, 4))
        found = painting.result()
    assert (found[theirs].width, found[ours].width) == (2, 1800)


def test_pieces_on_a_page_keep_their_distance():
    sizes = [(300, 200), (1900, 50), (10, 10), (700, 700), (2500, 100), (5, 2600)] * 3
    pages = packed(sizes)
    placed = [slot.index for page in pages for slot in page.slots]
    assert sorted(placed) == list(range(len(sizes)))
    for page in pages:
        for one in page.slots:
            w, h = sizes[one.index]
            assert one.x >= GUTTER and one.x + w + GUTTER <= page.width
            assert one.y >= GUTTER and one.y + h + GUTTER <= page.height
            for other in page.slots:
                if other is not one:
                    v, g = sizes[other.index]
                    apart_x = one.x + w + GUTTER <= other.x or other.x + v + GUTTER <= one.x
                    apart_y = one.y + h + GUTTER <= other.y or other.y + g + GUTTER <= one.y
                    assert apart_x or apart_y


SHAPES = page_html(
    '<svg width="2000" height="2100"><linearGradient id="g"><stop stop-color="#f64"/>'
    '<stop offset="1" stop-color="#123"/></linearGradient>'
    + "".join(
        f'<ellipse cx="{i * 37 % 2000}" cy="{i * 91 % 2100}" rx="{i}" ry="{i / 3}" opacity="0.6" '
        f'fill="url(#g)" transform="rotate({i} 900 900)"/>'
        for i in range(90)
    )
    + "</svg>"
)
"""Soft, slanted and see-through: what comes out otherwise when it is painted piece by piece."""


def test_strips_are_the_picture_cut_across():
    size = 2000, 2100
    whole = pixels_of(easel().picture(SHAPES, *size, "a test"))
    strips = easel().strips(SHAPES, *size, "a test")
    assert [pixels_of(strip).shape for strip in strips] == [(700, 2000, 4)] * 3
    assert np.array_equal(np.concatenate([pixels_of(strip) for strip in strips]), whole)


@pytest.mark.parametrize("times", [1, 2])
def test_pixels_of_the_page_before_are_asked_for_again_then_named(times, monkeypatch):
    """As when Chromium answers with what it drew a moment before."""
    want, taken = wanted(DOT, 1.0), easel().strips
    right = paint([want])[want].pixels
    stale = iter([taken(page_html("<b>other</b>"), 12, 12, "a test") for _ in range(times)])
    monkeypatch.setattr(easel(), "strips", lambda *page: next(stale, None) or taken(*page))
    if times == 1:
        assert np.array_equal(paint([want])[want].pixels, right)
    else:
        with pytest.raises(RenderFailed, match="painting 1 cels.*another page"):
            paint([want])


def browsers(which: bytes = b"") -> set[int]:
    """Chromium's own processes below this one (Linux), of one type."""
    parents, found = {os.getpid()}, set()
    for entry in sorted(int(p.name) for p in Path("/proc").iterdir() if p.name.isdigit()):
        try:
            parent = int(Path(f"/proc/{entry}/stat").read_text().rpartition(")")[2].split()[1])
            command = Path(f"/proc/{entry}/cmdline").read_bytes()
        except OSError:
            continue  # it ended while we looked
        if parent in parents:
            parents.add(entry)
            if b"--headless" in command and which in command:
                found.add(entry)
    return found


@pytest.mark.skipif(not Path("/proc").exists(), reason="needs /proc to find the browser")
@pytest.mark.parametrize("borrowed", [False, True])
@pytest.mark.parametrize("which", [b"", b"--type=renderer"])
def test_a_killed_chromium_is_started_again_once(borrowed, which):
    others, house, own = browsers(), easel(), Easel()
    paint_with(own)
    near, far = Pipe()
    lend(far)
    painter = LentEasel(near) if borrowed else own
    try:
        page = page_html('<svg width="9" height="9"><circle r="4"/></svg>')
        before = painter.picture(page, 9, 9, "a test")
        ours = browsers(which) - others
        assert ours
        for pid in ours:
            os.kill(pid, signal.SIGKILL)
        assert painter.picture(page, 9, 9, "a test") == before
    finally:
        own.close()
        near.close()
        paint_with(house)


def test_a_browser_that_cannot_start_is_a_render_failure(monkeypatch, tmp_path):
    broken = tmp_path / "chromium"
    broken.write_text("#!/bin/sh\necho no library >&2\nexit 3\n")
    broken.chmod(0o755)
    monkeypatch.setenv("AUTEUR_CHROMIUM", str(broken))
    with pytest.raises(RenderFailed, match="Chromium failed while painting one dot.*no library"):
        Easel().picture(page_html(""), 9, 9, "painting one dot")


def test_a_missing_browser_says_what_brings_it(monkeypatch, tmp_path):
    monkeypatch.setenv("AUTEUR_CHROMIUM", "")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    with pytest.raises(ToolMissing, match="make setup"):
        Easel().picture(page_html(""), 9, 9, "painting")


@pytest.mark.parametrize(
    "attack",
    [
        '<script>document.body.style.background="red"</script>',
        '<img src="x" onerror="document.body.style.background=\'red\'">',
        '<svg width="9" height="9" onload="document.body.style.background=\'red\'"/>',
        '<link rel="stylesheet" href="file:///etc/passwd"><iframe src="file:///etc/passwd"></iframe>',
    ],
)
def test_nothing_in_a_page_runs_or_loads(attack):
    pixels = pixels_of(easel().picture(page_html(attack), 9, 9, "a test"))
    assert not ((pixels[..., 2] > 200) & (pixels[..., 1] < 60)).any()
