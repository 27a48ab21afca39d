from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.records import Actor
from app.domain.vocabulary import ActorKind
from app.session.palette import N_COLOURS, palette_slots

BLOCS = [ActorId(f"bloc-{number:02d}") for number in range(N_COLOURS + 3)]
DOSSIER = Dossier(
    actors=tuple(Actor(bloc, ActorKind.BLOC) for bloc in BLOCS), focus_blocs=(BLOCS[2],)
)


def test_blocs_of_the_first_view_have_the_first_colours():
    slots = palette_slots(DOSSIER, ())
    assert [slots[bloc] for bloc in (BLOCS[2], BLOCS[0], BLOCS[1], BLOCS[3])] == [0, 1, 2, 3]


def test_blocs_shown_together_differ_as_long_as_there_are_colours():
    shown = BLOCS[3:]  # two of them would share a colour with another
    slots = palette_slots(DOSSIER, shown)
    assert len(shown) == N_COLOURS
    assert len({slots[bloc] for bloc in shown}) == N_COLOURS


def test_the_earlier_keeps_its_colour_when_another_is_added():
    alone = palette_slots(DOSSIER, [BLOCS[0]])
    both = palette_slots(DOSSIER, [BLOCS[0], BLOCS[N_COLOURS]])
    assert both[BLOCS[0]] == alone[BLOCS[0]] != both[BLOCS[N_COLOURS]]


def test_more_blocs_than_colours_share_them():
    slots = palette_slots(DOSSIER, BLOCS)
    assert {slots[bloc] for bloc in BLOCS} == set(range(N_COLOURS))
