"""Makers of pictures: sheets, clips, cuts, and the stills people look at before and after."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from agents.frame import draw_sheet
from film.captions import CaptionChunk, Captions
from film.cast import Cast, Character
from film.formats import FORMATS, Format, picture_size
from film.looks import SceneLooks
from film.script import Line
from film.settings import Container
from film.sheet import Sheet
from film.storyboard import Shot
from film.style import Style
from film.take import Address
from film.value import plain
from film.voice import VoicedLine
from graph.desk import Desk
from graph.order import said_sheets, shot_lists, starts, voice_addresses
from graph.reader import Blob, Product, Reader
from graph.versions import maker_versions
from tools.heap import large_apart
from tools.lab.containers import CONTAINERS

if TYPE_CHECKING:
    from film.stage import Stage


def make_sheet(read: Reader, desk: Desk) -> Product:
    scene, shot_id = read.binding["scene"], read.binding["shot"]
    shot = read.read(f"scene/{scene}/shots#shot/{shot_id}", Shot)
    lines = tuple(read.read(a, Line) for a in read.matching("script#line/", ""))
    voices = {a.split("/")[1]: read.read(a, VoicedLine) for a in read.matching("line/", "/voice")}
    characters = tuple(read.read(a, Character) for a in read.matching("cast#character/", ""))
    sheet = draw_sheet(
        shot,
        lines,
        voices,
        Cast(characters=characters, settings=()),
        read.read(f"scene/{scene}/looks", SceneLooks),
        read.read("style", Style),
        guidance=read.guidance,
        seed=read.plain("settings#seed"),
    )
    return Product(value=sheet, why=shot.why)


def chunks_of(read: Reader) -> tuple[CaptionChunk, ...]:
    address = f"shot/{read.binding['shot']}/captions"
    return read.read(address, Captions).chunks if address in read.addresses else ()


def size_of(read: Reader) -> tuple[int, int]:
    """Pixels of the film this slot belongs to."""
    quality = "draft" if read.binding["draft"] else "final"
    return picture_size(FORMATS[read.binding["format"]], quality, read.plain("settings#width"))


def photos(read: Reader) -> dict[str, bytes]:
    """The person's pictures that this slot may show, by name; the brand's own under brand/."""
    names = [
        Address.parse(a).part.removeprefix("media/") for a in read.matching("brief#media/", "")
    ]
    given = {name: read.media(f"brief#media/{name}", name).read_bytes() for name in names}
    if "brand" in read.addresses:
        for name in read.plain("brand")["media"]:
            given[f"brand/{name}"] = read.media("brand", name).read_bytes()
    return given


def stage_work(read: Reader) -> dict[str, Any]:
    """All that a render process needs to lay out a clip's shot, JSON-plain but for photos."""
    return {
        "sheet": read.plain(f"shot/{read.binding['shot']}/sheet"),
        "style": read.plain("style"),
        "format": read.binding["format"],
        "chunks": [plain(chunk) for chunk in chunks_of(read)],
        "photos": photos(read),
    }


def clip_work(read: Reader) -> dict[str, Any]:
    """All that a render process needs to render one clip."""
    return {
        **stage_work(read),
        "size": size_of(read),
        "every": 2 if read.binding["draft"] else 1,
        "path": chosen(read, "path", "camera"),
        "coding": {
            "encoder": chosen(read, "encoder", "software"),
            "preset": chosen(read, "encoder_preset", "veryfast"),
            "most_kbps": FORMATS[read.binding["format"]].video_kbps,
        },
    }


def chosen(read: Reader, setting: str, otherwise: str) -> Any:
    """A setting; `otherwise` in homes older than it."""
    return read.plain(f"settings#{setting}") or otherwise


def container_chosen(read: Reader) -> Container:
    return chosen(read, "container", "mp4")


def make_clip(read: Reader, desk: Desk) -> Product:
    container = container_chosen(read)
    out = desk.vault.staging(f".{container}")
    work = clip_work(read), str(out), str(desk.cache)
    facts = desk.render(read.slot, render_work, *work, lean=True)
    seconds = {key: facts[key] for key in ("paint_seconds", "composite_seconds", "encode_seconds")}
    why = ", ".join(
        f"{key.removesuffix('_seconds')} {value:.2f} s" for key, value in seconds.items()
    )
    why += f"; {facts['encoder']}"
    kept = {key: value for key, value in facts.items() if key not in seconds}
    held = CONTAINERS[container].media_type
    return Product(value=kept, media=(Blob(name="clip", media_type=held, data=out),), why=why)


def stage_of(work: dict[str, Any]) -> "Stage":
    """In a render process: a clip's shot laid out."""
    from tools.picture.layout import lay_out

    return lay_out(
        Sheet.model_validate(work["sheet"]),
        Style.model_validate(work["style"]),
        FORMATS[work["format"]],
        tuple(CaptionChunk.model_validate(chunk) for chunk in work["chunks"]),
        work["photos"],
    )


def render_work(work: dict[str, Any], out: str, cache: str) -> dict[str, Any]:
    """In a render process: lay out and render one clip; answers its facts."""
    from dataclasses import asdict

    from tools.lab.codecs import Coding
    from tools.lab.render import render_clip

    width, height = work["size"]
    with large_apart():
        facts = render_clip(
            stage_of(work),
            Path(out),
            width=width,
            height=height,
            every=work["every"],
            cache=Path(cache),
            coding=Coding(**work["coding"]),
            path=work["path"],
        )
    return asdict(facts)


