import json

import pytest

from film.stage import Box
from tools.picture.icons import icon_cel

_BODY = '<defs><path id="a" d="M0 0h32v32z"/></defs><use href="#a"/><g fill="url(#a)"/>'


@pytest.fixture
def share(tmp_path):
    """A supplies folder with one icon."""
    folder = tmp_path / "icons"
    folder.mkdir()
    (folder / "bodies.svg").write_text(_BODY, "utf-8")
    (folder / "index.json").write_text(json.dumps({"kite": [0, len(_BODY), ["kite"]]}), "utf-8")
    return tmp_path


def test_an_icon_is_a_cel_about_its_own_middle(share):
    cel = icon_cel("kite", 64, share)
    assert cel.box == Box(-32, -32, 64, 64)
    assert cel.svg.startswith('<g transform="translate(-32 -32) scale(2)">')


def test_ids_inside_an_icon_carry_the_cels_key(share):
    cel = icon_cel("kite", 64, share)
    assert cel.svg.count(f"c{cel.key}-a") == 3
    assert 'id="a"' not in cel.svg and "#a" not in cel.svg


def test_one_icon_at_two_sizes_is_two_cels(share):
    assert icon_cel("kite", 64, share).key != icon_cel("kite", 65, share).key


def test_an_unknown_icon_is_none(share):
    assert icon_cel("no-such-icon", 64, share) is None
