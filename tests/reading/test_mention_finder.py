"""Who is found in a sentence, who is not, and what is left to the reader."""

import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.dates import PartialDate
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.records import Actor, ActorName
from app.domain.vocabulary import ActorKind, NameRole
from app.formats.data_package import read_data_package
from app.reading.mentions.finder import MentionFinder
from app.reading.mentions.mention import Mention, MentionReason, MentionRole

ATLAS = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="module")
def finder() -> MentionFinder:
    """A finder of the bundled atlas' actors."""
    return MentionFinder(read_data_package(ATLAS))


def spoken_of(finder: MentionFinder, text: str, language: str | None) -> list[str]:
    """``words=actor`` of every mention, ``?`` after those that leave a doubt."""
    return [
        f"{text[m.start : m.end]}={'/'.join(m.actors)}{'' if m.is_certain else '?'}"
        for m in finder.find(text, language)
    ]


GERMAN = [
    ("Kasachstans Rolle wächst.", "Kasachstans=KAZ"),
    ("ein kasachischer Minister, kasachisches Gas", "kasachischer=KAZ kasachisches=KAZ"),
    ("Kasachische Händler und kasachstanische", "Kasachische=KAZ"),
    (
        "Gipfel der Schanghaier Organisation für Zusammenarbeit",
        "Schanghaier Organisation für Zusammenarbeit=sco",
    ),
    (
        "der Shanghaier und der Schanghaier Organisation, die Schanghaier Börse",
        "Schanghaier Organisation=sco",
    ),
    ("in der Shanghaier Organisation", "Shanghaier Organisation=sco"),
    ("den Kasachen, einer Kasachin, Kasachinnen", "Kasachen=KAZ Kasachin=KAZ Kasachinnen=KAZ"),
    ("das russisch-usbekische Abkommen", "russisch=RUS usbekische=UZB"),
    ("Der Kremlsprecher schwieg.", "Kreml=RUS"),
    ("die EU-Kommission und die Nato-Staaten", "EU=eu Nato=nato"),
    ("SOZ-Manöver", "SOZ=sco"),
    ("beim C5+1-Treffen", "C5+1=c5plus1"),
    ("der Irankrieg, die Iran-Frage", "Iran=IRN Iran=IRN"),
    ("eine neue Russlandpolitik", "Russland=RUS"),
    ("kremltreue Medien, russlandfreundlich", "kreml=RUS russland=RUS"),
    ("Bidens Rede, Merz' Antwort", "Bidens=biden Merz=merz"),
    ("Kanzler Olaf Scholz", "Olaf Scholz=scholz"),
    ("in den Vereinigten Staaten", "Vereinigten Staaten=USA"),
    ("die Sprecherin des Weißen Hauses", "Weißen Hauses=USA"),
    ("eine Weiße-Haus-Sprecherin", "Weiße-Haus=USA"),
    ("im Weissen Haus", "Weissen Haus=USA"),
    ("im Nahen Osten, im Südchinesischen Meer", ("Nahen Osten=middle-east "
     "Südchinesischen Meer=south-china-sea")),
    ("die Österreicherin und der Finne", "Österreicherin=AUT Finne=FIN"),
    ("ein Deutscher und zwei Polen", "Deutscher=DEU Polen=POL"),
    ("prorussische Kräfte, antiwestliche Töne", "russische=RUS westliche=west"),
    ("in der Ostukraine, ostukrainische Orte", "ukraine=UKR ukrainische=UKR"),
    ("die Moskauer Führung", "Moskauer=RUS"),
    ("die Tokioter Regierung", "Tokioter=JPN"),
    ("sino-russische Nähe", "sino=CHN russische=RUS"),
    ("USA–Japan, ein EU-Zentralasien-Gipfel", ("USA=USA Japan=JPN EU=eu "
     "Zentralasien=central-asia")),
    ("KASACHSTAN UND CHINA", "KASACHSTAN=KAZ CHINA=CHN"),
    ("Qassym-Schomart Tokajew", "Qassym-Schomart Tokajew=tokayev"),
    ("der Westen zögert", "Westen=west"),
    ("„Президент России“ stand da", "России=RUS"),
]  # fmt: skip

