"""Makers of sound: voices, captions, the score, its music, and the mix."""

from pathlib import Path

from agents.audio import plan_mix, score_film
from film.captions import Captions
from film.cast import VoiceChoice
from film.mix import MixPlan, Score, ShotTiming
from film.outline import Outline
from film.script import Line
from film.voice import RecordedLine, Recording, VoicedLine
from graph.desk import Desk
from graph.order import starts, timings, voice_addresses
from graph.reader import Blob, Product, Reader
from tools.lab.containers import CONTAINERS


def make_voiceover(read: Reader, desk: Desk) -> Product:
    """A person's recording laid on the script's lines."""
    words = read.plain("script#words")
    texts = [(line, said["text"]) for line, said in words.items()]
    recording = str(read.media("recording", "audio"))
    found: Recording = desk.render(read.slot, align_work, recording, texts)
    heard = sum(line.found for line in found.lines)
    return Product(value=found, why=f"{heard} of {len(found.lines)} lines heard in the recording")


def align_work(recording: str, texts: list[tuple[str, str]]) -> Recording:
    """In a render process: where each line is said."""
    from tools.sound.voiceover import align_recording
    from tools.sound.wav import samples_of

    samples, _ = samples_of(Path(recording))
    return align_recording(samples, texts)


def make_voice(read: Reader, desk: Desk) -> Product:
    """From the person's recording where it says the line, else by the cast."""
    name = read.binding["line"]
    if f"voiceover#line/{name}" in read.addresses:
        place = read.read(f"voiceover#line/{name}", RecordedLine)
        if place.found:
            return _cut_out(read, desk, place)
    return _spoken(read, desk)


def _cut_out(read: Reader, desk: Desk, place: RecordedLine) -> Product:
    line = read.read(f"script#line/{read.binding['line']}", Line)
    recording = str(read.media("recording", "audio"))
    voiced, wav = desk.render(read.slot, cut_work, line, place, recording)
    why = f"cut from the recording at {place.start_seconds:.2f}–{place.end_seconds:.2f} s"
    return Product(
        value=voiced, media=(Blob(name="audio", media_type="audio/wav", data=wav),), why=why
    )


def cut_work(line: Line, place: RecordedLine, recording: str) -> tuple[VoicedLine, bytes]:
    """In a render process: a line out of the recording, as WAV."""
    from tools.sound.voiceover import recorded_line

    return recorded_line(line, place, Path(recording))


def _spoken(read: Reader, desk: Desk) -> Product:
    from tools.sound.manner import HEARD_FROM, distance_of, manner_of

    voice = read.read(f"cast#voice/{read.binding['speaker']}", VoiceChoice)
    slower = read.guidance.value_of("slower")
    if slower:
        voice = voice.model_copy(update={"pace": min(voice.pace, float(slower))})
    line = read.read(f"script#line/{read.binding['line']}", Line)
    voiced, wav = desk.render(read.slot, speak_work, line, voice)
    manner = ", ".join(filter(None, (manner_of(line).name, HEARD_FROM[distance_of(line)])))
    said = f", {manner}" if manner else ""
    why = f"{voice.voice} ({voice.engine}) at {voiced.pace:.2f}{said}: {voice.why}"
    return Product(
        value=voiced, media=(Blob(name="audio", media_type="audio/wav", data=wav),), why=why
    )


def speak_work(line: Line, voice: VoiceChoice) -> tuple[VoicedLine, bytes]:
    """In a render process: a line spoken, as WAV. Models are loaded with the first."""
    from tools.sound.speak import speak_line

    return speak_line(line, voice)


def make_shot_captions(read: Reader, desk: Desk) -> Product:
    from tools.sound.captions import chunk_captions

    timing = read.read(f"shot/{read.binding['shot']}/sheet#timing", ShotTiming)
    voices = {line: read.read(a, VoicedLine) for line, a in voice_addresses(read).items()}
    return Product(value=Captions(chunks=chunk_captions(timing, voices)))


def make_captions(read: Reader, desk: Desk) -> Product:
    """All chunks in one value, and the files people load elsewhere."""
    from tools.delivery.subtitles import srt, vtt

    sheets = timings(read)
    begin = starts([sheet["frames"] for sheet in sheets])
    at = {sheet["shot_id"]: start for sheet, start in zip(sheets, begin, strict=True)}
    chunks = [c for a in read.matching("shot/", "/captions") for c in read.read(a, Captions).chunks]
    captions = Captions(chunks=tuple(chunks))
    media = (
        Blob(name="srt", media_type="application/x-subrip", data=srt(captions, at).encode()),
        Blob(name="vtt", media_type="text/vtt", data=vtt(captions, at).encode()),
    )
    return Product(value=captions, media=media)


def make_score(read: Reader, desk: Desk) -> Product:
    score = score_film(
        read.read("script#outline", Outline),
        wanted=read.plain("settings#music"),
        seed=read.plain("settings#seed"),
        tone=read.plain("brand#tone"),
    )
    return Product(value=score, why=score.why)


def make_music(read: Reader, desk: Desk) -> Product:
    score, section = read.read("score", Score), int(read.binding["section"])
    wav: bytes = desk.render(read.slot, music_work, score, section)
    return Product(
        value={"section": section, "mood": score.mood},
        media=(Blob(name="audio", media_type="audio/wav", data=wav),),
        why=f"{score.mood}: {score.why}",
    )


def music_work(score: Score, section: int) -> bytes:
    """In a render process: one section of the music, as WAV."""
    from tools.sound.music import compose_section

    return compose_section(score, section)


def make_mix(read: Reader, desk: Desk) -> Product:
    """Everything that sounds, at the loudness films are delivered at; the plan is kept as its
    value. In the render processes, span by span.
    """
    from tools.sound.mix import mix_film

    sheets = tuple(ShotTiming.model_validate(timing) for timing in timings(read))
    music = [a for a in read.addresses if a.startswith("music/")]
    quieter = read.guidance.value_of("quieter_music")
    plan: MixPlan = plan_mix(sheets, sections=len(music), quieter_db=float(quieter or 0))
    voices = {line: read.media(a, "audio") for line, a in voice_addresses(read).items()}
    sections = {a.removeprefix("music/"): read.media(a, "audio") for a in music}
    holds = CONTAINERS[read.plain("settings#container") or "mp4"]
    out = desk.vault.staging(holds.sound_suffix)
    mixed = mix_film(plan, voices, sections, out, desk.share(read.slot))
    heard = ", ".join(dict.fromkeys(cue.effect for cue in plan.cues))
    air = ", ".join(dict.fromkeys(place.ambience for place in plan.ambience))
    why = f"{mixed.loudness_lufs:.1f} LUFS, {mixed.true_peak_dbtp:.1f} dBTP"
    why += f"; effects: {heard or 'none'}; air: {air or 'none'}"
    sound = Blob(name="sound", media_type=holds.sound_type, data=out)
    return Product(value=plan, media=(sound,), why=why)
