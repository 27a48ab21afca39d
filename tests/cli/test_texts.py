"""The command line's language."""

import pytest

from app.bundle import bundled_resource
from app.cli.texts import Texts, choose_language, read_translations


@pytest.mark.parametrize(
    ("words", "environ", "language"),
    [
        ("", {}, "en"),
        ("", {"LANG": "de_AT.UTF-8"}, "de"),
        ("", {"LANG": "DE"}, "de"),
        ("", {"LANG": "ru_RU.UTF-8"}, "en"),
        ("", {"LANG": "de_DE", "LC_ALL": "en_US.UTF-8"}, "en"),
        ("", {"LANG": "de_DE", "LC_MESSAGES": "C"}, "en"),
        ("", {"LANG": "fr_FR", "LANGUAGE": "fr:de_CH:en"}, "de"),
        ("", {"LANG": "C.UTF-8", "LANGUAGE": "de"}, "en"),
        ("", {"LANG": "", "LC_ALL": ""}, "en"),
        ("--lang de", {"LANG": "en_US"}, "de"),
        ("check --lang=en", {"LANG": "de_DE"}, "en"),
        ("--lang fr", {"LANG": "de_DE"}, "de"),
        ("--lang", {"LANG": "de_DE"}, "de"),
    ],
)
def test_choice(words, environ, language):
    assert choose_language(words.split(), environ) == language


def test_english_is_what_is_written():
    assert Texts("en").translate("CommandLine", "there is no such text") == "there is no such text"


def test_german_comes_from_the_catalogue():
    german = Texts("de")
    assert (
        german.translate("CommandLine", "{option} needs a value") == "{option} braucht einen Wert"
    )
    assert german.translate("CommandLine", "not in there") == "not in there"


def test_unfinished_translations_do_not_count(tmp_path):
    path = tmp_path / "x.ts"
    path.write_text(
        "<TS><context><name>C</name>"
        "<message><source>a</source><translation>A &amp; b</translation></message>"
        "<message><source>b</source><translation type='unfinished'></translation></message>"
        "</context></TS>",
        encoding="utf-8",
    )
    assert read_translations(path) == {("C", "a"): "A & b"}


def test_the_bundled_catalogue_is_readable():
    assert len(read_translations(bundled_resource("i18n", "multivector_de.ts"))) > 200
