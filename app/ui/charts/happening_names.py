"""What happens, in words: names beside marks, and what the pointer is told."""

from collections.abc import Iterable, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.analysis.chronicle import Mark
from app.analysis.happenings import Happening
from app.analysis.ties import Record
from app.domain.dossier import Dossier
from app.domain.names import acronym, short_name
from app.domain.records import Agreement, Claim
from app.ui.charts.mark_look import mark_name
from app.ui.dates_text import long_day, span_text
from app.ui.wording import membership_role_label, party_status_label

translate = QCoreApplication.translate

_LONGEST = 70


def record_name(dossier: Dossier, record: Record, language: str) -> str:
    """A record in a few words: a title, who is in which bloc, what is claimed."""
    if isinstance(record, Agreement):
        return _short(_title(dossier, record, language))
    if isinstance(record, Claim):
        return _short(record.summary) or f"{'–'.join(record.a)} – {'–'.join(record.b)}"
    bloc = acronym(dossier, record.bloc, language) or short_name(dossier, record.bloc, language)
    actor = short_name(dossier, record.actor, language)
    words = translate("Timeline", "{actor} in {bloc}: {role}")
    role = membership_role_label(record.role)
    return words.format(actor=actor, bloc=bloc, role=role)


def tell_happening(dossier: Dossier, happening: Happening, language: str) -> str:
    """A happening for the pointer: when, what sort of thing, and of what."""
    moment = happening.moment
    when = long_day(moment.day) if moment.is_precise else _between(moment.first, moment.last)
    what = mark_name(moment.mark)
    if happening.step is not None:
        what = party_status_label(happening.step)
    return f"{when}: {what}\n{record_name(dossier, happening.record, language)}"


def tell_day(
    dossier: Dossier, day: date, found: Iterable[tuple[Mark, Record]], n_more: int, language: str
) -> str:
    """What happens on a day in a line: the first few with what becomes of them."""
    marks: dict[str, list[str]] = {}
    for mark, record in found:
        marks.setdefault(record_name(dossier, record, language), []).append(mark_name(mark))
    told = [f"{name} ({', '.join(each)})" for name, each in marks.items()]
    if n_more > 0:
        told.append(translate("Timeline", "and {count} more").format(count=n_more))
    return f"{long_day(day)}: {'; '.join(told) or translate('Timeline', 'nothing')}"


def tell_stretch(
    first: date, last: date, counts: Mapping[Mark, int], names: list[str], n_more: int
) -> str:
    """What happens in a stretch of time: the days, how much of what, and the first few names."""
    lines = [long_day(first) if first == last else _between(first, last)]
    told = [f"{mark_name(mark)} {count}" for mark, count in counts.items() if count]
    lines.append(" · ".join(told) or translate("Timeline", "nothing"))
    lines += [f"– {name}" for name in names]
    if n_more > 0:
        lines.append(translate("Timeline", "and {count} more").format(count=n_more))
    return "\n".join(lines)


def _between(first: date, last: date) -> str:
    if first == last:
        return translate("Timeline", "about {day}").format(day=long_day(first))
    span = f"{long_day(first)} – {long_day(last)}"
    short = span_text(first, last)
    return short if len(short) <= len("2012-01") else span


def _title(dossier: Dossier, agreement: Agreement, language: str) -> str:
    if agreement.language == language:
        return agreement.title
    titles = dossier.titles_of.get(agreement.id, ())
    return next((title.text for title in titles if title.language == language), agreement.title)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
