"""What the film chose, and what it had to do without, stands in its verdict."""

from pathlib import Path
from typing import Any

import pytest

from film.cast import Cast
from graph.makers.quality import absent_supplies
from tests.fake_vendor import Fails, FakeVendor

pytestmark = pytest.mark.slow
VERDICT = "verdict@16x9+cc"


def restaged(film: Any, *contents: int) -> Any:
    """The film with shots shown as other shots are, by index."""
    shots = film.value(film.shot_list)
    before = [shot["content"] for shot in shots["shots"]]
    for shot, index in zip(shots["shots"], contents, strict=True):
        shot["content"] = before[index]
    return film.damaged(film.shot_list, value=shots)


def test_three_shots_in_a_row_shown_alike_are_found_on_the_third(film: Any) -> None:
    found = restaged(film, 0, 2, 2, 2).found()  # quotes: their words differ, their look does not
    assert found == {("repeated_picture", f"shot/{film.shots[3]}/sheet")}


def test_two_shots_in_a_row_shown_alike_are_left_alone(film: Any) -> None:
    assert restaged(film, 0, 2, 2, 3).found() == set()


def test_the_very_same_picture_twice_is_found(film: Any) -> None:
    assert restaged(film, 0, 1, 2, 1).found() == {
        ("repeated_picture", f"shot/{film.shots[3]}/sheet")
    }


def test_a_place_nobody_can_draw_is_found_by_its_name(film: Any) -> None:
    cast = film.value("cast")
    place = {
        "name": "SUBMARINE",
        "place": "abstract",
        "times": ["day"],
        "why": "no place is drawn for these words",
        "recognised": False,
    }
    (finding,) = film.damaged("cast", value={**cast, "settings": [place]}).judged(VERDICT).findings
    assert (finding.kind, finding.slot, finding.severity) == ("unknown_place", "cast", "note")
    assert "SUBMARINE" in finding.evidence


def shared(film: Any) -> dict[str, Any]:
    """The cast with a second speaker on the narrator's voice."""
    cast = film.value("cast")
    narrator = cast["characters"][0]
    twin = {**narrator, "name": "TOM", "display_name": "Tom"}
    twin["voice"] = {**narrator["voice"], "shared_with": ["NARRATOR"]}
    return {**cast, "characters": [narrator, twin]}


def test_a_shared_voice_is_found_with_who_shares_it(film: Any) -> None:
    findings = film.damaged("cast", value=shared(film)).judged(VERDICT).findings
    (finding,) = [f for f in findings if f.kind == "shared_voice"]
    assert (finding.slot, finding.evidence.split(":")[0]) == (
        "cast",
        "Tom shares a voice with NARRATOR",
    )


def test_the_house_in_the_models_place_is_told_with_why_and_the_way_on(
    film: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The vendor refuses the key while the shot list is made."""
    monkeypatch.setenv("OPENAI_API_KEY", "test-key")
    monkeypatch.setenv("AUTEUR_MODEL", "openai:test")
    with FakeVendor([Fails(status=401, message="the key was refused")]) as vendor:
        monkeypatch.setenv("OPENAI_BASE_URL", vendor.base_url)
        made = film.made(film.shot_list)
    (finding,) = film.damaged(film.shot_list, value=made.value).judged(VERDICT).findings
    assert (made.kind, finding.kind, finding.slot) == ("house", "replaced_tool", film.shot_list)
    assert "the house planned this scene because" in finding.evidence
    assert "reject the shot list to ask again" in finding.evidence


def test_a_film_made_without_icons_says_so_and_what_brings_them(film: Any, tmp_path: Path) -> None:
    cast = Cast.model_validate(film.value("cast"))
    (absent,) = absent_supplies(cast, share=tmp_path)
    assert (absent.what, "make setup" in absent.brings) == ("icons", True)
    assert absent_supplies(cast) == []


def test_studio_voices_are_missed_only_where_roles_are_spoken(film: Any, tmp_path: Path) -> None:
    cast = Cast.model_validate(shared(film))
    assert [a.what for a in absent_supplies(cast, share=tmp_path)] == ["Kokoro voices", "icons"]


@pytest.mark.parametrize(("most", "kinds"), [(0, set()), (10, set()), (8, {"duration_over"})])
def test_a_film_longer_than_asked_for_is_found(film: Any, most: int, kinds: set[str]) -> None:
    settings = {**film.value("settings"), "max_seconds": most}
    found = film.damaged("settings", value=settings).found()
    assert found == {(kind, "script") for kind in kinds}
