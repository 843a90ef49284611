"""The script agent, house mind: what somebody wrote becomes the film's script, cut to the length
asked for.

It never invents: it reads, keeps ids of what matches the last script, and leaves out whole lines
from the end when the
film would be longer than wanted. What was left out is said.
"""

from film.script import Line, Scene, Script
from film.settings import ModeChoice
from tools.words.read import read_script

CHARACTERS_A_SECOND = 14.5
"""Of spoken text, pauses included."""


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
            why += f"; the last {left_out} lines are left out to stay within {max_seconds} s"
    return script, why


def shortened(script: Script, max_seconds: int) -> Script:
    """The script up to the line at which the time is used up; its first line always stays."""
    room = max_seconds * CHARACTERS_A_SECOND
    scenes: list[Scene] = []
    for scene in script.scenes:
        kept = []
        for block in scene.blocks:
            if isinstance(block, Line):
                room -= len(block.text)
                if room < 0 and (scenes or any(isinstance(b, Line) for b in kept)):
                    break
            kept.append(block)
        if any(isinstance(block, Line) for block in kept):
            scenes.append(scene.model_copy(update={"blocks": tuple(kept)}))
        if room < 0:
            break
    return script.model_copy(update={"scenes": tuple(scenes)})
