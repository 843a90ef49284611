"""The command line: the first door. It parses, calls the runner, prints; what it knows of films is
in other rooms.

Heavy rooms are imported inside the commands, so `auteur --help` answers at once (a test holds it to
that).
"""

import json
import logging
import sys
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from film.errors import AuteurError, BadInput

if TYPE_CHECKING:
    from graph.house import House
    from graph.runner import Outcome
    from memory.records import Job

app = typer.Typer(
    name="auteur",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Turns written words into a finished film, on this machine, with no key and no network.",
)

Source = Annotated[Path, typer.Argument(help="The script: .md, .txt, .fountain or .fdx.")]
Out = Annotated[Path, typer.Option(help="Folder that gets one folder a film.")]
Formats = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        help="16x9, 9x16, 1x1, 4x5, or a platform: youtube, shorts, reels, tiktok …; may be given "
        "more than once.",
    ),
]
Mode = Annotated[str, typer.Option(help="auto, narration, screenplay or play.")]
StyleOption = Annotated[str, typer.Option("--style", help="Visual style by name.")]
BrandFile = Annotated[
    Path | None, typer.Option("--brand", help="Brand kit: a JSON file with colours, name, tagline.")
]
Voice = Annotated[str, typer.Option(help="Narrator's voice by name.")]
Voiceover = Annotated[
    Path | None,
    typer.Option(help="Your own recording of the script: WAV, MP3, M4A, FLAC …; in English."),
]
Music = Annotated[str, typer.Option(help="auto, none, calm, bright, tense, warm or driving.")]
CaptionsOption = Annotated[str, typer.Option("--captions", help="burned, sidecar, both or none.")]
Quality = Annotated[str, typer.Option(help="final, or draft: 640 px wide, every second frame.")]
Gates = Annotated[
    list[str] | None,
    typer.Option("--gate", help="Stop here for approval: script, cast, shots, voice, sheet."),
]
Width = Annotated[int, typer.Option(help="Pixels wide; 0 for the format's own, or a draft's 640.")]
Seed = Annotated[int, typer.Option(help="Same words, seed and versions: same film.")]
MaxSeconds = Annotated[int, typer.Option(help="Longest film wanted, in seconds; 0 for no limit.")]
ContainerOption = Annotated[
    str, typer.Option("--container", help="mp4 (H.264, AAC) or webm (VP9, Opus).")
]
EncoderOption = Annotated[
    str,
    typer.Option(
        "--encoder", help="auto takes a hardware encoder that works here; software, hardware."
    ),
]
EncoderPresetOption = Annotated[
    str,
    typer.Option(
        "--encoder-preset", help="x264's words, ultrafast to placebo: slower films are smaller."
    ),
]
RenderPathOption = Annotated[
    str,
    typer.Option("--path", help="camera, or chromium: every frame photographed; slow, the same."),
]
GoalOption = Annotated[str, typer.Option(hidden=True)]
AsJson = Annotated[bool, typer.Option("--json", help="Last line is one JSON object.")]
JobId = Annotated[str, typer.Option("--job", help="The job; the newest when not given.")]


@app.command()
def make(
    source: Source,
    out: Out = Path("films"),
    formats: Formats = None,
    mode: Mode = "auto",
    style: StyleOption = "flat",
    brand: BrandFile = None,
    voice: Voice = "",
    voiceover: Voiceover = None,
    music: Music = "auto",
    captions: CaptionsOption = "both",
    quality: Quality = "final",
    gate: Gates = None,
    width: Width = 0,
    seed: Seed = 7,
    max_seconds: MaxSeconds = 0,
    container: ContainerOption = "mp4",
    encoder: EncoderOption = "auto",
    encoder_preset: EncoderPresetOption = "veryfast",
    path: RenderPathOption = "camera",
    as_json: AsJson = False,
    goal: GoalOption = "film",
) -> None:
    """Make a film from a script."""
    from server.request import build_request

    request = build_request(
        source,
        out=out,
        formats=formats or ["16x9"],
        mode=mode,
        style=style,
        brand=brand,
        voice=voice,
        voiceover=voiceover,
        music=music,
        captions=captions,
        quality=quality,
        gates=gate or [],
        width=width,
        seed=seed,
        max_seconds=max_seconds,
        container=container,
        encoder=encoder,
        encoder_preset=encoder_preset,
        path=path,
        goal=goal,
    )
    _take_in_and_run(request, as_json)


@app.command(
    "preflight", help="What a film would take: frames, seconds, bytes, memory. Renders nothing."
)
@wraps(make)
def preflight(**asked: Any) -> None:
    make(**{**asked, "goal": "preflight"})


@app.command()
def preview(
    source: Source,
    out: Out = Path("films"),
    mode: Mode = "auto",
    style: StyleOption = "flat",
    brand: BrandFile = None,
    voice: Voice = "",
    formats: Formats = None,
    seed: Seed = 7,
    as_json: AsJson = False,
) -> None:
    """A playable preview with voice, before anything is rendered."""
    from server.request import build_request

    request = build_request(
        source,
        out=out,
        formats=formats or ["16x9"],
        mode=mode,
        style=style,
        brand=brand,
        voice=voice,
        music="auto",
        captions="both",
        quality="final",
        gates=[],
        width=0,
        seed=seed,
        max_seconds=0,
        goal="preview",
    )
    _take_in_and_run(request, as_json)


