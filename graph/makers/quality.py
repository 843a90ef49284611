"""Makers of verdicts: measure with tools, judge with the quality agent."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from agents.quality import judge_clip, judge_film
from film.captions import Captions, CaptionWord
from film.cast import Cast
from film.formats import FORMATS
from film.measures import Absent, BrandMeasures, PictureMeasures, SaidLine, SoundMeasures
from film.quality import Finding, Verdict
from film.script import NARRATOR
from film.settings import variant_of
from film.sheet import Sheet
from film.style import Style
from film.time import frames_from_seconds
from film.voice import VoicedLine
from graph.desk import Desk
from graph.makers.picture import size_of, stage_of, stage_work
from graph.order import shot_lists, starts, timings, voice_addresses
from graph.reader import Product, Reader
from tools.heap import large_apart


def make_clip_verdict(read: Reader, desk: Desk) -> Product:
    """The clip decoded and measured; its layout read by the frame linter, words over pictures and
    the brand by its finished frames. In a render process, which has room for a decoder's frames
    when it renders none.
    """
    clip = read.slot.removesuffix("/verdict")
    sheet = read.read(f"shot/{read.binding['shot']}/sheet", Sheet)
    seen, linted, branded = desk.render(
        read.slot, look_work, stage_work(read), str(read.media(clip, "clip"))
    )
    brand = read.read("style", Style).brand
    verdict = judge_clip(clip, sheet, size_of(read), seen, linted, brand, branded)
    return Product(value=verdict, why=_summary(verdict))


def look_work(
    work: dict[str, Any], clip: str
) -> tuple[PictureMeasures, tuple[Finding, ...], tuple[BrandMeasures, ...]]:
    """In a render process: what a clip shows, measured; what the frame linter finds."""
    from tools.lab.finished import brand_seen, frames_wanted, pixels_behind
    from tools.lab.measure import measure_picture
    from tools.picture.lint import lint

    stage, style = stage_of(work), Style.model_validate(work["style"])
    format, template = FORMATS[work["format"]], work["sheet"]["content"]["template"]
    with large_apart():
        seen, frames = measure_picture(Path(clip), frames_wanted(stage))
    linted = lint(
        stage,
        format,
        pixels=pixels_behind(stage, frames),
        forbidden=style.brand.forbidden_pairs,
        template=template,
    )
    return seen, linted, brand_seen(stage, frames, style, format, template)


def make_heard(read: Reader, desk: Desk) -> Product:
    """The mix measured as it is delivered, every line looked for in it: once for all formats."""
    from tools.sound.measure import Spoken, measure_sound

    sheets, words = timings(read), read.plain("script#words")
    begin = starts([sheet["frames"] for sheet in sheets])
    addresses = voice_addresses(read)
    voices = {line: read.read(a, VoicedLine) for line, a in addresses.items()}
    spoken = [
        Spoken(
            name,
            words[name]["text"],
            at + line["start_frame"],
            at + line["end_frame"],
            voice is not None and voice.clear,
        )
        for sheet, at in zip(sheets, begin, strict=True)
        for line in sheet["lines"]
        for name in (line["line_id"],)
        for voice in (voices.get(name),)
        if voice is None or not voice.unspoken
    ]
    heard = measure_sound(
        read.media("mix", "sound"),
        spoken,
        {line: read.media(a, "audio") for line, a in addresses.items()},
        sum(sheet["frames"] for sheet in sheets),
        desk.share(read.slot),
    )
    found = sum(line.found for line in heard.lines)
    return Product(value=heard, why=f"{found} of {len(heard.lines)} lines heard")


def make_film_verdict(read: Reader, desk: Desk) -> Product:
    """The joined film: clip verdicts gathered, its clips and its sound proved by hash to be those
    that were judged and measured.
    """
    from tools.lab.measure import measure_joined

    variant = variant_of(read.binding)
    film = read.media(f"cut@{variant}", "film")
    sheets = timings(read)
    words = read.plain("script#words")
    shots = [(sheet["shot_id"], sheet["frames"]) for sheet in sheets]
    addresses = voice_addresses(read)
    voices = {line: read.read(a, VoicedLine) for line, a in addresses.items()}
    cast = read.read("cast", Cast)
    verdict = judge_film(
        f"cut@{variant}",
        size=size_of(read),
        picture=desk.render(read.slot, measure_joined, film, [frames for _, frames in shots]),
        sound=read.read("mix/heard", SoundMeasures),
        captions=_shown_captions(read),
        shots=shots,
        said=said_lines(sheets, voices) if read.plain("settings#captions") != "none" else (),
        lists=shot_lists(read),
        cast=cast,
        clips=[read.read(address, Verdict) for address in read.matching("clip/", "/verdict")],
        line_texts={line: said["text"] for line, said in words.items()},
        absent=absent_supplies(cast),
        max_seconds=read.plain("settings#max_seconds"),
        format=FORMATS[read.binding["format"]],
        unspoken={line: voice.unspoken for line, voice in voices.items() if voice.unspoken},
        recorded={line: voice.recorded for line, voice in voices.items()}
        if read.plain("settings#voiceover")
        else {},
    )
    return Product(value=verdict, why=_summary(verdict))


def _shown_captions(read: Reader) -> Captions:
    """The film's captions; none where nobody gets to read them."""
    if read.plain("settings#captions") == "none":
        return Captions(chunks=())
    return read.read("captions", Captions)


def said_lines(
    sheets: Sequence[Mapping[str, Any]], voices: Mapping[str, VoicedLine]
) -> list[SaidLine]:
    """Every voiced line's words in frames of its shot, from the sheets' timing and the voices."""

    def at(line: Mapping[str, Any], seconds: float) -> int:
        return line["start_frame"] + frames_from_seconds(seconds)

    return [
        SaidLine(
            line_id=line["line_id"],
            shot_id=sheet["shot_id"],
            words=tuple(
                CaptionWord(
                    text=word.text,
                    start_frame=at(line, word.start_seconds),
                    end_frame=at(line, word.end_seconds),
                )
                for word in voices[line["line_id"]].words
            ),
        )
        for sheet in sheets
        for line in sheet["lines"]
        if line["line_id"] in voices
    ]


def absent_supplies(cast: Cast, share: Path | None = None) -> list[Absent]:
    """What this film was made without. Studio voices count only where roles are spoken, maps where
    they are drawn: not yet.
    """
    from tools.inventory import supplies

    roles = any(c.name != NARRATOR and c.voice.engine == "hibari" for c in cast.characters)
    missed = {"icons"} | ({"Kokoro voices"} if roles else set[str]())
    return [
        Absent(what=row.name, costs=row.costs, brings=row.brings)
        for row in supplies(share)
        if row.name in missed and not row.present
    ]


def _summary(verdict: Verdict) -> str:
    kinds = sorted({f"{finding.severity} {finding.kind}" for finding in verdict.findings})
    return ", ".join(kinds) or "nothing found"
