"""A film as it should be raises no alarm, and its verdict proves the clips."""

from typing import Any

import pytest

pytestmark = pytest.mark.slow


def test_an_undamaged_film_has_no_finding(film: Any) -> None:
    verdict = film.judged("verdict@16x9+cc")
    assert (verdict.findings, verdict.blocked) == ((), False)
    assert (verdict.measures["lines"], verdict.measures["lines_heard"]) == (3.0, 3.0)


def test_a_film_mixed_and_joined_again_the_same_way_has_none_either(film: Any) -> None:
    assert film.remixed(tuple(film.value("mix")["voices"])).found() == set()


def test_clips_encoded_anew_at_the_same_size_have_none(film: Any) -> None:
    again = film.damaged(film.clip(0), file=film.filmed(film.clip(0)))
    assert again.found(film.clip(0) + "/verdict") == set()
