"""The words on a figure, handed in by whoever knows the reader's language."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from app.domain.apart import Apart
from app.domain.dates import PartialDate
from app.domain.vocabulary import OnDate, Status
from app.drawing.legend import LegendEntry


class LegendGroup(StrEnum):
    """What belongs together in the legend, in its order."""

    TIES = "ties"
    STATUS = "status"
    WEIGHT = "weight"
    ACTORS = "actors"
    BLOCS = "blocs"


@dataclass(frozen=True)
class FigureWording:
    """Sentences and words of a figure in one language, given as of the moment.

    What depends on numbers or names is a function of them.
    """

    language: str
    default_title: str
    title_of_actors: Callable[[Sequence[str]], str]
    title_of_tie: Callable[[str, str], str]
    as_of: Callable[[date], str]
    known_by: Callable[[date], str]
    compared: Callable[[str, str], str]
    """Both sides of a comparison: their days, or all that is said of either."""
    known_compared: Callable[[str, str], str]
    """The same of two days of knowing."""
    everything_known: str
    n_differences: Callable[[int, int, int, Apart], str]
    """How many ties were added, ended and changed, or became known so; in which times."""
    counts: Callable[[int, int, int], str]
    """Of actors, ties and blocs."""
    nothing_visible: str
    legend_headings: Mapping[LegendGroup, str]
    legend_label: Callable[[LegendEntry], str]
    long_date: Callable[[PartialDate], str]
    """In prose: 6 November 2025."""
    short_date: Callable[[PartialDate], str]
    """In a column: 2025-11-06."""
    on_date: Callable[[OnDate], str]
    party_status: Callable[[Status], str]
    agreements_heading: str
    of_many_parties: str
    quotations_heading: str
    further_agreements: Callable[[int], str]
    further_quotations: Callable[[int], str]
    quoted: Callable[[str, str], str]
    """Words between the quotation marks of their own language."""
    our_translation: Callable[[str], str]
    sources_heading: str
    csl_styles: Path
    """The folder with the citation styles, which bring their own words."""
    approximate_date: str
    """Behind a source whose date a citation style shows as if it were certain."""
    undated: str
    n_ties: Callable[[int], str]
    further_sources: Callable[[int], str]
    further_in_short: Callable[[int], str]
    """The same without where they are listed."""
    numbers_explained: str
    numbers_left_out: Callable[[str, int], str]
    """The ties and blocs without room, with their numbers, or none; how many more there are."""
    numbers_missing: str
    """Why some ties have no number."""
    disputed: Callable[[str, str], str]
    """An actor and what is disputed about it."""
    short_forms: Callable[[str], str]
    unnamed: Callable[[str], str]
    partial_hulls: str
    evidence_left_out: Callable[[int, int], str]
    """That so many agreements and quotations behind a tie are not told for lack of room."""
    notes_left_out: Callable[[int], str]
    """So many notes for which a page of a fixed height has no room."""
    footer: Callable[[date], str]
