"""qa.json tells each finding, whom it blames, what would mend it, and what a person let pass."""

from typing import Any

import pytest

from agents.attribution import Staged
from film.quality import Verdict
from graph.attribute import staged_film
from graph.quality_report import quality_report

pytestmark = pytest.mark.slow


def report(film: Any, spoiled: Any) -> list[dict[str, Any]]:
    verdict = spoiled.judged(f"{film.clip(1)}/verdict")
    staged = staged_film(film.house.vault, film.snapshot)
    (told,) = quality_report({"16x9+cc": verdict}, staged)["films"]
    return told["findings"]


def test_a_real_finding_is_told_whole_with_the_constraint_that_would_mend_it(film: Any) -> None:
    slot = f"shot/{film.shots[1]}/sheet"
    sheet = film.value(slot)
    sheet["content"]["icon"] = "no-such-icon"
    assert report(film, film.damaged(slot, value=sheet)) == [
        {
            "finding": "missing_icon",
            "slot": film.clip(1),
            "severity": "minor",
            "confidence": 1.0,
            "evidence": "no icon named no-such-icon for number",
            "constraints": [{"kind": "avoid_template", "target": film.shots[1], "value": "number"}],
            "excepted_because": "",
            "blame": film.shot_list,
            "why": "the picture asked for is not installed",
        }
    ]


def test_a_clean_film_reports_its_measures_and_no_finding(film: Any) -> None:
    verdict = Verdict.model_validate(film.value("verdict@16x9+cc"))
    (told,) = quality_report({"16x9+cc": verdict}, Staged())["films"]
    assert (told["film"], told["blocked"], told["findings"]) == ("16x9+cc", False, [])
    assert {"loudness_lufs", "true_peak_dbtp", "worst_offset_ms", "lines_heard"} <= set(
        told["measures"]
    )
