"""One text that is gone through: its sentences, where one is, and which claim is looked at."""

from collections.abc import Mapping

from app.domain.ids import EvidenceId, SourceId
from app.domain.records import Evidence
from app.editing.drafts import EvidenceDraft
from app.reading.repeats import printed_again
from app.reading.sentences import Span
from app.reading.suggestion import Suggestion
from app.session.library import Library
from app.session.marking import MarkRequest
from app.session.quoting import evidence_of_selection
from app.session.session import Session
from app.ui.review.queue import Choice, Decision, ReviewQueue, Sentence, overlapping
from app.ui.review.quoted_places import QuotedPlaces


class ReviewedText:
    """The sentences of one source that may make a claim, with what is known of each.

    It reads the dossier and its texts and records nothing. Going to another sentence goes to
    the likeliest of its claims.

    Parameters
    ----------
    source
        Whose text is gone through; None if none is.

    Attributes
    ----------
    request
        What was, or is being, searched for claims; None before that.
    chosen
        The place of the claim that is looked at, among `choices`.
    """

    def __init__(self, session: Session, library: Library, source: SourceId | None = None) -> None:
        self._session = session
        self._library = library
        self.source = source
        self.request: MarkRequest | None = None
        self.queue = ReviewQueue()
        self.chosen = 0
        self._offer = 0
        self._decided: set[Suggestion] = set()
        self._sentences: tuple[Sentence, ...] | None = None
        self._spans: frozenset[Span] = frozenset()
        self._repeats: Mapping[Span, tuple[Span, ...]] = {}
        self._quoted = QuotedPlaces()
        self._dismissed_here: list[Span] = []
        self._shows_dismissed = False

    @property
    def is_searched(self) -> bool:
        """Whether the text was gone through to its end."""
        return self._sentences is not None

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What the present sentence may claim; nothing behind the last one."""
        sentence = self.queue.present
        return () if sentence is None else sentence.choices(self._offer)

    @property
    def choice(self) -> Choice | None:
        """The claim that would be recorded."""
        choices = self.choices
        return choices[self.chosen] if choices else None

    @property
    def is_besides(self) -> bool:
        """Whether the claim is one that an accepted sentence makes besides."""
        sentence, choice = self.queue.present, self.choice
        if sentence is None or choice is None or not choice.is_besides:
            return False
        return self.queue.decision(sentence.span) is Decision.ACCEPTED

    @property
    def n_left_out(self) -> int:
        """How many sentences are not in the queue, for they were dismissed before."""
        return 0 if self._shows_dismissed else len(self._dismissed_before())

    @property
    def last_dismissed(self) -> Span | None:
        """What is dismissed: the present sentence if it is, else the last of those before."""
        present = self.queue.present
        candidates = [] if present is None else [present.span]
        candidates += reversed(self._dismissed_here)
        decision = self.queue.decision
        return next((each for each in candidates if decision(each) is Decision.DISMISSED), None)

    def is_answered_for(self, request: MarkRequest) -> bool:
        """Whether what was found for `request`, or is being looked for, still holds."""
        return self.request is not None and _depends_on(self.request) == _depends_on(request)

    def take(self, sentences: tuple[Sentence, ...]) -> None:
        """Line up what was found."""
        self._sentences = sentences
        self._spans = frozenset(each.span for each in sentences)
        text = "" if self.request is None else self.request.text
        self._repeats = printed_again(text, self._spans)
        self._line_up()

    def show_dismissed(self) -> None:
        """Have those dismissed before in the queue too."""
        self._shows_dismissed = True
        self._line_up()

    def learn(self) -> None:
        """Learn which evidence there is by now, and what is dismissed."""
        if self.source is None:
            return
        self._quoted = QuotedPlaces.of(self._library, self._session.dossier, self.source)
        standing = frozenset(item.id for uses in self._quoted.uses.values() for item in uses)
        self.queue.know(standing, self._dismissed())

    def choose(self, place: int) -> bool:
        """Take another of the claims; whether there is one at that place."""
        choices, sentence = self.choices, self.queue.present
        if sentence is None or not 0 <= place < len(choices):
            return False
        if not (choices[place].is_other_kind or choices[place].is_besides):
            self._offer = sentence.offers.index(choices[place].suggestion)
        self.chosen = place
        return True

    def decide(self) -> None:
        """Be done with the claim that is looked at, and go on.

        That is to what other words of an accepted sentence claim of the same sides, each
        once; or else to the next sentence that is open.
        """
        sentence, choice = self.queue.present, self.choice
        if choice is not None:
            self._decided.add(choice.suggestion)
        if sentence is not None and self.queue.decision(sentence.span) is Decision.ACCEPTED:
            for place, other in enumerate(self.choices):
                if other.is_besides and other.suggestion not in self._decided:
                    self.chosen = place
                    return
        self.go_on()

    def go_on(self) -> None:
        """To the next sentence that is open."""
        self.queue.go_on()
        self._begin()

    def step(self, by: int) -> None:
        """To the next sentence (1) or the one before (-1), decided or not."""
        self.queue.step(by)
        self._begin()

    def go_to(self, span: Span) -> None:
        """To a sentence, if it is in the queue."""
        self.queue.go_to(span)
        self._begin()

    def note_acceptance(self, evidence: frozenset[EvidenceId]) -> None:
        """Remember what the present sentence was accepted as."""
        if self.queue.present is not None:
            self.queue.note(self.queue.present.span, evidence)

    def note_dismissal(self, span: Span) -> None:
        """Keep a sentence that was dismissed now in the queue, to be gone back to."""
        self._dismissed_here.append(span)

    def evidence(self) -> EvidenceDraft:
        """The present sentence as evidence for the claim that is looked at."""
        sentence, choice, request = self.queue.present, self.choice, self.request
        assert sentence is not None, "asked for only where there is a sentence"
        assert choice is not None, "every sentence makes a claim"
        assert request is not None, "its text was searched"
        return evidence_of_selection(
            request.source,
            request.text,
            sentence.span.start,
            sentence.span.end,
            language=request.language,
            stance=choice.suggestion.stance,
        )

    def uses(self, span: Span) -> tuple[Evidence, ...]:
        """What a sentence, or a part of it, is evidence for already, here or printed elsewhere."""
        places = (span, *self._repeats.get(span, ()))
        found = (item for place in places for item in self._quoted.evidence_in(place))
        return tuple(dict.fromkeys(found))

    def _line_up(self) -> None:
        if self._sentences is None:
            return
        self.learn()
        before = self.queue.present
        without = frozenset[Span]() if self._shows_dismissed else self._dismissed_before()
        quoted = overlapping(self._spans, self._quoted.spans)
        again = (other for span in quoted for other in self._repeats.get(span, ()))
        self.queue.fill(self._sentences, quoted.union(again), without)
        # Who looks at one of the claims of a sentence goes on looking at it.
        if before is None or before != self.queue.present:
            self._begin()

    def _begin(self) -> None:
        self._offer = self.chosen = 0

    def _dismissed(self) -> frozenset[Span]:
        if self.source is None:
            return frozenset()
        return frozenset(Span(*each) for each in self._library.dismissed_in(self.source))

    def _dismissed_before(self) -> frozenset[Span]:
        """What was dismissed before the queue was lined up, of what would stand in it."""
        return (self._dismissed() & self._spans) - frozenset(self._dismissed_here)


def _depends_on(request: MarkRequest) -> tuple[object, ...]:
    """What the suggestions for a text depend on."""
    return (
        request.source,
        request.sha256,
        request.language,
        request.published,
        id(request.suggester),
    )
