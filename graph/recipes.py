"""The recipe book: how every slot of a film is filled. A table anyone can read, in the order work
goes.

Each rule names its slot, its craft, its maker, the parts it reads and its gate. Functions below the
table unfold slots from outlines of settled takes: scenes and lines from the script, shots from the
shot lists, music sections from the sheets.
"""

from collections.abc import Iterable
from math import ceil
from typing import Any

from film.settings import variant_of, variants
from film.survey import Binding, Rule, View

MUSIC_SECTION_FRAMES = 900
"""30 s: a section of music is of fixed length, so a longer film only adds sections."""


def film_once(view: View) -> Iterable[Binding]:
    return ({},)


def each_scene(view: View) -> Iterable[Binding]:
    scenes = [scene["id"] for scene in view.outline("script")["scenes"]]
    return [
        {"scene": here, "before": before}
        for before, here in zip(["", *scenes], scenes, strict=False)
    ]


def each_line(view: View) -> Iterable[Binding]:
    scenes = view.outline("script")["scenes"]
    return [
        {"line": line["id"], "speaker": line["speaker"]}
        for scene in scenes
        for line in scene["lines"]
    ]


def voice_reads(view: View, b: Binding) -> list[str]:
    """A person's recording is cut where it says the line; else the cast speaks."""
    recorded = [f"voiceover#line/{b['line']}", "recording"] if view.settings()["voiceover"] else []
    return [f"script#line/{b['line']}", f"cast#voice/{b['speaker']}", *recorded]


def when_recorded(view: View) -> Iterable[Binding]:
    return ({},) if view.settings()["voiceover"] else ()


def shots_of(view: View) -> list[dict[str, Any]]:
    """Every shot of the film in order, with its scene. Raises NotYet while a shot list is
    unsettled.
    """
    return list(_shots(view).values())


def _shots(view: View) -> dict[str, dict[str, Any]]:
    """Shot id → shot; found once a view, since every slot of every shot asks."""
    if "shots" not in view.memo:
        scenes = [scene["id"] for scene in view.outline("script")["scenes"]]
        lists = _outlines(view, "lists", [f"scene/{scene}/shots" for scene in scenes])
        view.memo["shots"] = {
            shot["id"]: {**shot, "scene": scene}
            for scene, outline in zip(scenes, lists, strict=True)
            for shot in outline["shots"]
        }
    return view.memo["shots"]


def _outlines(view: View, kind: str, slots: list[str]) -> list[dict[str, Any]]:
    """Outlines of a run of slots that are settled one after the other. Whoever asks again goes on
    where it stopped: a long film's lists are not walked from the start at each of them.
    """
    found: list[dict[str, Any]] = view.memo.setdefault(kind, [])
    for slot in slots[len(found) :]:
        found.append(view.outline(slot))
    return found


def each_shot(view: View) -> Iterable[Binding]:
    return [{"shot": shot["id"], "scene": shot["scene"]} for shot in shots_of(view)]


def each_format(view: View) -> Iterable[Binding]:
    return [variant._asdict() for variant in variants(view.settings())]


def each_clip(view: View) -> Iterable[Binding]:
    return [{**shot, **variant} for shot in each_shot(view) for variant in each_format(view)]


def each_section(view: View) -> Iterable[Binding]:
    if view.settings()["music"] == "none":
        return []
    sheets = _outlines(view, "sheets", [f"shot/{shot}/sheet" for shot in _shots(view)])
    frames = sum(sheet["frames"] for sheet in sheets)
    return [{"section": str(index)} for index in range(ceil(frames / MUSIC_SECTION_FRAMES))]


def shot_list_reads(view: View, b: Binding) -> list[str]:
    before = [f"scene/{b['before']}/end"] if b["before"] else []
    return [
        f"script#scene/{b['scene']}",
        f"script#outline/{b['scene']}",
        "cast#people",
        "style",
        "brief#media",
        *before,
    ]


def looks_reads(view: View, b: Binding) -> list[str]:
    before = [f"scene/{b['before']}/end"] if b["before"] else []
    return [f"script#actions/{b['scene']}", "cast#people", *before]


def sheet_reads(view: View, b: Binding) -> list[str]:
    shot = _shots(view)[b["shot"]]
    return [
        f"scene/{b['scene']}/shots#shot/{b['shot']}",
        f"scene/{b['scene']}/looks",
        "style",
        "settings#seed",
        *(f"script#line/{line}" for line in shot["lines"]),
        *(f"line/{line}/voice" for line in shot["lines"]),
        *(f"cast#character/{name}" for name in shot["actors"]),
    ]


