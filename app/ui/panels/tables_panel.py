"""Ties, claims, sources and actors in tables: to read, to sort, to find, and to edit in place."""

from collections.abc import Hashable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QAction, QPalette, QShowEvent
from PySide6.QtWidgets import QMenu, QTabWidget

from app.analysis.filters import VisibleTie
from app.analysis.network import ClaimOnDate, Dyad, dyads_of_claim
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.records import Claim, Source
from app.session.selection import Selection
from app.session.session import Session
from app.ui.models.betweenness_column import BetweennessColumn
from app.ui.models.claim_table import claim_columns
from app.ui.models.map_tables import actor_columns, sole_claim, tie_columns
from app.ui.models.source_table import source_columns
from app.ui.models.table_facts import TableFacts, are_same
from app.ui.models.tables import RecordTable
from app.ui.panels.tables.cell_fields import CellField, claim_field, source_field
from app.ui.panels.tables.desk import TableDesk
from app.ui.panels.tables.record_view import RecordView
from app.ui.panels.tables.table_page import TablePage

translate = QCoreApplication.translate

_LEAST_HEIGHT = 176
"""Some rows of it."""

_MOST_FOLLOWED = 200
"""Of so many rows the ties are selected on the map; of more nobody could read."""

TIES, CLAIMS, SOURCES, ACTORS = range(4)


