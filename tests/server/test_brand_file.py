"""A brand kit is read whole or refused in one sentence; what it brings is cleaned at the door."""

import json
from pathlib import Path
from typing import Any

import pytest

from film.errors import BadInput
from graph.brand_file import read_brand
from tools.supplies import font_file

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">'
    '<path fill="#102030" d="M0 0h9v9z"/></svg>'
)


def kit(folder: Path, **fields: Any) -> Path:
    (folder / "logo.svg").write_text(SVG)
    path = folder / "brand.json"
    path.write_text(json.dumps({"name": "Acme", **fields}))
    return path


def test_the_example_kit_is_read() -> None:
    brand, media = read_brand(Path("examples/brand.json"))
    assert (brand.name, brand.tone) == ("Ember", ("warm", "calm"))
    assert [(f.role, f.family) for f in brand.fonts] == [("display", "lora"), ("body", "nunito")]
    assert brand.logo is not None and round(brand.logo.ratio, 2) == 4.21
    assert brand.forbidden_pairs[0] == ("#e4572e", "#1f3a5f")
    assert list(media) == ["logo.svg"]


def test_a_font_file_is_known_by_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "own.ttf").write_bytes(font_file("anton").read_bytes())
    brand, media = read_brand(kit(tmp_path, fonts={"display": "own.ttf"}))
    (font,) = brand.fonts
    assert font.family.startswith("brand/") and list(media) == [f"font/{font.family}"]


def test_no_kit_is_an_empty_brand() -> None:
    brand, media = read_brand(None)
    assert (brand.name, brand.logo, media) == ("", None, {})


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"colours": {"primry": "#102030"}}, "Unknown brand colour role: “primry”; nearest: prim"),
        ({"colours": {"primary": "blue"}}, "A brand colour is not #rrggbb"),
        ({"other_colours": ["#12"]}, "A brand colour is not #rrggbb"),
        ({"fonts": {"display": "No Such Letters"}}, "“No Such Letters” is not installed"),
        ({"fonts": {"headline": "Inter"}}, "Unknown font role"),
        ({"fonts": {"display": "gone.ttf"}}, "There is no such font"),
        ({"fonts": {"display": "brand.json.ttf"}}, "There is no such font"),
        ({"fonts": ["Inter"]}, "fonts are no object"),
        ({"logo": "gone.svg"}, "There is no such logo"),
        ({"logo": "../../etc/passwd"}, "outside the brand file's folder"),
        ({"logo": {"clear_space": 1}}, "The logo names no file"),
        ({"logo": {"file": "logo.svg", "clear_space": 9}}, "The logo's rules do not hold"),
        ({"logo": {"file": "logo.svg", "places": ["everywhere"]}}, "The logo's rules do not hold"),
        ({"forbidden_pairs": [["primary", "mauve"]]}, "A brand colour is not #rrggbb"),
        ({"overrides": [{"rule": "off_palette", "reason": "ok"}]}, "at least 10 characters"),
        ({"overrides": [{"rule": "gravity", "reason": "because we can"}]}, "does not hold"),
        ({"colour": "#102030"}, "does not hold"),
    ],
)
def test_what_is_wrong_with_a_kit_is_one_sentence(
    tmp_path: Path, fields: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(BadInput, match=sentence) as refused:
        read_brand(kit(tmp_path, **fields))
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("l.svg", b"<svg><script/></svg>", "how large it is"),
        ("l.svg", SVG.replace("<path", "<script>1</script><path").encode(), r"\(script\)"),
        ("l.svg", b"<svg viewBox='0 0 1 1'>" + b"<g>" * 10_000, "too deep"),
        ("l.svg", b'<!DOCTYPE s [<!ENTITY a "b">]><svg viewBox="0 0 1 1">&a;</svg>', "be read"),
        ("l.png", b"not a picture", "cannot be decoded"),
        ("l.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "cannot be decoded"),
    ],
)
def test_a_hostile_logo_is_refused(tmp_path: Path, name: str, data: bytes, sentence: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(BadInput, match=sentence):
        read_brand(kit(tmp_path, logo=name))


@pytest.mark.parametrize("text", ["[1]", "{", "[" * 100_000, '{"name": '])
def test_what_is_no_object_is_said_so(tmp_path: Path, text: str) -> None:
    path = tmp_path / "b.json"
    path.write_text(text)
    with pytest.raises(BadInput, match="brand file"):
        read_brand(path)


def test_a_hostile_font_is_refused(tmp_path: Path) -> None:
    (tmp_path / "f.ttf").write_bytes(b"\0\1\0\0" + b"\xff" * 400)
    with pytest.raises(BadInput, match="font cannot be read"):
        read_brand(kit(tmp_path, fonts={"display": "f.ttf"}))
