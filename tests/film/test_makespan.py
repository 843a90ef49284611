"""A crew played through: pieces, branches, and who waits for whom."""

import pytest

from film.makespan import Branch, makespan


@pytest.mark.parametrize(
    ("seconds", "workers", "took"),
    [
        ([], 2, 0.0),
        ([4.0], 2, 4.0),
        ([3.0, 3.0, 3.0], 2, 6.0),  # the third waits for a free one
        ([5.0, 1.0, 1.0, 1.0], 2, 5.0),
        ([1.0, 2.0], 0, 3.0),  # one works at least
    ],
)
def test_work_is_shared_out_to_whoever_is_free(
    seconds: list[float], workers: int, took: float
) -> None:
    assert makespan([[[piece]] for piece in seconds], workers, 6) == took


def test_a_step_waits_for_the_one_before_it_however_many_are_free() -> None:
    sound: Branch = [[3.0], [2.0], [4.0]]
    assert makespan([sound, [[1.0]], [[1.0]]], 3, 6) == 9.0


def test_pieces_of_one_step_run_side_by_side_and_the_next_step_waits_for_all() -> None:
    assert makespan([[[2.0, 4.0], [1.0]]], 2, 6) == 5.0
    assert makespan([[[2.0, 4.0], [1.0]]], 1, 6) == 7.0


def test_only_so_many_branches_are_open_and_the_next_opens_when_one_is_done() -> None:
    """Three clips with their verdicts: with one branch open at a time nothing runs side by side."""
    clips: list[Branch] = [[[3.0], [1.0]] for _ in range(3)]
    assert makespan(clips, 2, 1) == 12.0
    assert makespan(clips, 2, 6) == 7.0  # two clips, the third beside the first two verdicts


def test_steps_without_pieces_and_branches_without_steps_take_no_time() -> None:
    assert makespan([[], [[], [2.0]], [[]], [[1.0]]], 1, 1) == 3.0
