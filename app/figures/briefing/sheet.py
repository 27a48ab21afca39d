"""What stands on a briefing sheet: the figure, key agreements by date, quotations, sources."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.analysis.filters import VisibleTie
from app.analysis.network import AgreementOnDate
from app.domain.marking import UNMARKED, Marking
from app.drawing.text_measure import TextMeasure
from app.figures.banner import marking_on
from app.figures.blocks import Block
from app.figures.evidence_block import (
    EvidenceText,
    Quotation,
    Told,
    begun_on,
    choose_agreements,
    choose_quotations,
    find_quotations,
)
from app.figures.figure import compose_bare_figure
from app.figures.page import Figure
from app.figures.page_style import PageStyle
from app.figures.parts import FigureParts
from app.figures.request import FigureRequest
from app.figures.scene import FigureScene
from app.figures.slides.notes import list_sources
from app.figures.typography import Typesetter, typography_for
from app.figures.wording import FigureWording

MOST_AGREEMENTS = 12
MOST_QUOTATIONS = 6

_UNBROKEN = 1e9
"""Room for any paragraph on one line: the program that shows the sheet breaks it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A paragraph that is read first, and what is said below it."""

    text: str
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Entries below a heading."""

    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, eq=False)
class BriefingSheet:
    """A document of one figure; `figure` has neither title nor notes of its own.

    `marking` stands at the head and the foot of each page.
    """

    title: str
    subtitle: str
    figure: Figure
    sections: tuple[Section, ...]
    footer: str
    marking: Marking = UNMARKED


def compose_sheet(
    scene: FigureScene, request: FigureRequest, wording: FigureWording, measure: TextMeasure
) -> BriefingSheet:
    """Compose the sheet about the tie selected, the actors in focus, or all that is visible."""
    ties = _ties_told(scene, request)
    quoted = [item for tie in ties for item in find_quotations(scene.dossier, tie.parts)]
    told = Told(_choose_agreements(ties), tuple(choose_quotations(quoted, MOST_QUOTATIONS)))
    parts = FigureParts(scene, request, wording, measure, told)
    figure = compose_bare_figure(scene, request, wording, measure, told)
    type_ = typography_for(request.width_mm, request.smallest_pt)
    style = PageStyle(request.theme, type_, wording, Typesetter(measure))
    text = EvidenceText(scene.dossier, figure.notes, style)
    sections = [
        Section(wording.agreements_heading, tuple(_agreements(ties, told, text, wording))),
        Section(wording.quotations_heading, tuple(_quotations(quoted, told, text, wording))),
        Section(
            wording.sources_heading,
            tuple(map(Entry, (*list_sources(figure.notes, wording), *figure.remarks))),
        ),
    ]
    return BriefingSheet(
        title=parts.title,
        subtitle=parts.subtitle(),
        figure=figure,
        sections=tuple(section for section in sections if section.entries),
        footer=wording.footer(scene.as_of),
        marking=marking_on(scene, request),
    )


def _ties_told(scene: FigureScene, request: FigureRequest) -> list[VisibleTie]:
    selected = scene.selected_tie(request)
    if selected is not None:
        return [selected[1]]
    about = request.focus or request.selected
    if about:
        return [scene.visible.ties[index] for index in scene.ties_of(about)]
    return list(scene.visible.ties)


def _choose_agreements(
    ties: Sequence[VisibleTie],
) -> tuple[tuple[AgreementOnDate, VisibleTie], ...]:
    """The most important of each tie, once each; of these the newest, by date."""
    found: dict[str, tuple[AgreementOnDate, VisibleTie]] = {}
    for tie in ties:
        for part in choose_agreements(tie):
            found.setdefault(part.record.id, (part, tie))
    newest = sorted(found.values(), key=lambda item: (begun_on(*item), item[0].record.id))
    return tuple(newest[-MOST_AGREEMENTS:])


def _agreements(
    ties: Sequence[VisibleTie], told: Told, text: EvidenceText, wording: FigureWording
) -> Iterator[Entry]:
    for part, tie in told.agreements:
        yield _entry(text.agreement(part, tie, _UNBROKEN))
    held = (part for tie in ties for part in tie.parts if isinstance(part, AgreementOnDate))
    n_further = len({part.record.id for part in held}) - len(told.agreements)
    if n_further:
        yield Entry(wording.further_agreements(n_further))


def _quotations(
    found: Sequence[Quotation], told: Told, text: EvidenceText, wording: FigureWording
) -> Iterator[Entry]:
    for item in told.quotations:
        yield _entry(text.quotation(item, _UNBROKEN))
    n_further = len({item.excerpt.id for item in found}) - len(told.quotations)
    if n_further:
        yield Entry(wording.further_quotations(n_further))


def _entry(block: Block) -> Entry:
    first, *below = (run.text for run in block.runs)
    return Entry(first, tuple(below))
