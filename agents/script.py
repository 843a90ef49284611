"""The script agent, house mind: what somebody wrote becomes the film's script, cut to the length
asked for.

It never invents: it reads, keeps ids of what matches the last script, and leaves out whole lines
from the end when the
film would be longer than wanted. What was left out is said.
"""

from film.script import Action, Block, Line, Scene, Script
from film.settings import ModeChoice
from tools.words.read import read_script

CHARACTERS_A_SECOND = 14.5
"""Of spoken text in letters."""
SYLLABLES_A_SECOND = 5.5
"""Of Chinese, Japanese and Korean."""
PAUSE_SECONDS = 0.35
"""Between lines."""
ACTED_SECONDS = 2.5
"""Of an action or stage direction shown on its own; the first of a scene opens it."""
ENDS_SECONDS = 4.0
"""Opening and end of a play or screenplay: title, curtain, fade."""


def write_script(
    data: bytes, name: str, mode: ModeChoice, *, previous: Script | None, max_seconds: int
) -> tuple[Script, str]:
    """The script and why it is so. `max_seconds` 0 sets no limit. Raises BadInput."""
    script = read_script(data, name, mode, previous)
    lines = len(script.lines)
    why = f"{script.mode} of {len(script.scenes)} scenes and {lines} lines, read from {name}"
    if max_seconds:
        script = shortened(script, max_seconds)
        left_out = lines - len(script.lines)
        if left_out:
            said = "the last line is" if left_out == 1 else f"the last {left_out} lines are"
            why += f"; {said} left out to stay within {max_seconds} s"
    return script, why


def shortened(script: Script, max_seconds: int) -> Script:
    """The script up to the line at which the time is used up; its first line always stays. Actions
    after the last line that stays go with the lines that they lead to."""
    acted = script.mode != "narration"
    room = float(max_seconds) - (min(ENDS_SECONDS, max_seconds / 10) if acted else 0.0)
    scenes: list[Scene] = []
    for scene in script.scenes:
        kept: list[Block] = []
        waiting: list[Block] = []
        for block in scene.blocks:
            if isinstance(block, Line):
                room -= seconds_of(block, acted=acted)
                if room < 0 and (scenes or any(isinstance(b, Line) for b in kept)):
                    break
                kept += [*waiting, block]
                waiting = []
            else:
                room -= ACTED_SECONDS if acted and isinstance(block, Action) else 0.0
                waiting.append(block)
        else:
            kept += waiting if room >= 0 else ()
        if any(isinstance(block, Line) for block in kept):
            scenes.append(scene.model_copy(update={"blocks": tuple(kept)}))
        if room < 0:
            break
    return script.model_copy(update={"scenes": tuple(scenes)})


def seconds_of(line: Line, *, acted: bool) -> float:
    """About how long a line takes, with the pause after it where people talk."""
    dense = sum(
        "\u3040" <= letter <= "\u9fff" or "\uac00" <= letter <= "\ud7af" for letter in line.text
    )
    spoken = (len(line.text) - dense) / CHARACTERS_A_SECOND + dense / SYLLABLES_A_SECOND
    return spoken + (PAUSE_SECONDS if acted else 0.0)
