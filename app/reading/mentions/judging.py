"""From the names a text may hold to mentions with a reason: what decides, and what does not."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from app.domain.ids import ActorId
from app.reading.mentions.lexicon import Entry, Person
from app.reading.mentions.look_alikes import ACRONYM_WORDS
from app.reading.mentions.mention import Mention, MentionReason, MentionRole, Reason
from app.reading.mentions.scanning import Hit, Scan
from app.reading.mentions.words import normalised

_CONFIRMABLE = frozenset({MentionReason.OTHER_MEANING, MentionReason.CAPITAL_AT_START})


def judged(scan: Scan, on: date | None) -> tuple[Mention, ...]:
    """The mentions of a scanned text; what the rest of it confirms is no longer in doubt."""
    full = frozenset(
        entry.actor for hit in scan.hits for entry in hit.entries if entry.person is Person.FULL
    )
    mentions = [_mention(scan.text, hit, full, on) for hit in scan.hits]
    certain = {mention.actors[0] for mention in mentions if mention.is_certain}
    return tuple(_confirmed(mention, certain) for mention in mentions)


def _confirmed(mention: Mention, certain: set[ActorId]) -> Mention:
    kind = mention.reason.kind
    if mention.form in ACRONYM_WORDS:
        return mention
    if kind in _CONFIRMABLE and len(mention.actors) == 1 and mention.actors[0] in certain:
        return replace(mention, reason=Reason(MentionReason.CONFIRMED, mention.reason.words))
    return mention


def _mention(text: str, hit: Hit, full: frozenset[ActorId | None], on: date | None) -> Mention:
    entries = hit.entries
    if len(entries) > 1:
        entries = _likeliest(_in_use(entries, on) or entries, full)
    actors = tuple(dict.fromkeys(entry.actor for entry in entries if entry.actor is not None))
    best = entries[0]
    role = best.role
    if hit.is_in_compound and role is MentionRole.NAME:
        role = MentionRole.COMPOUND
    kind = _kind(text, hit, entries, full, on)
    return Mention(hit.start, hit.end, actors, role, best.form, Reason(kind, best.form))


def _likeliest(entries: list[Entry], full: frozenset[ActorId | None]) -> list[Entry]:
    """The entries, the best first; of persons those named in full, if there is one."""
    named = [entry for entry in entries if entry.person is Person.NO or entry.actor in full]
    return sorted(named or entries, key=lambda entry: entry.rank)


def _kind(
    text: str, hit: Hit, entries: list[Entry], full: frozenset[ActorId | None], on: date | None
) -> MentionReason:
    best = entries[0]
    if len({entry.actor for entry in entries}) > 1:
        return MentionReason.SEVERAL_ACTORS
    if not _in_use(entries, on):
        return MentionReason.OUT_OF_USE
    doubt = _doubt(text[hit.start : hit.end], hit, entries, full)
    if doubt is not None:
        return doubt
    if hit.is_in_compound and best.reason is MentionReason.NAME:
        return MentionReason.COMPOUND
    is_as_written = normalised(text[hit.start : hit.end]) == normalised(best.form)
    if best.reason is MentionReason.NAME and not is_as_written:
        return MentionReason.INFLECTED
    return best.reason


def _doubt(
    words: str, hit: Hit, entries: list[Entry], full: frozenset[ActorId | None]
) -> MentionReason | None:
    if words in ACRONYM_WORDS and hit.is_in_capitals and not hit.is_in_compound:
        return MentionReason.OTHER_MEANING
    if any(_is_settled(entry, hit, words, full) for entry in entries):
        return None
    return entries[0].doubt


def _is_settled(entry: Entry, hit: Hit, words: str, full: frozenset[ActorId | None]) -> bool:
    if entry.doubt is None:
        return True
    if entry.doubt is MentionReason.SURNAME_ALONE:
        return entry.actor in full or " " in words
    if entry.doubt is MentionReason.CAPITAL_AT_START:
        return not hit.is_at_start and not words.isupper()
    return False


def _in_use(entries: Iterable[Entry], on: date | None) -> list[Entry]:
    """The entries whose name may have been in use on a day; all of them if none is given."""
    return [
        entry
        for entry in entries
        if on is None
        or (
            (entry.valid_from is None or entry.valid_from.earliest <= on)
            and (entry.valid_to is None or on <= entry.valid_to.latest)
        )
    ]