def shot_captions_reads(view: View, b: Binding) -> list[str]:
    lines = _shots(view)[b["shot"]]["lines"]
    return [f"shot/{b['shot']}/sheet#timing", *(f"line/{line}/voice" for line in lines)]


def clip_reads(view: View, b: Binding) -> list[str]:
    captions = [f"shot/{b['shot']}/captions"] if b["cc"] else []
    media = [f"brief#media/{name}" for name in _shots(view)[b["shot"]]["media"]]
    return [
        f"shot/{b['shot']}/sheet",
        "style",
        "settings#width",
        *(f"settings#{name}" for name in ("container", "encoder", "encoder_preset", "path")),
        *captions,
        *media,
        *brand_blobs(view),
    ]


def mix_reads(view: View, b: Binding) -> list[str]:
    shots = shots_of(view)
    return [
        *(f"shot/{shot['id']}/sheet#timing" for shot in shots),
        *(f"line/{line}/voice#audio" for shot in shots for line in shot["lines"]),
        "score",
        "settings#container",
        *(f"music/{section['section']}" for section in each_section(view)),
    ]


def heard_reads(view: View, b: Binding) -> list[str]:
    return [
        "mix",
        "script#words",
        *(f"{sheet}#timing" for sheet in film_sheets(view)),
        *film_voices(view),
    ]


def brand_blobs(view: View) -> list[str]:
    """The brand, where its logo and fonts are drawn; a kit of colours alone is in the style."""
    return ["brand"] if view.outline("brand")["media"] else []


def film_sheets(view: View) -> list[str]:
    return [f"shot/{shot['id']}/sheet" for shot in shots_of(view)]


def film_voices(view: View) -> list[str]:
    return [f"line/{line}/voice" for shot in shots_of(view) for line in shot["lines"]]


def captions_reads(view: View, b: Binding) -> list[str]:
    shots = shots_of(view)
    return [f"shot/{s['id']}/{part}" for s in shots for part in ("captions", "sheet#timing")]


def cut_reads(view: View, b: Binding) -> list[str]:
    return [
        *(f"clip/{shot['id']}@{variant_of(b)}" for shot in shots_of(view)),
        "mix",
        "settings#container",
    ]


def film_verdict_reads(view: View, b: Binding) -> list[str]:
    variant = variant_of(b)
    shots = shots_of(view)
    return [
        f"cut@{variant}",
        "mix/heard",
        "settings#width",
        "settings#max_seconds",
        "settings#captions",
        "settings#voiceover",
        "captions",
        "cast",
        "script#words",
        *(f"clip/{shot['id']}@{variant}/verdict" for shot in shots),
        *(f"shot/{shot['id']}/sheet#timing" for shot in shots),
        *(f"scene/{scene}/shots" for scene in dict.fromkeys(shot["scene"] for shot in shots)),
        *film_voices(view),
    ]


def storyboard_reads(view: View, b: Binding) -> list[str]:
    shots = shots_of(view)
    media = sorted({f"brief#media/{name}" for shot in shots for name in shot["media"]})
    lists = [f"scene/{scene}/shots" for scene in dict.fromkeys(shot["scene"] for shot in shots)]
    return [*film_sheets(view), *lists, "style", "script#outline", *media, *brand_blobs(view)]


def preview_reads(view: View, b: Binding) -> list[str]:
    captions = [f"shot/{shot['id']}/captions" for shot in shots_of(view)]
    return [*storyboard_reads(view, b), *captions, *film_voices(view), "settings#formats"]


def delivery_reads(view: View, b: Binding) -> list[str]:
    films = variants(view.settings())
    scenes = dict.fromkeys(shot["scene"] for shot in shots_of(view))
    return [
        "settings",
        "style",
        "script#outline",
        "script#words",
        "cast",
        "captions",
        "preview",
        *(f"cut@{variant}" for variant in films),
        *(f"verdict@{variant}" for variant in films),
        *(f"storyboard@{film.format}" for film in films),
        *(f"thumbnail@{film.format}" for film in films),
        *(f"scene/{scene}/shots" for scene in scenes),
        *(f"{slot}#timing" for slot in film_sheets(view)),
    ]


ALL = ("preflight", "preview", "film")
SEEN = ("preview", "film")

