"""A field for actors: names in any language, acronyms, aliases or ids, each soon a chip."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.analysis.search import SearchIndex, normalised_words
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.names import acronym, all_names, short_name
from app.domain.suggestions import nearest
from app.domain.vocabulary import ActorKind
from app.session.session import Session
from app.ui.dialogs.fields.completion import Choice, CompletingLine
from app.ui.dialogs.fields.field import NoteLabel
from app.ui.panels.evidence.parts import link_button
from app.ui.panels.flow_layout import FlowLayout
from app.ui.panels.tooltips import set_plain_tooltip
from app.ui.wording import actor_kind_label

translate = QCoreApplication.translate

_MOST_OFFERED = 12
_LINE_PX = 210
_LINE_TO_REPLACE_PX = 56


class ActorNames:
    """What the actors of a dossier are called, to be found by whatever was typed."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._dossier: Dossier | None = None
        self._index = SearchIndex(Dossier())

    def find(self, text: str, kinds: frozenset[ActorKind] | None = None) -> list[Choice]:
        """The actors a text may mean, best first, of some kinds or of all."""
        dossier = self._session.dossier
        if dossier is not self._dossier:
            self._dossier = dossier
            only = Dossier(actors=dossier.actors, actor_names=dossier.actor_names)
            self._index = SearchIndex(only)
        choices = []
        for hit in self._index.find(text, limit=len(dossier.actors)):
            actor = dossier.actor_by_id[ActorId(hit.id)]
            if kinds is not None and actor.kind not in kinds:
                continue
            label, kind = self.label(actor.id), actor_kind_label(actor.kind)
            is_same = normalised_words(hit.text) == normalised_words(label)
            choices.append(
                Choice(
                    actor.id,
                    label,
                    kind if is_same else f"{hit.text} · {kind}",
                    is_exact=normalised_words(hit.text) == normalised_words(text),
                )
            )
            if len(choices) == _MOST_OFFERED:
                break
        return choices

    def label(self, actor: ActorId) -> str:
        """What an actor is called in the reader's language."""
        dossier, language = self._session.dossier, self._session.language
        short = short_name(dossier, actor, language)
        return (acronym(dossier, actor, language) or short) if short == actor else short

    @property
    def has_actors(self) -> bool:
        """Whether there is anybody to be named."""
        return bool(self._session.dossier.actors)

    def not_found_but_new(self, text: str) -> str:
        """The same where a new actor can be taken down at once."""
        if self._nearest(text) is not None:
            return self.not_found(text)
        told = translate("Forms", "Nobody here is called “{text}”. Take it down as a new actor?")
        return told.format(text=text)

    def not_found(self, text: str) -> str:
        """That a text names nobody, and who may have been meant."""
        like = self._nearest(text)
        if like is None:
            told = translate(
                "Forms", "Nobody here is called “{text}”. Add the actor first, in the Edit menu."
            )
            return told.format(text=text)
        told = translate("Forms", "Nobody here is called “{text}”. Is {name} meant?")
        return told.format(text=text, name=like)

    def _nearest(self, text: str) -> str | None:
        dossier = self._session.dossier
        names = [name.text for actor in dossier.actors for name in all_names(dossier, actor.id)]
        return nearest(text, names)


