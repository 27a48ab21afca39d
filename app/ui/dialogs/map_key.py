"""How the map is read: what each shape, colour and stroke stands for, and what the words mean."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.ui.dialogs.key_page import KeyPage

translate = QCoreApplication.translate


class MapKeyDialog(KeyPage):
    """What is seen on the map, and the words that are used of it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(translate("MapKey", "How to read the map"), parent)
        self.add_section(translate("MapKey", "Lines"), _lines())
        self.add_section(translate("MapKey", "Actors and areas"), _actors())
        self.add_section(translate("MapKey", "Time"), _times())
        self.add_section(translate("MapKey", "How far to trust it"), _trust())


def _lines() -> list[tuple[str, str]]:
    return [
        (
            translate("MapKey", "A line"),
            translate(
                "MapKey",
                "What is between two actors: claims that name the two, and agreements of these "
                "two alone. What many share is an area, and is listed with the tie.",
            ),
        ),
        (
            translate("MapKey", "Colour"),
            translate(
                "MapKey",
                "Blue: cooperative. Vermilion: conflictual. Grey: neutral. Blue and vermilion: "
                "sources say both.",
            ),
        ),
        (
            translate("MapKey", "Stroke"),
            translate(
                "MapKey",
                "Solid: in force or done. Dashed: announced or planned. Dotted: possible or "
                "only reported. Faint: over by the date.",
            ),
        ),
        (
            translate("MapKey", "Width"),
            translate(
                "MapKey",
                "One, two or three, four or more independent sources. Texts that print the same "
                "words count as one.",
            ),
        ),
        (
            translate("MapKey", "Arrow"),
            translate("MapKey", "All that the line stands for goes one way."),
        ),
    ]


def _actors() -> list[tuple[str, str]]:
    return [
        (
            translate("MapKey", "Shape"),
            translate(
                "MapKey",
                "Circle: a state. Rounded square: a bloc. Dashed circle: a region. Diamond: an "
                "organisation.",
            ),
        ),
        (
            translate("MapKey", "Tinted area"),
            translate(
                "MapKey",
                "The members of a bloc on the date, and nobody else. A bloc spread over the map "
                "is in parts, joined by a double line.",
            ),
        ),
        (
            translate("MapKey", "Ring"),
            translate("MapKey", "An observer or a partner of the bloc, not a member."),
        ),
        (
            translate("MapKey", "Asterisk"),
            translate("MapKey", "The status is disputed; the page of the actor says how."),
        ),
    ]


def _times() -> list[tuple[str, str]]:
    return [
        (
            translate("MapKey", "As of"),
            translate(
                "MapKey",
                "The day the map shows: what was over is faint, what began later is not on it.",
            ),
        ),
        (
            translate("MapKey", "Known by"),
            translate("MapKey", "Only what sources published by that day say counts."),
        ),
        (
            translate("MapKey", "Observed"),
            translate(
                "MapKey",
                "The source gives no date: it is known only as of the day it was published.",
            ),
        ),
        (
            translate("MapKey", "Due"),
            translate(
                "MapKey",
                "Its foreseen date has passed and nothing confirms it: it is not in force.",
            ),
        ),
        (
            translate("MapKey", "Uncertain"),
            translate("MapKey", "Whether it was there on the day cannot be told from its dates."),
        ),
    ]


def _trust() -> list[tuple[str, str]]:
    return [
        (
            translate("MapKey", "B2"),
            translate(
                "MapKey",
                "NATO's Admiralty code: how reliable the source is (A to F) and how credible what "
                "it says (1 to 6). Rest the pointer on it to read what it means.",
            ),
        ),
        (
            translate("MapKey", "Contested"),
            translate("MapKey", "At least one source disputes or denies what others say."),
        ),
        (
            translate("MapKey", "Texts in focus"),
            translate(
                "MapKey",
                "The texts that the dossier is about. “Everything” adds what reference works say.",
            ),
        ),
    ]
