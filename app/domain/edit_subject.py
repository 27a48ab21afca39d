"""What an edit is about: kept as parts, so that each reader is told in their own language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NamedActor:
    """An actor by its id, and its English name when the edit was made.

    Who reads of it later is told its present name in their language, and this one if the
    dossier knows it no more.
    """

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class EditSubject:
    """What an edit is about, as far as its label and a look through the history need it.

    Attributes
    ----------
    table
        The table of what was edited; empty if `words` are all that is known of it.
    words
        A title or a quotation, shortened; the word of a party's status; else empty.
    sides
        The actors it is named by: both sides of a claim, member and bloc, the actor itself.
    number
        How many records of the table it is about; None: one, told by words and sides.
    of
        What it belongs to: that for which something is evidence, the agreement of a status.
    into
        The other one of two that became one, which stayed.
    reason
        Why something was withdrawn.
    actors
        The ids of all actors whom the edit's changes name: as a side, member, party, or by
        what is evidence for something of theirs.
    """

    table: str = ""
    words: str = ""
    sides: tuple[tuple[NamedActor, ...], ...] = ()
    number: int | None = None
    of: "EditSubject | None" = None
    into: "EditSubject | None" = None
    reason: str = ""
    actors: tuple[str, ...] = ()
