"""Why the rules refuse an edit, in the reader's language.

The rules say it in one English line each, for reports and the command line. Here each of
these lines has its words for somebody who fills in a form: with names for ids, without the
names of tables and columns. A line that has none is told as it is.
"""

import re
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.domain.changes import Book
from app.domain.faults import Fault, Severity
from app.domain.ids import ActorId
from app.domain.vocabulary import ActorKind, ClaimStatus, Topology
from app.ui.dialogs.form_words import topology_label
from app.ui.quotation import quoted
from app.ui.record_wording import actor_text, find_record, record_text
from app.ui.wording import actor_kind_label, claim_status_label

translate = QCoreApplication.translate

_TABLES = {
    "actor": "actors",
    "agreement": "agreements",
    "claim": "claims",
    "evidence": "evidence",
    "excerpt": "excerpts",
    "membership": "memberships",
    "party status": "party_statuses",
    "source": "sources",
    "view": "views",
}
_KINDS = "|".join(_TABLES)
_RECORD = rf"(?P<table>{_KINDS}) '(?P<record>[^']*)'"


def _quoted(name: str) -> str:
    """The pattern of what the rules put between quotation marks, shortened where it is long."""
    return rf"""['"](?P<{name}>.*?)['"](?:\.\.\. \(\S+ characters\))?"""


def fault_text(fault: Fault, book: Book, language: str) -> str:
    """A broken rule in a sentence, after the record that breaks it if that is a known one."""
    told = rule_text(fault.reason, book, language)
    table, _, id_ = fault.place.partition(" ")
    if table in _TABLES.values() and find_record(book, table, id_) is not None:
        told = f"{record_text(book, table, id_, language)}: {told}"
    if fault.severity is Severity.WARNING:
        return translate("Rules", "Note: {told}").format(told=told)
    return told


def rule_text(reason: str, book: Book, language: str) -> str:
    """What a rule says in the reader's language; as the rule says it if there are no words."""
    for pattern, words in _all_rules():
        match = re.fullmatch(pattern, reason, re.DOTALL)
        if match is not None:
            facts = {
                name: _fact(name, value or "", match, book, language)
                for name, value in match.groupdict().items()
            }
            return words.format(**facts)
    return reason


def _fact(name: str, value: str, match: re.Match[str], book: Book, language: str) -> str:
    """What a line says by an id or a word of the vocabulary, as the reader calls it."""
    named: dict[str, Callable[[], str]] = {
        "actor": lambda: actor_text(book.dossier, ActorId(value), language),
        "bloc": lambda: actor_text(book.dossier, ActorId(value), language),
        "circle": lambda: " → ".join(
            actor_text(book.dossier, ActorId(each), language) for each in value.split(" in ")
        ),
        "claim": lambda: quoted(record_text(book, "claims", value, language), language),
        "other": lambda: quoted(record_text(book, "claims", value, language), language),
        "source": lambda: quoted(record_text(book, "sources", value, language), language),
        "second": lambda: quoted(record_text(book, "sources", value, language), language),
        "record": lambda: quoted(
            record_text(book, _TABLES[match["table"]], value, language), language
        ),
        "kind": lambda: actor_kind_label(ActorKind(value)),
        "status": lambda: claim_status_label(ClaimStatus(value)),
        "topology": lambda: topology_label(Topology(value)),
    }
    return named.get(name, partial(str, value))()


def _all_rules() -> Iterator[tuple[str, str]]:
    """Patterns of what the rules say, and the words for it."""
    yield from _of_actors()
    yield from _of_memberships()
    yield from _of_claims()
    yield from _of_agreements()
    yield from _of_sources()
    yield from _of_evidence()
    yield from _of_references()
    yield from _of_withdrawing()
    yield from _of_merging()
    yield from _of_steps()


def _of_actors() -> Iterator[tuple[str, str]]:
    yield (
        r"dissolved (?P<end>.+) before founded (?P<start>.+)",
        translate("Rules", "It was dissolved ({end}) before it was founded ({start})."),
    )
    yield (
        "latitude and longitude are given together or not at all",
        translate("Rules", "Give both latitude and longitude, or neither."),
    )
    yield (
        r"latitude (?P<degrees>\S+) is not from -90 to 90",
        translate("Rules", "The latitude {degrees} is not between −90 and 90."),
    )
    yield (
        r"longitude (?P<degrees>\S+) is not from -180 to 180",
        translate("Rules", "The longitude {degrees} is not between −180 and 180."),
    )
    yield (
        r"the id of a state is its ISO 3166-1 alpha-3 code, not '(?P<id>.*)'",
        translate("Rules", "The id of a state is its ISO 3166-1 code of three letters, not {id}."),
    )
    yield (
        r"the standing of (?P<name>.+) is disputed: say so in status_note",
        translate("Rules", "The status of {name} is disputed: say so under “Disputed status”."),
    )
    yield (
        r"(?P<id>\S+) has no short name in English",
        translate("Rules", "{id} needs a short name in English."),
    )
    yield (
        r"(?P<id>\S+) has no short name in German",
        translate("Rules", "{id} has no short name in German."),
    )
    yield "the name is empty", translate("Rules", "A name is empty.")
    yield (
        r"valid_to (?P<end>.+) is before valid_from (?P<start>.+)",
        translate("Rules", "The name was in use until {end}, which is before {start}."),
    )


