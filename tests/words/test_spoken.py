"""Spoken forms: a table, since it is one."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tools.words.spoken import spoken_form, spoken_words


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("a² + b² = c²", "a squared plus b squared equals c squared"),
        ("V = IR.", "V equals I R."),
        ("ΔKE = ½mv²", "delta K E equals one half m v squared"),
        ("E = mc²", "E equals m c squared"),
        ("water at 94 °C, slowly", "water at ninety four degrees Celsius, slowly"),
        ("98%", "ninety eight percent"),
        ("$1,200 or £3.5m", "one thousand two hundred dollars or three point five million pounds"),
        ("$2.25", "two dollars and twenty five cents"),
        ("$3.5 million", "three point five million dollars"),
        ("1 km, 2 km", "one kilometer, two kilometers"),
        ("10 m/s² at 5 km/h", "ten meters per second squared at five kilometers per hour"),
        ("20kg", "twenty kilograms"),
        ("1939–1945", "nineteen thirty nine to nineteen forty five"),
        ("the 2024/25 season", "the twenty twenty four to twenty five season"),
        ("10–15%", "ten to fifteen percent"),
        ("a 3:2 ratio at 10:30", "a three to two ratio at ten thirty"),
        ("1/2 and 3/4, 24/7", "one half and three quarters, twenty four seven"),
        ("5½ cups", "five and one half cups"),
        ("H₂O and CO₂", "H two O and C O two"),
        ("√2 ≈ 1.41", "the square root of two is about one point four one"),
        ("10⁻⁹ or 10^6", "ten to the power of minus nine or ten to the power of six"),
        ("f(x) = sin(x)", "f of x equals sine of x"),
        ("-5 °C, 5 - 3", "minus five degrees Celsius, five minus three"),
        ("in 1945, the 1990s", "in nineteen forty five, the nineteen nineties"),
        ("the 22nd", "the twenty second"),
        ("Well — yes - no", "Well, yes, no"),  # a dash is a pause
        ("R&D, e.g. this", "R and D, for example this"),
        ("a 90-degree angle, a four-minute cup", "a ninety degree angle, a four-minute cup"),
        ("don’t “stop” (now)!", "don't stop now!"),
        ("<b>bold</b> &amp; %{name}", "b bold b and amp percent name"),
        ("1,200,067", "one million two hundred thousand and sixty seven"),
    ],
)  # fmt: skip
def test_symbols_units_and_numbers_are_said_in_words(written: str, said: str) -> None:
    assert spoken_form(written) == said


def test_each_written_word_keeps_its_own_spoken_words() -> None:
    assert spoken_words("Only 73% — really.") == (
        ("Only", ("Only",)), ("73%", ("seventy", "three", "percent,")), ("—", ()),
        ("really.", ("really",)),
    )  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="ab 09.,%$€°C²½/–-+=()<>x:k&", max_size=30))
def test_no_digit_and_no_symbol_is_left_unsaid_and_every_word_is_accounted_for(text: str) -> None:
    words = spoken_words(text)
    assert [written for written, _ in words] == text.split()
    for _, spoken in words:
        assert all(re.fullmatch(r"[^\W\d_²½]+(?:['.\-][^\W\d_²½]+)*[.,]?", one) for one in spoken)
