"""Words run the way their script runs, and fonts come from where they are."""

import pytest

from film.writing import reading_width, together
from tools.picture.direction import (
    RIGHT_TO_LEFT_MARK,
    Stretch,
    is_right_to_left,
    seen_order,
    seen_words,
)
from tools.picture.type import balance, outline
from tools.words.segments import written_words


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Hello", [("Hello", False)]),
        ("שלום", [("שלום", True)]),
        # a Hebrew line: its Latin name and its number are read from the left
        (
            "שלום 2024 Auteur",
            [("Auteur", False), (" ", True), ("2024", False), ("שלום ", True)],
        ),
        # an English line with a Hebrew word in it
        ("say שלום now", [("say ", False), ("שלום", True), (" now", False)]),
    ],
)
def test_a_line_is_seen_in_stretches_of_one_direction(text: str, seen: list) -> None:
    assert seen_order(text) == tuple(Stretch(*stretch) for stretch in seen)


@pytest.mark.parametrize(
    ("words", "right_to_left", "order"),
    [
        (["a", "b", "c"], False, [0, 1, 2]),
        (["אחת", "שתיים", "שלוש"], True, [2, 1, 0]),
        # two English words inside a Hebrew line keep their order
        (["אחת", "New", "York", "שלוש"], True, [3, 1, 2, 0]),
        # two Hebrew words inside an English line turn theirs
        (["see", "אחת", "שתיים", "now"], False, [0, 2, 1, 3]),
    ],
)
def test_words_of_a_caption_stand_as_they_are_read(words, right_to_left, order) -> None:
    assert seen_words(words, right_to_left) == order


def test_arabic_letters_join() -> None:
    """Four letters apart are wider than the word they make."""
    apart = sum(outline(letter, "inter", 500, 100).width for letter in "بلسم")
    assert outline("بلسم", "inter", 500, 100).width < apart * 0.85


def test_a_line_cut_from_a_hebrew_text_stays_right_to_left() -> None:
    lines = balance("שלום לכולם היום Auteur מספר סיפור ארוך מאוד", "inter", 500, 60, 420)
    assert len(lines) > 1
    assert all(is_right_to_left(line) for line in lines)
    latin = balance("שלום לכולם Auteur Auteur Auteur", "inter", 500, 60, 330)
    assert any(line.startswith(RIGHT_TO_LEFT_MARK) for line in latin)


@pytest.mark.parametrize(
    "text",
    [
        "日本語の文章です。東京タワー",
        "中文的句子，北京欢迎你",
        "한국어 문장입니다",
        "مرحبا بالعالم",
        "שלום עולם",
        "हिन्दी में एक वाक्य",
        "ภาษาไทยเขียนติดกัน",
        "Привет, мир! Ёлка",
        "∀ε ∃δ ⇒ ∫ ∂ ∮ ⊗ 𝔸",
        "🚀🌍😀",
    ],
)
def test_packaged_fonts_hold_the_scripts_of_the_world(text: str) -> None:
    from tools.script_fonts import PACKAGES, are_here

    lacking = [family for family in PACKAGES if not are_here(family)]
    if lacking:
        pytest.skip(f"not installed: {', '.join(lacking)} (make setup)")
    assert outline(text, "bricolage-grotesque", 800, 60).missing == ()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("plain English words", 3),
        ("今日はとても天気がいいです。", 4),
        ("今天的天气非常好我们去公园", 5),
        ("วันนี้อากาศดีมากไปเที่ยวกันเถอะ", 4),
    ],
)
def test_texts_without_spaces_fall_into_phrases_that_join_again(text: str, count: int) -> None:
    words = written_words(text)
    assert len(words) >= count
    assert together(words) == text


def test_a_wide_letter_reads_as_two() -> None:
    assert [reading_width(text) for text in ("abc", "東京", "東京 tower")] == [3, 4, 10]
