"""Words that hold a name as a part, and the parts they are made with.

The lists are general: what German newspapers append to names of states, palaces and
persons, what they put before them, and the first halves of double adjectives in English.
"""

import re

TAILS = re.compile(
    r"(?:s|es|n|en)?(?:"
    "abkommen|abhängig|abkehr|affäre|agenda|aggression|allianz|angriff|anhänger|annäherung|attaché"
    "|aufenthalt|ausgabe|auftritt|austritt|basis|basiert|beamt|beauftragt|beitritt|bericht"
    "|berater|besuch|beziehung|beobachter|bild|block|blockade|botschaft|bündnis|chef|debatte|deal"
    "|delegation|diplomat|diplomatie|doktrin|einsatz|einfluss|embargo|engagement|expert|export"
    "|feind|fern|flotte|flüchtling|forscher|format|forum|frage|fraktion|freund|frieden|front"
    "|führung|garantie|gas|gebiet|gegner|geführt|geschäft|gespräch|gestützt|gipfel|grenze"
    "|handel|haushalt|hilfe|hörig|importe|initiative|interesse|intervention|invasion|kampagne"
    "|kandidat|kenner|koalition|kommando|kommission|konferenz|konflikt|konform|konsens|kontakt"
    "|konzern|kooperation|korrespondent|krieg|krise|kritik|kritisch|kurs|lager|lieferung"
    "|mandat|manöver|mission|mitglied|nah|nahe|offensive|öl|paket|pakt|papier|partei|partner"
    "|plan|pläne|politik|politisch|präsenz|präsident|programm|projekt|rede|referent|regierung"
    "|reise|rhetorik|route|sanktion|sekretär|sicht|skepsis|skeptisch|soldat|sprecher|staat"
    "|statut|stellvertreter|strategie|streit|streitkräfte|studie|stützpunkt|tour|treffen|treu"
    "|truppe|unterhändler|verband|vermittler|verhandlung|versteher|vertrag|vertreter|verträge"
    "|vorsitz|wahl|weit|wende|wirtschaft|zentrum|zentrale|ziel|zoll|zölle|zusammenarbeit"
    ")"
)
"""What is appended to a name in German, with any ending after it."""

SHORTEST_HEAD = 4
SHORTEST_TAIL = 3

_ADJECTIVE_PREFIXES_WORDS = """
    anti pro inner außer nicht gesamt gemein ex post prä trans inter zwischen nord süd ost
    west zentral mittel nordost nordwest südost südwest
"""
ADJECTIVE_PREFIXES = tuple(_ADJECTIVE_PREFIXES_WORDS.split())
PEOPLE_PREFIXES = ["Exil", "Nicht", "Halb", "Deutsch", "Gesamt"]
PART_PREFIXES = [
    "Nord",
    "Süd",
    "Ost",
    "West",
    "Zentral",
    "Nordost",
    "Nordwest",
    "Südost",
    "Südwest",
    "Gesamt",
]
"""Put before a state they name a part of it (Ostukraine), if nothing else is called so."""

OTHER_PARTS_STARTS = tuple(
    part + base
    for part in ("Nord", "nord", "Süd", "süd", "Mittel", "mittel", "Zentral", "zentral")
    for base in ("irland", "irisch", "iren", "amerika", "afrika")
)
"""What begins so is no part of a state but another place."""

COMBINING = {
    "Anglo": "GBR",
    "Austro": "AUT",
    "Franco": "FRA",
    "Germano": "DEU",
    "Graeco": "GRC",
    "Hispano": "ESP",
    "Indo": "IND",
    "Italo": "ITA",
    "Russo": "RUS",
    "Sino": "CHN",
    "Turco": "TUR",
    "Ukraino": "UKR",
}
"""First halves of double adjectives, before a hyphen only, and the states they mean."""

JOINING_DASHES = "-\u2010\u2011\u2013"

_GOVERNMENT_WORDS = """
    administration abgesandt außenamt außenminister außenpolitik behörde diktat diplomat
    entscheidung führung kabinett kreml machthaber ministerium offizielle politbüro politik
    präsidialamt regierung regime seite sicht verteidigungsministerium zentrale
"""
GOVERNMENT = tuple(_GOVERNMENT_WORDS.split())
"""What makes "Moskauer" and "Pekinger" mean the state, not the town."""


def city_adjective(city: str) -> str:
    """The undeclined adjective of a German town name (Moskauer, Tokioter)."""
    if city.endswith("io"):
        return city + "ter"
    if city.endswith("sel"):
        return city.removesuffix("el") + "eler"
    return city.removesuffix("e") + "er" if city.endswith("e") else city + "er"