@app.command()
def resume(
    job: Annotated[str, typer.Argument(help="The job; the newest when not given.")] = "",
    as_json: AsJson = False,
) -> None:
    """Go on with a job that was stopped, killed or left waiting."""
    with _house() as house:
        _run(house, _job(house, job), as_json)


@app.command()
def jobs(as_json: AsJson = False) -> None:
    """The jobs of this home, newest first."""
    from server.show import jobs_table

    with _house() as house:
        rows = house.ledger.jobs()
        if as_json:
            print(
                json.dumps(
                    [
                        {
                            "job_id": j.job_id,
                            "status": j.state.value,
                            "source": j.source,
                            "detail": j.detail,
                        }
                        for j in rows
                    ]
                )
            )
        else:
            jobs_table(rows)


@app.command()
def show(
    job: Annotated[str, typer.Argument(help="The job; the newest when not given.")] = "",
) -> None:
    """A job's slots as a tree: take, maker, why, cost."""
    from server.show import film_tree

    with _house() as house:
        film_tree(house, _job(house, job))


@app.command()
def why(
    slot: Annotated[str, typer.Argument(help="A slot or shot code as `auteur show` names them.")],
    job: JobId = "",
) -> None:
    """Why a slot is as it is: its take, what it read, who decided."""
    from server.show import why_slot

    with _house() as house:
        why_slot(house, _job(house, job), slot)


@app.command()
def approve(
    slots: Annotated[
        list[str] | None, typer.Argument(help="Waiting slots; none means all of them.")
    ] = None,
    job: JobId = "",
    as_json: AsJson = False,
) -> None:
    """Approve waiting takes and go on."""
    from graph.gates import approve_slots

    with _house() as house:
        known = _job(house, job)
        approve_slots(house, known, slots or [])
        _run(house, known, as_json)


@app.command()
def reject(
    slot: Annotated[str, typer.Argument(help="The slot to remake.")],
    guidance: Annotated[str, typer.Argument(help="What should change, in at least 10 characters.")],
    job: JobId = "",
    as_json: AsJson = False,
) -> None:
    """Have a take remade with guidance, and go on."""
    from graph.gates import reject_slot

    with _house() as house:
        known = _job(house, job)
        reject_slot(house, known, slot, guidance)
        _run(house, known, as_json)


@app.command("except")
def except_(
    slot: Annotated[str, typer.Argument(help="The slot the finding is in, as qa.json names it.")],
    kind: Annotated[str, typer.Argument(help="The finding's kind: unsafe_text, silence …")],
    reason: Annotated[str, typer.Argument(help="Why it may pass, in at least 10 characters.")],
    job: JobId = "",
    as_json: AsJson = False,
) -> None:
    """Let a finding pass, with a reason, and deliver."""
    from graph.exceptions import except_finding

    with _house() as house:
        known = _job(house, job)
        except_finding(house, known, slot, kind, reason)
        _run(house, known, as_json)


@app.command()
def doctor() -> None:
    """What is installed, what is missing, and what that costs."""
    from server.doctor import print_report

    print_report()


def main() -> NoReturn:
    """Run the command line; every failure we know ends in one sentence and its exit code."""
    logging.basicConfig(level=logging.ERROR)
    try:
        app()
    except AuteurError as failed:
        print(str(failed), file=sys.stderr)
        sys.exit(failed.exit_code)
    except KeyboardInterrupt:
        print("Stopped; `auteur resume` goes on where it was.", file=sys.stderr)
        sys.exit(130)
    sys.exit(0)


def _take_in_and_run(request: Any, as_json: bool) -> None:
    from graph.intake import take_in, validate

    given = validate(request)
    with _house() as house:
        _run(house, take_in(house, request, given), as_json)


def _run(house: "House", job: "Job", as_json: bool) -> None:
    from graph.runner import run_job
    from server.progress import Progress

    with Progress(quiet=as_json) as progress:
        outcome = run_job(house, job, progress.on_event)
    _report(outcome, as_json)
    raise typer.Exit(outcome.exit_code)


def _report(outcome: "Outcome", as_json: bool) -> None:
    from server.report import json_line, print_outcome

    if as_json:
        print(json.dumps(json_line(outcome), ensure_ascii=False))
    else:
        print_outcome(outcome)


def _house() -> Any:
    from contextlib import closing

    from graph.house import House

    return closing(House.open())


def _job(house: "House", job_id: str) -> "Job":
    if job_id:
        return house.ledger.job(job_id)
    newest = house.ledger.jobs(limit=1)
    if not newest:
        raise BadInput("There is no job yet", "this home", "make a film first: auteur make SCRIPT")
    return newest[0]


if __name__ == "__main__":
    main()
