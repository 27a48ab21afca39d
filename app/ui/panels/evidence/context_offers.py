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
    return [*place_badges(reading, excerpt), context_link(reading, excerpt)]


def place_badges(reading: ReadsInContext, excerpt: Excerpt) -> list[QWidget]:
    """Whether a quotation stands where it says; nothing where its text is not there."""
    state = reading.state_of(excerpt)
    if state is AnchorState.NO_TEXT:
        return []
    role = "warningTag" if state is AnchorState.ORPHAN else "tag"
    badge = chip(anchor_label(state), role, tooltip=anchor_meaning(state))
    badge.setObjectName("anchor")
    return [badge]


def context_link(reading: ReadsInContext, excerpt: Excerpt) -> QPushButton:
    """The link that leads to where a quotation stands, or says how its text can be had."""
    state = reading.state_of(excerpt)
    tip = anchor_meaning(state) if state is AnchorState.NO_TEXT else ""
    link = link_button(translate("Evidence", "Read in context"), tooltip=tip)
    link.setObjectName("context")
    link.clicked.connect(lambda: reading.read(excerpt.id))
    return link
