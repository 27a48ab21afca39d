"""Dates in German, English and Russian sentences, absolute and reckoned from publication."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.dates import PartialDate, Period
from app.reading.dates.finding import find_dates
from app.reading.dates.mention import DateReason

WEDNESDAY = PartialDate.parse("2024-04-10")

SURE = {
    "de": [
        ("Am heutigen Mittwoch empfängt er die Gäste.", "2024-04-10"),
        ("Gestern trafen sich beide.", "2024-04-09"),
        ("Er kam im vergangenen Herbst.", "2023-23"),
        ("Im nächsten Jahr folgt die Fregatte.", "2025"),
        ("Das Gesetz stammt aus dem Vorjahr.", "2023"),
        ("Im Januar rief die Regierung um Hilfe.", "2024-01"),
        ("Sie gilt seit 2014.", "2014/.."),
        ("Das Ziel soll bis 2030 erreicht sein.", "../2030"),
        ("Der Flug geht ab 2026.", "2026/.."),
        ("Zwischen 2004 und 2006 ruhte alles.", "2004/2006"),
        ("In den 1990er Jahren war es anders.", "1990/1999"),
        ("Im Haushalt 2014/15 stand nichts.", "2014/2015"),
        ("Das war im März 2022.", "2022-03"),
        ("Veröffentlicht am 11.04.2024 in Bonn.", "2024-04-11"),
        ("Vom 3. bis 5. Mai 2022 tagte der Rat.", "2022-05-03/2022-05-05"),
        ("Von März bis Mai 2022 tagte der Rat.", "2022-03/2022-05"),
        ("Seit dem 24. Februar 2022 ist Krieg.", "2022-02-24/.."),
        ("Seit Januar ist er im Amt.", "2024-01/.."),
        ("Am Mittwoch, den 10. April 2024, kam er an.", "2024-04-10"),
        ("Im Winter 2023/24 fror der Hafen zu.", "2023-12/2024-02"),
        ("Im ersten Quartal 2024 sank der Handel.", "2024-01/2024-03"),
        ("Zu Beginn des Jahres gab es Unruhen.", "2024"),
        ("Der Frieden von 1648 hielt.", "1648"),
        ("Vergangene Woche reiste sie ab.", "2024-04-01/2024-04-07"),
    ],
    "en": [
        ("They met last week.", "2024-04-01/2024-04-07"),
        ("The talks resume next spring.", "2025-21"),
        ("It was signed on May 3, 2022 in Rome.", "2022-05-03"),
        ("It was signed on 3rd of May 2022.", "2022-05-03"),
        ("In office since September 2021.", "2021-09/.."),
        ("Flights run from 2026.", "2026/.."),
        ("Neutral by 2030.", "../2030"),
        ("In force as of 1 January 2024.", "2024-01-01/.."),
        ("It lasted from March to May 2022.", "2022-03/2022-05"),
        ("A thing of the 1990s.", "1990/1999"),
        ("The 2014–18 term ended.", "2014/2018"),
        ("In the first half of 2023 trade fell.", "2023-01/2023-06"),
        ("In early November it rained.", "2023-11"),
        ("Later this year they will meet.", "2024"),
    ],
    "ru": [
        ("Рейсы пойдут с 2026 года.", "2026/.."),
        ("Это было в августе 2025 года.", "2025-08"),
        ("В прошлом году они встретились.", "2023"),
        ("Осенью 2023 года он приехал.", "2023-23"),
        ("24 февраля 2022 года началась война.", "2022-02-24"),
        ("С 2014 по 2018 год он служил.", "2014/2018"),
        ("Он приедет 3 мая.", "2024-05-03"),
        ("На прошлой неделе они говорили.", "2024-04-01/2024-04-07"),
    ],
}
DOUBTFUL = {
    "de": [
        ("Am heutigen Montag empfängt er die Gäste.", "2024-04-08", DateReason.WEEKDAY_DIFFERS),
        ("Das sagte er am Montag.", "2024-04-08", DateReason.BEFORE_PUBLICATION),
        ("Sie wird am Montag kommen.", "2024-04-15", DateReason.AFTER_PUBLICATION),
        ("Sie halten am Donnerstag Rat.", "2024-04-11", DateReason.NEAREST),
        ("Ende August reiste er ab.", "2023-08", DateReason.BEFORE_PUBLICATION),
        ("Vor zwei Jahren war es ruhig.", "2022~", DateReason.COUNTED),
        ("Am 11.04.24 schrieb er.", "2024-04-11", DateReason.CENTURY_SUPPLIED),
    ],
    "en": [
        ("He spoke on Monday.", "2024-04-08", DateReason.BEFORE_PUBLICATION),
        ("They will meet on Monday.", "2024-04-15", DateReason.AFTER_PUBLICATION),
        ("Dated 04/11/2024 in Paris.", "2024-11-04", DateReason.DAY_OR_MONTH_FIRST),
        ("On Friday, April 11, 2024 it closed.", "2024-04-11", DateReason.WEEKDAY_DIFFERS),
    ],
    "ru": [("Он приедет в среду.", "2024-04-10", DateReason.AFTER_PUBLICATION)],
}
NONE = {
    "de": [
        "50.000 Soldaten und 2 500 Panzer",
        "2004 Soldaten standen bereit",
        "rund 2000 Freiwillige kamen",
        "20 Prozent der G20",
        "ein 2022er Riesling",
        "siehe Seite 2014",
        "2000 Euro",
        "am 31.02.2024",
        "am Morgen kam er",
        "die Marke ist mai",
    ],
    "en": ["May said the deal may march on", "2,500 soldiers and 1,999 tanks", "over 2000 troops"],
    "ru": ["2500 солдат", "около 2000 человек"],
}


def _cases(table):
    return [(language, *case) for language, cases in table.items() for case in cases]


@pytest.mark.parametrize(("language", "text", "period"), _cases(SURE))
def test_one_date_without_doubt(language, text, period):
    (found,) = find_dates(text, language, WEDNESDAY)

    assert (str(found.period), found.is_doubtful) == (period, False)
    assert text[found.start : found.end] == found.reason.words


@pytest.mark.parametrize(("language", "text", "period", "reason"), _cases(DOUBTFUL))
def test_a_doubtful_date_says_so_and_why(language, text, period, reason):
    (found,) = find_dates(text, language, WEDNESDAY)

    assert (str(found.period), found.is_doubtful, found.reason.kind) == (period, True, reason)


@pytest.mark.parametrize(
    ("language", "text"), [(language, text) for language, texts in NONE.items() for text in texts]
)
def test_numbers_and_words_that_are_no_dates(language, text):
    assert find_dates(text, language, WEDNESDAY) == ()


def test_without_a_day_of_publication_only_what_is_printed_counts():
    found = find_dates("Gestern und im Januar, doch seit 2014, am 3.5.2022.", "de", None)

    assert [str(one.period) for one in found] == ["2014/..", "2022-05-03"]


def test_a_day_counted_from_a_month_is_no_more_exact_than_the_month():
    (found,) = find_dates("Gestern kam er an.", "de", PartialDate.parse("2025-09~"))

    assert (str(found.period), found.is_doubtful) == ("2025-09", True)


def test_a_month_after_an_uncertain_publication_is_doubtful():
    (found,) = find_dates("Im Januar rief er an.", "de", PartialDate.parse("2022-03~"))

    assert (str(found.period), found.is_doubtful) == ("2022-01", True)


def test_another_language_is_read_as_far_as_one_of_the_three_reads_it():
    found = find_dates("Signé le 03.05.2022 par le ministre, 2014-2018", "fr", WEDNESDAY)

    assert [str(one.period) for one in found] == ["2022-05-03", "2014/2018"]


@pytest.mark.parametrize("filler", ["1", "1.1.", "2014-", "Montag, ", "vor zwei ", "ge", "3. "])
def test_a_long_line_of_near_dates_is_read_to_its_end(filler):
    text = filler * (20_000 // len(filler)) + " am 3. Mai 2022"

    assert str(find_dates(text, "de", WEDNESDAY)[-1].period).endswith("2022-05-03")


_DATE_WORDS = ("Mai", "May", "мая", "2014", "0000", "9999", "3.", "31.", "13.13.2020", "Montag")
_LINK_WORDS = ("bis", "to", "по", "am", "vor", "zwei", "Jahren", "seit", "last", "–", "/", "-", ",")
_WORDS = st.sampled_from((*_DATE_WORDS, *_LINK_WORDS))


@given(
    words=st.lists(_WORDS | st.text(max_size=6), max_size=12),
    language=st.sampled_from(["de", "en", "ru", "und"]),
    published=st.sampled_from(
        ["2024-04-10", "0001-01-01", "9999-12-31", "2020", "2021-22", "2020-02~"]
    ),
)
@settings(max_examples=133, deadline=None)
def test_any_text_gives_periods_in_order_that_are_edtf(words, language, published):
    text = " ".join(words)

    found = find_dates(text, language, PartialDate.parse(published))

    ends = [0]
    for one in found:
        assert ends[-1] <= one.start < one.end <= len(text)
        ends.append(one.end)
        assert Period.parse(str(one.period)) == one.period


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "In den vergangenen Jahren wuchs der Handel."),
        ("de", "In den kommenden Monaten soll er wachsen."),
        ("en", "In the past years trade grew, and in the last months too."),
        ("ru", "В последние годы торговля росла."),
    ],
)
def test_several_years_are_not_the_last_one(language, text):
    assert find_dates(text, language, PartialDate.parse("2024-09-17")) == ()
