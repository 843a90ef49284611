"""Intake: a person's source, settings and brand become takes. Bad input stops here, before any job
or take exists.
"""

import os
import re
import tempfile
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from film.brand import Brand
from film.errors import BadInput, ToolFailed
from film.formats import FORMATS
from film.script import Script
from film.settings import EncoderChoice, Policy, Settings
from film.survey import Goal
from film.take import JobState, Media, Take
from film.value import digest, plain
from film.voice import SAMPLE_RATE
from graph.house import House
from graph.parts import outline_parts, parts_of
from memory.records import Job
from tools.lab.containers import CONTAINERS
from tools.words.read import read_script

MAX_PHOTO_PIXELS = 3840
"""Longest side of a person's photo that a camera push can still use."""

_PHOTO = re.compile(r"!\[[^\]]*\]\(\s*<?([^)\s>]+)")


@dataclass(frozen=True, kw_only=True, slots=True)
class Request:
    """What somebody asks for at a door."""

    source: Path
    out: Path
    settings: Settings
    brand: Brand
    policy: Policy
    goal: Goal = "film"
    brand_media: dict[str, bytes] = field(default_factory=dict)
    """The brand's logo and fonts, by name."""
    voiceover: Path | None = None
    """The person's own recording of the script."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TakenIn:
    """A request that holds: the script as read, and the bytes that the brief is made of."""

    script: Script
    media: dict[str, bytes]
    """The source under "source", photos under their names."""
    recording: bytes = b""
    """WAV of the voice-over, or nothing."""


def validate(request: Request) -> TakenIn:
    """Everything that can be wrong with a request, found before anything is recorded. Raises
    BadInput.
    """
    _check_mind()
    data = read_source(request.source)
    script = read_script(data, request.source.name, request.settings.mode, None)
    photos = _photos(request.source, data)
    recording = _recording(request.voiceover) if request.voiceover else b""
    check_writable(request.out)
    return TakenIn(script=script, media={"source": data, **photos}, recording=recording)


def take_in(house: House, request: Request, given: TakenIn) -> Job:
    """Record brief, settings and brand, and open the job."""
    project = house.ledger.project_for(str(request.source.resolve()), given.script.title)
    job = house.ledger.open_job(
        project.project_id,
        project.timeline_id,
        str(request.source),
        {
            "out": str(request.out.resolve()),
            "goal": request.goal,
            "stop_at": list(request.policy.stop_at),
            "source": str(request.source.resolve()),
        },
    )
    house.ledger.set_job_state(job.job_id, JobState.VALIDATING)
    digests = {name: sha256(data).hexdigest() for name, data in given.media.items()}
    brief = {"name": request.source.name, "source": digests.pop("source"), "media": digests}
    _record(house, job, "brief", brief, given.media)
    settings = request.settings
    if given.recording:
        settings = settings.model_copy(update={"voiceover": sha256(given.recording).hexdigest()})
        value = {"name": request.voiceover.name if request.voiceover else ""}
        value["audio"] = settings.voiceover
        _record(house, job, "recording", value, {"audio": given.recording})
    _record(house, job, "settings", plain(settings), {})
    brand = {
        **plain(request.brand),
        "media": {name: sha256(data).hexdigest() for name, data in request.brand_media.items()},
    }
    _record(house, job, "brand", brand, request.brand_media)
    return job


def known_voices() -> tuple[str, ...]:
    """Names a person may give a narrator's voice by."""
    from tools.sound.cast_voices import voice_names

    return tuple(voice_names())


def _check_mind() -> None:
    """A model that cannot be asked is said before anything is made."""
    if os.environ.get("AUTEUR_MODEL"):
        from tools.models.chat import checked_spec

        checked_spec(os.environ["AUTEUR_MODEL"])


def read_source(path: Path) -> bytes:
    """The source's bytes. Raises BadInput for what is not a readable file."""
    if not path.exists():
        near = (
            sorted(p.name for p in path.parent.glob(f"*{path.suffix}"))
            if path.parent.is_dir()
            else []
        )
        hint = f"nearby: {', '.join(near[:3])}" if near else "check the path"
        raise BadInput("There is no such file", str(path), hint)
    if path.is_dir():
        raise BadInput("The source is a folder", str(path), "name one script file in it")
    try:
        return path.read_bytes()
    except OSError as refused:
        raise BadInput(
            "The source cannot be read", f"{path} ({refused.strerror})", "check its permissions"
        ) from refused


