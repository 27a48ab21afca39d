"""Memberships in lists: blocs two actors share, blocs of one actor, members of a bloc."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from app.analysis.network import MembershipOnDate
from app.analysis.profiles import SharedBloc
from app.domain.ids import ActorId
from app.domain.names import acronym, short_name
from app.domain.vocabulary import OnDate
from app.session.palette import palette_slots
from app.session.session import Session
from app.ui.dates_text import explain_period, short_period
from app.ui.panels.evidence.edit_offers import Revise, edit_button, offer_at
from app.ui.panels.evidence.parts import link_button, text_label
from app.ui.theme import ThemeController, qcolor
from app.ui.wording import (
    membership_role_label,
    membership_role_plural,
    on_date_label,
    on_date_meaning,
)


def bloc_title(session: Session, bloc: ActorId) -> str:
    """A bloc by its acronym and, where it has one, its name after it."""
    short = short_name(session.dossier, bloc, session.language)
    letters = acronym(session.dossier, bloc, session.language)
    return f"{letters} – {short}" if letters and letters != short else short


def membership_text(held: MembershipOnDate, *, names_role: bool = True) -> str:
    """Role and dates: ``member since 2015-01-01``; what is not simply so says it."""
    record = held.record
    facts = [membership_role_label(record.role)] if names_role else []
    if held.period is not None:
        facts.append(short_period(held.period))
    text = " ".join(facts)
    if held.on_date not in {OnDate.ACTIVE, OnDate.PAST}:
        text = f"{text} · {on_date_label(held.on_date)}"
    return text


def membership_tooltip(held: MembershipOnDate) -> str:
    """The dates at length, and what they mean on the date of the map."""
    lines = [explain_period(held.period)] if held.period is not None else []
    return "\n".join([*lines, on_date_meaning(held.on_date)])


class SharedBlocRow(QWidget):
    """A bloc in which both are or were, with role and dates of each."""

    def __init__(
        self,
        session: Session,
        themes: ThemeController,
        shared: SharedBloc,
        dyad: tuple[ActorId, ActorId],
    ) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 5, 0, 5)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(Swatch(session, themes, shared.bloc), 0, 0, Qt.AlignmentFlag.AlignVCenter)
        role = "body" if shared.is_shared_now else "mutedBody"
        title = text_label(bloc_title(session, shared.bloc), role)
        title.setObjectName("sharedBloc")
        grid.addWidget(title, 0, 1)
        for row, (actor, held) in enumerate(zip(dyad, (shared.of_a, shared.of_b), strict=True), 1):
            name = short_name(session.dossier, actor, session.language)
            texts = "; ".join(membership_text(membership) for membership in held)
            line = text_label(
                f"{name}: {texts}", "muted", tooltip=membership_tooltip(held[-1]) if held else ""
            )
            grid.addWidget(line, row, 1)


class MembershipRow(QWidget):
    """One membership: the other side as a link, role and dates."""

    def __init__(
        self,
        session: Session,
        themes: ThemeController,
        held: MembershipOnDate,
        about: ActorId,
        *,
        names_role: bool = True,
        revise: Revise | None = None,
    ) -> None:
        """Name `about`, the bloc or the member, and select it on a click."""
        super().__init__()
        self._revise = revise
        self._id = held.record.id
        record = held.record
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 3, 0, 3)
        row.setSpacing(8)
        if about == record.bloc:
            row.addWidget(Swatch(session, themes, about))
        name = short_name(session.dossier, about, session.language)
        self.link: QPushButton = link_button(name.replace("&", "&&"))
        self.link.clicked.connect(lambda: session.select_actors([about]))
        row.addWidget(self.link)
        when = membership_text(held, names_role=names_role)
        line = text_label(when, "muted", tooltip=membership_tooltip(held))
        line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(line, 1)
        if revise is not None:
            row.addWidget(edit_button(revise, "memberships", record.id))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done to the membership where it was asked for."""
        offer_at(event, self._revise, "memberships", self._id)


def role_groups(
    held: Iterable[MembershipOnDate],
) -> list[tuple[str, list[MembershipOnDate]]]:
    """Memberships under their roles, in the order in which they come."""
    groups: dict[str, list[MembershipOnDate]] = {}
    for membership in held:
        groups.setdefault(membership_role_plural(membership.record.role), []).append(membership)
    return list(groups.items())


class Swatch(QWidget):
    """A small square in a bloc's colour."""

    def __init__(self, session: Session, themes: ThemeController, bloc: ActorId) -> None:
        super().__init__()
        slots = palette_slots(session.dossier, session.filter.blocs)
        self._colour = themes.theme.bloc(slots[bloc]).line
        self.setFixedSize(10, 10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(self._colour))
        painter.drawRoundedRect(self.rect(), 3, 3)
        painter.end()
