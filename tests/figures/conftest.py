"""Figures of the bundled atlas without Qt: text is estimated, words are plain English."""

from collections.abc import Callable
from datetime import date
from functools import cache

import pytest

from app.bundle import bundled_resource
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.drawing.text_measure import estimate_text
from app.figures.figure import compose_figure
from app.figures.page import Figure
from app.figures.page_style import PageStyle
from app.figures.request import FigureRequest
from app.figures.scene import FigureScene
from app.figures.typography import Typesetter, typography_for
from app.figures.wording import FigureWording, LegendGroup
from app.session.figure_scene import build_figure_scene
from app.session.map_layout import MapLayout
from app.session.session import Session

TODAY = date(2026, 1, 1)


@pytest.fixture(scope="session")
def wording() -> FigureWording:
    return FigureWording(
        language="en",
        default_title="Ties of states and blocs",
        title_of_actors=lambda names: f"About {' and '.join(names)}",
        title_of_tie=lambda one, other: f"{one} – {other}",
        as_of=lambda day: f"As of {day}",
        known_by=lambda day: f"known by {day}",
        compared=lambda first, second: f"{first} → {second}",
        known_compared=lambda first, second: f"Known: {first} → {second}",
        everything_known="everything",
        n_differences=lambda added, ended, changed, _apart: f"+{added} ×{ended} Δ{changed}",
        counts=lambda actors, ties, blocs: f"{actors} actors, {ties} ties, {blocs} blocs",
        nothing_visible="Nothing is there.",
        legend_headings={group: f"<{group}>" for group in LegendGroup},
        legend_label=lambda entry: entry.label or str(entry.key),
        long_date=str,
        short_date=str,
        on_date=str,
        party_status=str,
        agreements_heading="Agreements",
        of_many_parties="of many",
        quotations_heading="Quotations",
        further_agreements=lambda count: f"and {count} more agreements",
        further_quotations=lambda count: f"and {count} more quotations",
        quoted=lambda words, _language: f"»{words}«",
        our_translation=lambda words: f"Ours: {words}",
        sources_heading="Sources",
        csl_styles=bundled_resource("citations"),
        approximate_date="about",
        undated="undated",
        n_ties=lambda count: f"{count} ties",
        further_sources=lambda count: f"and {count} pages",
        further_in_short=lambda count: f"& {count} pages",
        numbers_explained="Numbers are sources.",
        numbers_left_out=lambda ties, more: f"No number: {ties} +{more}",
        numbers_missing="The others rest on pages.",
        disputed=lambda actor, note: f"{actor}: {note}",
        short_forms=lambda meanings: f"Short: {meanings}",
        unnamed=lambda actors: f"No name: {actors}",
        partial_hulls="Hulls are partial.",
        evidence_left_out=lambda agreed, quoted: f"untold: {agreed} and {quoted}",
        notes_left_out=lambda count: f"and {count} notes",
        footer=lambda day: f"Multivector {day}",
    )


@pytest.fixture(scope="session")
def style(wording: FigureWording) -> PageStyle:
    request = FigureRequest()
    return PageStyle(request.theme, typography_for(160.0), wording, Typesetter(estimate_text))


@pytest.fixture(scope="session")
def layout(atlas: Dossier, laid_out: Callable[[Session], MapLayout]) -> MapLayout:
    return laid_out(Session(atlas, TODAY))


@pytest.fixture(scope="session")
def make_scene(atlas: Dossier, layout: MapLayout) -> Callable[..., FigureScene]:
    """Give the scene of the first view, or of a focus, on a date."""

    def make(*focus: str, as_of: date | None = None, known_by: date | None = None) -> FigureScene:
        session = Session(atlas, TODAY)
        if as_of is not None:
            session.set_as_of(as_of)
        session.set_known_by(known_by)
        return build_figure_scene(session, layout, [ActorId(actor) for actor in focus])

    return make


@pytest.fixture(scope="session")
def compose_afresh(
    make_scene: Callable[..., FigureScene], wording: FigureWording
) -> Callable[..., Figure]:
    """Compose a figure; `focus` and `selected` are ids with spaces between."""

    def make(focus: str = "", selected: str = "", **wanted: object) -> Figure:
        dates = {key: wanted.pop(key) for key in ("as_of", "known_by") if key in wanted}
        request = FigureRequest(
            focus=tuple(map(ActorId, focus.split())),
            selected=tuple(map(ActorId, selected.split())),
            **wanted,
        )
        scene = make_scene(*focus.split(), **dates)
        return compose_figure(scene, request, wording, estimate_text)

    return make


@pytest.fixture(scope="session")
def make_figure(compose_afresh: Callable[..., Figure]) -> Callable[..., Figure]:
    """The same; one that was asked for before is the one composed then: nothing alters it."""
    return cache(compose_afresh)


@pytest.fixture(scope="session")
def first_figure(make_figure: Callable[..., Figure]) -> Figure:
    """The figure of the first view."""
    return make_figure()