GERMAN_OTHERS = [
    "Im Mittleren Westen regnet es, im Wilden Westen nicht.",
    "Im Westen des Landes, nach Westen, westlich von Bonn.",
    "REUTERS meldet Romane und Romantik aus Indiana.",
    "Chinakohl, Omanas, Nigerianer, Japanologe",
    "Mehr auf https://china.example/russland und bei info@kasachstan.de, www.iran.de/irak.",
    "Die Deutsche Bank in Lateinamerika, Nordirland und Papua-Neuguinea.",
    "Das neue Great Game am Indischen Ozean.",
    "Der Moskauer Zoo und die Londoner Börse.",
    "Die Demokratische Republik Kongo und die Volksrepublik Donezk.",
    "Melania Trump und Hunter Biden",
    "Naomi Campbell sang.",
]

ENGLISH = [
    ("Kazakhstan's president", "Kazakhstan=KAZ"),
    ("the Russians and the Finns", "Russians=RUS Finns=FIN"),
    ("Sino-Russian trade", "Sino=CHN Russian=RUS"),
    ("a US-led bloc of U.S. allies", "US=USA U.S.=USA"),
    ("talks between US–Japan officials", "US=USA Japan=JPN"),
    ("The Hague and the Kremlin", "The Hague=NLD Kremlin=RUS"),
    ("the Collective Security Treaty Organization (CSTO)",
     "Collective Security Treaty Organization=csto CSTO=csto"),
    ("Gulf States joined Nato", "Gulf States=gulf-states Nato=nato"),
    ("he said that Turkey agreed", "Turkey=TUR"),
    ("Turkey signed.", "Turkey=TUR?"),
    ("Turkey signed. Then Ankara ratified.", "Turkey=TUR Ankara=TUR"),
    ("leaders met in Georgia", "Georgia=GEO?"),
    ("in Georgia, said Tbilisi", "Georgia=GEO Tbilisi=GEO"),
    ("peace in Korea", "Korea=KOR/PRK?"),
    ("South Korea and North Korea", "South Korea=KOR North Korea=PRK"),
    ("The West reacted; Western countries did not.", "The West=west Western countries=west"),
    ("Donald J. Trump spoke", "Donald J. Trump=trump"),
    ("Kurt Campbell came. Campbell left.", "Kurt Campbell=campbell Campbell=campbell"),
    ("the office of Campbell", "Campbell=campbell?"),
    ("TELL US MORE", "US=USA?"),
    ("the U.K. and U.N. officials", "U.K.=GBR U.N.=un"),
    ("Shanghai Cooperation Organization", "Shanghai Cooperation Organization=sco"),
    ("the European Commission", "European Commission=eu"),
]  # fmt: skip

ENGLISH_OTHERS = [
    "Tell us what we ate: turkey, on fine china, on an island.",
    "Rhode Island, South America, the Indian Ocean and Papua New Guinea",
    "Atlanta, Georgia; the Washington Post; George Washington",
    "the West Bank, West Africa, west of the river, Western Sahara",
    "The World Bank and the Democratic Republic of the Congo",
    "Who knows? The WHO does. Nigeria, Omana, Malibu, Indiana.",
]

RUSSIAN = [
    ("в Казахстане и с Россией", "Казахстане=KAZ Россией=RUS"),
    ("российско-казахстанский саммит", "российско=RUS казахстанский=KAZ"),
    ("американо-китайские переговоры", "американо=USA китайские=CHN"),
    ("Касым-Жомарту Токаеву и Путиным", "Касым-Жомарту Токаеву=tokayev Путиным=putin"),
    ("Владимир Владимирович Путин", "Владимир Владимирович Путин=putin"),
    ("россиян, китайца, немцев, турок", "россиян=RUS китайца=CHN немцев=DEU турок=TUR"),
    ("Кремля и Белого дома", "Кремля=RUS Белого дома=USA"),
    ("в Южной Корее", "Южной Корее=KOR"),
    ("Соединённым Штатам, Соединенных Штатов", "Соединённым Штатам=USA Соединенных Штатов=USA"),
    ("стран Залива", "стран Залива=gulf-states"),
    ("Организации Договора о коллективной безопасности (ОДКБ)",
     "Организации Договора о коллективной безопасности=csto ОДКБ=csto"),
    ("Того, что есть, мало.", "Того=TGO?"),
]  # fmt: skip

RUSSIAN_OTHERS = [
    "на западе страны, того и этого, мир во всём мире",
    "Латинской Америке и Индийскому океану",
]


def _id(row: object) -> str:
    return str(row)[:40]


