"""The tables of a file that is held, for all that is asked and written through SQLAlchemy.

Loaded with it when it is first needed, which is after the first map.
"""

from datetime import datetime

from app.domain.changes import Edit, RecordChange
from app.domain.edit_log import EditState, LoggedEdit
from app.domain.faults import Fault
from app.domain.ids import SourceId
from app.domain.release import Release
from app.store import checking, dismissals, edit_log, releases, text_search, texts, writing
from app.store.hold import Hold
from app.store.kept_document import Passage


class HeldTables:
    """What :class:`~app.store.dossier_file.DossierFile` asks and writes; see there.

    What is written is one transaction, which the disk has when a method returns.
    """

    def __init__(self, hold: Hold) -> None:
        self._hold = hold

    def changes_of(self, number: int) -> tuple[RecordChange, ...]:
        """What an edit of the log changed; KeyError if there is none."""
        with self._hold.reading() as connection:
            return edit_log.read_changes(connection, self._hold.path, number)

    def append(self, logged: LoggedEdit, edit: Edit) -> None:
        """Carry out an edit that is new, and drop what was taken back before it."""
        with self._hold.writing(logged.at) as connection:
            writing.write_changes(connection, edit.changes)
            edit_log.drop_undone(connection)
            edit_log.append_edit(connection, logged, edit)

    def move(self, number: int, state: EditState, edit: Edit, at: datetime) -> None:
        """Carry out an edit of the log again, or what takes it back."""
        with self._hold.writing(at) as connection:
            writing.write_changes(connection, edit.changes)
            edit_log.set_state(connection, number, state)

    def keep_text(self, source: SourceId, text: str, origin: str | None, at: datetime) -> None:
        """Keep the text of a source."""
        with self._hold.writing(at) as connection:
            texts.keep_text(connection, source, text, origin, at)

    def forget_text(self, source: SourceId) -> None:
        """Drop the kept text of a source."""
        with self._hold.writing(None) as connection:
            texts.forget_text(connection, source)

    def text_of(self, source: SourceId) -> str | None:
        """The kept text of a source."""
        with self._hold.reading() as connection:
            return texts.text_of(connection, source)

    def source_of_text(self, sha256: str) -> SourceId | None:
        """The source whose kept text has a digest."""
        with self._hold.reading() as connection:
            return texts.source_of_text(connection, sha256)

    def search_texts(self, words: str, limit: int) -> list[Passage]:
        """Where words stand in the kept texts."""
        with self._hold.reading() as connection:
            return text_search.search_texts(connection, words, limit)

    def dismiss(self, sha256: str, start: int, end: int, at: datetime) -> None:
        """Do not suggest a passage again."""
        with self._hold.writing(at) as connection:
            dismissals.dismiss(connection, sha256, start, end, at)

    def undismiss(self, sha256: str, start: int, end: int) -> None:
        """Let a passage be suggested again."""
        with self._hold.writing(None) as connection:
            dismissals.undismiss(connection, sha256, start, end)

    def dismissals_of(self, sha256: str) -> frozenset[tuple[int, int]]:
        """The passages of a text that were dismissed."""
        with self._hold.reading() as connection:
            return dismissals.dismissals_of(connection, sha256)

    def note_release(self, release: Release) -> None:
        """Write down what leaves."""
        with self._hold.writing(release.at) as connection:
            releases.append_release(connection, release)

    def releases(self) -> tuple[Release, ...]:
        """What left, the oldest first."""
        with self._hold.reading() as connection:
            return releases.read_releases(connection, self._hold.path)

    def faults(self) -> list[Fault]:
        """Every fault."""
        return checking.faults_of(self._hold.connection, self._hold.path)