def _of_memberships() -> Iterator[tuple[str, str]]:
    yield (
        (
            r"(?P<actor>\S+): in (?P<bloc>\S+) from (?P<start>.+), before it was founded"
            r" \((?P<date>.+)\)"
        ),
        translate("Rules", "{actor} is in {bloc} from {start}, before it was founded ({date})."),
    )
    yield (
        (
            r"(?P<actor>\S+): in (?P<bloc>\S+) from (?P<start>.+), after it was dissolved"
            r" \((?P<date>.+)\)"
        ),
        translate("Rules", "{actor} is in {bloc} from {start}, after it was dissolved ({date})."),
    )
    yield (
        r"(?P<actor>\S+) is in itself",
        translate("Rules", "{actor} cannot be a member of itself."),
    )
    yield (
        r"a circle of members: (?P<circle>.+)",
        translate("Rules", "Members would be inside themselves: {circle}."),
    )


def _of_claims() -> Iterator[tuple[str, str]]:
    sides = r"a (?P<topology>\w+) has {0}, not (?P<n_a>\d+) and (?P<n_b>\d+)"
    yield (
        sides.format("one actor on each side"),
        translate(
            "Rules",
            "“{topology}” means one actor on each side, but there are {n_a} and {n_b}.",
        ),
    )
    yield (
        sides.format("one actor on one side and several on the other"),
        translate(
            "Rules",
            "“{topology}” means one actor on one side and several on the other, but there are"
            " {n_a} and {n_b}.",
        ),
    )
    yield (
        sides.format("actors on both sides and more than two in all"),
        translate(
            "Rules",
            "“{topology}” means actors on both sides and more than two in all, but there are"
            " {n_a} and {n_b}.",
        ),
    )
    yield (
        sides.format("three or more on side a and none on b"),
        translate(
            "Rules",
            "“{topology}” means three or more actors on side a and none on side b, but there are"
            " {n_a} and {n_b}.",
        ),
    )
    yield (
        r"(?P<actor>\S+) stands in it \d+ times",
        translate("Rules", "{actor} is named more than once."),
    )
    yield "the summary is empty", translate("Rules", "The summary is empty.")
    yield (
        r"credibility (?P<grade>\S+) is not from 1 to 6",
        translate("Rules", "The credibility {grade} is not between 1 and 6."),
    )
    yield (
        r"has ended, but its period (?P<period>.+) has no end",
        translate("Rules", "It has ended, but the date {period} is open-ended."),
    )
    yield (
        r"is in force, but is over after (?P<period>.+): is (?P<since>.+) meant\?",
        translate("Rules", "It is in force, but over after {period}. Is {since} (since) meant?"),
    )
    yield (
        "neither it nor any source of it has a date",
        translate("Rules", "Neither the claim nor any of its sources has a date."),
    )
    yield (
        r"is (?P<status>[\w ]+), but begins \((?P<period>.+)\) after its sources appeared",
        translate("Rules", "“{status}” does not fit: it begins ({period}) after its sources."),
    )


def _of_agreements() -> Iterator[tuple[str, str]]:
    yield "the title is empty", translate("Rules", "The title is empty.")
    yield "it has no parties", translate("Rules", "The agreement has no parties.")
    yield (
        r"(?P<actor>\S+) is a party \d+ times",
        translate("Rules", "{actor} is a party more than once."),
    )
    yield (
        "it has no status in party_statuses.csv, so it is on the map on no date",
        translate("Rules", "Without a dated status the agreement is on the map on no date."),
    )
    yield (
        r"(?P<actor>\S+) is not among the parties of (?P<agreement>.+)",
        translate("Rules", "{actor} has a status, but is not among the parties."),
    )
    yield (
        r"in force (?P<date>.+), before it was signed \((?P<signed>.+)\)",
        translate("Rules", "It is in force ({date}) before it was signed ({signed})."),
    )


def _of_sources() -> Iterator[tuple[str, str]]:
    yield "the kind is empty", translate("Rules", "The source has no kind.")
    yield (
        r"retrieved (?P<end>.+) before published (?P<start>.+)",
        translate("Rules", "It was retrieved ({end}) before it was published ({start})."),
    )
    yield (
        "url: not an http or https address",
        translate("Rules", "The address does not begin with http:// or https://."),
    )
    yield (
        r"reliability '(?P<grade>.*)' is not from A to F",
        translate("Rules", "The reliability {grade} is not between A and F."),
    )
    yield (
        "sha256: not 64 lower-case hexadecimal digits",
        translate("Rules", "The checksum of the text is not one."),
    )


