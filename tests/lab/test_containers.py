"""What MP4 and WebM must both be: whole, evenly timed, on the sound, seekable from the front."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from film.errors import DiskFull, RenderFailed
from film.mix import MIX_RATE
from film.settings import Container, EncoderPreset
from tools.lab.codecs import Coding, codec_for
from tools.lab.containers import CONTAINERS, container_of
from tools.lab.decode import luma_frames
from tools.lab.encode import ClipEncoder
from tools.lab.join import join_cut
from tools.lab.probe import probe
from tools.sound.coded import decoded_between, encode_sound

SIZE = 96, 64
BOTH: tuple[Container, ...] = ("mp4", "webm")


def grey(level: int) -> np.ndarray:
    planes = np.full(SIZE[0] * SIZE[1] * 3 // 2, 128, np.uint8)
    planes[: SIZE[0] * SIZE[1]] = level
    return planes


def encoded(out: Path, levels, coding: Coding | None = None) -> Path:
    """A clip of one grey a frame; one buffer is used for all of them, as the camera does."""
    planes = grey(0)
    with ClipEncoder(out, *SIZE, codec_for(container_of(out), coding or Coding())) as encoder:
        for level in levels:
            planes[:] = grey(level)
            encoder.write(planes)
    return out


def levels_of(path: Path) -> list[int]:
    return [round(float(luma.mean())) for luma in luma_frames(path)]


@pytest.mark.parametrize("container", BOTH)
def test_a_buffer_may_be_painted_over_as_soon_as_it_is_written(container, tmp_path):
    levels = [20 + 7 * frame for frame in range(30)]
    seen = levels_of(encoded(tmp_path / f"clip.{container}", levels))
    assert len(seen) == 30
    assert max(abs(a - b) for a, b in zip(seen, levels, strict=True)) <= 2


@pytest.mark.parametrize("container", BOTH)
def test_the_times_of_a_hundred_joins_do_not_add_up(container, tmp_path):
    clip = encoded(tmp_path / f"clip.{container}", range(60, 130, 10))  # 7 frames: no whole ms
    out = tmp_path / f"cut.{container}"
    facts = join_cut([clip] * 100, None, out)
    with av.open(str(out)) as film:
        video = film.streams.video[0]
        last = max((p.pts or 0) * (video.time_base or 0) for p in film.demux(video) if p.size)
    assert (facts.frames, facts.duration_seconds, probe(out).rate) == (700, 23.3333, 30)
    assert abs(float(last) - 699 / 30) < 0.00051


@pytest.mark.parametrize("container", BOTH)
def test_sound_lies_on_the_picture_to_the_millisecond(container, tmp_path):
    clip = encoded(tmp_path / f"clip.{container}", [60] * 45)
    samples = np.zeros((int(1.5 * MIX_RATE), 2), np.float32)
    clicks = [MIX_RATE // 10, MIX_RATE * 7 // 5]
    tone = np.sin(np.arange(480) * 0.3).astype(np.float32) * np.hanning(480).astype(np.float32)
    for at in clicks:
        samples[at : at + 480] = 0.5 * tone[:, None]
    mix, out = tmp_path / f"mix{CONTAINERS[container].sound_suffix}", tmp_path / f"cut.{container}"
    encode_sound([samples], mix)
    join_cut([clip], mix, out)
    heard = decoded_between(out, 0, None)
    fits = [np.correlate(heard[at - 480 : at + 960, 0], tone) for at in clicks]
    late = [int(np.argmax(fit)) - 480 for fit in fits]
    facts = probe(out)
    assert (len(heard), facts.frames) == (len(samples), 45)
    assert (facts.video_codec, facts.audio_codec) == (
        CONTAINERS[container].video_codec,
        CONTAINERS[container].audio_codec,
    )
    assert max(map(abs, late)) <= MIX_RATE // 1000


@pytest.mark.parametrize(
    ("container", "index", "pictures"),
    [("mp4", b"moov", b"mdat"), ("webm", b"\x1c\x53\xbb\x6b", b"\x1f\x43\xb6\x75")],
)
def test_a_cut_can_be_sought_in_before_all_of_it_is_there(container, index, pictures, tmp_path):
    clip = encoded(tmp_path / f"clip.{container}", [60, 90] * 60)
    out = tmp_path / f"cut.{container}"
    join_cut([clip, clip], None, out)
    data = out.read_bytes()
    assert 0 < data.index(index) < data.index(pictures)
    with av.open(str(out)) as film:
        film.seek(5_000_000)
        landed = next(film.decode(video=0))
    assert (landed.key_frame, round(float(landed.time or 0), 2)) == (1, 4.0)


@pytest.mark.parametrize(("front", "back"), [("veryfast", "medium"), ("medium", "veryfast")])
def test_a_kept_clip_of_other_parameters_is_shown_whole(front, back, tmp_path):
    first = encoded(tmp_path / "a.mp4", [50] * 9, Coding(preset=front))
    second = encoded(tmp_path / "b.mp4", range(100, 190, 10), Coding(preset=back))
    out = tmp_path / "cut.mp4"
    join_cut([first, second, first], None, out)
    seen = levels_of(out)
    assert seen == [*levels_of(first), *levels_of(second), *levels_of(first)]
    hashes = probe(out, (9, 9, 9)).clip_hashes
    assert hashes == tuple(probe(clip).packet_hash for clip in (first, second, first))


@pytest.mark.parametrize("container", BOTH)
def test_a_full_disk_is_told_by_encoder_and_join(container, tmp_path):
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    full = tmp_path / f"full.{container}"
    full.symlink_to("/dev/full")
    with pytest.raises(DiskFull, match="encoding"):
        encoded(full, [60] * 9)
    assert not full.is_symlink()
    clip = encoded(tmp_path / f"clip.{container}", [60] * 9)
    full.symlink_to("/dev/full")
    with pytest.raises(DiskFull, match="joining 1 clips"):
        join_cut([clip], None, full)
    assert not full.is_symlink()


@pytest.mark.parametrize("container", BOTH)
def test_a_clip_that_was_broken_off_is_removed(container, tmp_path):
    out = tmp_path / f"clip.{container}"
    with pytest.raises(KeyboardInterrupt):
        with ClipEncoder(out, *SIZE, codec_for(container, Coding())) as encoder:
            encoder.write(grey(90))
            raise KeyboardInterrupt
    assert not out.exists()


def test_a_place_that_is_not_there_is_named(tmp_path):
    with pytest.raises(RenderFailed, match="encoding clip.mp4"):
        encoded(tmp_path / "nowhere" / "clip.mp4", [60])


@pytest.mark.parametrize(
    ("container", "preset", "named"),
    [
        ("mp4", "veryfast", "libx264 veryfast"),
        ("mp4", "placebo", "libx264 placebo"),
        ("webm", "ultrafast", "libvpx-vp9 realtime 8"),
        ("webm", "veryfast", "libvpx-vp9 realtime 7"),
        ("webm", "slower", "libvpx-vp9 good 3"),
    ],
)
def test_a_preset_is_the_encoders_own_speed(
    container: Container, preset: EncoderPreset, named: str, tmp_path
):
    coding = Coding(preset=preset)
    seen = levels_of(encoded(tmp_path / f"clip.{container}", [60] * 5, coding))
    assert (codec_for(container, coding).said, len(seen)) == (named, 5)


@pytest.mark.parametrize("preset", ["veryfast", "medium", "slow"])
def test_no_preset_keeps_many_frames(preset):
    """Each is seven megabytes of a 1080p film, in every process that renders."""
    codec = codec_for("mp4", Coding(preset=preset))
    with av.open(BytesIO(), "w", format="mp4") as file:
        stream: Any = file.add_stream(codec.name, rate=30, options=dict(codec.options))
        stream.width, stream.height, stream.pix_fmt = *SIZE, "yuv420p"
        stream.codec_context.thread_count = 1
        frame = av.VideoFrame.from_numpy_buffer(grey(60).reshape(-1, SIZE[0]), "yuv420p")
        held = 0
        while not stream.encode(frame):
            held += 1
            frame.pts = held
    assert held <= 10


@pytest.mark.parametrize("container", BOTH)
def test_a_platforms_ceiling_holds(container, tmp_path):
    noise = np.random.default_rng(7).integers(16, 236, (180, SIZE[0] * SIZE[1] * 3 // 2), np.uint8)
    sizes = []
    for kbps in (0, 400):
        out = tmp_path / f"{kbps}.{container}"
        codec = codec_for(container, replace(Coding(), most_kbps=kbps))
        with ClipEncoder(out, *SIZE, codec) as encoder:
            for planes in noise:
                encoder.write(planes)
        sizes.append(out.stat().st_size * 8 / 1000 / 6)
    assert sizes[0] > 1000
    assert sizes[1] < 400 * 1.4  # its buffer of two seconds begins full
