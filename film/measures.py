"""What tools measure of a clip, a cut and its sound; the quality agent judges nothing else.

Times are seconds from the start of what was measured; stretches are (start, end).
"""

from film.captions import CaptionWord
from film.value import Value

Stretch = tuple[float, float]


class PictureMeasures(Value):
    """Of one video stream, decoded."""

    has_video: bool
    width: int = 0
    height: int = 0
    rate: float = 0.0
    """Frames a second."""
    frames: int = 0
    colour: str = ""
    """matrix/primaries/transfer/range: "bt709/bt709/bt709/tv"."""
    black: tuple[Stretch, ...] = ()
    frozen: tuple[Stretch, ...] = ()
    """Stretches in which no pixel block changes."""
    packet_hash: str = ""
    """SHA-256 of the coded pictures in file order."""
    clip_hashes: tuple[str, ...] = ()
    """Of a cut: the same for each of its clips, where their frames lie."""
    sound_hash: str = ""
    """Of a cut: SHA-256 of its coded sound and of when it is heard; "" when it has none."""


class BrandMeasures(Value):
    """Of one clip's finished frames, against a brand kit."""

    off_palette_share: float = 0.0
    """Share of pixels in no hue of the brand's."""
    judged: bool = False
    """False where a place or a photograph brings its own colours: told, not judged."""
    logo_difference: float | None = None
    """0..255 from the logo as it should stand there; None where none should."""
    logo_height: float = 0.0
    """Pixels at a short side of 1080, without its clear space."""


class LineHeard(Value):
    """One line looked for in the mixed sound."""

    line_id: str
    found: bool
    confidence: float
    offset_ms: float = 0.0
    """How much later than the sheet says its voice lies; 0 when it was not found."""


class SoundMeasures(Value):
    """Of a mix as delivered (decoded again from its encoded form)."""

    has_audio: bool
    packet_hash: str = ""
    """SHA-256 of the coded sound and of when it is heard: what a cut of it must hold."""
    duration_seconds: float = 0.0
    loudness_lufs: float = -99.0
    true_peak_dbtp: float = 0.0
    clipped_samples: int = 0
    silences: tuple[Stretch, ...] = ()
    """Stretches below −60 dBFS, longer than half a second."""
    lines: tuple[LineHeard, ...] = ()


class SaidLine(Value):
    """What captions are held against: a line's words when its voice says them, in frames of its
    shot.
    """

    line_id: str
    shot_id: str
    words: tuple[CaptionWord, ...]


class Absent(Value):
    """Something a film was made without."""

    what: str
    costs: str
    """What the film loses by it."""
    brings: str
    """What to run to get the real thing."""
