"""The texts of the open dossier: whose there are, where quotations stand, what is found in them.

Texts lie with the keeper of the dossier and are read when somebody asks. What is slow can be
asked for beforehand, beside the window: :meth:`Library.request_of` gives a request, the
functions of :mod:`.marking` answer it on any thread, and :meth:`Library.take` keeps the answer.
Who asks without having done so waits.
"""

from collections import OrderedDict, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from psygnal import Signal

from app.domain.dossier import Dossier
from app.domain.ids import ExcerptId, SourceId
from app.domain.records import Excerpt
from app.domain.vocabulary import ClaimKind
from app.reading.anchoring import Anchored, AnchorState, anchor_all
from app.session.session import Session
from app.session.workbench import NotKeptError, Workbench
from app.store.kept_document import KeptDocument, Passage

# What reads documents is loaded late: the map can do without until one is opened.
if TYPE_CHECKING:
    from app.reading.cues import CueTable
    from app.reading.dates.mention import DateMention
    from app.reading.mentions.finder import MentionFinder
    from app.reading.mentions.mention import Mention
    from app.reading.reading_view import ReadingView
    from app.reading.sentences import Span
    from app.reading.suggesting import Suggester
    from app.reading.suggestion import Suggestion
    from app.session.importing import ImportPlan, ImportReport
    from app.session.marking import MarkRequest, Marks

_V = TypeVar("_V")
_TEXTS_HELD = 4
"""Texts, and what was found in them, that are held: one is read, some are gone back to."""

_ANCHORS_HELD = 512
"""Sources whose anchors are held; without the texts they are small."""