def make_cut(read: Reader, desk: Desk) -> Product:
    """The clips joined without re-encoding, and the mix beside them."""
    clips = [str(read.media(address, "clip")) for address in read.matching("clip/", "")]
    container = container_chosen(read)
    out = desk.vault.staging(f".{container}")
    facts = desk.render(read.slot, join_work, clips, str(read.media("mix", "sound")), str(out))
    return Product(
        value=facts,
        media=(Blob(name="film", media_type=CONTAINERS[container].media_type, data=out),),
        why=f"{len(clips)} clips and the mix",
    )


def join_work(clips: list[str], sound: str, out: str) -> Any:
    """In a render process: the film in its container; answers its facts."""
    from dataclasses import asdict

    from tools.lab.join import join_cut

    return plain(asdict(join_cut([Path(clip) for clip in clips], Path(sound), Path(out))))


def make_storyboard(read: Reader, desk: Desk) -> Product:
    sheets = said_sheets(read)
    title = read.plain("script#outline")["title"]
    pieces = (str(desk.cache), maker_versions()["storyboard"])
    data = desk.render(read.slot, storyboard_work, stills_work(read, sheets), title, *pieces)
    return Product(
        value={"format": read.binding["format"], "shots": len(sheets)},
        media=(Blob(name="storyboard", media_type="image/png", data=data),),
    )


def make_thumbnail(read: Reader, desk: Desk) -> Product:
    data = desk.render(read.slot, thumbnail_work, stills_work(read, said_sheets(read)))
    return Product(
        value={"format": read.binding["format"]},
        media=(Blob(name="thumbnail", media_type="image/png", data=data),),
    )


def stills_work(read: Reader, sheets: list[Sheet], format: str = "") -> dict[str, Any]:
    """What a render process needs to draw stills of a film; in the slot's format, or this one."""
    return {
        "sheets": [plain(sheet) for sheet in sheets],
        "style": read.plain("style"),
        "format": format or read.binding["format"],
        "photos": photos(read),
    }


def storyboard_work(work: dict[str, Any], title: str, folder: str, version: str) -> bytes:
    """In a render process: the contact sheet as PNG."""
    from tools.delivery.pieces import Pieces
    from tools.delivery.storyboard import storyboard_png

    pieces = Pieces(Path(folder), version)
    return storyboard_png(*_stills(work), title=title, media=work["photos"], pieces=pieces)


def thumbnail_work(work: dict[str, Any]) -> bytes:
    """In a render process: the poster as PNG."""
    from tools.delivery.thumbnail import thumbnail_png

    return thumbnail_png(*_stills(work), media=work["photos"])


def _stills(work: dict[str, Any]) -> tuple[list[Sheet], Style, Format]:
    sheets = [Sheet.model_validate(sheet) for sheet in work["sheets"]]
    return sheets, Style.model_validate(work["style"]), FORMATS[work["format"]]


def make_preview(read: Reader, desk: Desk) -> Product:
    """The film before it is rendered: one page that plays and seeks in any browser, with the
    voices.
    """
    sheets, voices = said_sheets(read), voice_addresses(read)
    begin = starts([sheet.frames for sheet in sheets])
    work = {
        **stills_work(read, sheets, read.plain("settings#formats")[0]),
        "chunks": {
            sheet.shot_id: read.plain(f"shot/{sheet.shot_id}/captions")["chunks"]
            for sheet in sheets
        },
        "why": {shot.id: shot.why for scene in shot_lists(read) for shot in scene.shots},
        "title": read.plain("script#outline")["title"],
        "voices": [
            (at + line.start_frame, str(read.media(voices[line.line_id], "audio")))
            for sheet, at in zip(sheets, begin, strict=True)
            for line in sheet.lines
            if line.line_id in voices
        ],
    }
    out = desk.vault.staging(".html")
    pieces = (str(desk.cache), maker_versions()["preview"])
    desk.render(read.slot, preview_work, work, str(out), *pieces)
    return Product(
        value={"shots": len(sheets)},
        media=(Blob(name="preview", media_type="text/html", data=out),),
    )


def preview_work(work: dict[str, Any], out: str, folder: str, version: str) -> None:
    """In a render process: the page, written to `out`."""
    from tools.delivery.pieces import Pieces, digests
    from tools.delivery.preview import Played, played, write_preview
    from tools.delivery.voice_track import voice_track
    from tools.picture.layout import lay_out

    sheets, style, format = _stills(work)
    pictures, pieces = work["photos"], Pieces(Path(folder), version)
    known = [plain(style), format.name, digests(pictures)]
    shots = []
    for sheet in sheets:
        chunks = tuple(CaptionChunk.model_validate(c) for c in work["chunks"][sheet.shot_id])
        uncoded = plain(sheet.model_copy(update={"code": ""}))  # people's number, not drawn
        data = pieces.piece(
            ["played", uncoded, plain(chunks), *known],
            lambda sheet=sheet, chunks=chunks: played(
                lay_out(sheet, style, format, chunks, pictures), sheet.shot_id
            ).packed(),
        )
        shots.append((sheet, Played.unpacked(data), work["why"][sheet.shot_id]))
    placed = [(at, Path(voice)) for at, voice in work["voices"]]
    audio = voice_track(placed, sum(sheet.frames for sheet in sheets))
    write_preview(shots, audio, work["title"], Path(out))