BOOK: tuple[Rule, ...] = (
    Rule(
        pattern="style",
        craft="style",
        maker="style",
        goals=ALL,
        each=film_once,
        inputs=lambda view, b: ["brand#rules", "settings#style"],
    ),
    Rule(
        pattern="script",
        craft="script",
        maker="script",
        goals=ALL,
        each=film_once,
        gate="script",
        inputs=lambda view, b: ["brief", "settings#mode", "settings#max_seconds"],
    ),
    Rule(
        pattern="cast",
        craft="asset",
        maker="cast",
        goals=ALL,
        each=film_once,
        gate="cast",
        inputs=lambda view, b: ["script#people", "settings#voice"],
    ),
    Rule(
        pattern="scene/{scene}/looks",
        craft="asset",
        maker="looks",
        goals=ALL,
        each=each_scene,
        inputs=looks_reads,
    ),
    Rule(
        pattern="scene/{scene}/shots",
        craft="storyboard",
        maker="shots",
        goals=ALL,
        each=each_scene,
        gate="shots",
        inputs=shot_list_reads,
    ),
    Rule(
        pattern="scene/{scene}/end",
        craft="asset",
        maker="end",
        goals=ALL,
        each=each_scene,
        inputs=lambda view, b: [
            f"scene/{b['scene']}/shots#close",
            f"scene/{b['scene']}/looks",
            f"script#actions/{b['scene']}",
        ],
    ),
    Rule(
        pattern="voiceover",
        craft="audio",
        maker="voiceover",
        goals=ALL,
        each=when_recorded,
        inputs=lambda view, b: ["recording", "script#words"],
    ),
    Rule(
        pattern="line/{line}/voice",
        craft="audio",
        maker="voice",
        goals=ALL,
        each=each_line,
        gate="voice",
        inputs=voice_reads,
    ),
    Rule(
        pattern="shot/{shot}/sheet",
        craft="frame",
        maker="sheet",
        goals=ALL,
        each=each_shot,
        gate="sheet",
        inputs=sheet_reads,
    ),
    Rule(
        pattern="shot/{shot}/captions",
        craft="audio",
        maker="shot_captions",
        goals=ALL,
        each=each_shot,
        inputs=shot_captions_reads,
    ),
    Rule(
        pattern="preview",
        craft="delivery",
        maker="preview",
        goals=SEEN,
        each=film_once,
        inputs=preview_reads,
    ),
    Rule(
        pattern="clip/{shot}@{format}{cc}{draft}",
        craft="video",
        maker="clip",
        each=each_clip,
        inputs=clip_reads,
        reads=("format", "cc", "draft"),
    ),
    Rule(
        pattern="clip/{shot}@{format}{cc}{draft}/verdict",
        craft="quality",
        maker="clip_verdict",
        each=each_clip,
        inputs=lambda view, b: [
            f"clip/{b['shot']}@{variant_of(b)}",
            *clip_reads(view, b),
        ],
        reads=("format", "cc", "draft"),
    ),
    Rule(
        pattern="captions", craft="audio", maker="captions", each=film_once, inputs=captions_reads
    ),
    Rule(
        pattern="score",
        craft="audio",
        maker="score",
        each=film_once,
        inputs=lambda view, b: [
            "script#outline",
            "settings#music",
            "settings#seed",
            "brand#tone",
        ],
    ),
    Rule(
        pattern="music/{section}",
        craft="audio",
        maker="music",
        each=each_section,
        reads=("section",),
        inputs=lambda view, b: ["score"],
    ),
    Rule(pattern="mix", craft="audio", maker="mix", each=film_once, inputs=mix_reads),
    Rule(pattern="mix/heard", craft="quality", maker="heard", each=film_once, inputs=heard_reads),
    Rule(
        pattern="cut@{format}{cc}{draft}",
        craft="video",
        maker="cut",
        each=each_format,
        inputs=cut_reads,
        reads=("format", "cc", "draft"),
    ),
    Rule(
        pattern="verdict@{format}{cc}{draft}",
        craft="quality",
        maker="film_verdict",
        each=each_format,
        inputs=film_verdict_reads,
        reads=("format", "cc", "draft"),
    ),
    Rule(
        pattern="storyboard@{format}",
        craft="delivery",
        maker="storyboard",
        each=each_format,
        inputs=storyboard_reads,
        reads=("format",),
    ),
    Rule(
        pattern="thumbnail@{format}",
        craft="delivery",
        maker="thumbnail",
        each=each_format,
        inputs=storyboard_reads,
        reads=("format",),
    ),
    Rule(
        pattern="delivery",
        craft="delivery",
        maker="delivery",
        each=film_once,
        inputs=delivery_reads,
    ),
)
