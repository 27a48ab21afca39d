"""Every text a person sees is marked, and every marked text stands in German."""

import ast
import re
import string
from xml.etree import ElementTree as ET

import pytest

GERMAN = ("resources", "i18n", "multivector_de.ts")
# Calls of Qt whose texts are shown, and where among their arguments the text stands.
SHOWN = {
    "QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction",
    "QDockWidget", "addAction", "addButton", "addItem", "addMenu", "addRow", "addTab", "setText",
    "setTitle", "setToolTip", "setStatusTip", "setWhatsThis", "setWindowTitle", "setHtml",
    "setPlaceholderText", "setAccessibleName", "setAccessibleDescription", "setPrefix",
    "setSuffix", "setPlainText", "showMessage", "critical", "warning", "information", "question",
}  # fmt: skip
# What is the same in every language.
NAMES = {"Multivector"}
WORD = re.compile(r"[^\W\d_]{2,}")


def catalogue(repository) -> dict[tuple[str, str], ET.Element]:
    root = ET.parse(repository.joinpath(*GERMAN)).getroot()
    return {
        (context.findtext("name"), message.findtext("source")): message.find("translation")
        for context in root.iter("context")
        for message in context.iter("message")
    }


@pytest.fixture(scope="module")
def german(repository):
    return catalogue(repository)


def test_texts_stand_in_the_calls_that_mark_them(marked_texts):
    """What is put together elsewhere is silently left out of the catalogue by Qt's tool."""
    tables = {found.context for found in marked_texts if found.text is not None}
    lost = [
        found.place
        for found in marked_texts
        if found.context is None or (found.text is None and found.context not in tables)
    ]
    assert lost == []


def test_every_text_is_in_the_catalogue_and_no_other(marked_texts, german):
    marked = {(found.context, found.text) for found in marked_texts if found.text is not None}
    assert sorted(marked - german.keys()) == [], "run `make translations`"
    assert sorted(german.keys() - marked) == [], "run `make translations`"


def test_none_is_unfinished(german):
    unfinished = [
        key
        for key, translation in german.items()
        if translation.get("type") or not (translation.text or "").strip()
    ]
    assert unfinished == []


def test_translations_have_the_same_fields(german):
    def fields(text: str) -> list[str]:
        return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)

    differing = [
        key
        for key, translation in german.items()
        if fields(key[1]) != fields(translation.text or "")
    ]
    assert differing == []


def test_counts_are_texts_of_their_own(german):
    """Qt's tool finds ``%n`` in some spellings of Python only; see app.ui.translation.counted."""
    assert [key for key in german if "%n" in key[1]] == []


def test_what_is_compiled_is_what_is_written(repository, german, qapp):
    from PySide6.QtCore import QTranslator

    translator = QTranslator()
    assert translator.load(str(repository.joinpath(*GERMAN).with_suffix(".qm")))
    stale = [
        key for key, text in german.items() if translator.translate(key[0], key[1]) != text.text
    ]
    assert stale == [], "run `make translations`"


def test_no_text_is_shown_without_being_marked(modules):
    bare = []
    for path, module in modules.items():
        for call in ast.walk(module):
            if not isinstance(call, ast.Call):
                continue
            name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
            name = call.func.id if isinstance(call.func, ast.Name) else name
            if name not in SHOWN:
                continue
            # Before the text, setText may take the key of an image's text, or a column.
            bare += [
                f"{path}:{argument.lineno}: {argument.value}"
                for argument in (call.args[-1:] if name == "setText" else call.args)
                if isinstance(argument, ast.Constant)
                and isinstance(argument.value, str)
                and WORD.search(argument.value)
                and argument.value not in NAMES
            ]
    assert bare == []