class TablesPanel(QTabWidget):
    """The tables follow only while they are seen, and the one on top only.

    Parameters
    ----------
    desk
        How cells become edits; without it the tables are to be read only.
    """

    def __init__(self, session: Session, desk: TableDesk | None = None) -> None:
        super().__init__()
        self._session = session
        self._desk = desk
        self._tie_of_claims: Dyad | None = None
        self._has_edited = False
        self._told: Selection | None = None
        self.facts = TableFacts(session, self._whole)
        self._between = BetweennessColumn(self._show_betweenness)
        self.destroyed.connect(self._between.close)
        locked = self._why_locked
        self.ties = RecordView[VisibleTie](
            RecordTable(tie_columns(self.facts, locked), _dyad_of_row), self._select_ties
        )
        self.claims = RecordView[Claim](
            RecordTable(claim_columns(self.facts, locked), _id_of, self._why_claim_struck),
            self._select_claims,
        )
        self.sources = RecordView[Source](
            RecordTable(source_columns(self.facts, locked), _id_of, self._why_source_struck),
            self._select_sources,
        )
        self.actors = RecordView[ActorId](
            RecordTable(actor_columns(self.facts, self._between.column()), _itself),
            self._select_actors,
        )
        self.pages: tuple[TablePage[Any], ...] = (
            TablePage(self.ties, self._no_ties, has_all=False),
            TablePage(self.claims, self._no_claims, has_all=True),
            TablePage(self.sources, self._no_sources, has_all=True),
            TablePage(self.actors, self._no_actors, has_all=False),
        )
        for page in self.pages:
            self.addTab(page, "")
            page.wish_changed.connect(self._show_other)
            page.view.editing_ended.connect(self._catch_up)
        self.pages[CLAIMS].restriction_lifted.connect(self._lift_restriction)
        self.setDocumentMode(True)
        self.setMinimumHeight(_LEAST_HEIGHT)
        self.tabBar().setDrawBase(False)
        self._let_edit()
        self.currentChanged.connect(self._catch_up)
        session.visible_changed.connect(self._refresh)
        session.language_changed.connect(self._refresh)
        session.selection_changed.connect(self._follow)
        self._retranslate()
        self._wear()

    @property
    def page(self) -> TablePage[Any]:
        """The table on top with what stands above it."""
        return self.pages[self.currentIndex()]

    def show_claims_of(self, dyad: Dyad) -> None:
        """List the claims of a tie."""
        self._tie_of_claims = dyad
        self.facts.renew()
        self.pages[CLAIMS].is_stale = True
        self.pages[CLAIMS].words.clear()
        self.pages[CLAIMS].show_restriction(" – ".join(self.facts.name(each) for each in dyad))
        self.setCurrentIndex(CLAIMS)
        self._catch_up()
        self.claims.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened unseen."""
        super().showEvent(event)
        self._catch_up()
        # Only once it is laid out is it known where the selected rows are.
        QTimer.singleShot(0, self, self._follow)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language, and wear another theme."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            for page in self.pages:
                page.basis = ()
            self._refresh()
        elif event.type() is QEvent.Type.PaletteChange and hasattr(self, "pages"):
            self._wear()
        super().changeEvent(event)

    def _let_edit(self) -> None:
        self.ties.locked_cell_entered.connect(self._enter_tie)
        self.claims.locked_cell_entered.connect(self._enter_claim)
        self.actors.locked_cell_entered.connect(self._enter_actor)
        desk = self._desk
        if desk is None:
            return
        self.ties.let_edit(self._tie_field, self._change_ties, desk.way_out)
        self.claims.let_edit(self._claim_field, self._change_claims, desk.way_out)
        self.sources.let_edit(self._source_field, self._change_sources, desk.way_out)
        self.ties.offer_menu(self._menu_of_ties)
        if desk.menu_for is not None:
            menu_for = desk.menu_for
            self.claims.offer_menu(lambda rows: menu_for("claims", [row.id for row in rows]))
            self.sources.offer_menu(lambda rows: menu_for("sources", [row.id for row in rows]))
            self.actors.offer_menu(lambda rows: menu_for("actors", list(rows)))

    def _retranslate(self) -> None:
        for place, text in (
            (TIES, translate("Tables", "Ties")),
            (CLAIMS, translate("Tables", "Claims")),
            (SOURCES, translate("Tables", "Sources")),
            (ACTORS, translate("Tables", "Actors")),
        ):
            self.setTabText(place, text)
        self.ties.setAccessibleName(translate("Tables", "Table of ties"))
        self.claims.setAccessibleName(translate("Tables", "Table of claims"))
        self.sources.setAccessibleName(translate("Tables", "Table of sources"))
        self.actors.setAccessibleName(translate("Tables", "Table of actors"))
        for page in self.pages:
            page.retranslate()

    def _wear(self) -> None:
        muted = self.palette().color(QPalette.ColorRole.PlaceholderText)
        for page in self.pages:
            page.view.table.set_muted(muted)

    def _refresh(self) -> None:
        for page in self.pages:
            page.is_stale = True
        if self.isVisible():
            self._catch_up()

    def _show_other(self) -> None:
        self.page.is_stale = True
        self._catch_up()

    def _show_betweenness(self) -> None:
        """It is known by now."""
        self.pages[ACTORS].is_stale = True
        self._catch_up()

    def _lift_restriction(self) -> None:
        self._tie_of_claims = None
        self.pages[CLAIMS].show_restriction("")
        self._show_other()

    def _catch_up(self) -> None:
        """Show the table on top as it is now, unless something is being typed into it."""
        page = self.page
        if not self.isVisible() or not page.is_stale or page.view.is_editing:
            return
        is_first = not page.view.table.n_records
        self.facts.renew()
        if page is self.pages[ACTORS]:
            self._between.follow(self._session.visible)
        basis, before = self._basis_of(self.currentIndex()), page.basis
        page.view.show_records(
            self._records(self.currentIndex()),
            knows_cells=are_same(basis, before),
            stay=self._has_edited,
        )
        page.basis, self._has_edited = basis, False
        if is_first:
            page.view.fit_columns()
        page.is_stale = False
        page.tell_count()
        self._follow()

    def _basis_of(self, place: int) -> tuple[Any, ...]:
        """What the cells of a table tell of beside the record of their row."""
        whole, spoken = self._whole(), (self._session.language,)
        quoted = (whole.evidence, whole.excerpts, whole.withdrawals)
        match place:
            case 0:
                return (*spoken, whole.actor_names)
            case 1:
                return (*spoken, whole.actor_names, whole.sources, *quoted)
            case 2:
                return (*spoken, *quoted)
            case _:
                return (*spoken, whole, self._session.visible, self._between.shares)

    def _records(self, place: int) -> list[Any]:
        """What the table at a place is to show."""
        shows_all = self.pages[place].shows_all
        match place:
            case 0:
                return list(self._session.visible.ties)
            case 1:
                claims = self._whole().claims if shows_all else self.facts.claims_shown()
                if self._tie_of_claims is None:
                    return list(claims)
                of_tie = self._claims_between(self._tie_of_claims)
                return [claim for claim in claims if claim.id in of_tie]
            case 2:
                return list(self._whole().sources if shows_all else self.facts.sources_shown())
            case _:
                return list(self._session.visible.actors)

    def _claims_between(self, dyad: Dyad) -> set[str]:
        if self.pages[CLAIMS].shows_all:
            claims = self._whole().claims
            return {claim.id for claim in claims if dyad in dyads_of_claim(claim)}
        tie = self._session.visible.tie_by_dyad.get(dyad)
        parts = () if tie is None else tie.parts
        return {part.record.id for part in parts if isinstance(part, ClaimOnDate)}

    def _follow(self) -> None:
        """Follow the selection on the map, unless that is what the rows selected stand for."""
        page = self.page
        if page.is_stale or not self.isVisible():
            return
        selection = self._session.selection
        if page.view.is_own_choice and selection == self._told:
            return
        match self.currentIndex():
            case 0:
                self._follow_in(self.ties, selection.ties)
            case 1:
                self._follow_in(self.claims, self._claims_selected(selection))
            case 3:
                self._follow_in(self.actors, selection.actors)

    def _follow_in(self, view: RecordView[Any], wanted: Iterable[Hashable]) -> None:
        """Select what is selected on the map."""
        keys = set(wanted)
        chosen = {view.table.key(record) for record in view.chosen}
        if chosen != {key for key in keys if view.table.row_of(key) is not None}:
            view.follow(keys)

    def _claims_selected(self, selection: Selection) -> set[str]:
        ties = [self._session.network.find_tie(*dyad) for dyad in selection.ties]
        return {held.record.id for tie in ties if tie is not None for held in tie.claims}

    def _select_ties(self, chosen: list[VisibleTie]) -> None:
        dyads = tuple(visible.tie.dyad for visible in chosen)
        self._tell(Selection(ties=dyads))

    def _select_actors(self, chosen: list[ActorId]) -> None:
        self._tell(Selection(actors=tuple(chosen)))

    def _select_claims(self, chosen: list[Claim]) -> None:
        """Select what the claims are about, and show the card of the one."""
        if not chosen or len(chosen) > _MOST_FOLLOWED:
            return
        self._tell(self._about(chosen))
        if len(chosen) == 1 and self._desk is not None and self._desk.reveal is not None:
            self._desk.reveal(chosen[0].id)

    def _select_sources(self, chosen: list[Source]) -> None:
        """Select the ties on the map of which the sources tell."""
        ids = {claim for source in chosen for claim in self.facts.claims_of_source(source)}
        claims = [claim for claim in self.facts.claims_shown() if claim.id in ids]
        dyads = dict.fromkeys(dyad for claim in claims for dyad in dyads_of_claim(claim))
        on_map = tuple(dyad for dyad in dyads if dyad in self._session.visible.tie_by_dyad)
        if len(on_map) <= _MOST_FOLLOWED:
            self._tell(Selection(ties=on_map))

    def _tell(self, selection: Selection) -> None:
        """Select on the map what rows stand for, and remember that it was they who did."""
        self._told = selection
        self._session.set_selection(selection)

    def _about(self, claims: Iterable[Claim]) -> Selection:
        """The ties claims are about; of one that many share without a tie, the many."""
        claims, known = list(claims), self._session.dossier.actor_by_id
        dyads = dict.fromkeys(
            dyad
            for claim in claims
            for dyad in dyads_of_claim(claim)
            if dyad[0] in known and dyad[1] in known
        )
        if len(claims) == 1 and len(dyads) > 1:
            sides = dict.fromkeys((*claims[0].a, *claims[0].b))
            drawn = [dyad for dyad in dyads if dyad in self._session.visible.tie_by_dyad]
            if len(drawn) != 1:
                return Selection(actors=tuple(actor for actor in sides if actor in known))
            return Selection(ties=tuple(drawn))
        return Selection(ties=tuple(dyads))

    def _enter_tie(self, row: int, _column: int) -> None:
        self.show_claims_of(self.ties.table.record_at(row).tie.dyad)

    def _enter_claim(self, row: int, column: int) -> None:
        """A double click on a side opens the form, in which sides are changed."""
        claim, desk = self.claims.table.record_at(row), self._desk
        can = desk is not None and not desk.why_locked() and not self._why_claim_struck(claim)
        if can and column < 2 and desk is not None and desk.open_claim is not None:
            desk.open_claim(claim.id)

    def _enter_actor(self, row: int, _column: int) -> None:
        """A double click opens the form: what is in the row is not typed but follows."""
        desk = self._desk
        if desk is not None and not desk.why_locked() and desk.open_actor is not None:
            desk.open_actor(self.actors.table.record_at(row))

    def _menu_of_ties(self, rows: list[VisibleTie]) -> QMenu | None:
        """The menu of the claim a tie stands for, or the way to its claims."""
        if len(rows) != 1:
            return None
        claim, desk = sole_claim(rows[0]), self._desk
        if claim is not None and desk is not None and desk.menu_for is not None:
            return desk.menu_for("claims", [claim.id])
        menu = QMenu(self)
        listing = QAction(translate("Tables", "List its claims"), menu)
        listing.triggered.connect(lambda: self.show_claims_of(rows[0].tie.dyad))
        menu.addAction(listing)
        return menu

    def _tie_field(self, name: str, row: VisibleTie) -> CellField:
        claim = sole_claim(row)
        assert claim is not None, "other cells are locked"
        return claim_field(self._session, name, claim)

    def _claim_field(self, name: str, claim: Claim) -> CellField:
        return claim_field(self._session, name, claim)

    def _source_field(self, name: str, source: Source) -> CellField:
        return source_field(self._session, name, source)

    def _change_ties(self, name: str, rows: Sequence[VisibleTie], value: Any) -> list[str]:
        claims = {claim.id: claim for row in rows if (claim := sole_claim(row)) is not None}
        return self._change_claims(name, list(claims.values()), value)

    def _change_claims(self, name: str, claims: Sequence[Claim], value: Any) -> list[str]:
        assert self._desk is not None, "there are editors only where there is a desk"
        self.facts.renew()
        standing = [claim for claim in claims if not self._why_claim_struck(claim)]
        others = [claim for claim in standing if getattr(claim, name) != value]
        if standing and not others:
            return []
        faults = self._desk.change_claims([claim.id for claim in others], name, value)
        self._has_edited = not faults
        return faults

    def _change_sources(self, name: str, sources: Sequence[Source], value: Any) -> list[str]:
        assert self._desk is not None, "there are editors only where there is a desk"
        self.facts.renew()
        standing = [source for source in sources if not self._why_source_struck(source)]
        others = [source for source in standing if getattr(source, name) != value]
        if standing and not others:
            return []
        faults = self._desk.change_sources([source.id for source in others], name, value)
        self._has_edited = not faults
        return faults

    def _whole(self) -> Dossier:
        desk = self._desk
        return self._session.dossier if desk is None else desk.workbench.book.dossier

    def _why_locked(self) -> str:
        return "" if self._desk is None else self._desk.why_locked()

    def _why_claim_struck(self, claim: Claim) -> str:
        return self.facts.why_struck("claims", claim.id)

    def _why_source_struck(self, source: Source) -> str:
        return self.facts.why_struck("sources", source.id)

    def _no_ties(self) -> str:
        return translate("Tables", "On this date the map shows no ties with these filters.")

    def _no_claims(self) -> str:
        if not self._whole().claims:
            return translate("Tables", "This dossier has no claims yet.")
        if self._tie_of_claims is not None:
            return translate("Tables", "The tie has no claims on this date with these filters.")
        return translate("Tables", "The map shows nothing that rests on a claim.")

    def _no_sources(self) -> str:
        if not self._whole().sources:
            return translate("Tables", "This dossier has no sources yet.")
        return translate("Tables", "The map shows nothing that rests on a source.")

    def _no_actors(self) -> str:
        return translate("Tables", "On this date the map shows nobody with these filters.")


def _dyad_of_row(row: VisibleTie) -> Hashable:
    return row.tie.dyad


def _id_of(record: Claim | Source) -> Hashable:
    return record.id


def _itself(actor: ActorId) -> Hashable:
    return actor
