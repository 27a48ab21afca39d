"""What is known of where names could stand is taken over, and comes to the same as asking anew."""

from dataclasses import replace

import numpy as np
import pytest

from app.drawing.content import DrawnTie, MapContent
from app.drawing.detail import Detail
from app.drawing.geometry import Geometry, compose_geometry
from app.drawing.occupancy import Occupancy
from app.drawing.text_measure import estimate_text

SEEN = (-400.0, -300.0, 400.0, 300.0)
DETAIL = Detail(SEEN, most_ties=60, most_free_discs=50, most_discs=70, most_labels=40)


@pytest.fixture(scope="module")
def places() -> np.ndarray:
    return np.random.default_rng(12).uniform(-380, 380, (160, 2))


def crowd(plain_actors, importances: np.ndarray, like: MapContent | None = None) -> MapContent:
    before = {} if like is None else {actor.id: actor for actor in like.actors}
    actors = tuple(
        before[actor.id]
        if actor.id in before and before[actor.id].importance == value
        else actor.as_important_as(value)
        for actor, value in zip(plain_actors(160), importances.tolist(), strict=True)
    )
    ties = tuple(
        DrawnTie(i, (i * 7 + 3) % 160, f"t{i}", importance=(i % 9) / 9)
        for i in range(160)
        if i != (i * 7 + 3) % 160
    )
    return MapContent(actors, ties if like is None else like.ties, like=like)


def compose(content: MapContent, places: np.ndarray, previous: Geometry | None) -> Geometry:
    return compose_geometry(
        content, places, 1.0, estimate_text, previous=previous, frame=SEEN, detail=DETAIL
    )


def test_stepping_names_the_same_as_asking_all_anew(plain_actors, places) -> None:
    rng = np.random.default_rng(4)
    importances = rng.random(160)
    before = compose(crowd(plain_actors, importances), places, None)
    for step in range(8):
        importances = importances.copy()
        # Now and then nearly all change, mostly a few.
        changed = rng.random(160) < (0.6 if step == 4 else 0.03)
        importances[changed] = rng.random(int(changed.sum()))
        content = crowd(plain_actors, importances, before.content)
        after = compose(content, places, before)
        anew = compose(content, places, replace(before, label_places=None))
        assert after.labels == anew.labels
        assert after.hidden_labels == anew.hidden_labels
        before = after


def test_only_names_near_a_disc_that_changed_are_asked_again(
    plain_actors, places, monkeypatch: pytest.MonkeyPatch
) -> None:
    importances = np.random.default_rng(4).random(160)
    before = compose(crowd(plain_actors, importances), places, None)
    asked: list[int] = []
    real = Occupancy.are_clear
    monkeypatch.setattr(
        Occupancy,
        "are_clear",
        lambda self, boxes, owners=None: asked.append(len(boxes)) or real(self, boxes, owners),
    )
    disc = int(np.flatnonzero(before.is_disc)[0])
    importances[disc] = min(1.0, importances[disc] + 0.01)
    after = compose(crowd(plain_actors, importances, before.content), places, before)
    assert after.radii[disc] != before.radii[disc]
    assert 0 < sum(asked) < 4 * np.count_nonzero(after.is_disc) / 3


def test_labels_that_stand_stay_though_all_else_is_new(plain_actors, places) -> None:
    importances = np.random.default_rng(4).random(160)
    before = compose(crowd(plain_actors, importances), places, None)
    content = crowd(plain_actors, importances[::-1].copy(), before.content)
    after = compose(content, places, before)
    stood = {label.actor: label.side for label in before.labels if after.is_disc[label.actor]}
    stands = {label.actor: label.side for label in after.labels}
    kept = [actor for actor, side in stood.items() if stands.get(actor) is side]
    assert len(kept) > 0.8 * len(stood) > 0
