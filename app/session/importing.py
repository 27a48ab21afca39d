"""Documents into a dossier: read all, decide what each of them is, keep them in one step.

Nothing is recorded before all are read, so that what is called off leaves no trace. Then the
new sources are one edit, and their texts are kept after it. A file that cannot be read keeps
nobody from taking in the others; the report says which, and why.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from app.domain.changes import Book, Edit
from app.domain.faults import DossierError
from app.domain.ids import SourceId
from app.domain.progress import Report, unreported
from app.domain.records import Excerpt
from app.editing.drafts import SourceDraft
from app.editing.sources import record_sources
from app.editing.text_keeper import TextKeeper
from app.reading.anchoring import Anchored, AnchorState, anchor_all
from app.reading.document import Document
from app.reading.opening import read_document
from app.store.kept_document import KeptDocument

_STEPS = 1_000
"""In which each file's part of the progress is told."""

_FEWEST_CHARACTERS = 60
"""Of quotations that a text must hold, all together, to be taken for that of their source: two
or three clauses. Fewer may stand in many a text."""

_ARTICLE, _DOCUMENT = "article", "document"


class Outcome(StrEnum):
    """What became of a file.

    ``added``: a new source. ``linked``: the text of a source that was there, and had none.
    ``there``: the same text is already kept. ``refused``: it could not be read.
    """

    ADDED = "added"
    LINKED = "linked"
    THERE = "there"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that could not be read, and why, in one line that names it."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file that was read."""

    path: Path
    document: Document


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """What became of one file.

    Attributes
    ----------
    source
        Whose text it is; None if it was refused.
    anchors
        How many quotations of the source stand in the text in which way.
    remarks
        What was unusual about the file, in English sentences.
    reason
        Why it was refused, in one line that names it; else empty.
    """

    path: Path
    outcome: Outcome
    source: SourceId | None = None
    title: str = ""
    anchors: Mapping[AnchorState, int] | None = None
    remarks: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of every file, in the order in which they were given."""

    files: tuple[ImportedFile, ...]

    def count(self, outcome: Outcome) -> int:
        """How many files came to this; all outcomes together are all files."""
        return sum(file.outcome is outcome for file in self.files)

    def having(self, outcome: Outcome) -> tuple[ImportedFile, ...]:
        """The files that came to this."""
        return tuple(file for file in self.files if file.outcome is outcome)


@dataclass(frozen=True)
class ImportPlan:
    """What is to be recorded of what was read, for a book as it is.

    Attributes
    ----------
    edit
        The new sources; None if there are none.
    texts
        The texts to be kept once it is recorded, with the names of their files.
    report
        What will have become of every file then.
    """

    book: Book
    edit: Edit | None
    texts: tuple[tuple[SourceId, Document], ...]
    report: ImportReport


def read_documents(
    paths: Sequence[Path], report: Report = unreported
) -> tuple[ReadFile | Refused, ...]:
    """Read files, each as what its content shows it to be.

    `report` is told the progress in thousandths of a file, within long documents too.

    Raises
    ------
    Cancelled
        What `report` raises.
    """
    found: list[ReadFile | Refused] = []
    total = _STEPS * len(paths)
    for number, path in enumerate(paths):
        report(_STEPS * number, total)
        try:
            found.append(ReadFile(path, read_document(path, report=_part(report, number, total))))
        except DossierError as error:
            found.append(Refused(path, error.reason))
    report(total, total)
    return tuple(found)


def plan_import(
    read: Sequence[ReadFile | Refused], book: Book, kept: Iterable[KeptDocument]
) -> ImportPlan:
    """Decide for every file what it is to the dossier.

    A text is that of a source whose text has the same digest; else that of a source without a
    text if it holds at least half of its quotations letter for letter, and these have at least
    60 characters together (if several have equally many there, of none of them). It is never
    decided by likeness. What is left is new.

    Parameters
    ----------
    kept
        What is known of the texts the dossier has. Those of sources that are not in it, as
        their addition was undone, do not count.
    """
    return _Planner(book, kept).plan(read)


def record_import(
    plan: ImportPlan, apply: Callable[[Edit], object], keeper: TextKeeper, at: datetime
) -> ImportReport:
    """Record the new sources and keep all texts.

    Parameters
    ----------
    apply
        Records an edit. If the texts cannot all be kept after it, importing the same files
        again links those that are missing.

    Raises
    ------
    StaleChangeError
        If the plan was made for another state of the book; nothing is kept then.
    DossierError
        If something could not be kept.
    """
    if plan.edit is not None:
        apply(plan.edit)
    for source, document in plan.texts:
        keeper.keep_text(source, document.text, origin=document.origin, at=at)
    return plan.report


def draft_of(document: Document) -> SourceDraft:
    """A source as a document proposes it; what it does not say stays empty."""
    is_page = document.media_type == "text/html" or bool(document.authors or document.outlet)
    return SourceDraft(
        kind=_ARTICLE if is_page else _DOCUMENT,
        title=document.title,
        authors=document.authors,
        outlet=document.outlet,
        published=document.published,
        language=document.language,
        url=document.url,
    )


def count_states(anchors: Iterable[Anchored]) -> Mapping[AnchorState, int]:
    """How many quotations stand in which way."""
    found = Counter(anchored.state for anchored in anchors)
    return {state: found[state] for state in AnchorState if found[state]}


class _Planner:
    """Decides file by file; a text that was seen is not taken in again."""

    def __init__(self, book: Book, kept: Iterable[KeptDocument]) -> None:
        self._book = book
        sources = book.dossier.source_by_id
        self._seen = {each.sha256: each.source for each in kept if each.source in sources}
        self._having_text = set(self._seen.values())
        self._excerpts: dict[SourceId, list[Excerpt]] = defaultdict(list)
        for excerpt in book.dossier.excerpts:
            self._excerpts[excerpt.source].append(excerpt)
        self._by_digest: dict[str, SourceId] = {}
        for source in book.dossier.sources:
            if source.sha256 is not None:
                self._by_digest.setdefault(source.sha256, source.id)

    def plan(self, read: Sequence[ReadFile | Refused]) -> ImportPlan:
        """What is to be done about files, in their order."""
        files = [self._placed(each) for each in read]
        new = [place for place, file in enumerate(files) if file.outcome is Outcome.ADDED]
        documents = {
            place: each.document for place, each in enumerate(read) if isinstance(each, ReadFile)
        }
        edit = None
        if new:
            drafts = [(draft_of(documents[at]), documents[at].sha256) for at in new]
            edit, ids = record_sources(self._book, drafts)
            for place, id_ in zip(new, ids, strict=True):
                files[place] = replace(files[place], source=id_)
            files = self._with_new_ids(files, documents)
        texts = tuple(
            (file.source, documents[place])
            for place, file in enumerate(files)
            if file.source is not None and file.outcome in (Outcome.ADDED, Outcome.LINKED)
        )
        return ImportPlan(self._book, edit, texts, ImportReport(tuple(files)))

    def _placed(self, each: ReadFile | Refused) -> ImportedFile:
        if isinstance(each, Refused):
            return ImportedFile(each.path, Outcome.REFUSED, reason=each.reason)
        document, digest = each.document, each.document.sha256
        file = ImportedFile(
            each.path, Outcome.ADDED, title=document.title, remarks=document.remarks
        )
        if digest in self._seen:
            return self._as_source(replace(file, outcome=Outcome.THERE), self._seen[digest])
        source = self._by_digest.get(digest) or self._quoting(document.text)
        self._seen[digest] = source or SourceId("")
        if source is None:
            return file
        self._having_text.add(source)
        anchors = anchor_all(self._excerpts[source], document.text)
        linked = replace(file, outcome=Outcome.LINKED, anchors=count_states(anchors.values()))
        return self._as_source(linked, source)

    def _as_source(self, file: ImportedFile, source: SourceId) -> ImportedFile:
        """A file that is a known source is called as that is."""
        known = self._book.dossier.source_by_id.get(source)
        return replace(file, source=source, title=known.title if known else file.title)

    def _with_new_ids(
        self, files: Sequence[ImportedFile], documents: Mapping[int, Document]
    ) -> list[ImportedFile]:
        """Files that are the same as a new one are of its source, which has an id by now."""
        ids = {
            documents[place].sha256: file.source
            for place, file in enumerate(files)
            if file.outcome is Outcome.ADDED
        }
        return [
            replace(file, source=ids[documents[place].sha256])
            if file.outcome is Outcome.THERE and not file.source
            else file
            for place, file in enumerate(files)
        ]

    def _quoting(self, text: str) -> SourceId | None:
        """The source without a text most of whose quotations a text holds."""
        asked = {
            source: excerpts
            for source, excerpts in self._excerpts.items()
            if source not in self._having_text
        }
        anchors = anchor_all((each for of in asked.values() for each in of), text)
        held: dict[SourceId, int] = {}
        for source, excerpts in asked.items():
            words = {each.exact for each in excerpts}
            there = {each.exact for each in excerpts if anchors[each.id].n_matches}
            n_characters = sum(map(len, there))
            if 2 * len(there) >= len(words) and n_characters >= _FEWEST_CHARACTERS:
                held[source] = n_characters
        most = max(held.values(), default=0)
        best = [source for source, n_characters in held.items() if n_characters == most]
        return best[0] if len(best) == 1 else None


def _part(report: Report, number: int, total: int) -> Callable[[int, int], None]:
    """A report of one of several files."""

    def tell(done: int, of: int) -> None:
        share = min(_STEPS, _STEPS * done // of) if of > 0 else 0
        report(_STEPS * number + share, total)

    return tell
