import pytest

from app.domain.dates import PartialDate
from app.domain.records import Source
from app.editing.new_ids import fresh_id, numbered_id, slug, source_stem


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Middle Corridor", "middle-corridor"),
        ("Büro für Öl & Gas", "buero-fuer-oel-gas"),
        ("Łódź – Straße", "lodz-strasse"),
        ("ОДКБ", ""),
        ("  ", ""),
        ("a" * 50, "a" * 40),
        ("word " * 12, "word-word-word-word-word-word-word-word"),
        ("x | y\tz", "x-y-z"),
    ],
)
def test_words_become_slugs(text, wanted):
    assert slug(text) == wanted


def test_numbers_keep_ids_apart():
    taken = {"kaz-rus", "kaz-rus-2", "c.1"}
    assert fresh_id("kaz-usa", taken.__contains__) == "kaz-usa"
    assert fresh_id("kaz-rus", taken.__contains__) == "kaz-rus-3"
    assert numbered_id("c.", taken.__contains__) == "c.2"


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        (Source("", "article", "T", ("A B",), "The Paper", PartialDate(2024, 5)), "the-paper-2024"),
        (Source("", "article", "T", ("Jane Mary Doe", "X")), "doe"),
        (Source("", "law", "О безопасности", (), None, PartialDate(2010)), "source-2010"),
    ],
)
def test_a_source_is_called_by_who_published_it_and_when(source, wanted):
    assert source_stem(source) == wanted
