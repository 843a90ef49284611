"""Makers of verdicts: measure with tools, judge with the quality agent."""

from agents.quality import judge_clip, judge_film
from film.captions import Captions
from film.cast import Cast
from film.formats import FORMATS
from film.quality import Verdict
from film.sheet import Sheet
from film.style import Style
from graph.desk import Desk
from graph.makers.picture import chunks_of, photos, size_of
from graph.order import shot_lists, starts, timings, voice_addresses
from graph.reader import Product, Reader


def make_clip_verdict(read: Reader, desk: Desk) -> Product:
    """The clip decoded and measured; its layout read by the frame linter."""
    from tools.lab.measure import measure_picture

    from tools.picture.layout import lay_out
    from tools.picture.lint import lint

    format = FORMATS[read.binding["format"]]
    clip = f"clip/{read.binding['shot']}@{read.binding['format']}{read.binding['cc']}{read.binding['draft']}"
    sheet = read.read(f"shot/{read.binding['shot']}/sheet", Sheet)
    stage = lay_out(sheet, read.read("style", Style), format, chunks_of(read), photos(read))
    verdict = judge_clip(
        clip, sheet, size_of(read), measure_picture(read.media(clip, "clip")), lint(stage, format)
    )
    return Product(value=verdict, why=_summary(verdict))


def make_film_verdict(read: Reader, desk: Desk) -> Product:
    """The joined film: clip verdicts gathered, streams and all sound measured anew."""
    from tools.lab.measure import measure_joined

    from tools.sound.measure import measure_sound

    variant = f"{read.binding['format']}{read.binding['cc']}{read.binding['draft']}"
    film = read.media(f"cut@{variant}", "film")
    sheets = timings(read)
    words = read.plain("script#words")
    begin = starts([sheet["frames"] for sheet in sheets])
    spoken = [
        (
            line["line_id"],
            words[line["line_id"]]["text"],
            at + line["start_frame"],
            at + line["end_frame"],
        )
        for sheet, at in zip(sheets, begin, strict=True)
        for line in sheet["lines"]
    ]
    voices = {line: read.media(address, "audio") for line, address in voice_addresses(read).items()}
    verdict = judge_film(
        f"verdict@{variant}",
        size=size_of(read),
        picture=measure_joined(film),
        sound=measure_sound(film, spoken, voices),
        captions=read.read("captions", Captions),
        shots=[(sheet["shot_id"], sheet["frames"]) for sheet in sheets],
        lists=shot_lists(read),
        cast=read.read("cast", Cast),
        clips=[read.read(address, Verdict) for address in read.matching("clip/", "/verdict")],
        line_texts={line: said["text"] for line, said in words.items()},
        max_seconds=read.plain("settings#max_seconds"),
    )
    return Product(value=verdict, why=_summary(verdict))


def _summary(verdict: Verdict) -> str:
    kinds = sorted({f"{finding.severity} {finding.kind}" for finding in verdict.findings})
    return ", ".join(kinds) or "nothing found"
