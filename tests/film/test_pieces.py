"""Work beside the clips: what it consists of, and how the crew shares it."""

from film.makespan import makespan
from film.pieces import FilmSize, PieceSize, piece_terms, steps_of
from film.preflight import cost
from film.rates import PIECE_CPU, PIECE_SECONDS

FILM = FilmSize(shots=20, new_shots=3, frames=3000, films=2)


def test_what_was_drawn_before_is_counted_by_its_own_rate() -> None:
    terms = {"piece": 1.0, "new_shot": 3.0, "kept_shot": 17.0}
    assert piece_terms("preview", FILM, PieceSize()) == terms
    assert piece_terms("storyboard", FILM, PieceSize()) == terms


def test_a_studio_voice_and_the_houses_own_are_counted_apart() -> None:
    own, studio = (PieceSize(characters=80, studio=studio) for studio in (False, True))
    assert piece_terms("voice", FILM, own) == {"piece": 1.0, "character": 80.0}
    assert piece_terms("voice", FILM, studio) == {"piece": 1.0, "studio_character": 80.0}


def test_every_term_of_a_piece_has_its_rates() -> None:
    for name in PIECE_SECONDS:
        size = PieceSize(frames=90, mpx=2.0, characters=10)
        named = piece_terms(name, FILM, size).keys()
        assert named <= PIECE_SECONDS[name].keys() == PIECE_CPU[name].keys()


def test_a_mix_is_shared_out_in_spans_of_the_film_and_waits_after_each_phase() -> None:
    steps = steps_of("mix", 12.0, FILM)  # 100 s are three spans
    assert steps == [[1.0, 1.0, 1.0]] * 4
    assert makespan([steps], 1, 6) == 12.0
    assert makespan([steps], 3, 6) == 4.0
    assert steps_of("clip", 5.0, FILM) == [[5.0]]


def test_a_verdict_grows_with_its_clip() -> None:
    small, large = (
        cost(piece_terms("clip_verdict", FILM, PieceSize(frames=f, mpx=2.0)), rates)
        for f, rates in ((90, PIECE_CPU["clip_verdict"]), (180, PIECE_CPU["clip_verdict"]))
    )
    assert small < large < 2 * small
