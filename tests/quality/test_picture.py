"""Each defect of a picture, made with ffmpeg in a real clip or cut, is found where it was made."""

from typing import Any

import pytest

pytestmark = pytest.mark.slow
TITLE, NUMBER, QUOTE, ENDCARD = range(4)
CUT = "cut@16x9+cc"


@pytest.mark.parametrize(
    ("arguments", "kinds"),
    [
        # rendered at another size
        (("-vf", "scale=480:270"), {"wrong_size"}),
        # the same frames, shown 25 a second
        (("-vf", "setpts=N/25/TB", "-r", "25"), {"wrong_rate"}),
        # the last third of a second lost
        (("-vf", "trim=end_frame=74"), {"wrong_duration"}),
        # the camera's cap on for twenty frames
        (
            ("-vf", "drawbox=c=black:t=fill:w=iw:h=ih:enable='between(n,30,50)'"),
            {"black_stretch"},
        ),
        # tagged as an older standard: players would show other colours
        (("-vf", "setparams=colorspace=smpte170m", "-colorspace", "smpte170m"), {"colour_tags"}),
    ],
)
def test_a_damaged_clip_is_found(film: Any, arguments: tuple[str, ...], kinds: set[str]) -> None:
    clip = film.clip(TITLE)
    spoiled = film.damaged(clip, file=film.filmed(clip, *arguments))
    assert spoiled.found(f"{clip}/verdict") == {(kind, clip) for kind in kinds}


def test_a_clip_without_a_picture_is_found(film: Any) -> None:
    clip = film.clip(NUMBER)
    sound_only = film.filmed(CUT, "-vn", "-c:a", "copy", encode=False)
    spoiled = film.damaged(clip, file=sound_only)
    assert spoiled.found(f"{clip}/verdict") == {("stream_missing", clip)}


@pytest.mark.parametrize(
    ("held_frames", "severity"),
    [
        (60, None),  # two seconds are a held pose
        (105, "minor"),  # three and a half are noticed
        (165, "major"),  # five and a half are a fault
    ],
)
def test_a_picture_that_stands_still_is_found(
    film: Any, held_frames: int, severity: str | None
) -> None:
    """The sheet wants a longer shot, and the clip's last frame is held instead."""
    clip, slot = film.clip(TITLE), f"shot/{film.shots[TITLE]}/sheet"
    sheet = film.value(slot)
    longer = film.damaged(slot, value={**sheet, "frames": sheet["frames"] + held_frames})
    held = film.filmed(clip, "-vf", f"tpad=stop={held_frames}:stop_mode=clone")
    findings = longer.damaged(clip, file=held).judged(f"{clip}/verdict").findings
    wanted = [] if severity is None else [("frozen_stretch", clip, severity)]
    assert [(f.kind, f.slot, f.severity) for f in findings] == wanted


def test_a_black_stretch_says_when(film: Any) -> None:
    clip = film.clip(TITLE)
    box = "drawbox=c=black:t=fill:w=iw:h=ih:enable='between(n,30,50)'"
    spoiled = film.damaged(clip, file=film.filmed(clip, "-vf", box))
    (finding,) = spoiled.judged(f"{clip}/verdict").findings
    assert (finding.severity, finding.evidence) == ("blocker", "black 1.0–1.7 s (limit 0.3 s)")


@pytest.mark.parametrize(
    ("arguments", "encode", "kinds"),
    [
        # joined without the mix
        (("-an", "-c", "copy"), False, {"stream_missing"}),
        # joined without the picture
        (("-vn", "-c", "copy"), False, {"stream_missing"}),
        # picture and sound end too early
        (("-c", "copy", "-frames:v", "200"), False, {"wrong_duration", "unmeasured_sound"}),
        # scaled on the way out
        (("-c:a", "copy", "-vf", "scale=480:270"), True, {"wrong_size"}),
    ],
)
def test_a_damaged_cut_is_found(
    film: Any, arguments: tuple[str, ...], encode: bool, kinds: set[str]
) -> None:
    spoiled = film.damaged(CUT, file=film.filmed(CUT, *arguments, encode=encode))
    assert {kind for kind, slot in spoiled.found() if slot == CUT} == kinds


def test_a_cut_that_holds_another_clip_than_the_one_judged_is_found(film: Any) -> None:
    worse = film.filmed(film.clip(NUMBER), "-vf", "eq=brightness=0.02")
    assert film.recut(clips={NUMBER: worse}).found() == {("unjudged_clip", film.clip(NUMBER))}


def test_a_cut_of_the_same_clips_in_another_order_is_found(film: Any) -> None:
    """The end card where the title should be, and the other way round; both have their sound."""
    title, endcard = film.file(film.clip(TITLE)), film.file(film.clip(ENDCARD))
    found = film.recut(clips={TITLE: endcard, ENDCARD: title}).found()
    assert {("unjudged_clip", film.clip(TITLE)), ("unjudged_clip", film.clip(ENDCARD))} <= found
