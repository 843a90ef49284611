"""The language is told by the letters; sentences end where each script ends them."""

import pytest

from tools.words.languages import language_of
from tools.words.read import read_script

TEXTS = {
    "en": ("Water boils. It is hot.", ["Water boils.", "It is hot."]),
    "ja": ("東京は首都です。「行こう。」人は多い！",
           ["東京は首都です。", "「行こう。」", "人は多い！"]),
    "zh": ("水会沸腾。为什么？因为热。", ["水会沸腾。", "为什么？", "因为热。"]),
    "ko": ("물이 끓습니다. 뜨겁습니다.", ["물이 끓습니다.", "뜨겁습니다."]),
    "ar": ("ما هي القهوة؟ القهوة مشروب.", ["ما هي القهوة؟", "القهوة مشروب."]),
    "he": ("המים רותחים. חם מאוד.", ["המים רותחים.", "חם מאוד."]),
    "hi": ("पानी जीवन है। यह सच है।", ["पानी जीवन है।", "यह सच है।"]),
    "th": ("น้ำเดือด มันร้อน", ["น้ำเดือด มันร้อน"]),
    "ru": ("Вода кипит. Она горячая.", ["Вода кипит.", "Она горячая."]),
    "uk": ("Вода кипить. Її багато.", ["Вода кипить.", "Її багато."]),
    "el": ("Το νερό βράζει. Καίει.", ["Το νερό βράζει.", "Καίει."]),
}  # fmt: skip


@pytest.mark.parametrize("language", list(TEXTS))
def test_language_and_sentences_of_each_script(language: str) -> None:
    text, sentences = TEXTS[language]
    script = read_script(text.encode(), "a.txt", "auto", None)
    assert script.language == language
    assert [line.text for line in script.lines] == sentences


def test_digits_and_marks_alone_are_english() -> None:
    assert language_of("1234 …") == "en"


@pytest.mark.parametrize(
    ("text", "longest"),
    [
        ("人口は約一千四百万人で、世界でも最大級の都市圏を形成しており、毎日多くの人々が" * 4, 50),
        ("水" * 400, 50),
        ("กาแฟเป็นเครื่องดื่มที่ได้รับความนิยม" * 12, 122),
        ("القهوة مشروب شعبي في العالم، يشربها الناس كل صباح؛ " * 8, 125),
    ],
)  # fmt: skip
def test_no_line_is_longer_than_a_shot_holds_and_no_letter_is_lost(text: str, longest: int) -> None:
    lines = read_script(text.encode(), "a.txt", "auto", None).lines
    assert max(len(line.text) for line in lines) <= longest
    kept = "".join("".join(line.text.split()) for line in lines)
    assert kept == "".join(text.split())
