"""What the tables tell of records beyond the records: names, counts, and what counts no more.

Everything is worked out once for all rows, and again only when what it depends on is another.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.analysis.evidence_tally import EvidenceTally, tally_evidence
from app.analysis.filters import VisibleNetwork
from app.analysis.shown_records import records_shown
from app.domain.dossier import Dossier
from app.domain.ids import ActorId, ClaimId
from app.domain.names import short_name
from app.domain.records import Agreement, Claim, Membership, Source, Withdrawal
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
        self._whole = whole
        self._tally: EvidenceTally | None = None
        self._tallied: tuple[Any, ...] = ()
        self._names: dict[ActorId, str] = {}
        self._named: tuple[Any, ...] = ()
        self._words: dict[tuple[Callable[[Any], str], Any], str] = {}
        self._spoken = ""
        self._withdrawn: Mapping[tuple[str, str], Withdrawal] = {}
        self._withdrawals: tuple[Withdrawal, ...] = ()
        self._shown: VisibleNetwork | None = None
        self._records: tuple[Claim | Agreement | Membership, ...] = ()

    @property
    def dossier(self) -> Dossier:
        """The dossier with all that was withdrawn."""
        return self._whole()

    @property
    def basis(self) -> tuple[Any, ...]:
        """What cells depend on beside their own record; compare its members by identity."""
        whole = self._whole()
        depends = (whole.actor_names, whole.evidence, whole.excerpts, whole.withdrawals)
        return (*depends, self.session.language)

    @property
    def tally(self) -> EvidenceTally:
        """How much is quoted for what, and from where."""
        whole = self._whole()
        basis = (whole.evidence, whole.excerpts, whole.sources, whole.withdrawals)
        if self._tally is None or not are_same(basis, self._tallied):
            self._tally, self._tallied = tally_evidence(whole), basis
        return self._tally

    def name(self, actor: ActorId) -> str:
        """An actor's short name in the reader's language."""
        whole = self._whole()
        basis = (whole.actor_names, self.session.language)
        if not are_same(basis, self._named):
            self._names, self._named = {}, basis
        if actor not in self._names:
            self._names[actor] = short_name(whole, actor, self.session.language)
        return self._names[actor]

    def word(self, label: Callable[[Any], str], value: Any) -> str:
        """What a label says of a value in the reader's language; asked once."""
        if self._spoken != self.session.language:
            self._spoken, self._words = self.session.language, {}
        key = label, value
        if key not in self._words:
            self._words[key] = label(value)
        return self._words[key]

    def names(self, actors: Iterable[ActorId]) -> str:
        """Short names, one after the other."""
        return ", ".join([self.name(actor) for actor in actors])

    def why_struck(self, table: str, id_: str) -> str:
        """Why a record counts no more; nothing if it counts."""
        whole = self._whole()
        if not whole.withdrawals:
            return ""
        if self._withdrawals is not whole.withdrawals:
            self._withdrawals = whole.withdrawals
            self._withdrawn = {(each.table, each.record): each for each in whole.withdrawals}
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
        sources_of = self.tally.sources_of
        subjects = ((_KINDS[type(each)], each.id) for each in self._records_shown())
        cited = {source.id for subject in subjects for source in sources_of.get(subject, ())}
        return [source for source in self._whole().sources if source.id in cited]

    def n_quotations(self, claim: Claim) -> int:
        """How many quotations are put to a claim."""
        return self.tally.quotations_for.get((SubjectKind.CLAIM, claim.id), 0)

    def newest_source(self, claim: Claim) -> Source | None:
        """Which source of a claim was published last."""
        return self.tally.newest_source((SubjectKind.CLAIM, claim.id))

    def claims_of_source(self, source: Source) -> list[ClaimId]:
        """The claims that a source is evidence for."""
        return [
            ClaimId(id_)
            for (kind, id_), sources in self.tally.sources_of.items()
            if kind is SubjectKind.CLAIM and source in sources
        ]

    def _records_shown(self) -> tuple[Claim | Agreement | Membership, ...]:
        visible = self.session.visible
        if self._shown is not visible:
            self._shown, self._records = visible, records_shown(visible)
        return self._records


def are_same(one: tuple[Any, ...], other: tuple[Any, ...]) -> bool:
    """Whether two tuples hold the very same objects: comparing tables would take long."""
    return len(one) == len(other) and all(a is b for a, b in zip(one, other, strict=True))