@pytest.mark.parametrize(("text", "expected"), GERMAN, ids=_id)
def test_german_names_are_found_in_all_their_forms(
    finder: MentionFinder, text: str, expected: str
) -> None:
    """Cases, peoples, adjectives, compounds."""
    assert " ".join(spoken_of(finder, text, "de")) == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH, ids=_id)
def test_english_names_are_found_and_doubts_are_said(
    finder: MentionFinder, text: str, expected: str
) -> None:
    """Possessives, plurals, and names that are words or places as well."""
    assert " ".join(spoken_of(finder, text, "en")) == expected


@pytest.mark.parametrize(("text", "expected"), RUSSIAN, ids=_id)
def test_russian_names_are_found_in_all_cases(
    finder: MentionFinder, text: str, expected: str
) -> None:
    """Declension, double adjectives, patronymics."""
    assert " ".join(spoken_of(finder, text, "ru")) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        *((text, "de") for text in GERMAN_OTHERS),
        *((text, "en") for text in ENGLISH_OTHERS),
        *((text, "ru") for text in RUSSIAN_OTHERS),
    ],
    ids=_id,
)
def test_what_only_reads_like_an_actor_is_nobody(
    finder: MentionFinder, text: str, language: str
) -> None:
    """Points of the compass, addresses, other places and things, other persons."""
    assert spoken_of(finder, text, language) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kasach-\nstan", "Kasach-\nstan"),
        ("in Russ-\n  lands Norden", "Russ-\n  lands"),
        ("Nur-\nSultan", "Nur-\nSultan"),
        ("Kasach\u00adstan", "Kasach\u00adstan"),
        ("die Eurasische\nWirtschaftsunion", "Eurasische\nWirtschaftsunion"),
        ("die Tu\u0308rkei", "Tu\u0308rkei"),
        ("die Ukraine\u00adpolitik", "Ukraine"),
        ("Weiß\u00adrussland", "Weiß\u00adrussland"),
    ],
)
def test_words_are_whole_over_line_ends_and_hidden_signs(
    finder: MentionFinder, text: str, words: str
) -> None:
    """The place is that of the words as printed."""
    (mention,) = finder.find(text, "de")
    assert text[mention.start : mention.end] == words


def test_two_words_with_a_hyphen_at_a_line_end_stay_two(finder: MentionFinder) -> None:
    """What is not a word when put together was not divided."""
    text = "russisch-\nkasachische Nähe, Wirt-\nschaft, Russ-\nland-\npolitik"
    assert spoken_of(finder, text, "de") == [
        "russisch=RUS",
        "kasachische=KAZ",
        "Russ-\nland=RUS",
    ]


def test_a_name_does_not_go_over_an_empty_line(finder: MentionFinder) -> None:
    """Two paragraphs are two."""
    assert spoken_of(finder, "Olaf\n\nScholz", "de") == ["Scholz=scholz"]


@pytest.mark.parametrize(
    ("text", "role", "reason"),
    [
        ("Japan", MentionRole.NAME, MentionReason.NAME),
        ("Japans", MentionRole.NAME, MentionReason.INFLECTED),
        ("japanische", MentionRole.DEMONYM, MentionReason.DEMONYM),
        ("Tokio", MentionRole.METONYM, MentionReason.METONYM),
        ("US-Präsident", MentionRole.COMPOUND, MentionReason.COMPOUND),
        ("Japanpolitik", MentionRole.COMPOUND, MentionReason.COMPOUND),
        ("Sino-Thai", MentionRole.DEMONYM, MentionReason.COMBINING_FORM),
        ("Putin", MentionRole.NAME, MentionReason.SURNAME),
        ("Welt", MentionRole.NAME, MentionReason.OTHER_MEANING),
    ],
)
def test_every_mention_says_what_it_goes_by(
    finder: MentionFinder, text: str, role: MentionRole, reason: MentionReason
) -> None:
    """Role and reason are two things."""
    mention = finder.find(text, "de")[0]
    assert (mention.role, mention.reason.kind) == (role, reason)
    assert mention.reason.words == mention.form


def test_a_name_out_of_use_is_doubtful_on_that_day(finder: MentionFinder) -> None:
    """Astana was called Nur-Sultan from 2019 to 2022."""
    assert finder.find("Nur-Sultan", "de", date(2020, 5, 1))[0].is_certain
    (mention,) = finder.find("Nur-Sultan", "de", date(2015, 5, 1))
    assert mention.reason.kind is MentionReason.OUT_OF_USE
    assert not mention.is_certain


