"""A small dossier for widgets: seven states, two blocs, ties of every look, and its session."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from app.domain.dates import PartialDate, Period
from app.domain.dossier import Dossier
from app.domain.ids import (
    ActorId,
    AgreementId,
    ClaimId,
    EvidenceId,
    ExcerptId,
    MembershipId,
    PartyStatusId,
    SourceId,
)
from app.domain.records import (
    Actor,
    ActorName,
    Agreement,
    Claim,
    Evidence,
    Excerpt,
    Membership,
    PartyStatus,
    Source,
)
from app.domain.vocabulary import (
    ActorKind,
    AgreementKind,
    ClaimKind,
    ClaimStatus,
    MembershipRole,
    NameRole,
    Polarity,
    Stance,
    Status,
    SubjectKind,
    Topology,
)
from app.drawing.look import LIGHT
from app.session.map_layout import MapLayout
from app.session.session import Session
from app.ui.canvas import pace as pace_module
from app.ui.canvas.view import MapView
from app.ui.settings import ThemeChoice
from app.ui.theme import ThemeController

TODAY = date(2025, 11, 14)

_STATES = {
    "BLR": ("Belarus", "Belarus", 53.0, 28.0),
    "CHN": ("China", "China", 35.0, 105.0),
    "JPN": ("Japan", "Japan", 36.0, 138.0),
    "KAZ": ("Kazakhstan", "Kasachstan", 48.0, 68.0),
    "RUS": ("Russia", "Russland", 60.0, 60.0),
    "TWN": ("Taiwan", "Taiwan", 23.5, 121.0),
    "USA": ("United States", "USA", 38.0, -97.0),
}
_BLOCS = {"csto": ("CSTO", "OVKS"), "sco": ("SCO", "SOZ")}
# id, a, b, kind, polarity, status, period
_CLAIMS = (
    ("c1", "KAZ", "RUS", "visit", "cooperative", "done", "2025-11"),
    ("c2", "KAZ", "RUS", "distancing", "conflictual", "reported", None),
    ("c3", "USA", "JPN", "alliance", "cooperative", "in force", "1960/.."),
    ("c4", "CHN", "TWN", "threat", "conflictual", "possible", None),
    ("c5", "JPN", "KAZ", "summit", "cooperative", "planned", "2026"),
    ("c6", "CHN", "JPN", "rivalry", "conflictual", "in force", None),
    ("c7", "RUS", "BLR", "partnership", "cooperative", "in force", None),
    ("c8", "USA", "CHN", "trade", "neutral", "ended", "2001/2019"),
)
_QUOTES = {"c1": "Der Besuch in Moskau", "c2": "eine spürbare Distanzierung"}


@pytest.fixture
def small_dossier() -> Dossier:
    """Kazakhstan and Russia are bound and at odds; Japan plans; Taiwan's status is disputed."""
    states = tuple(
        Actor(
            ActorId(code),
            ActorKind.STATE,
            latitude=latitude,
            longitude=longitude,
            status_note="Its standing is disputed." if code == "TWN" else None,
        )
        for code, (_, _, latitude, longitude) in _STATES.items()
    )
    names = [
        ActorName(ActorId(code), text, language, NameRole.SHORT)
        for code, (english, german, _, _) in _STATES.items()
        for language, text in (("en", english), ("de", german))
    ]
    names += [
        ActorName(ActorId(bloc), text, language, NameRole.ACRONYM)
        for bloc, (english, german) in _BLOCS.items()
        for language, text in (("en", english), ("de", german))
    ]
    names.append(ActorName(ActorId("KAZ"), "Republic of Kazakhstan", "en", NameRole.OFFICIAL))
    claims = tuple(
        Claim(
            id=ClaimId(claim),
            a=(ActorId(a),),
            b=(ActorId(b),),
            topology=Topology.PAIR,
            kind=ClaimKind(kind),
            polarity=Polarity(polarity),
            status=ClaimStatus(status),
            period=Period.parse(period) if period else None,
            summary=f"{a} and {b}: {kind}.",
        )
        for claim, a, b, kind, polarity, status, period in _CLAIMS
    )
    memberships = tuple(
        Membership(
            MembershipId(f"{bloc}.{actor}"),
            ActorId(actor),
            ActorId(bloc),
            MembershipRole.MEMBER,
            Period.parse(f"{since}/.."),
        )
        for bloc, since, members in (("csto", 2002, "BLR KAZ RUS"), ("sco", 2001, "CHN KAZ RUS"))
        for actor in members.split()
    )
    treaty = AgreementId("kaz-rus-1992")
    subjects = [
        *((SubjectKind.CLAIM, claim.id, "news") for claim in claims),
        *((SubjectKind.MEMBERSHIP, membership.id, "charter") for membership in memberships),
        (SubjectKind.AGREEMENT, treaty, "charter"),
    ]
    return Dossier(
        actors=(*states, *(Actor(ActorId(bloc), ActorKind.BLOC) for bloc in _BLOCS)),
        actor_names=tuple(names),
        memberships=memberships,
        agreements=(
            Agreement(
                treaty,
                "Treaty of friendship",
                "en",
                AgreementKind.TREATY,
                "friendship",
                (ActorId("KAZ"), ActorId("RUS")),
            ),
        ),
        party_statuses=(
            PartyStatus(
                PartyStatusId("p1"), treaty, None, Status.IN_FORCE, PartialDate.parse("1992")
            ),
        ),
        claims=claims,
        sources=(
            Source(
                SourceId("news"),
                "article",
                "News",
                outlet="The Paper",
                published=PartialDate.parse("2025-11-13"),
                reliability="B",
            ),
            Source(SourceId("charter"), "web page", "Charter"),
        ),
        excerpts=tuple(
            Excerpt(ExcerptId(f"x.{claim}"), SourceId("news"), quote, "", "", 0, len(quote), "de")
            for claim, quote in _QUOTES.items()
        ),
        evidence=tuple(
            Evidence(
                EvidenceId(f"e{number}"),
                kind,
                subject,
                Stance.SUPPORTS,
                excerpt=ExcerptId(f"x.{subject}") if subject in _QUOTES else None,
                source=None if subject in _QUOTES else SourceId(source),
            )
            for number, (kind, subject, source) in enumerate(subjects)
        ),
        default_as_of="2025-11-13",
        focus_sources=(SourceId("news"),),
        focus_blocs=(ActorId("csto"),),
    )


