"""Templates by formats by styles by kinds of words: a sample in which every two of them meet."""

import pytest

from evals.gallery.contents import TEMPLATES, WORDS, content_of, media, sheet_of
from evals.gallery.matrix import WORDS_NAMES, covering_cases, refused
from evals.gallery.scenes import STYLES, style_named
from film.formats import FORMATS, LAYOUTS
from tools.picture.layout import lay_out

SAMPLE = covering_cases()


def test_the_sample_holds_every_pair_of_values():
    values = (TEMPLATES, LAYOUTS, STYLES, WORDS_NAMES)
    held = [(c.template, c.format, c.style, c.words) for c in SAMPLE]
    for one in range(4):
        for other in range(one + 1, 4):
            pairs = {(row[one], row[other]) for row in held}
            assert len(pairs) == len(values[one]) * len(values[other])


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_template_is_clean_in_its_sample_of_formats_styles_and_words(template):
    found = {str(case): refused(case) for case in SAMPLE if case.template == template}
    assert {case: bad for case, bad in found.items() if bad} == {}


NOT_READ = ("template", "actor", "place", "time_of_day", "weather", "media", "icon", "icons",
            "staging", "side", "latex", "said", "language", "countries", "number")  # fmt: skip
"""Fields that are not set as words, and numbers, which count up."""


@pytest.mark.parametrize("format", LAYOUTS)
@pytest.mark.parametrize("template", TEMPLATES)
def test_every_word_is_in_the_picture_or_an_overflow_is_found(template, format):
    content = content_of(template, "long")
    stage = lay_out(sheet_of(content), style_named("flat"), FORMATS[format], (), media())
    if "overflow" in {missing.kind for missing in stage.missing}:
        return
    shown = letters("".join(text.text for text in stage.texts))
    lost = [word for text in texts_of(content.model_dump()) for word in text.split()
            if letters(word) not in shown]  # fmt: skip
    assert lost == []


def letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def texts_of(value) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [t for key, one in value.items() if key not in NOT_READ for t in texts_of(one)]
    return [t for one in value for t in texts_of(one)] if isinstance(value, (tuple, list)) else []


def test_every_kind_of_words_fills_every_template():
    for template in TEMPLATES:
        shown = {sheet_of(content_of(template, words)).model_dump_json() for words in WORDS}
        assert len(shown) == len(WORDS), template
