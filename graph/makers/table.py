"""The makers by name: the function, the modules its version is a digest of (with all they import),
and
the tools it drives.
"""

from graph.makers import delivery, picture, quality, sound, words
from graph.reader import Maker

_LAYOUT = (
    "tools.picture.layout",
    "tools.picture.templates",
    "tools.picture.places",
    "tools.picture.styles",
)
"""Templates, places and styles are found by name, so no import line names them."""

MAKERS: dict[str, Maker] = {
    "style": Maker(make=words.make_style, sources=("agents.style",)),
    "script": Maker(make=words.make_script, sources=("agents.script",), drives=("words",)),
    "cast": Maker(make=words.make_cast, sources=("agents.asset",), drives=("kokoro",)),
    "looks": Maker(make=words.make_looks, sources=("agents.asset",)),
    "shots": Maker(
        make=words.make_shots,
        sources=("agents.storyboard", "agents.storyboard_model"),
        drives=("words",),
    ),
    "end": Maker(make=words.make_end, sources=("agents.asset",)),
    "voiceover": Maker(make=sound.make_voiceover, sources=("tools.sound.voiceover",)),
    "voice": Maker(
        make=sound.make_voice,
        sources=("tools.sound.speak", "tools.sound.voiceover"),
        drives=("hibari", "kokoro"),
    ),
    "sheet": Maker(make=picture.make_sheet, sources=("agents.frame",)),
    "shot_captions": Maker(make=sound.make_shot_captions, sources=("tools.sound.captions",)),
    "captions": Maker(make=sound.make_captions, sources=("tools.delivery.subtitles",)),
    "preview": Maker(
        make=picture.make_preview,
        sources=(*_LAYOUT, "tools.delivery.preview", "tools.delivery.voice_track"),
        drives=("fonts", "ffmpeg"),
    ),
    "clip": Maker(
        make=picture.make_clip,
        sources=(*_LAYOUT, "tools.lab.render"),
        drives=("chromium", "fonts", "camera", "ffmpeg"),
    ),
    "clip_verdict": Maker(
        make=quality.make_clip_verdict,
        sources=("agents.quality", "tools.lab.measure", "tools.picture.lint"),
    ),
    "score": Maker(make=sound.make_score, sources=("agents.audio",)),
    "music": Maker(make=sound.make_music, sources=("tools.sound.music",)),
    "mix": Maker(
        make=sound.make_mix, sources=("agents.audio", "tools.sound.mix"), drives=("ffmpeg",)
    ),
    "heard": Maker(make=quality.make_heard, sources=("tools.sound.measure",), drives=("ffmpeg",)),
    "cut": Maker(make=picture.make_cut, sources=("tools.lab.join",), drives=("ffmpeg",)),
    "film_verdict": Maker(
        make=quality.make_film_verdict,
        sources=("agents.quality", "tools.lab.measure"),
    ),
    "storyboard": Maker(
        make=picture.make_storyboard,
        sources=(*_LAYOUT, "tools.delivery.storyboard"),
        drives=("chromium", "fonts"),
    ),
    "thumbnail": Maker(
        make=picture.make_thumbnail,
        sources=(*_LAYOUT, "tools.delivery.thumbnail"),
        drives=("chromium", "fonts"),
    ),
    "delivery": Maker(make=delivery.make_delivery, sources=("film.manifest",)),
}
