"""What reads like an actor and is another thing, and words that are names only by chance.

A longer name that holds an actor's (the Indian Ocean, Bank of America, Papua New Guinea)
is matched as a whole and then left out, so that nothing inside it is taken for the actor.
"""

from app.reading.mentions.words import normalised

OTHER_THINGS: dict[str, str] = {
    "en": """
        South America; South American; North America; North American; Latin America
        Latin American; Central America; Central American; Bank of America; Captain America
        Native American; Native Americans; American Samoa; African American; Asian American
        New Guinea; Papua New Guinea; French Guinea; New England; New Mexico; Northern Ireland
        Northern Irish; Dominican Republic; New South Wales; Democratic Republic of the Congo
        Democratic Republic of Congo; DR Congo; Congo River; Congo-Kinshasa; French Guiana
        French Polynesia; British Columbia; British Virgin Islands
        British Indian Ocean Territory; Dutch Antilles; Indian Ocean; West Indian
        Indian Ocean Territory; American Indian; American Indians; Inner Mongolia
        Inner Mongolian; East China Sea; Indochina; Sea of Japan; Sea of Oman; Gulf of Oman
        Gulf of Guinea; Persian Gulf; English Channel; Georgia Tech; State of Georgia
        South Georgia; Georgia Bulldogs; Atlanta, Georgia; Savannah, Georgia; Washington Post
        Washington Times; Washington State; Washington state; State of Washington
        Mount Washington; George Washington; Denzel Washington; Booker T. Washington
        Washington Irving; Fort Washington; Moscow Times; Moscow, Idaho; Kyiv Independent
        Kyiv Post; China Daily; South China Morning Post; Japan Times; Times of India
        Hindustan Times; Tehran Times; Jakarta Post; Manila Bulletin; Global Times; Paris Hilton
        Paris, Texas; Berlin Wall; Paris Agreement; Paris Climate Agreement; Paris Accord
        Treaty of Rome; Treaties of Rome; Rome Statute; Treaty of Paris; Treaty of London
        Minsk agreements; Minsk Agreements; Minsk accords; Minsk protocol; Brussels sprouts
        London Stock Exchange; London Bridge; Turkey sandwich; Thanksgiving turkey; French fries
        French toast; Danish pastry; Pole position; North Pole; South Pole; Magnetic Pole
        Swedish massage; Dutch auction; Dutch oven; Guinea pig; guinea pig; Guinea fowl
        Wild West; Middle West; West Bank; West Africa; West African; West Virginia; West Point
        West Coast; West Wing; West Indies; West Germany; West Berlin; West Side; Kanye West
        West Ham; Western Sahara; Western Union; Western Australia; Western Balkans
        Western Front; Western Hemisphere; Anglo-Saxon; Anglo-Saxons; Indo-European
        Austro-Hungarian; Austria-Hungary; Spaghetti Western; Country and Western; World War
        World War I; World War II; World Bank; World Cup; World Trade Organization
        World Trade Center; World Health Organization; World Economic Forum; World Wide Web
        World Wildlife Fund; World Food Programme; World Series; World Heritage; New World
        Third World; First World; Old World; World Expo; Disney World; Emirates Airline
        Emirates Stadium; Emirates Airlines; Marcos Island; Trump Tower; Trump card; Quad bike
        Quad Cities; Chinese New Year; Chinese whispers; Russian roulette; Russian doll
        Turkish delight; Turkish bath; Turkish Airlines; Air India; Air China; British Airways
        American Airlines; US Open; US Airways; American football; Deutsche Bank; Deutsche Welle
        Canada goose; Cayman Islands; Europa Press; Radio Free Europe; Central European
        Eastern Europe and""",
    "de": """
        Lateinamerika; Südamerika; Nordamerika; Mittelamerika; Papua-Neuguinea; Neuguinea
        Demokratische Republik Kongo; Nordirland; Dominikanische Republik; Innere Mongolei
        Ostchinesisches Meer; Japanisches Meer; Indischer Ozean; Persischer Golf; Golf von Oman
        Golf von Guinea; Deutsche Bank; Deutsche Bahn; Deutsche Telekom; Deutsche Post
        Deutsche Welle; Deutsche Börse; Deutsche Lufthansa; Deutsche Presse-Agentur
        Deutsche Demokratische Republik; Berliner Mauer; Pariser Abkommen; Pariser Klimaabkommen
        Römische Verträge; Minsker Abkommen; Minsker Vereinbarungen; Mittlerer Westen
        Wilder Westen; Dritte Welt; Erste Welt; Neue Welt; Alte Welt; Volksrepublik Donezk
        Volksrepublik Lugansk; Volksrepublik Luhansk; Donezker Volksrepublik
        Luhansker Volksrepublik; Demokratische Volksrepublik Laos
        Demokratische Volksrepublik Algerien; Volksrepublik Bangladesch
        Bundesrepublik Jugoslawien; Bundesrepublik Nigeria; Bundesrepublik Österreich
        Russisches Roulette; Russisch Brot; Französisch-Guayana; Französisch-Polynesien
        Spanische Grippe; Spanische Fliege; Britisch-Kolumbien; Türkischer Honig
        Türkischer Kaffee; Amerikanisch-Samoa; Niederländische Antillen; Böhmische Dörfer
        Bundesstaat Georgia; Bundesstaat Washington; Bundesstaates Washington
        Bundesstaates Georgia; Die Welt am Sonntag; Welt am Sonntag; Zeitung Die Welt
        Zeitung Welt; Mali Lošinj; Westen des Landes; Westen der Stadt; Westen der Insel
        Neu-England; Europa League; Europa-Park; Frankreich-Rundfahrt""",
    "ru": """
        Латинская Америка; Южная Америка; Северная Америка; Центральная Америка
        Северная Ирландия; Папуа — Новая Гвинея; Папуа-Новая Гвинея; Новая Гвинея
        Демократическая Республика Конго; Индийский океан; Персидский залив; Оманский залив
        Восточно-Китайское море; Японское море; Внутренняя Монголия; Дикий Запад; Третий мир
        Северо-Запад; Юго-Запад; Запад-2021; Запад-2025; Минские соглашения; Русский мир
        Парижское соглашение; Римский статут; Русская рулетка; Донецкая Народная Республика
        Луганская Народная Республика""",
}

