"""What the tables tell of records beyond the records: names, counts, and what counts no more.

Everything is worked out once for all rows, and again only when what it depends on is another
and :meth:`TableFacts.renew` is told so.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.analysis.evidence_tally import EvidenceTally
from app.analysis.shown_records import records_shown
from app.domain.dossier import Dossier
from app.domain.ids import ActorId, ClaimId
from app.domain.names import short_name
from app.domain.records import Agreement, Claim, Membership, Source
from app.domain.vocabulary import SubjectKind
from app.session.session import Session
from app.ui.dates_text import short_date

translate = QCoreApplication.translate

_KINDS: dict[type[Claim | Agreement | Membership], SubjectKind] = {
    Claim: SubjectKind.CLAIM,
    Agreement: SubjectKind.AGREEMENT,
    Membership: SubjectKind.MEMBERSHIP,
}


class TableFacts:
    """Looks at a session's dossier with all that was withdrawn from it."""

    def __init__(self, session: Session, whole: Callable[[], Dossier]) -> None:
        """`whole` gives the dossier with what was withdrawn."""
        self.session = session
        self._get_whole = whole
        self._bases: dict[str, tuple[Any, ...]] = {}
        self._records: tuple[Claim | Agreement | Membership, ...] = ()
        self.renew()

    def renew(self) -> None:
        """Look at the dossier and the language as they are now.

        Cells are asked for by the hundred thousand: none asks whether all is still the same.
        """
        self._whole = whole = self._get_whole()
        language = self.session.language
        withdrawals = whole.withdrawals
        tallied = (whole.evidence, whole.excerpts, whole.sources, withdrawals)
        if self._is_new("tally", tallied):
            self.tally = EvidenceTally(whole)
        if self._is_new("names", (whole.actor_names, language)):
            self._name_of: dict[ActorId, str] = {}
            self._names_of: dict[tuple[ActorId, ...], str] = {}
        if self._is_new("words", (language,)):
            self._words: dict[tuple[Callable[[Any], str], Any], str] = {}
        if self._is_new("withdrawn", (withdrawals,)):
            self._withdrawn = {(each.table, each.record): each for each in withdrawals}

    def name(self, actor: ActorId) -> str:
        """An actor's short name in the reader's language."""
        if actor not in self._name_of:
            self._name_of[actor] = short_name(self._whole, actor, self.session.language)
        return self._name_of[actor]

    def word(self, label: Callable[[Any], str], value: Any) -> str:
        """What a label says of a value in the reader's language; asked once."""
        key = label, value
        if key not in self._words:
            self._words[key] = label(value)
        return self._words[key]

    def names(self, actors: tuple[ActorId, ...]) -> str:
        """Short names, one after the other."""
        if actors not in self._names_of:
            self._names_of[actors] = ", ".join([self.name(actor) for actor in actors])
        return self._names_of[actors]

    def why_struck(self, table: str, id_: str) -> str:
        """Why a record counts no more; nothing if it counts."""
        if not self._withdrawn:
            return ""
        found = self._withdrawn.get((table, id_))
        if found is not None:
            told = translate("Tables", "Withdrawn {date}: {reason}")
            return told.format(date=short_date(found.withdrawn_on), reason=found.reason)
        standing = self.session.dossier
        if id_ in (standing.claim_by_id if table == "claims" else standing.source_by_id):
            return ""
        return translate("Tables", "Counts no more: what it rests on was withdrawn.")

    def claims_shown(self) -> list[Claim]:
        """The claims that the map shows, on its date and as its filter has it."""
        return [record for record in self._records_shown() if isinstance(record, Claim)]

    def sources_shown(self) -> list[Source]:
        """The sources of what the map shows, in their order in the dossier."""
        subjects = ((_KINDS[type(each)], each.id) for each in self._records_shown())
        cited = {source.id for each in subjects for source in self.tally.sources_of(each)}
        return [source for source in self._whole.sources if source.id in cited]

    def n_quotations(self, claim: Claim) -> int:
        """How many quotations are put to a claim."""
        return self.tally.n_quotations_for((SubjectKind.CLAIM, claim.id))

    def newest_source(self, claim: Claim) -> Source | None:
        """Which source of a claim was published last."""
        return self.tally.newest_source((SubjectKind.CLAIM, claim.id))

    def claims_of_source(self, source: Source) -> list[ClaimId]:
        """The claims that a source is evidence for."""
        subjects = self.tally.subjects_from.get(source.id, ())
        return [ClaimId(id_) for kind, id_ in subjects if kind is SubjectKind.CLAIM]

    def _records_shown(self) -> tuple[Claim | Agreement | Membership, ...]:
        visible = self.session.visible
        if self._is_new("shown", (visible,)):
            self._records = records_shown(visible)
        return self._records

    def _is_new(self, what: str, basis: tuple[Any, ...]) -> bool:
        """Whether something was worked out from other objects than these, as it is from now on."""
        before, self._bases[what] = self._bases.get(what, ()), basis
        return not are_same(before, basis)


def are_same(one: tuple[Any, ...], other: tuple[Any, ...]) -> bool:
    """Whether two tuples hold the very same objects: comparing tables would take long."""
    return len(one) == len(other) and all(a is b for a, b in zip(one, other, strict=True))