def _recording(path: Path) -> bytes:
    """The voice-over as mono WAV at the voices' rate, whatever it came in. Raises BadInput."""
    from tools.sound.recording import recording
    from tools.sound.voiceover import MAX_SECONDS
    from tools.sound.wav import wav_bytes

    if not path.is_file():
        raise BadInput("There is no such recording", str(path), "name a sound file")
    try:
        samples = recording(path, SAMPLE_RATE, MAX_SECONDS + 1)
    except ToolFailed as bad:
        raise BadInput(
            "The recording cannot be decoded", str(path), "save it as WAV, MP3, M4A or FLAC"
        ) from bad
    if not len(samples):
        raise BadInput("The recording is empty", str(path), "record the script")
    return wav_bytes(samples, SAMPLE_RATE)


def held_by_platforms(settings: Settings) -> Settings:
    """The same. Raises BadInput when a platform that is to get the film takes no such file."""
    for name in settings.formats:
        format = FORMATS[name]
        if settings.container not in format.containers:
            raise BadInput(
                f"{format.note.rstrip('.')} takes no {CONTAINERS[settings.container].name}",
                f"--format {name} --container {settings.container}",
                f"use --container {format.containers[0]}",
            )
    return settings


def encoded_here(settings: Settings, choice: EncoderChoice, goal: str) -> Settings:
    """With the encoder that the choice comes to on this machine; a preview encodes nothing and
    asks nobody. Raises BadInput where hardware is insisted on and none works.
    """
    from tools.lab.hardware import encoder_here

    if goal == "preview":
        return settings
    return settings.model_copy(update={"encoder": encoder_here(choice, settings.container)})


def check_writable(out: Path) -> None:
    """Raises BadInput when films could not be written below `out`; leaves nothing there."""
    place = out
    while not place.exists() and place != place.parent:
        place = place.parent
    if not place.is_dir():
        raise BadInput(
            "The out directory cannot be made", f"{place} is a file", "name a folder with --out"
        )
    try:
        os.rmdir(tempfile.mkdtemp(prefix=".auteur-", dir=place))
    except OSError as refused:
        raise BadInput(
            "The out directory is not writable",
            f"{place} ({refused.strerror})",
            "name another with --out, or change its permissions",
        ) from refused


def _photos(source: Path, data: bytes) -> dict[str, bytes]:
    """The photos a narration names, by the path as written, cleaned by decoding and encoding
    again.
    """
    if source.suffix.lower() not in (".md", ".markdown"):
        return {}
    from tools.picture.given import encoded_anew

    photos: dict[str, bytes] = {}
    for name in dict.fromkeys(_PHOTO.findall(data.decode("utf-8", errors="replace"))):
        path = (source.parent / name).resolve()
        if not path.is_relative_to(source.parent.resolve()):
            raise BadInput(
                "The photo lies outside the script's folder", name, "put it beside the script"
            )
        if not path.is_file():
            raise BadInput(
                "There is no such photo",
                f"{name} in {source.name}",
                "add the file beside the script or remove its line",
            )
        try:
            photos[name], _, _ = encoded_anew(path, "JPEG", MAX_PHOTO_PIXELS)
        except ToolFailed as bad:
            raise BadInput(
                "The photo cannot be decoded", f"{name} in {source.name}", "save it as PNG or JPEG"
            ) from bad
    return photos


def _record(
    house: House, job: Job, slot: str, value: dict[str, Any], blobs: dict[str, bytes]
) -> None:
    """Record a person's take, unless the slot already holds just that."""
    content = house.vault.put_json(value)
    current = house.ledger.snapshot(job.timeline_id).current.get(slot)
    if current is not None and current.content == content:
        return
    recipe = digest(["person", slot, value])
    media = tuple(
        Media(
            name=name,
            content=house.vault.put_bytes(data),
            media_type="application/octet-stream",
            size_bytes=len(data),
        )
        for name, data in blobs.items()
    )
    house.ledger.record(
        job.timeline_id,
        Take(
            take_id="",
            slot=slot,
            recipe=recipe,
            maker="person",
            maker_kind="person",
            maker_version="1",
            inputs={},
            content=content,
            media=media,
            parts={part: digest(piece) for part, piece in parts_of(slot, value).items()},
            outline=outline_parts(slot, value),
            why="as given",
            made_at="",
            version=0,
        ),
    )
