"""The words of a figure in the reader's language."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.analysis.became import became
from app.analysis.comparing import Difference
from app.bundle import bundled_resource
from app.domain.apart import Apart
from app.figures.citations.styles import HOUSE
from app.figures.wording import FigureWording, LegendGroup
from app.session.comparison_wording import became_words
from app.ui.dates_text import long_date, long_day, short_date
from app.ui.quotation import quoted
from app.ui.translation import counted
from app.ui.wording import legend_label, on_date_label, party_status_label

translate = QCoreApplication.translate


def citation_style_label(style: str) -> str:
    """What a citation style is called in a list to choose from."""
    return {
        HOUSE: translate("Figure", "short, in one line"),
        "apa": translate("Figure", "APA, 7th edition"),
        "chicago": translate("Figure", "Chicago, 16th edition"),
        "chicago-de": translate("Figure", "Chicago, in German"),
        "dgps": translate("Figure", "DGPs, in German"),
    }[style]


def build_figure_wording(language: str) -> FigureWording:
    """All words of a figure in the language the program speaks now.

    `language` is that of the names on the map, as ISO 639-1.
    """
    return FigureWording(
        language=language,
        default_title=translate("Figure", "Ties of states and blocs"),
        title_of_actors=_title_of_actors,
        title_of_tie=_title_of_tie,
        as_of=_as_of,
        known_by=_known_by,
        compared=_compared,
        known_compared=_known_compared,
        everything_known=translate("Figure", "everything"),
        n_differences=_n_differences,
        counts=_counts,
        nothing_visible=translate("Figure", "Nothing is there on this date."),
        legend_headings={
            LegendGroup.TIES: translate("Figure", "Ties"),
            LegendGroup.STATUS: translate("Figure", "Status"),
            LegendGroup.WEIGHT: translate("Figure", "Independent sources"),
            LegendGroup.ACTORS: translate("Figure", "Actors"),
            LegendGroup.BLOCS: translate("Figure", "Blocs"),
        },
        legend_label=legend_label,
        long_date=long_date,
        short_date=short_date,
        on_date=on_date_label,
        party_status=party_status_label,
        agreements_heading=translate("Figure", "Agreements"),
        of_many_parties=translate("Figure", "of many parties"),
        quotations_heading=translate("Figure", "In the words of the sources"),
        further_agreements=_further_agreements,
        further_quotations=_further_quotations,
        quoted=quoted,
        our_translation=_our_translation,
        sources_heading=translate("Figure", "Sources and notes"),
        csl_styles=bundled_resource("citations"),
        approximate_date=translate("Figure", "date approximate"),
        undated=translate("Figure", "undated"),
        n_ties=_n_ties,
        further_sources=_further_sources,
        further_in_short=_further_sources,
        numbers_explained=translate(
            "Figure", "Numbers on the map: the sources behind a tie or a bloc."
        ),
        numbers_left_out=_numbers_left_out,
        numbers_missing=translate("Figure", "Ties without a number rest on reference pages alone."),
        disputed=_disputed,
        short_forms=_short_forms,
        unnamed=_unnamed,
        partial_hulls=translate(
            "Figure", "Outlines of blocs enclose only those members that are shown."
        ),
        evidence_left_out=_evidence_left_out,
        notes_left_out=_notes_left_out,
        footer=_footer,
    )


def _title_of_actors(names: Sequence[str]) -> str:
    if len(names) > 1:
        listed = translate("Figure", "{first} and {last}").format(
            first=", ".join(names[:-1]), last=names[-1]
        )
    else:
        listed = "".join(names)
    return translate("Figure", "{actors}: ties and blocs").format(actors=listed)


def _title_of_tie(one: str, other: str) -> str:
    return f"{one} – {other}"


def _as_of(day: date) -> str:
    return translate("Figure", "As of {date}").format(date=long_day(day))


def _known_by(day: date) -> str:
    text = translate("Figure", "sources published by {date}")
    return text.format(date=long_day(day))


def _compared(first: str, second: str) -> str:
    return translate("Figure", "{first} → {second}").format(first=first, second=second)


def _known_compared(first: str, second: str) -> str:
    text = translate("Figure", "Known: {first} → {second}")
    return text.format(first=first, second=second)


def _n_differences(added: int, ended: int, changed: int, apart: Apart) -> str:
    words = became_words(translate)
    counts = zip(Difference, (added, ended, changed), strict=True)
    return ", ".join(f"{count} {words[became(kind, apart)]}" for kind, count in counts)


def _counts(n_actors: int, n_ties: int, n_blocs: int) -> str:
    actors = translate("Figure", "{n} actors")
    parts = [counted(n_actors, translate("Figure", "1 actor"), actors), _n_ties(n_ties)]
    if n_blocs:
        many = translate("Figure", "{n} blocs")
        parts.append(counted(n_blocs, translate("Figure", "1 bloc"), many))
    return " · ".join(parts)


def _n_ties(count: int) -> str:
    return counted(count, translate("Figure", "1 tie"), translate("Figure", "{n} ties"))


def _further_agreements(count: int) -> str:
    return counted(
        count,
        translate("Figure", "and 1 further agreement"),
        translate("Figure", "and {n} further agreements"),
    )


def _further_quotations(count: int) -> str:
    return counted(
        count,
        translate("Figure", "and 1 further quotation"),
        translate("Figure", "and {n} further quotations"),
    )


def _our_translation(words: str) -> str:
    return translate("Figure", "Our translation: {words}").format(words=words)


def _further_sources(count: int) -> str:
    return counted(
        count,
        translate("Figure", "and 1 reference page"),
        translate("Figure", "and {n} reference pages"),
    )


def _numbers_left_out(ties: str, n_more: int) -> str:
    if not ties:
        one = translate("Figure", "No room on the map for the numbers of 1 tie")
        return counted(
            n_more, one, translate("Figure", "No room on the map for the numbers of {n} ties")
        )
    text = translate("Figure", "No room on the map for the numbers of: {ties}").format(ties=ties)
    if not n_more:
        return text
    more = counted(n_more, translate("Figure", "1 more"), translate("Figure", "{n} more"))
    return f"{text}; {more}"


def _disputed(actor: str, note: str) -> str:
    return f"{actor}: {note}"


def _short_forms(meanings: str) -> str:
    return translate("Figure", "Short forms: {meanings}").format(meanings=meanings)


def _unnamed(actors: str) -> str:
    return translate("Figure", "Not named for lack of room: {actors}").format(actors=actors)


def _evidence_left_out(n_agreements: int, n_quotations: int) -> str:
    agreements = counted(
        n_agreements,
        translate("Figure", "1 agreement"),
        translate("Figure", "{n} agreements"),
    )
    quotations = counted(
        n_quotations,
        translate("Figure", "1 quotation"),
        translate("Figure", "{n} quotations"),
    )
    told = [agreements] * bool(n_agreements) + [quotations] * bool(n_quotations)
    text = translate("Figure", "Behind the selected tie, without room here: {evidence}.")
    return text.format(evidence=", ".join(told))


def _notes_left_out(count: int) -> str:
    return counted(
        count,
        translate("Figure", "There is no room here for 1 more note."),
        translate("Figure", "There is no room here for {n} more notes."),
    )


def _footer(day: date) -> str:
    return translate("Figure", "Multivector, map data as of {date}").format(date=long_day(day))
