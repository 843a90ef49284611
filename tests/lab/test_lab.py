from pathlib import Path

import numpy as np
import pytest

from film.errors import DiskFull, RenderFailed
from film.measures import PictureMeasures
from film.stage import Box, Cel, Drawing, Exposure, Peg, Plane, Stage, tween
from tools.lab.codecs import Coding, codec_for
from tools.lab.colour import Planes
from tools.lab.command import encoder_failure
from tools.lab.decode import colour_frames, luma_frames
from tools.lab.join import join_cut
from tools.lab.measure import measure_joined, measure_picture, stretches
from tools.lab.pipe import PipeEncoder
from tools.lab.probe import probe
from tools.lab.render import render_clip

BRAND = (
    "#ff6b4a",
    "#2f5bea",
    "#ffc53d",
    "#18a999",
    "#1d2340",
    "#fff7ea",
    "#8b90a8",
    "#ffffff",
    "#000000",
)


def patches() -> Stage:
    """Nine brand colours in squares, and a dot that moves."""
    svg = "".join(
        f'<rect x="{i % 3 * 80}" y="{i // 3 * 60}" width="80" height="60" fill="{c}"/>'
        for i, c in enumerate(BRAND)
    )
    flag = Cel(key="flag", svg=svg, box=Box(0, 0, 240, 180))
    dot = Cel(key="dot9", svg='<circle r="3" fill="#f00"/>', box=Box(-4, -4, 8, 8))
    shown = {c.key: Drawing((Exposure(0, c.key),)) for c in (flag, dot)}
    moving = Peg(x=tween(0, 2, 12, 238, "linear"), y=177, children=(shown["dot9"],))
    root = Peg(children=(shown["flag"], moving))
    return Stage(
        width=240,
        height=180,
        frames=12,
        background="#ffffff",
        cels={"flag": flag, "dot9": dot},
        planes=(Plane(name="all", depth=0.0, root=root),),
    )


@pytest.fixture(scope="module", params=["mp4", "webm"])
def clip(request, tmp_path_factory) -> Path:
    out = tmp_path_factory.mktemp("clip") / f"clip.{request.param}"
    render_clip(patches(), out, width=240, height=180)
    return out