def _dossier(*names: ActorName, kind: ActorKind = ActorKind.STATE) -> Dossier:
    actors = dict.fromkeys(name.actor for name in names)
    return Dossier(actors=tuple(Actor(actor, kind) for actor in actors), actor_names=names)


def _name(actor: str, text: str, role: NameRole = NameRole.SHORT, **dates: str) -> ActorName:
    parsed = {end: PartialDate.parse(day) for end, day in dates.items()}
    return ActorName(ActorId(actor), text, "en", role, **parsed)


def test_of_two_actors_of_one_name_the_one_in_use_is_meant() -> None:
    """Without a day both are offered."""
    finder = MentionFinder(
        _dossier(_name("OLD", "Vandia", valid_to="1990"), _name("NEW", "Vandia", valid_from="1991"))
    )
    assert finder.find("in Vandia", "en")[0].actors == ("OLD", "NEW")
    assert not finder.find("in Vandia", "en")[0].is_certain
    assert finder.find("in Vandia", "en", date(2001, 1, 1))[0].actors == ("NEW",)
    assert finder.find("in Vandia", "en", date(1980, 1, 1))[0].actors == ("OLD",)


def test_a_surname_of_two_is_decided_by_the_full_name_in_the_text() -> None:
    """Ada Okuro is named; Ben Okuro is not."""
    names = (_name("ada", "Ada Okuro"), _name("ben", "Ben Okuro"))
    finder = MentionFinder(_dossier(*names, kind=ActorKind.PERSON))
    assert finder.find("Minister Okuro", "en")[0].actors == ("ada", "ben")
    both = finder.find("Ada Okuro spoke. Okuro left.", "en")
    assert [mention.actors for mention in both] == [("ada",), ("ada",)]
    assert all(mention.is_certain for mention in both)


def test_an_empty_dossier_finds_nobody() -> None:
    """Nor does an empty text hold anybody."""
    assert MentionFinder(Dossier()).find("Japan", "de") == ()
    assert MentionFinder(_dossier(_name("JPN", "Japan"))).find("", "de") == ()


def test_an_unknown_language_is_read_in_all(finder: MentionFinder) -> None:
    """Also one the dossier has no names in."""
    assert spoken_of(finder, "Kasachstans, Россией", None) == ["Kasachstans=KAZ", "Россией=RUS"]
    assert spoken_of(finder, "Japan et Kazakhstan", "fr-CA") == ["Japan=JPN", "Kazakhstan=KAZ"]


def _in_order(mentions: tuple[Mention, ...], text: str) -> bool:
    ends = [0, *(mention.end for mention in mentions)]
    starts = [*(mention.start for mention in mentions), len(text)]
    return all(end <= start for end, start in zip(ends, starts, strict=True))


_PIECES = "Russland Kasach stan US - C5 + 1 . @ :// www. ẞ ﬁ 😀 Putin Westen der Weiße Haus"
PIECES = st.sampled_from([*_PIECES.split(), "\n", " ", "\u00ad", "\u0308", "\u202e"])


@settings(max_examples=100, deadline=None)
@given(
    text=st.text() | st.lists(PIECES, max_size=30).map("".join),
    language=st.sampled_from(["de", "en", "ru", None]),
)
def test_any_text_is_gone_through(finder: MentionFinder, text: str, language: str | None) -> None:
    """Never an error; spans in the text, in order, none empty, none over another."""
    mentions = finder.find(text, language)
    assert _in_order(mentions, text)
    assert all(mention.start < mention.end and mention.actors for mention in mentions)


@pytest.mark.parametrize("piece", ["a", "Russland-", "@", ".de", "x@", "US ", "-\n", "\u0308"])
def test_work_grows_with_the_text_and_no_faster(finder: MentionFinder, piece: str) -> None:
    """Ten times the text is about ten times the steps, whatever it is made of."""
    finder.find(piece * 10, "de")
    short, long = (_steps(finder, piece * n) for n in (400, 4000))
    assert long <= 12 * short + 2000


def _steps(finder: MentionFinder, text: str) -> int:
    count = 0

    def step(_frame: object, _event: str, _argument: object) -> None:
        nonlocal count
        count += 1

    before = sys.getprofile()
    sys.setprofile(step)
    try:
        finder.find(text, "de")
    finally:
        sys.setprofile(before)
    return count