def _of_evidence() -> Iterator[tuple[str, str]]:
    yield (
        "exactly one of excerpt and source must be given",
        translate("Rules", "Evidence is a quotation or a source, not both and not neither."),
    )
    yield "the excerpt is empty", translate("Rules", "The quotation is empty.")
    yield (
        (
            r"(?:start (?P<start>\S+) is below 0"
            r"|start and end span \S+ characters, but the excerpt has \S+)"
        ),
        translate("Rules", "The place of the quotation in its text does not fit its words."),
    )
    yield (
        r"the excerpt has (?P<n>\d+) characters, more than (?P<most>\d+)",
        translate("Rules", "The quotation has {n} characters; {most} are the most."),
    )
    yield (
        r"claim \S+ has no evidence",
        translate("Rules", "The claim has no evidence: quote a sentence or name a source."),
    )
    yield (
        r"agreement \S+ has no evidence",
        translate("Rules", "The agreement has no evidence: quote a sentence or name a source."),
    )
    yield (
        r"membership \S+ has no evidence",
        translate("Rules", "The membership has no evidence: quote a sentence or name a source."),
    )
    yield (
        r"excerpt \S+ is evidence for nothing",
        translate("Rules", "The quotation would be evidence for nothing."),
    )


def _of_references() -> Iterator[tuple[str, str]]:
    yield (
        r"the same id as in .+: " + _quoted("id"),
        translate("Rules", "The id {id} is taken already."),
    )
    yield (
        r"the same (?:name|title) as in .+: " + _quoted("name"),
        translate("Rules", "“{name}” is there twice."),
    )
    yield (
        r"the same membership as in .+: .+",
        translate("Rules", "The same membership is recorded already."),
    )
    yield (
        r"the same evidence as in .+: .+",
        translate("Rules", "The same evidence is recorded already."),
    )
    yield (
        r"(?:focus_blocs|bloc): (?P<bloc>\S+) is a (?P<kind>\w+), not a bloc",
        translate("Rules", "{bloc} is called a bloc elsewhere, but is a {kind}."),
    )
    yield (
        rf"[\w ]+: unknown (?:{_KINDS}) {_quoted('id')}; nearest is {_quoted('near')}",
        translate("Rules", "There is no {id}; is {near} meant?"),
    )
    yield (
        rf"[\w ]+: unknown (?:{_KINDS}) {_quoted('id')}",
        translate("Rules", "There is no {id}."),
    )
    yield (
        rf"there is no (?:{_KINDS}) {_quoted('id')}",
        translate("Rules", "There is no {id} any more."),
    )
    yield (
        r"(?:status|evidence) '.*' is not of this (?:agreement|subject), or stands twice in it",
        translate("Rules", "Part of this was changed elsewhere meanwhile: open the form again."),
    )


def _of_withdrawing() -> Iterator[tuple[str, str]]:
    yield (
        rf"{_RECORD} is withdrawn already",
        translate("Rules", "{record} is withdrawn already."),
    )
    yield rf"say why {_RECORD} is withdrawn", translate("Rules", "Say why it is withdrawn.")
    yield rf"{_RECORD} is not withdrawn", translate("Rules", "{record} is not withdrawn.")
    yield (
        rf"{_RECORD} is a quotation in use: withdraw it instead",
        translate("Rules", "{record} is in use: withdraw it instead."),
    )
    yield (
        rf"{_RECORD} is named by .+: withdraw it instead",
        translate("Rules", "{record} is named by other records: withdraw it instead."),
    )
    yield (
        rf"{_RECORD} belongs to the first view of this dossier: keep it",
        translate(
            "Rules", "{record} belongs to the first view of this dossier and has to be kept."
        ),
    )


def _of_merging() -> Iterator[tuple[str, str]]:
    yield (
        (
            r"the quotations of (?P<source>\S+) are placed in its own text, which is not that of"
            r" (?P<second>\S+): merge the other way round, or withdraw one of the two"
        ),
        translate(
            "Rules",
            "The quotations of {source} have their place in its own text, which {second} has"
            " not: keep the other one, or withdraw one of the two.",
        ),
    )
    yield (
        r"(?P<source>\S+) and (?P<second>\S+) have texts that differ, and both are quoted from",
        translate("Rules", "{source} and {second} have different texts, and both are quoted from."),
    )
    yield (
        r"(?P<claim>\S+) and (?P<other>\S+) are claims about different actors",
        translate("Rules", "{claim} and {other} are about different actors."),
    )
    yield (
        r"\S+ cannot be merged with itself",
        translate("Rules", "It cannot be merged with itself."),
    )


def _of_steps() -> Iterator[tuple[str, str]]:
    yield (
        r"edit \d+ can no longer be gone to: others were made instead",
        translate("Rules", "There is no way back to this step: others were made instead."),
    )
    yield (
        "this dossier is open read-only: save a copy to change it",
        translate("Rules", "This dossier is open to read only: save a copy to change that."),
    )
    yield (
        "the new order must name each view once",
        translate("Rules", "The views are others by now: put them in order again."),
    )
    yield "a view needs a title", translate("Rules", "A view needs a title.")