class ActorPicker(QWidget):
    """Actors as chips, and a line to type the next one; Backspace takes the last one away.

    Emits
    -----
    changed
        The actors are others.
    new_wanted
        What was typed names somebody who is to be taken down as a new actor.
    """

    changed = Signal()
    new_wanted = Signal(str)

    def __init__(
        self,
        names: ActorNames,
        *,
        kinds: Iterable[ActorKind] | None = None,
        is_single: bool = False,
        offers_new: bool = False,
        prompt: str = "",
    ) -> None:
        """`kinds` may be picked, or all; `is_single`: a new one replaces the old.

        `offers_new`: who is not there may be taken down; `prompt` says what it means that there
        is nobody.
        """
        super().__init__()
        self._prompt = prompt or translate("Forms", "Name, acronym or code")
        self._names = names
        self._is_single = is_single
        self._offers_new = offers_new
        self._actors: list[ActorId] = []
        self._chips: list[QPushButton] = []
        wanted = None if kinds is None else frozenset(kinds)
        not_found = names.not_found_but_new if offers_new else names.not_found
        self.line = CompletingLine(lambda text: names.find(text, wanted), not_found)
        self.new_button = link_button(translate("Forms", "New actor…"))
        self.line.setAccessibleName(translate("Forms", "Name, acronym or code"))
        self.note = NoteLabel()
        flow_area = QWidget()
        self._flow = FlowLayout(flow_area, spacing_px=6)
        self._flow.addWidget(self.line)
        self._flow.addWidget(self.new_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(flow_area)
        column.addWidget(self.note)
        self.setFocusProxy(self.line)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.line.chosen.connect(self._was_chosen)
        self.line.fault_changed.connect(lambda fault: self.note.say(fault, is_fault=True))
        self.line.erased_backwards.connect(self._take_last_away)
        self.line.textChanged.connect(self._offer_new)
        self.new_button.clicked.connect(lambda: self.new_wanted.emit(self.line.text().strip()))
        self._show()
        self._offer_new()

    @property
    def actors(self) -> tuple[ActorId, ...]:
        """The actors picked, in the order in which they were."""
        return tuple(self._actors)

    def set_actors(self, actors: Sequence[ActorId]) -> None:
        """Show other actors."""
        if tuple(actors) != self.actors:
            self._actors = list(dict.fromkeys(actors))
            self._show()
            self.changed.emit()

    def tab_stops(self) -> list[QWidget]:
        """The line, and while it names nobody the way to a new actor."""
        return [self.line, self.new_button]

    def take_new(self, actor: ActorId) -> None:
        """Pick an actor that was taken down for what is typed."""
        self.line.take(actor)

    def settle(self) -> None:
        """Read what is typed in the line."""
        self.line.settle()

    def problem(self) -> str:
        """Why the text in the line names no actor."""
        return self.line.fault

    def take_focus(self) -> None:
        """Put the keyboard into the line, its text selected."""
        self.line.setFocus()
        self.line.selectAll()

    def _was_chosen(self, actor: str) -> None:
        self.line.clear()
        kept = [] if self._is_single else self._actors
        self.set_actors([*kept, ActorId(actor)])

    def _offer_new(self) -> None:
        """Offer to take down who is not there; in an empty dossier that is everybody."""
        is_unknown = self.line.names_nobody or not self._names.has_actors
        self.new_button.setVisible(self._offers_new and is_unknown)
        self._flow.invalidate()

    def _take_last_away(self) -> None:
        self.set_actors(self._actors[:-1])

    def _show(self) -> None:
        while self._flow.count() > 0:
            self._flow.takeAt(0)
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(actor) for actor in self._actors]
        for chip in self._chips:
            self._flow.addWidget(chip)
        is_empty = not self._actors
        has_all = self._is_single and not is_empty
        self.line.setMinimumWidth(_LINE_PX if not has_all else _LINE_TO_REPLACE_PX)
        self.line.setMaximumWidth(_LINE_PX if not has_all else _LINE_TO_REPLACE_PX)
        self._flow.addWidget(self.line)
        self._flow.addWidget(self.new_button)
        self._flow.invalidate()
        self.line.setPlaceholderText(self._prompt if is_empty else "")

    def _chip(self, actor: ActorId) -> QPushButton:
        label = self._names.label(actor)
        # A name is data: its "&" is no mark of a shortcut.
        chip = QPushButton(f"{label.replace('&', '&&')}  ×")
        chip.setProperty("role", "closableChip")
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        remove = translate("Forms", "Take {name} away").format(name=label)
        chip.setAccessibleName(remove)
        set_plain_tooltip(chip, f"{remove} · {actor}")
        chip.clicked.connect(self._remover(actor))
        return chip

    def _remover(self, actor: ActorId) -> Callable[[], None]:
        return lambda: self.set_actors([other for other in self._actors if other != actor])
