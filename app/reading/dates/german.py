"""How German writes dates."""

from app.reading.dates.calendar_words import (
    CalendarWords,
    Unit,
    cldr_months,
    cldr_weekdays,
    numbered,
    units,
)


def german() -> CalendarWords:
    """The words of German."""
    return CalendarWords(
        language="de",
        months=cldr_months("de", "wide") | {"jänner": 1, "feber": 2},
        short_months=cldr_months("de", "abbreviated") | {"jän": 1, "mrz": 3, "sep": 9},
        weekdays=cldr_weekdays("de") | {"sonnabend": 5},
        seasons=numbered(
            "frühling:21 frühjahr:21 frühlings:21 frühjahrs:21 sommer:22 sommers:22 spätsommer:22 "
            "herbst:23 herbstes:23 spätherbst:23 winter:24 winters:24"
        ),
        units=units(
            [
                (Unit.DAY, "tag tage tagen tages tags"),
                (Unit.WEEK, "woche wochen"),
                (Unit.MONTH, "monat monate monaten monats"),
                (Unit.YEAR, "jahr jahre jahren jahres jahrs"),
            ]
        ),
        days=numbered("heute:0 gestern:-1 vorgestern:-2 morgen:1 übermorgen:2"),
        numbers=numbered(
            "ein:1 eine:1 einem:1 einer:1 einen:1 zwei:2 drei:3 vier:4 fünf:5 sechs:6 sieben:7 "
            "acht:8 neun:9 zehn:10 elf:11 zwölf:12 zwanzig:20 dreißig:30 vierzig:40 fünfzig:50 "
            "sechzig:60 einigen:0 wenigen:0 mehreren:0 einiger:0"
        ),
        month_ending="s?",
        weekday_ending="(?:s|abend|morgen|nachmittag|mittag|vormittag|nacht|früh)?s?",
        last=r"(?:vergangen|letzt|vorig|verflossen|zurückliegend)e[mnrs]?",
        next=r"(?:nächst|kommend|künftig|folgend)e[mnrs]?",
        this=r"(?:dies|laufend|aktuell)e[mnrs]?",
        today=r"heutige[mnrs]?",
        part=r"(?:Anfang|Mitte|Ende|Beginn|Spätestens Ende|Zu Beginn|Zum Ende)",
        part_of=r"(?:des\s+|der\s+)?",
        of_the=r"(?:des|der|dieses|dieser|diesen|dem|im|zum)",
        year_words=r"(?:(?:des\s+|dem\s+|im\s+)?Jahre?s?\s+)?",
        year_lead=r"(?:in|im Jahre?|seit|ab|bis|Jahre?s?|von|vor|nach|Anfang|Mitte|Ende|um|anno)",
        since=r"(?:seit|ab)(?:\s+(?:dem|der|den|etwa|circa|ca\.|rund|spätestens))?",
        until=r"(?:bis|bis zum|bis zur|bis spätestens|spätestens)(?:\s+(?:dem|zum|zur|etwa|ins|in|"
        r"im|den))?",
        before=r"(?:vor|noch vor)(?:\s+(?:dem|der))?",
        after=r"(?:nach)(?:\s+(?:dem|der))?",
        between=r"(?:zwischen|von|vom)(?:\s+(?:dem|etwa))?",
        to=r"(?:bis|bis zum|bis in den|und|und dem)",
        ago=r"vor\s+(?:rund\s+|etwa\s+|gut\s+|fast\s+|knapp\s+)?{count}\s+{unit}",
        ahead=r"(?:in|binnen|innerhalb von)\s+(?:rund\s+|etwa\s+)?{count}\s+{unit}",
        since_count=r"seit\s+(?:rund\s+|etwa\s+|gut\s+|fast\s+|über\s+|mehr\s+als\s+)?{count}\s+{unit}",
        decade=r"(?P<decade>(?:1[5-9]|20)\d)0er[\s-](?:Jahren?|Jahrzehnts?)",
        year_before=r"(?:Vorjahr(?:es|s)?)",
        ordinals=numbered(
            "erste:1 ersten:1 zweite:2 zweiten:2 dritte:3 dritten:3 vierte:4 vierten:4"
        ),
        quarter=r"(?:Quartals?)",
        half=r"(?:Halbjahr(?:es|s)?|Jahreshälfte|Hälfte)",
        past_tense=r"(?:war|waren|hatten?|wurden?|fand(?:en)?|traf(?:en)?|kam(?:en)?|ging(?:en)?|"
        r"sprach(?:en)?|gab(?:en)?|hielt(?:en)?|lud(?:en)?|rief(?:en)?|schlossen?|blieb(?:en)?|hat|"
        r"begann(?:en)?|reisten|(?!heute|letzte|erste|zweite|dritte|beste|könnte|möchte|sollte|dürfte|"
        r"müsste|gute|rechte|alte|harte|bekannte|sogenannte)[a-zäöüß]{2,30}te|"
        r"[a-zäöüß]{3,30}(?:iert|igt|elt|ert|sst|kt|zt|pt|mt|nt)en|"
        r"(?:an|auf|aus|ein|vor|zu|statt)?ge[a-zß]{3,30}(?:t|en)\b)",
        future_tense=r"(?:wird|werden|soll(?:en|ten?)?|will|wollen|plant|planen|geplant|dürften?|"
        r"könnten?|erwartet|beabsichtig[a-z]{1,4}|bevorsteh[a-z]{1,5}|ansteh[a-z]{1,5}|vorgesehen)",
        counted=r"(?:Prozent|Soldat|Menschen|Mann\b|Personen|Tote|Verletzte|Euro|Dollar|Rubel|Yen|"
        r"Yuan|Tonnen|Kilometer|km\b|Meter|m\b|Quadrat|Liter|Barrel|Kilo|Megawatt|MW\b|Gigawatt|"
        r"Stück|Exemplare|Panzer|Raketen|Drohnen|Schiffe|Flugzeuge|Mitglieder|Mitarbeiter|Firmen|"
        r"Unternehmen|Seiten|Wörter|Zeichen|Einwohner|Teilnehmer|Delegierte|Stimmen|Flüchtlinge|"
        r"Jahre\b|Jahren\b|Tage|Stunden|Uhr|Millionen|Milliarden|Mio|Mrd|Arbeitsplätze|Fälle)",
        no_year_before=r"(?:Seiten?|S\.|Nr\.?|Nummer|Artikel|Art\.|Resolution|Tel\.?|PLZ|Absatz|rund|"
        r"etwa|circa|ca\.|knapp|gut|über|mindestens|höchstens|fast|mehr als|weniger als|bis zu|"
        r"insgesamt|Zeile|Kapitel|Band|Flug|Zimmer|Postfach)",
    )
