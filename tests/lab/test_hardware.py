"""Hardware encoders: only a trial counts. The one fake thing is a driver: an ffmpeg that encodes
with x264 what it is asked to give to a card.
"""

import sys

import pytest

from film.errors import BadInput, ToolMissing
from film.settings import Settings
from film.stage import Box, Cel, Drawing, Exposure, Peg, Plane, Stage
from graph.intake import encoded_here
from server.doctor import report
from tools.lab import hardware
from tools.lab.codecs import Coding
from tools.lab.probe import probe
from tools.lab.render import render_clip
from tools.supplies import ffmpeg

CARD = """#!{python}
import os, sys
words = sys.argv[1:]
if {listed!r} not in words:
    sys.exit("Unknown encoder")
own = {{"-rc", "-cq", "-strict_gop", "-preset", "-b:v", "-flags"}}
kept = [w for i, w in enumerate(words) if w not in own and (i == 0 or words[i - 1] not in own)]
kept = ["libx264" if w == {listed!r} else w for w in kept]
end = next(i for i, w in enumerate(kept) if w.endswith(".mp4"))
os.execv({real!r}, [{real!r}, *kept[:end], *{more!r}, *kept[end:]])
"""


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """A machine with or without a card; `more` are arguments by which its driver misbehaves."""

    def made(*, card: bool, driver: bool = True, more: tuple[str, ...] = ()) -> None:
        there = ("/",) if card else ()
        table = {name: there if name == "h264_nvenc" else () for name in hardware.DEVICES}
        monkeypatch.setattr(hardware, "DEVICES", table)
        if driver:
            fake = tmp_path / "bin" / "ffmpeg"
            fake.parent.mkdir()
            words = {"python": sys.executable, "real": str(ffmpeg()), "more": list(more)}
            fake.write_text(CARD.format(listed="h264_nvenc", **words))
            fake.chmod(0o755)
            monkeypatch.setenv("PATH", str(fake.parent), prepend=":")
        hardware.way_to.cache_clear()

    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "-1")  # set-up's own ffmpeg lists NVENC and fails
    yield made
    hardware.way_to.cache_clear()


def dot() -> Stage:
    cel = Cel(key="dot", svg='<circle r="30" fill="#2f5bea"/>', box=Box(-30, -30, 60, 60))
    root = Peg(x=60, y=60, children=(Drawing((Exposure(0, "dot"),)),))
    return Stage(
        width=320,
        height=192,
        frames=9,
        background="#fff7ea",
        cels={"dot": cel},
        planes=(Plane(name="all", depth=0.0, root=root),),
    )


def test_an_encoder_that_works_is_what_auto_and_hardware_come_to(machine):
    machine(card=True)
    found = [hardware.encoder_here(choice, "mp4") for choice in ("auto", "hardware", "software")]
    assert found == ["h264_nvenc", "h264_nvenc", "software"]


def test_an_encoder_that_is_only_listed_is_not_taken(machine):
    machine(card=True, driver=False)
    assert hardware.encoder_here("auto", "mp4") == "software"


def test_an_encoder_that_loses_frames_is_not_taken(machine):
    machine(card=True, more=("-frames:v", "3"))
    assert hardware.encoder_here("auto", "mp4") == "software"


def test_without_the_device_nobody_is_asked(machine, tmp_path):
    machine(card=False)
    (tmp_path / "bin" / "ffmpeg").write_text("#!/bin/sh\ntouch " + str(tmp_path / "asked"))
    assert hardware.encoder_here("auto", "mp4") == "software"
    assert not (tmp_path / "asked").exists()


@pytest.mark.parametrize(("container", "codec"), [("mp4", "H.264"), ("webm", "VP9")])
def test_hardware_that_is_not_there_is_one_sentence(machine, container, codec):
    machine(card=False)
    asked = Settings(container=container)
    with pytest.raises(BadInput) as refused:
        encoded_here(asked, "hardware", "film")
    assert str(refused.value) == (
        f"No hardware encoder for {codec} works here: --encoder hardware; leave it out, or look at "
        "`auteur doctor`."
    )


def test_what_was_found_is_a_setting_and_a_preview_asks_nobody(machine):
    machine(card=True)
    found = [encoded_here(Settings(), "auto", goal).encoder for goal in ("film", "preview")]
    assert found == ["h264_nvenc", "software"]


def test_a_clip_is_made_by_the_hardware_that_was_found(machine, tmp_path):
    machine(card=True)
    out = tmp_path / "clip.mp4"
    made = render_clip(
        dot(), out, width=320, height=192, coding=Coding(encoder="h264_nvenc", most_kbps=800)
    )
    facts = probe(out)
    assert (made.encoder, facts.frames, facts.even, facts.colour) == (
        "h264_nvenc",
        9,
        True,
        "bt709/bt709/bt709/tv",
    )


def test_hardware_that_went_away_is_named(machine, tmp_path):
    machine(card=False)
    out = tmp_path / "clip.mp4"
    with pytest.raises(ToolMissing, match="h264_nvenc.*--encoder software"):
        render_clip(dot(), out, width=320, height=192, coding=Coding(encoder="h264_nvenc"))
    assert not out.exists()


def test_doctor_names_the_encoder_and_its_way(machine, tmp_path):
    machine(card=True)
    rows = {row.name: row for row in report(home=tmp_path)}
    found = rows["hardware encoder for H.264"]
    assert (found.present, found.where) == (True, f"h264_nvenc through {tmp_path}/bin/ffmpeg")
    assert not rows["hardware encoder for VP9"].present