_SHARED = {
    "en": "Georgia Guinea World Korea Congo",
    "de": "Welt Pole Moldau Korea Kongo Georgia Guinea",
    "ru": "Того Мир Дели Корея Конго",
}
_BY_CAPITAL = {
    "en": "Turkey Turks Poles Polish Dutch Quad Emirates Mali Rome West Western Chad Jordan Niger",
    "ru": "Запад Западный Рим",
}
DIRECTIONS = frozenset({"West", "Westen", "Western", "westlich", "Запад", "западный"})
"""Names that are a point of the compass as well."""

ACRONYM_WORDS = frozenset({"US"})
"""Acronyms that are ordinary words where everything is in capitals."""


def phrases(language: str) -> list[str]:
    """The other things named in a language."""
    lines = OTHER_THINGS.get(language, "").replace("\n", ";").split(";")
    return [phrase.strip() for phrase in lines if phrase.strip()]


def is_shared(word: str, language: str) -> bool:
    """Whether a name of one word is as often the name of something else."""
    return normalised(word) in _SHARED.get(language, "").split()


def is_word(word: str, language: str) -> bool:
    """Whether only its capital tells a name from an ordinary word."""
    return normalised(word) in _BY_CAPITAL.get(language, "").split()


FOREIGN_TRAPS = {
    "en": frozenset({"Island", "Pole", "Ungar", "Welt", "Rom", "Inder", "Brite"}),
    "de": frozenset({"World", "West", "Turkey", "Chinese", "Quad"}),
}
"""Names of one word in another language that are words of this one."""

_GIVEN_NAMES_WORDS = """
    Alexander Alexandra Alice Andreas Andrea Andrew Angela Anna Anne Annalena Anton Arthur
    Ashley Barbara Barron Beau Ben Benjamin Bernd Bill Birgit Björn Bob Bongbong Boris Brian
    Bruce Carl Carlos Carol Charles Charlotte Chris Christian Christina Christine Christoph
    Claudia Daniel David Denis Diana Dieter Dmitri Dominik Donald Doris Edward Elena Elisabeth
    Elizabeth Emily Emma Eric Erik Ernst Eva Florian Frank Franz Frederick Friedrich Fritz
    Fumio Georg George Gerhard Grace Hans Harald Harry Heike Heinrich Heinz Helmut Henry
    Herbert Hillary Horst Hubert Hunter Igor Imee Imelda Irina Ivan Ivana Ivanka Jack Jacob
    Jakob James Jan Jane Jared Jason Jean Jens Jessica Jill Jim Joachim Joe Johann Johannes
    John Jonas Jonathan Josef Joseph Juan Julia Julian Karl Karin Karl-Heinz Katharina Kate
    Katrin Kenneth Kevin Klaus Kurt Lara Laura Lena Leon Linda Lisa Louis Ludwig Lukas Lutz
    Manfred Marc Maria Marie Mark Markus Martin Martha Mary Matthew Matthias Max Melania
    Melanie Michael Michelle Monika Naomi Natalia Nicole Nikolai Nina Oliver Olga Olaf Otto
    Patricia Patrick Paul Peter Philip Philipp Rainer Ralf Richard Robert Roland Rolf Ronald
    Rudolf Ruth Ryan Sabine Sally Sam Samuel Sandra Sara Sarah Sebastian Sergei Simon Sofia
    Sophie Stefan Stephan Stephen Steven Susan Susanne Sven Svenja Tatjana Thomas Tiffany Tim
    Tom Ulrich Ulrike Ursula Uwe Victoria Viktor Vladimir Volker Walter Werner William
    Wolfgang Yuko Александр Алексей Анна Анастасия Андрей Борис Василий Виктор Виктория
    Владимир Галина Дарья Дмитрий Дональд Евгений Екатерина Елена Елизавета Иван Игорь Ирина
    Кирилл Константин Людмила Максим Мария Мелания Михаил Наталья Николай Олег Ольга Павел
    Петр Роман Светлана Сергей Татьяна Федор Хантер Юрий
"""
GIVEN_NAMES = frozenset(_GIVEN_NAMES_WORDS.split())
