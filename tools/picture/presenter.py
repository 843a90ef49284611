"""Someone who stands beside a card's words and says them."""

from film.sheet import Figure
from film.stage import Box
from tools.picture.board import Board
from tools.picture.framing import Framing
from tools.picture.light import Light
from tools.picture.puppets.puppet import stand


def present(board: Board, framing: Framing, figure: Figure, light: Light) -> Box:
    """The figure on its spot whatever its marks; answers its face."""
    x = framing.xs[figure.character]
    puppet = stand(
        figure,
        frames=board.frames,
        x_of=lambda mark: x,
        ground_y=framing.ground_of(figure.character),
        scale=framing.scale_of(figure.character),
        light=light,
        seed=board.sheet.seed,
    )
    board.add("actor", puppet.peg, depth=1.0, cels=tuple(puppet.cels.values()))
    for face in puppet.faces:
        board.solid("face", face.name, face.box, face.from_frame)
    return puppet.face