def test_brand_colours_come_back_as_bt709(clip):
    last = list(colour_frames(clip))[-1].astype(int)
    found = {c: last[i // 3 * 60 + 30, i % 3 * 80 + 40] for i, c in enumerate(BRAND)}
    meant = {c: [int(c[i : i + 2], 16) for i in (1, 3, 5)] for c in BRAND}
    assert {c: rgb.tolist() for c, rgb in found.items() if np.abs(rgb - meant[c]).max() > 3} == {}


def test_a_clip_says_what_it_is(clip):
    facts = probe(clip)
    assert (facts.width, facts.height, facts.rate, facts.frames, facts.colour, facts.even) == (
        240,
        180,
        30,
        12,
        "bt709/bt709/bt709/tv",
        True,
    )


def test_the_same_stage_is_the_same_clip(clip, tmp_path):
    again = render_clip(patches(), tmp_path / f"again{clip.suffix}", width=240, height=180)
    assert again.packet_hash == probe(clip).packet_hash


def test_a_draft_is_as_long_with_half_the_pictures(tmp_path):
    out = tmp_path / "draft.mp4"
    facts = render_clip(patches(), out, width=120, height=90, every=2)
    lumas = [luma.astype(int).copy() for luma in luma_frames(out)]
    held = [int(np.abs(a - b).max()) for a, b in zip(lumas, lumas[1:], strict=False)]
    assert (facts.frames, probe(out).frames, probe(out).rate) == (12, 12, 30)
    assert max(held[0::2]) < min(held[1::2])


def test_joined_clips_keep_every_frame_and_packet(clip, tmp_path):
    out = tmp_path / f"cut{clip.suffix}"
    facts = join_cut([clip, clip, clip], None, out)
    one = [f.copy() for f in luma_frames(clip)]
    joined = [f.copy() for f in luma_frames(out)]
    assert (facts.frames, facts.duration_seconds, probe(out).even) == (36, 1.2, True)
    assert all(np.array_equal(a, b) for a, b in zip(joined, one * 3, strict=True))


def test_names_with_quotes_and_spaces_are_joined_too(clip, tmp_path):
    odd = tmp_path / f"it's a %d clip{clip.suffix}"
    odd.write_bytes(clip.read_bytes())
    assert join_cut([odd], None, tmp_path / f"cut{clip.suffix}").frames == 12


def test_joining_what_is_no_clip_names_the_cause_and_leaves_nothing(tmp_path):
    broken, out = tmp_path / "broken.mp4", tmp_path / "cut.mp4"
    broken.write_bytes(b"no film")
    with pytest.raises(RenderFailed, match="joining 1 clips"):
        join_cut([broken], None, out)
    assert not out.exists()


def test_measures_of_a_clip(clip):
    found, _ = measure_picture(clip)
    assert found == PictureMeasures(
        has_video=True,
        width=240,
        height=180,
        rate=30.0,
        frames=12,
        colour="bt709/bt709/bt709/tv",
        packet_hash=probe(clip).packet_hash,
    )
    assert measure_joined(clip) == found


def luma(level: int) -> np.ndarray:
    return np.full((48, 64), level, np.uint8)


def drifting(frame: int) -> np.ndarray:
    """A soft edge that moves a quarter pixel a frame: slow, but motion."""
    return np.tile(np.clip((np.arange(64) - 20 - frame / 4) * 20, 16, 235), (48, 1)).astype(
        np.uint8
    )


@pytest.mark.parametrize(
    ("lumas", "black", "frozen"),
    [
        ([luma(120)] * 45, (), ((0.0, 1.5),)),
        ([luma(120)] * 29, (), ()),  # too short to be a defect
        ([luma(120 + i) for i in range(4)] + [luma(16)] * 9, ((0.133, 0.433),), ()),
        ([luma(16)] * 60, ((0.0, 2.0),), ((0.0, 2.0),)),
        ([drifting(i) for i in range(60)], (), ()),
        ([drifting(i) for i in range(30)] + [luma(90)] * 30, (), ((1.0, 2.0),)),
    ],
)
def test_black_and_frozen_stretches(lumas, black, frozen):
    assert stretches(lumas) == (black, frozen)


def test_only_the_changed_rectangle_is_converted():
    planes, picture = Planes(8, 8), np.full((8, 8, 4), 255, np.uint8)
    planes.update(picture, (3, 3, 4, 4))
    assert np.argwhere(planes.y == 235).tolist() == [[2, 2], [2, 3], [3, 2], [3, 3]]


def test_conversion_is_bt709_to_half_a_level():
    picture = np.random.default_rng(7).integers(0, 256, (64, 96, 4), np.uint8)
    planes = Planes(96, 64)
    planes.update(picture)
    b, g, r = (picture[..., i].astype(float) for i in range(3))
    luma = 0.2126 * r + 0.7152 * g + 0.0722 * b
    assert np.abs(planes.y - (16 + luma * 219 / 255)).max() < 0.51
    blue, red = ((c - luma).reshape(32, 2, 48, 2).mean(axis=(1, 3)) * 224 / 255 for c in (b, r))
    assert np.abs(planes.u - (128 + blue / 1.8556)).max() < 0.51
    assert np.abs(planes.v - (128 + red / 1.5748)).max() < 0.51


def test_odd_sides_are_refused():
    with pytest.raises(ValueError, match="even sides"):
        Planes(241, 180)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("av_interleaved_write_frame(): No space left on device", DiskFull),
        ("[libx264] malloc of size 99 failed\nmore", RenderFailed),
        ("", RenderFailed),
    ],
)
def test_the_encoders_last_words_name_the_cause(said, kind, tmp_path):
    error = encoder_failure(said, tmp_path / "a.mp4", "encoding a.mp4")
    assert (type(error), "encoding a.mp4" in str(error)) == (kind, True)


def test_an_encoder_that_dies_leaves_no_half_clip(tmp_path):
    out = tmp_path / "clip.mp4"
    with pytest.raises(RenderFailed, match="encoding clip.mp4"):
        with PipeEncoder(out, 240, 180, codec_for("mp4", Coding())) as encoder:
            encoder._process.kill()
            for _ in range(200):
                encoder.write(bytes(240 * 180 * 3 // 2))
    assert not out.exists()


def test_a_full_disk_is_told_as_such():
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no /dev/full here")
    error = encoder_failure("Error writing trailer: No space left on device", full, "encoding")
    assert isinstance(error, DiskFull) and error.path == "/dev"
