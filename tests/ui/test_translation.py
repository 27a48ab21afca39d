"""The window's language."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QWidget

from app.ui.translation import Translation, choose_language, counted, locale_for


@pytest.fixture
def translation(qapp):
    before = QLocale()
    translation = Translation(qapp)
    yield translation
    translation.speak("en")
    QLocale.setDefault(before)


def state() -> str:
    return QCoreApplication.translate("ActorKind", "state")


def test_speaks_german_and_english_again(translation):
    assert (translation.language, state()) == ("en", "state")
    translation.speak("de")
    assert (translation.language, state()) == ("de", "Staat")
    translation.speak("en")
    assert (translation.language, state()) == ("en", "state")


def test_qts_own_texts_are_german_too(translation):
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    translation.speak("de")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_dates_follow(translation):
    translation.speak("de")
    assert QLocale().standaloneMonthName(3) == "März"
    translation.speak("en")
    assert QLocale().standaloneMonthName(3) == "March"


def test_widgets_are_told(translation, qtbot):
    class Listener(QWidget):
        n_changes = 0

        def changeEvent(self, event):
            self.n_changes += event.type() == QEvent.Type.LanguageChange

    widget = Listener()
    qtbot.addWidget(widget)
    translation.speak("de")
    QCoreApplication.sendPostedEvents()
    assert widget.n_changes > 0


def test_a_language_we_do_not_have_is_refused_and_changes_nothing(translation):
    translation.speak("de")
    with pytest.raises(ValueError, match="'fr'"):
        translation.speak("fr")
    assert (translation.language, state()) == ("de", "Staat")


@pytest.mark.parametrize(
    ("given", "system", "language"),
    [
        ("en", ["de-DE"], "en"),
        ("de", ["en-US"], "de"),
        (None, ["de-AT", "de", "en"], "de"),
        (None, ["fr-FR", "de_DE", "en"], "de"),
        (None, ["en-GB", "de"], "en"),
        (None, ["ja-JP"], "en"),
        (None, [], "en"),
    ],
)
def test_choice(given, system, language):
    assert choose_language(given, system) == language


def test_forms_of_dates_are_those_of_the_persons_country_where_the_language_fits():
    austria = QLocale("de_AT")
    assert locale_for("de", austria) == austria
    assert locale_for("en", austria).language() == QLocale.Language.English


@pytest.mark.parametrize(
    ("count", "text"), [(0, "0 claims"), (1, "1 claim"), (2, "2 claims"), (1200, "1,200 claims")]
)
def test_counts(count, text, translation):
    translation.speak("en")
    QLocale.setDefault(QLocale("en_US"))
    assert counted(count, "1 claim", "{n} claims") == text
