from pathlib import Path

import pytest

from evals.bench.figures import Run, figures, run_of, together
from evals.bench.films import FILMS, Shot, cut_to, script_of
from evals.bench.floor import floor_command
from evals.bench.render import Clip, Rendered, timed_clip
from evals.bench.watch import Effort
from film.stage import Box, Cel, Drawing, Exposure, Peg, Plane, Stage, tween
from tools.lab.colour import Planes
from tools.lab.probe import probe
from tools.lab.render import ClipFacts

SQUARE = Cel(
    key="square", svg='<rect width="20" height="20" fill="#18a999"/>', box=Box(0, 0, 20, 20)
)


def passing(frames: int) -> Stage:
    """A square that crosses the frame."""
    square = Peg(x=tween(0, 0, frames, 90, "linear"), children=(Drawing((Exposure(0, "square"),)),))
    return Stage(
        width=120,
        height=80,
        frames=frames,
        background="#ffffff",
        cels={SQUARE.key: SQUARE},
        planes=(Plane(name="all", depth=1.0, root=square),),
    )


def shot(frames: int) -> Shot:
    return Shot(stage=passing(frames), kind="title", move="push", size="wide")


def clip(frames: int, paint: float, composite: float, convert: float, encode: float) -> Clip:
    facts = ClipFacts(
        frames=frames,
        width=120,
        height=80,
        packet_hash="",
        bytes=0,
        encoder="libx264 veryfast",
        paint_seconds=paint,
        composite_seconds=composite,
        encode_seconds=encode,
    )
    return Clip(facts=facts, convert_seconds=convert, effort=Effort(3.0, 2.0, 1.0))


def run(seconds: float, floors: tuple[float, ...], frames: int = 900, peak_mb: float = 0) -> Run:
    return Run(
        name="map",
        frames=frames,
        seconds=seconds,
        parts={},
        processes=2,
        effort=Effort(),
        floors=floors,
        peak_mb=peak_mb,
    )


@pytest.mark.parametrize(
    ("lengths", "kept"),
    [
        ([40, 60], [40, 60]),
        ([40, 90], [40, 60]),  # cut short
        ([100, 50], [100]),  # and nothing after
    ],
)
def test_a_film_is_cut_to_its_frames(lengths, kept):
    assert [one.stage.frames for one in cut_to([shot(n) for n in lengths], 100)] == kept


def test_a_film_too_short_is_refused():
    with pytest.raises(ValueError, match="10 of 100 frames"):
        cut_to([shot(90)], 100)


def test_every_film_of_the_set_has_one_script():
    assert [script_of(name).stem for name in FILMS] == list(FILMS)


def test_parts_share_all_the_seconds_of_all_processes():
    rendered = Rendered(
        seconds=10.0,
        join_seconds=0.5,
        processes=2,
        clips=(clip(500, 1.0, 4.0, 1.5, 2.0), clip(400, 2.0, 5.0, 0.5, 3.0)),
        peak_mb=700.0,
        beside_seconds=1.5,
    )
    assert run_of("map", rendered, [6.0, 4.0, 5.0]) == Run(
        name="map",
        frames=900,
        seconds=10.0,
        parts={
            "paint": 3.0,
            "composite": 7.0,
            "convert": 2.0,
            "encode": 5.0,
            "join": 0.5,
            "waiting": 2.5,
        },
        processes=2,
        effort=Effort(6.0, 4.0, 3.5),
        floors=(6.0, 4.0, 5.0),
        peak_mb=700.0,
    )


def test_the_last_line_tells_of_the_set_and_of_its_worst():
    """The floor of a film is the median; the set's ratio weighs by seconds, not by films."""
    runs = [run(15.0, (9.0, 10.0, 30.0), peak_mb=600), run(5.0, (2.0,), peak_mb=800.4)]
    assert figures(runs, 7.128) == {
        "ratio": 1.667,
        "worst_ratio": 2.5,
        "realtime": 3.0,
        "preview_seconds": 7.13,
        "peak_mb": 800,
    }


def test_films_together_have_the_medians_of_their_floors():
    parts = dict.fromkeys(("paint", "composite", "convert", "encode", "join", "waiting"), 1.0)
    both = together(
        [
            Run(
                name=name,
                frames=900,
                seconds=9.0,
                parts=parts,
                processes=2,
                effort=Effort(1.0, 1.0, 1.0),
                floors=floors,
                peak_mb=peak,
            )
            for name, floors, peak in (("map", (5.0, 6.0, 9.0), 500), ("city", (4.0,), 650))
        ]
    )
    assert (both.ratio, both.parts["paint"], both.effort, both.peak_mb) == (
        1.8,
        2.0,
        Effort(2.0, 2.0, 2.0),
        650,
    )


def test_a_timed_clip_is_the_clip_and_says_what_converting_took(tmp_path):
    convert = Planes.update
    made = timed_clip(passing(8), tmp_path / "clip.mp4", (120, 80), tmp_path / "cache")
    facts = made.facts
    assert (facts.frames, probe(tmp_path / "clip.mp4").frames, Planes.update) == (8, 8, convert)
    assert 0 < made.convert_seconds < facts.composite_seconds


def test_no_tuning_of_ours_moves_the_floor():
    """Preset, quality and key frames are the floor's own, and x264 decides its threads."""
    words = floor_command(Path("out.mp4"), 1920, 1080)[1:]
    assert " ".join(words) == (
        "-v error -nostdin -y -f rawvideo -pix_fmt yuv420p -s 1920x1080 -r 30 -color_range tv "
        "-colorspace bt709 -color_primaries bt709 -color_trc bt709 -i pipe:0 -c:v libx264 "
        "-preset veryfast -crf 20 -g 60 -pix_fmt yuv420p -f mp4 -color_range tv -colorspace bt709 "
        "-color_primaries bt709 -color_trc bt709 out.mp4"
    )
