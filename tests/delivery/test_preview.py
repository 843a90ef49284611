import re

import pytest

from film.content import KineticContent, KineticWord, TitleContent
from film.formats import FORMATS, LAYOUTS
from film.sheet import Reveal, Sheet, SpokenLine
from film.style import Style
from tools.delivery.pieces import Pieces
from tools.delivery.preview import Played, film_facts, media_type, played, preview_html
from tools.delivery.storyboard import settled_frame, storyboard_png
from tools.delivery.thumbnail import telling_sheet, thumbnail_png
from tools.picture.layout import lay_out
from tools.picture.paint import pixels_of

HOSTILE = "</script><script>alert(1)</script> & “quotes” %{x}"


def sheet_of(shot_id: str, code: str, content, text: str, voiced: bool = True) -> Sheet:
    line = SpokenLine(
        line_id="l1", speaker="NARRATOR", text=text, start_frame=6, end_frame=40, voiced=voiced
    )
    return Sheet(
        shot_id=shot_id,
        code=code,
        frames=60,
        content=content,
        size="medium",
        move="hold",
        transition="cut",
        reveals=(),
        figures=(),
        lines=(line,),
        seed=7,
    )


WORDS = KineticContent(rows=(KineticWord(text="Stop"), KineticWord(text="now", emphasis=2)))
SHEETS = (
    sheet_of("s1", "1A", WORDS, HOSTILE),
    sheet_of(
        "s2", "1B", TitleContent(title="Begin", place="abstract"), "Not yet spoken.", voiced=False
    ),
)


@pytest.fixture(scope="module")
def shots():
    return [
        (sheet, played(lay_out(sheet, Style(), FORMATS["16x9"], (), {}), sheet.shot_id), "because")
        for sheet in SHEETS
    ]


def test_the_player_knows_every_shot_line_and_command(shots):
    facts = film_facts(shots, "A film")
    second = facts["shots"][1]
    assert (facts["seconds"], facts["rate"], len(facts["shots"])) == (4.0, 30.0, 2)
    assert second == {
        "code": "1B",
        "start": 2.0,
        "end": 4.0,
        "template": "title",
        "why": "because",
        "command": 'auteur reject shot/s2/sheet "what should change, in a sentence"',
        "lines": [
            {
                "speaker": "NARRATOR",
                "text": "Not yet spoken.",
                "start": 2.2,
                "end": 3.333,
                "voiced": False,
            }
        ],
    }


def test_a_page_is_whole_and_words_are_only_words(shots):
    page = preview_html(shots, b"RIFF....WAVE", HOSTILE)
    assert page.count("<script") == 2 and "alert(1)</script>" not in page
    assert re.findall(r'(?:src|href)="(?!data:|#)[^"]*"', page) == []
    assert page.count('class="shot"') == 2 and "$" not in re.sub(
        r"\$\{", "", page.split("<script>")[0]
    )


def test_ids_are_unique_on_a_page(shots):
    ids = re.findall(r'\sid="([^"]+)"', preview_html(shots, None, "A film"))
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"RIFF0000WAVE", "audio/wav"),
        (b"\x00\x00\x00 ftypM4A ", "audio/mp4"),
        (b"OggS", "audio/ogg"),
        (b"ID3\x04", "audio/mpeg"),
        (b"\x1a\x45\xdf\xa3", "audio/webm"),
    ],
)
def test_sound_is_known_by_its_first_bytes(head, kind):
    assert media_type(head) == kind


def test_a_shot_is_shown_when_its_last_item_has_arrived():
    late = SHEETS[0].model_copy(update={"reveals": (Reveal(name="row/1", frame=30),)})
    last = SHEETS[0].model_copy(update={"reveals": (Reveal(name="row/1", frame=55),)})
    assert [settled_frame(s) for s in (SHEETS[0], late, last)] == [55, 55, 58]


def test_the_thumbnail_is_the_most_telling_shot():
    assert telling_sheet(SHEETS).shot_id == "s2"


@pytest.mark.parametrize(("format", "size"), [("16x9", (1280, 720)), ("9x16", (720, 1280))])
def test_thumbnails_fill_their_frame(format, size):
    picture = pixels_of(thumbnail_png(SHEETS, Style(), FORMATS[format], media={}))
    assert ((picture.shape[1], picture.shape[0]), picture[..., 3].min()) == (size, 255)


@pytest.mark.parametrize("format", LAYOUTS)
def test_a_storyboard_shows_every_shot(format):
    picture = pixels_of(storyboard_png(SHEETS, Style(), FORMATS[format], title="A film", media={}))
    assert picture.shape[1] > 2 * 264 and picture[..., 3].min() == 255


def test_a_storyboard_of_many_rows_is_the_rows_under_each_other(tmp_path):
    format, shelf = FORMATS["16x9"], Pieces(tmp_path, "1")
    five = tuple(SHEETS[1].model_copy(update={"code": f"{n}A"}) for n in range(5))
    picture = pixels_of(storyboard_png(five, Style(), format, title="A film", pieces=shelf))
    assert picture.shape[:2] == (118 + 2 * (236 + 84 + 56) - 28 + 48, 96 + 4 * 476 - 28)
    again = storyboard_png(five, Style(), format, title="A film", pieces=shelf)
    assert (pixels_of(again) == picture).all()


def test_a_piece_is_made_once_for_each_thing_it_is_drawn_from(tmp_path):
    made: list[str] = []

    def make(name: str) -> bytes:
        made.append(name)
        return name.encode()

    for version, of in (("1", "a"), ("1", "b"), ("1", "a"), ("2", "a")):
        assert Pieces(tmp_path, version).piece(of, lambda of=of: make(of)) == of.encode()
    assert made == ["a", "b", "a"]


def test_a_shot_comes_back_from_its_packed_form(shots):
    assert Played.unpacked(shots[0][1].packed()) == shots[0][1]
