"""A stranger's SVG: its shapes come through, nothing else does, and no flood is waited out."""

import time
import xml.etree.ElementTree as ET

import pytest

from film.errors import BadInput
from tools.picture.svg_clean import MAX_DEPTH, clean_svg

BOX = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">%s</svg>'
DOT = b'<circle cx="5" cy="5" r="4" fill="#ff0000"/>'


def test_shapes_paints_and_groups_come_through() -> None:
    got = clean_svg(
        BOX % b'<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient>'
        b"</defs><g transform='scale(2)'><path d='M0 0L5 5Z' fill='url(#g)'/></g>",
        "logo.svg",
    )
    ids = [one.get("id") for one in ET.fromstring(f"<g>{got.inner}</g>").iter() if one.get("id")]
    assert (got.width, got.height, got.dropped) == (40, 20, ())
    assert f"url(#{ids[0]})" in got.inner and ids[0].endswith("-g")
    assert 'transform="scale(2)"' in got.inner


def test_classes_and_inline_styles_become_attributes() -> None:
    got = clean_svg(
        BOX % b'<style>.a{fill:#123456;behavior:url(x)}</style><path class="a" d="M0 0h1"/>'
        b'<rect width="2" height="2" style="stroke: blue; -x: y"/>',
        "logo.svg",
    )
    assert 'fill="#123456"' in got.inner and 'stroke="blue"' in got.inner
    assert "behavior" not in got.inner and "-x" not in got.inner


@pytest.mark.parametrize(
    ("inside", "gone"),
    [
        (b"<script>fetch('http://127.0.0.1/x')</script>", ("script",)),
        (b'<image href="http://127.0.0.1/x.png"/>', ("image",)),
        (b'<image href="file:///etc/passwd"/>', ("image",)),
        (b'<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
         ("foreignObject",)),
        (b'<use href="http://127.0.0.1/x.svg#a"/>', ("use",)),
        (b'<text font-family="Evil">hi</text>', ("text",)),
        (b'<animate attributeName="x" to="1"/><set attributeName="onclick" to="x"/>',
         ("animate", "set")),
        (b'<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" src="http://127.0.0.1"/>', ("iframe",)),
    ],
)  # fmt: skip
def test_what_acts_or_fetches_is_left_out_and_named(inside: bytes, gone: tuple[str, ...]) -> None:
    got = clean_svg(BOX % (DOT + inside), "logo.svg")
    assert got.dropped == gone
    assert "127.0.0.1" not in got.inner and "file:" not in got.inner


@pytest.mark.parametrize(
    "attribute",
    [
        b'onload="alert(1)"',
        b'fill="url(http://127.0.0.1/x)"',
        b'style="fill:url(//127.0.0.1/x)"',
        b'style="background:url(http://127.0.0.1/x)"',
        b'filter="url(#f)"',
        b'fill="javascript:alert(1)"',
        b'href="javascript:alert(1)"',
    ],
)
def test_attributes_that_act_or_fetch_are_left_out(attribute: bytes) -> None:
    got = clean_svg(BOX % (b'<circle cx="5" cy="5" r="4" ' + attribute + b"/>"), "logo.svg")
    assert got.inner == '<circle cx="5" cy="5" r="4"></circle>'


LAUGHS = (
    b'<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (LAUGHS + BOX % b"<title>&c;</title>", "cannot be read"),
        (b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + BOX % b"<title>&x;</title>",
         "cannot be read"),
        (BOX % (b"<g>" * 10_000 + DOT + b"</g>" * 10_000), "too deep"),
        (BOX % (DOT * 50_000), "too large"),
        (BOX % (b"<g/>" * 5_000), "too many-pieced"),
        (b"<html/>", "not an SVG"),
        (b"\x89PNG\r\n", "cannot be read"),
        (BOX % b"<text>Only letters</text>", "Nothing in the SVG can be drawn"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1"/></svg>', "how large it is"),
        (BOX % b"<g>", "cannot be read"),
    ],
)  # fmt: skip
def test_floods_and_bombs_get_one_sentence_at_once(data: bytes, sentence: str) -> None:
    begun = time.perf_counter()
    with pytest.raises(BadInput, match=sentence):
        clean_svg(data, "logo.svg")
    assert time.perf_counter() - begun < 2.0


def test_the_deepest_allowed_drawing_is_drawn() -> None:
    depth = MAX_DEPTH - 2
    assert clean_svg(BOX % (b"<g>" * depth + DOT + b"</g>" * depth), "l.svg").dropped == ()
