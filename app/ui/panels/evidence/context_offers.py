"""Quotations lead into the text they come from, and say whether they still stand in it."""

from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.ids import ExcerptId
from app.domain.records import Excerpt
from app.reading.anchoring import AnchorState
from app.ui.panels.evidence.parts import chip, link_button
from app.ui.reader.anchor_wording import anchor_label, anchor_meaning

translate = QCoreApplication.translate


class ReadsInContext(Protocol):
    """Who knows where quotations stand, and shows them there."""

    def state_of(self, excerpt: Excerpt) -> AnchorState:
        """Whether a quotation stands where it says."""
        ...

    def read(self, excerpt: ExcerptId) -> None:
        """Show it in its text; where there is none, how it can be had."""
        ...


def context_parts(reading: ReadsInContext, excerpt: Excerpt) -> list[QWidget]:
    """What is known of the place of a quotation, and the link that leads there."""
    state = reading.state_of(excerpt)
    link = _link(reading, excerpt, state)
    if state is AnchorState.NO_TEXT:
        return [link]
    role = "warningTag" if state is AnchorState.ORPHAN else "tag"
    badge = chip(anchor_label(state), role, tooltip=anchor_meaning(state))
    badge.setObjectName("anchor")
    return [badge, link]


def _link(reading: ReadsInContext, excerpt: Excerpt, state: AnchorState) -> QPushButton:
    tip = anchor_meaning(state) if state is AnchorState.NO_TEXT else ""
    link = link_button(translate("Evidence", "Read in context"), tooltip=tip)
    link.setObjectName("context")
    link.clicked.connect(lambda: reading.read(excerpt.id))
    return link