class _Recent:
    """The last few answers, by what they depend on."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._held: OrderedDict[Hashable, Any] = OrderedDict()

    def find(self, key: Hashable) -> Any:
        """What is held; None if nothing is."""
        if key in self._held:
            self._held.move_to_end(key)
        return self._held.get(key)

    def hold(self, key: Hashable, value: _V) -> _V:
        """Hold an answer, and let go of the one not asked for the longest."""
        self._held[key] = value
        self._held.move_to_end(key)
        if len(self._held) > self._size:
            self._held.popitem(last=False)
        return value


@lru_cache(maxsize=1)
def _read_cues(path: Path) -> "CueTable":
    """The table of cues, read once: that takes a tenth of a second, and it changes with no edit."""
    from app.reading.cues import CueTable

    return CueTable.read(path)


class Library:
    """The texts of what a workbench edits.

    Parameters
    ----------
    cues
        The table of the words by which claims are recognised.

    Emits
    -----
    changed
        Texts, anchors or suggestions may be others: a text was kept or a suggestion
        dismissed, or the dossier was changed.
    """

    changed = Signal()

    def __init__(self, session: Session, workbench: Workbench, cues: Path) -> None:
        self._session = session
        self._workbench = workbench
        self._cues = cues
        self._documents: dict[SourceId, KeptDocument] | None = None
        self._excerpts: tuple[Dossier, Mapping[SourceId, tuple[Excerpt, ...]]] | None = None
        self._finder: tuple[object, MentionFinder] | None = None
        self._suggester: tuple[object, Suggester] | None = None
        self._texts = _Recent(_TEXTS_HELD)
        self._anchors = _Recent(_ANCHORS_HELD)
        self._answers = _Recent(3 * _TEXTS_HELD)
        session.dossier_changed.connect(self._forget_documents)
        workbench.changed.connect(self._tell)

    def documents(self) -> tuple[KeptDocument, ...]:
        """What is known of the texts of sources that stand in the dossier, as they were kept."""
        return tuple(self._known().values())

    def document_of(self, source: SourceId) -> KeptDocument | None:
        """What is known of the text of a source; None if there is none."""
        return self._known().get(source)

    def has_text(self, source: SourceId) -> bool:
        """Whether the text of a source is kept."""
        return source in self._known()

    def text_of(self, source: SourceId) -> str | None:
        """The kept text of a source; None if there is none."""
        document = self.document_of(source)
        if document is None:
            return None
        key = source, document.sha256
        text: str | None = self._texts.find(key)
        if text is None:
            text = self._texts.hold(key, self._workbench.keeper.text_of(source))
        return text

    def excerpts_of(self, source: SourceId) -> tuple[Excerpt, ...]:
        """The quotations of a source that stand in the dossier, in its order."""
        dossier = self._session.dossier
        if self._excerpts is None or self._excerpts[0] is not dossier:
            grouped: dict[SourceId, list[Excerpt]] = defaultdict(list)
            for excerpt in dossier.excerpts:
                grouped[excerpt.source].append(excerpt)
            self._excerpts = dossier, {key: tuple(of) for key, of in grouped.items()}
        return self._excerpts[1].get(source, ())

    def anchors_of(self, source: SourceId) -> Mapping[ExcerptId, Anchored]:
        """Where each quotation of a source stands in its text."""
        excerpts, document = self.excerpts_of(source), self.document_of(source)
        if document is None:
            return anchor_all(excerpts, None)
        key = document.sha256, excerpts
        found: Mapping[ExcerptId, Anchored] | None = self._anchors.find(key)
        if found is None:
            found = self._anchors.hold(key, anchor_all(excerpts, self.text_of(source)))
        return found

    def anchor_of(self, excerpt: ExcerptId) -> Anchored:
        """Where a quotation stands in the text of its source; no text if it is not there."""
        known = self._session.dossier.excerpt_by_id.get(excerpt)
        if known is None:
            return Anchored(AnchorState.NO_TEXT)
        return self.anchors_of(known.source)[excerpt]

    def request_of(self, source: SourceId) -> "MarkRequest | None":
        """What is to be asked of the text of a source; None if there is no text."""
        document, text = self.document_of(source), self.text_of(source)
        if document is None or text is None:
            return None
        from app.session.marking import MarkRequest

        record = self._session.dossier.source_by_id[source]
        return MarkRequest(
            source,
            document.sha256,
            text,
            record.language,
            record.published,
            self._mention_finder(),
            self.suggester(),
        )

    def take(
        self, request: "MarkRequest", answer: "ReadingView | Marks | Sequence[Suggestion]"
    ) -> None:
        """Hold what was found for a request; if things are others by now it is never asked for."""
        from app.reading.reading_view import ReadingView
        from app.session.marking import Marks

        match answer:
            case ReadingView():
                self._answers.hold(_view_key(request), answer)
            case Marks():
                self._answers.hold(_marks_key(request), answer)
            case _:
                self._answers.hold(_suggestions_key(request), tuple(answer))

    def view_of(self, source: SourceId) -> "ReadingView":
        """The text of a source as it is read.

        Raises
        ------
        KeyError
            If its text is not kept; so do the others that ask for what stands in it.
        """
        from app.session import marking

        request = self._request(source)
        view: ReadingView | None = self._answers.find(_view_key(request))
        return view or self._answers.hold(_view_key(request), marking.read_view(request))

    def sentences_of(self, source: SourceId) -> "tuple[Span, ...]":
        """The sentences of the text of a source, by position."""
        return self._marks(source).sentences

    def mentions_of(self, source: SourceId) -> "tuple[Mention, ...]":
        """Where the text of a source speaks of actors of the dossier, by position."""
        return self._marks(source).mentions

    def dates_of(self, source: SourceId) -> "tuple[DateMention, ...]":
        """The dates that the text of a source speaks of, by position."""
        return self._marks(source).dates

    def suggestions_of(self, source: SourceId) -> "tuple[Suggestion, ...]":
        """The claims that the text of a source may make, likeliest first; dismissed ones not."""
        from app.session import marking

        request = self._request(source)
        key = _suggestions_key(request)
        found: tuple[Suggestion, ...] | None = self._answers.find(key)
        if found is None:
            found = self._answers.hold(key, marking.find_suggestions(request))
        dismissed = self.dismissed_in(source)
        return tuple(each for each in found if (each.span.start, each.span.end) not in dismissed)

    def suggester(self) -> "Suggester":
        """What suggests a claim for one sentence, with the dossier as it is."""
        dossier, finder = self._session.dossier, self._mention_finder()
        offices = tuple(each for each in dossier.claims if each.kind is ClaimKind.OFFICE)
        # Whatever else is claimed, the same is suggested: accepting one makes no other stale.
        known = (finder, dossier.actors, offices)
        if self._suggester is None or self._suggester[0] != known:
            from app.reading.suggesting import Suggester

            self._suggester = known, Suggester(dossier, finder, _read_cues(self._cues))
        return self._suggester[1]

    def dismissed_in(self, source: SourceId) -> frozenset[tuple[int, int]]:
        """The sentences of a source's text that nobody wants suggested: from where to where."""
        document = self.document_of(source)
        if document is None:
            return frozenset()
        return self._workbench.keeper.dismissals_of(document.sha256)

    def dismiss(self, source: SourceId, span: "Span") -> None:
        """Do not suggest a sentence of the text of a source again.

        Raises
        ------
        KeyError
            If its text is not kept.
        DossierError
            If that could not be kept.
        """
        digest = self._known()[source].sha256
        self._workbench.keeper.dismiss(digest, span.start, span.end, self._workbench.now())
        self.changed.emit()

    def undismiss(self, source: SourceId, span: "Span") -> None:
        """Suggest a sentence again; raises what `dismiss` raises."""
        digest = self._known()[source].sha256
        self._workbench.keeper.undismiss(digest, span.start, span.end)
        self.changed.emit()

    def search(self, words: str, limit: int = 50) -> tuple[Passage, ...]:
        """Where words stand in the texts, one passage of each; best first."""
        found = self._workbench.keeper.search_texts(words, limit)
        return tuple(passage for passage in found if self.has_text(passage.source))

    def record_import(self, plan: "ImportPlan") -> "ImportReport":
        """Take in documents, as :mod:`.importing` has planned it for the present book.

        Raises
        ------
        NotKeptError
            If there is no file to keep them in yet.
        StaleChangeError
            If the book is another by now: plan it again. Nothing is kept then.
        DossierError
            If something could not be kept.
        """
        from app.session.importing import record_import

        if not self._workbench.is_kept and plan.texts:
            raise NotKeptError
        try:
            return record_import(
                plan, self._workbench.apply, self._workbench.keeper, self._workbench.now()
            )
        finally:
            self._tell()

    def forget_text(self, source: SourceId) -> None:
        """Drop the text of a source; its quotations stay.

        Raises
        ------
        DossierError
            If that could not be kept.
        """
        self._workbench.keeper.forget_text(source)
        self._tell()

    def _known(self) -> dict[SourceId, KeptDocument]:
        if self._documents is None:
            sources = self._session.dossier.source_by_id
            every = self._workbench.keeper.documents()
            self._documents = {each.source: each for each in every if each.source in sources}
        return self._documents

    def _mention_finder(self) -> "MentionFinder":
        dossier = self._session.dossier
        known = dossier.actors, dossier.actor_names
        if self._finder is None or self._finder[0] != known:
            from app.reading.mentions.finder import MentionFinder

            self._finder = known, MentionFinder(dossier)
        return self._finder[1]

    def _request(self, source: SourceId) -> "MarkRequest":
        request = self.request_of(source)
        if request is None:
            raise KeyError(source)
        return request

    def _marks(self, source: SourceId) -> "Marks":
        from app.session import marking

        request = self._request(source)
        marks: Marks | None = self._answers.find(_marks_key(request))
        return marks or self._answers.hold(_marks_key(request), marking.find_marks(request))

    def _forget_documents(self) -> None:
        self._documents = None

    def _tell(self) -> None:
        self._forget_documents()
        self.changed.emit()


def _view_key(request: "MarkRequest") -> Hashable:
    return "view", request.sha256


def _marks_key(request: "MarkRequest") -> Hashable:
    return "marks", request.sha256, request.language, request.published, request.finder


def _suggestions_key(request: "MarkRequest") -> Hashable:
    return "claims", request.sha256, request.language, request.published, request.suggester
