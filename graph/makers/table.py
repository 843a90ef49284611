"""The makers by name: the function, the sources its version is a digest of, and the tools it
drives.
"""

from graph.makers import delivery, picture, quality, sound, words
from graph.reader import Maker

_DRAWING = ("tools.picture",)

MAKERS: dict[str, Maker] = {
    "style": Maker(make=words.make_style, sources=("agents.style", "film.style")),
    "script": Maker(
        make=words.make_script,
        sources=("agents.script", "tools.words", "film.script"),
        drives=("words",),
    ),
    "cast": Maker(
        make=words.make_cast,
        sources=(
            "agents.asset*",
            "agents.appearance",
            "agents.persons",
            "tools.sound.cast_voices",
            "film.cast",
        ),
        drives=("kokoro",),
    ),
    "looks": Maker(make=words.make_looks, sources=("agents.asset*", "film.looks")),
    "shots": Maker(
        make=words.make_shots,
        sources=("agents.storyboard*", "tools.words", "film.content", "film.storyboard"),
    ),
    "end": Maker(make=words.make_end, sources=("agents.asset*", "film.looks")),
    "voice": Maker(
        make=sound.make_voice,
        sources=("tools.sound.speak", "tools.words.spoken"),
        drives=("hibari", "kokoro"),
        kind="tool",
    ),
    "sheet": Maker(
        make=picture.make_sheet, sources=("agents.frame*", "agents.acting*", "film.sheet")
    ),
    "shot_captions": Maker(
        make=sound.make_shot_captions, sources=("tools.sound.captions",), kind="tool"
    ),
    "captions": Maker(make=sound.make_captions, sources=("tools.delivery.subtitles",), kind="tool"),
    "preview": Maker(
        make=picture.make_preview,
        sources=(*_DRAWING, "tools.delivery.preview"),
        drives=("fonts",),
        kind="tool",
    ),
    "clip": Maker(
        make=picture.make_clip,
        sources=(*_DRAWING, "tools.lab", "film.stage"),
        drives=("chromium", "fonts", "camera", "ffmpeg"),
        kind="tool",
    ),
    "clip_verdict": Maker(
        make=quality.make_clip_verdict,
        sources=("agents.quality", "tools.lab.measure", "tools.picture.lint"),
    ),
    "score": Maker(make=sound.make_score, sources=("agents.audio*",)),
    "music": Maker(make=sound.make_music, sources=("tools.sound.music",), kind="tool"),
    "mix": Maker(
        make=sound.make_mix,
        sources=("agents.audio*", "tools.sound.mix", "tools.sound.effects"),
        drives=("ffmpeg",),
        kind="tool",
    ),
    "cut": Maker(
        make=picture.make_cut, sources=("tools.lab.join",), drives=("ffmpeg",), kind="tool"
    ),
    "film_verdict": Maker(
        make=quality.make_film_verdict,
        sources=("agents.quality", "tools.lab.measure", "tools.sound.measure"),
    ),
    "storyboard": Maker(
        make=picture.make_storyboard,
        sources=(*_DRAWING, "tools.delivery.storyboard"),
        drives=("chromium", "fonts"),
        kind="tool",
    ),
    "thumbnail": Maker(
        make=picture.make_thumbnail,
        sources=(*_DRAWING, "tools.delivery.thumbnail"),
        drives=("chromium", "fonts"),
        kind="tool",
    ),
    "delivery": Maker(
        make=delivery.make_delivery, sources=("graph.makers.delivery", "film.manifest"), kind="tool"
    ),
}