@pytest.fixture
def session(small_dossier: Dossier) -> Session:
    """A session of the small dossier."""
    return Session(small_dossier, TODAY)


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[ThemeController]:
    """The light theme, worn by the application until the test is over."""
    palette = qapp.palette()
    themes = ThemeController(qapp, ThemeChoice.LIGHT)
    yield themes
    # Qt forgets no widget that a style sheet was taken from while it lived: none may.
    for widget in qapp.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    themes.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setStyleSheet("")
    qapp.setPalette(palette)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """What a window asked before it went on; the answer is always yes."""
    asked: list[tuple[object, ...]] = []
    yes = QMessageBox.StandardButton.Yes
    monkeypatch.setattr(QMessageBox, "question", lambda *words: asked.append(words) or yes)
    return asked


@pytest.fixture
def open_form(
    qtbot: QtBot, asked: list[tuple[object, ...]], themes: ThemeController
) -> Callable[[QDialog], QDialog]:
    """Show a form with the keyboard in it."""

    def open_it(form: QDialog) -> QDialog:
        qtbot.addWidget(form)
        with qtbot.waitExposed(form):
            form.show()
        form.activateWindow()
        return form

    return open_it


@pytest.fixture
def type_into_focus(qtbot: QtBot) -> Callable[..., None]:
    """Types where the keyboard is: what a person without a mouse can do."""

    def type_it(*steps: object) -> None:
        for step in steps:
            widget = QApplication.focusWidget()
            if isinstance(step, str):
                qtbot.keyClicks(widget, step)
            else:
                key, modifier = step if isinstance(step, tuple) else (step, Qt.NoModifier)
                qtbot.keyClick(widget, key, modifier)

    return type_it


@pytest.fixture
def open_map(qapp: QApplication, qtbot: QtBot) -> Callable[..., MapView]:
    """Open a map of a session, shown and settled, 900 by 700 pixels."""

    def open_view(session: Session, animate: bool = False) -> MapView:
        view = MapView(session, MapLayout(session.dossier), LIGHT, animate=animate)
        qtbot.addWidget(view)
        view.resize(900, 700)
        with qtbot.waitExposed(view):
            view.show()
        if not animate:
            view.settle_now()
        qtbot.wait(1)
        return view

    return open_view


@pytest.fixture
def map_view(session: Session, open_map: Callable[..., MapView]) -> MapView:
    """The map of the small dossier."""
    return open_map(session)


@pytest.fixture
def long_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a busy machine, too, the next event comes in time, and frames are quick enough."""
    monkeypatch.setattr(pace_module, "CALM_MS", 300)
    monkeypatch.setattr(pace_module, "SMOOTH_MS", 1e6)
