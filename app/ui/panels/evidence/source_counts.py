"""How many sources something has, how many of them are independent, and why not all are."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from app.analysis.independence import (
    Alike,
    copies_among,
    count_independent,
    sharing_publisher,
)
from app.domain.records import Source
from app.ui.translation import counted

translate = QCoreApplication.translate

_MOST_NAMED = 6
"""Documents of one group that a tooltip names: it is read in passing."""


def sources_text(sources: Sequence[Source], alike: Alike) -> str:
    """How many there are; both numbers where not all are independent."""
    n_independent = count_independent(sources, alike)
    if n_independent == len(sources):
        return counted(
            n_independent,
            translate("Evidence", "1 independent source"),
            translate("Evidence", "{n} independent sources"),
        )
    locale = QLocale()
    return translate("Evidence", "{n} sources, {m} independent").format(
        n=locale.toString(len(sources)), m=locale.toString(n_independent)
    )


def alike_text(sources: Sequence[Source], alike: Alike) -> str:
    """Which of them say the same or are of the same publisher; empty if all are independent."""
    if count_independent(sources, alike) == len(sources):
        return ""
    blocks = [
        _block(translate("Evidence", "The same text, counted once:"), map(_titled, group))
        for group in copies_among(sources, alike)
    ]
    told = translate("Evidence", "The same publisher, {outlet}, counted once:")
    blocks += [
        _block(told.format(outlet=group[0].outlet), (source.title for source in group))
        for group in sharing_publisher(sources)
    ]
    return "\n\n".join(blocks)


def _titled(source: Source) -> str:
    return f"{source.outlet}: {source.title}" if source.outlet else source.title


def _block(heading: str, names: Iterable[str]) -> str:
    lines = [f"\N{BULLET} {name}" for name in names]
    n_more = len(lines) - _MOST_NAMED
    if n_more > 1:
        more = translate("Evidence", "and {n} more").format(n=QLocale().toString(n_more))
        lines[_MOST_NAMED:] = [more]
    return "\n".join([heading, *lines])
