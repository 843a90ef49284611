"""An easel lent over a pipe, to a thread that stands for a render process and to a real one."""

import os
import signal
from collections.abc import Iterator
from multiprocessing import Pipe
from pathlib import Path

import pytest

from film.errors import RenderFailed, ToolMissing
from graph.crew import Crew
from tools.picture.easel import Easel, easel, page_html, paint_with
from tools.picture.lent import LentEasel, lend

DOT = page_html('<svg width="9" height="9"><circle r="4"/></svg>')


@pytest.fixture
def lent() -> Iterator[LentEasel]:
    near, far = Pipe()
    lend(far)
    yield LentEasel(near)
    near.close()


def test_a_borrower_gets_the_pictures_of_the_house(lent):
    assert lent.picture(DOT, 9, 9, "a test") == easel().picture(DOT, 9, 9, "a test")
    lent.rest()
    assert not lent.started


def test_a_failure_of_the_house_is_told_to_the_borrower(lent, monkeypatch, tmp_path):
    ours = easel()
    paint_with(Easel())
    monkeypatch.setenv("AUTEUR_CHROMIUM", "")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    with pytest.raises(ToolMissing, match="make setup"):
        lent.picture(DOT, 9, 9, "painting one dot")
    paint_with(ours)
    assert lent.picture(DOT, 9, 9, "a test") == ours.picture(DOT, 9, 9, "a test")


def test_when_the_house_is_gone_the_shot_is_named():
    near, far = Pipe()
    far.close()
    with pytest.raises(RenderFailed, match="failed while painting one dot"):
        LentEasel(near).picture(DOT, 9, 9, "painting one dot")


def painted(out: str) -> int:
    """In a render process: how many Chromiums it has of its own, and a picture."""
    Path(out).write_bytes(easel().picture(DOT, 9, 9, "a test"))
    return int(easel().started)


def killed_while_asking(out: str) -> None:
    page = page_html("<svg/>" * 2_000_000)  # longer than a pipe holds
    signal.signal(signal.SIGALRM, lambda *_: os.kill(os.getpid(), signal.SIGKILL))
    signal.setitimer(signal.ITIMER_REAL, 0.005)
    while True:
        easel().picture(page, 9, 9, "a test")


def test_render_processes_have_no_chromium_and_their_death_harms_nobody(tmp_path):
    crew = Crew(2)
    try:
        with pytest.raises(Exception, match="SIGKILL"):
            crew.do(killed_while_asking, "")
        done = crew.do(painted, str(tmp_path / "dot.png"))
        assert done.answer == 0
        assert (tmp_path / "dot.png").read_bytes() == easel().picture(DOT, 9, 9, "a test")
    finally:
        crew.close()
