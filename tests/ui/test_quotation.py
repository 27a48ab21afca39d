import pytest

from app.ui.quotation import quoted


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Japan nutzt\ndas Vakuum.", "de", "„Japan nutzt das Vakuum.“"),
        ('Ein „neuer Schub"', "de", '»Ein „neuer Schub"«'),
        ("closer ties", "en-GB", "“closer ties”"),
        ("so-called “partners”", "en", "‘so-called “partners”’"),
        ("сотрудничество", "ru", "«сотрудничество»"),
        ("他們", "zh", "“他們”"),
    ],
)
def test_words_are_quoted_as_their_language_does(text, language, expected):
    assert quoted(text, language) == expected
