"""The script agent, house mind: what somebody wrote becomes the film's script, cut to the length
asked for.

It never invents: it reads, keeps ids of what matches the last script, and leaves out whole lines
from the end when the
film would be longer than wanted. What was left out is said.
"""

from film.outline import act_opened
from film.script import Action, Block, Line, Scene, Script
from film.settings import ModeChoice
from tools.words.read import read_script

CHARACTERS_A_SECOND = 14.5
"""Of spoken text in letters, as a narrator speaks."""
ACTED_CHARACTERS_A_SECOND = 15.2
"""As parts are spoken: measured 16 with the Kokoro cast, less a reserve."""
SYLLABLES_A_SECOND = 5.5
"""Of Chinese, Japanese and Korean."""
PAUSE_SECONDS = 0.35
"""Between lines."""
ACTED_SECONDS = 3.4
"""Of an action or stage direction shown on its own; the first of a scene opens it. Somebody who
comes in takes 3.5 s to be seen doing it."""
OPENS_SECONDS = 3.2
"""Of a scene that no action opens: the wide view that says where we are."""
ACT_SECONDS = 2.8
"""Of the card before an act."""
ENDS_SECONDS = 7.2
"""Title and end card of a play or screenplay."""


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
    room = float(max_seconds) - (min(ENDS_SECONDS, max_seconds / 8) if acted else 0.0)
    scenes: list[Scene] = []
    before: Scene | None = None
    for scene in script.scenes:
        if acted and act_opened(scene, before):
            room -= min(ACT_SECONDS, max_seconds / 16)
        if acted and len(scene.lines) > 2 and not isinstance(scene.blocks[0], Action):
            room -= min(OPENS_SECONDS, max_seconds / 16)
        before = scene
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
    letters = ACTED_CHARACTERS_A_SECOND if acted else CHARACTERS_A_SECOND
    spoken = (len(line.text) - dense) / letters + dense / SYLLABLES_A_SECOND
    return spoken + (PAUSE_SECONDS if acted else 0.0)
