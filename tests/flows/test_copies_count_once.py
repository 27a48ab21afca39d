"""Texts are kept while the window is open: copies count as one, and the line gets thinner."""

from datetime import UTC, datetime

from app.domain.changes import Book
from app.session.independence import alike_in
from app.store.dossier_file import DossierFile
from app.ui.window_independence import WindowIndependence

AT = datetime(2025, 11, 20, 10, 42, tzinfo=UTC)
REPORT = " ".join(f"Sentence {n} names town {n * 7}, {n} days later." for n in range(60))


def test_copies_count_once_soon_after_their_texts_are_kept(
    qtbot, atlas, open_window, tmp_path
) -> None:
    file = DossierFile.create(tmp_path / "mine.dossier", Book.of(atlas), now=AT)
    window = open_window(atlas, file)
    independence = WindowIndependence(window, window.workbench)
    session = window.session
    before = max(session.visible.ties, key=lambda tie: tie.appraisal.n_sources)
    cited = {atlas.source_of(item).id for part in before.grounds for item in part.evidence}
    for source in cited:
        file.keep_text(source, REPORT, at=AT)
    independence.look_soon()
    with qtbot.waitSignal(independence.told, timeout=20_000):
        pass
    assert session.alike.keys() == cited
    assert session.alike == alike_in(file.path)
    after = session.visible.tie_by_dyad[before.tie.dyad]
    assert after.appraisal.n_sources == 1
    place = [tie.key for tie in session.content.ties].index("|".join(before.tie.dyad))
    assert session.content.ties[place].width_step == 1
    for source in cited:
        file.forget_text(source)
    independence.look_soon()
    with qtbot.waitSignal(independence.told, timeout=20_000):
        pass
    assert session.visible.tie_by_dyad[before.tie.dyad] == before
