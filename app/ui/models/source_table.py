"""The table of sources: what was published where and when, and how far it is to be trusted."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.domain.records import Source
from app.ui.dates_text import explain_date, short_date
from app.ui.models.table_facts import TableFacts
from app.ui.models.tables import Column
from app.ui.wording import reliability_meaning

translate = QCoreApplication.translate


def source_columns(facts: TableFacts, locked: Callable[[], str]) -> list[Column[Source]]:
    """What the table of sources tells; `locked` says why nothing can be edited at all."""

    def no_edit(_source: Source) -> str:
        return locked()

    return [
        Column(
            lambda: translate("Tables", "Title"),
            lambda source: source.title,
            tip=lambda source: source.title,
            field="title",
            locked=no_edit,
            width_px=340,
        ),
        Column(
            lambda: translate("Tables", "Kind"),
            lambda source: source.kind,
            field="kind",
            locked=no_edit,
        ),
        Column(
            lambda: translate("Tables", "Outlet"),
            lambda source: source.outlet or "",
            tip=lambda source: source.outlet or "",
            field="outlet",
            locked=no_edit,
            width_px=170,
        ),
        Column(
            lambda: translate("Tables", "Published"),
            lambda source: "" if source.published is None else short_date(source.published),
            sort=lambda source: (
                None if source.published is None else source.published.earliest.toordinal()
            ),
            tip=lambda source: "" if source.published is None else explain_date(source.published),
            field="published",
            locked=no_edit,
        ),
        Column(
            lambda: translate("Tables", "Language"),
            lambda source: source.language,
            field="language",
            locked=no_edit,
        ),
        Column(
            lambda: translate("Tables", "Reliability"),
            lambda source: source.reliability or "",
            tip=lambda source: (
                "" if source.reliability is None else reliability_meaning(source.reliability)
            ),
            field="reliability",
            locked=no_edit,
        ),
        Column(
            lambda: translate("Tables", "Quotations"),
            lambda source: facts.tally.quotations_from.get(source.id, 0),
            is_number=True,
        ),
        Column(
            lambda: translate("Tables", "Marking"),
            lambda source: source.marking or "",
            field="marking",
            locked=no_edit,
        ),
    ]
