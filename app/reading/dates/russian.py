"""How Russian writes dates."""

from app.reading.dates.calendar_words import (
    CalendarWords,
    Unit,
    cldr_months,
    cldr_weekdays,
    numbered,
    units,
)

_MAY = {"мая", "май", "мае", "маю", "маем"}


def russian() -> CalendarWords:
    """The words of Russian."""
    return CalendarWords(
        language="ru",
        months=_months(),
        short_months=cldr_months("ru", "abbreviated"),
        weekdays=_declined(cldr_weekdays("ru")),
        seasons=numbered(
            "весна:21 весны:21 весне:21 весной:21 весну:21 "
            "лето:22 лета:22 лете:22 летом:22 лету:22 "
            "осень:23 осени:23 осенью:23 зима:24 зимы:24 зиме:24 зимой:24 зиму:24"
        ),
        units=units(
            [
                (Unit.DAY, "день дня дней дню дне днем днём"),
                (Unit.WEEK, "неделя неделе неделю недели недель неделей"),
                (Unit.MONTH, "месяц месяца месяце месяцев месяцу"),
                (Unit.YEAR, "год года году годом годов лет годы"),
            ]
        ),
        days=numbered("сегодня:0 вчера:-1 позавчера:-2 завтра:1 послезавтра:2"),
        numbers=numbered(
            "один:1 одну:1 два:2 две:2 три:3 четыре:4 пять:5 шесть:6 семь:7 восемь:8 девять:9 "
            "десять:10 двадцать:20 тридцать:30 пятнадцать:15 несколько:0"
        ),
        month_ending="",
        weekday_ending="",
        last=r"(?:прошл|минувш|прошедш|истекш)(?:ый|ая|ое|ого|ой|ом|ем|ую|ым|ей|ие|их|его)",
        next=r"(?:следующ|будущ|ближайш|грядущ|предстоящ)(?:ий|ая|ее|его|ей|ем|ую|им|ие|их)",
        this=r"(?:эт(?:от|а|о|ого|ой|ом|у)|текущ(?:ий|ая|ее|его|ей|ем|ую)|нынешн(?:ий|яя|ее|его|ей|ем|"
        r"юю))",
        today=r"(?:сегодняшн(?:ий|яя|ее|его|ей|ем|юю))",
        part=r"(?:начал[оеау]|середин[ауеы]|кон(?:ец|ца|це|цу))",
        part_of="",
        of_the=r"(?:этого|текущего|нынешнего)?",
        year_words="",
        year_lead=r"(?:в|во|с|со|до|к|по|от|после|начале|середине|конце|концу|между|около)",
        since=r"(?:с|со|начиная\s+с)",
        until=r"(?:до|к|ко|по|вплоть\s+до)",
        before=r"(?:до\s+начала|перед)",
        after=r"(?:после)",
        between=r"(?:между|с|со|от|в\s+период\s+с)",
        to=r"(?:по|до|и)",
        ago=r"(?:около\s+|примерно\s+)?{count}\s+{unit}\s+(?:тому\s+)?назад",
        ahead=r"через\s+(?:около\s+)?{count}\s+{unit}",
        since_count=r"(?:уже|на\s+протяжении)\s+{count}\s+{unit}",
        decade=r"(?P<decade>(?:1[5-9]|20)\d)0-(?:е|х|ые|ых|м|ми)(?:\s+год(?:ы|ов|ах|ам))?",
        year_before=r"(?:предыдущем\s+году|предыдущего\s+года|годом\s+ранее)",
        ordinals=numbered(
            "первый:1 первом:1 первого:1 первая:1 первой:1 второй:2 втором:2 второго:2 вторая:2 "
            "третий:3 третьем:3 третьего:3 четвертый:4 четвертом:4 четвёртом:4 четвертого:4"
        ),
        quarter=r"(?:квартал(?:а|е|у)?)",
        half=r"(?:полугоди(?:е|я|и)|половин(?:а|е|ы))",
        past_tense=r"(?:[а-яё]{2,30}(?:л|ла|ло|ли|лся|лась|лось|лись))",
        future_tense=r"(?:будет|будут|планиру[а-яё]{1,6}|намерен[аы]?|собира[а-яё]{2,7}|состоится|"
        r"состоятся|пройд[её]т|пройдут|запланирован[а-яё]{0,3}|прибудет|посетит|приедет|начн[её]т[а-яё]{0,3}|"
        r"подпишут|подпишет|проведут|провед[её]т|станет|предстоит|ожидается)",
        counted=r"(?:процент|солдат|военн|человек|людей|доллар|евро|рубл|иен|юан|тонн|килом|км\b|"
        r"метр|м\b|баррел|мегаватт|танк|ракет|дрон|корабл|самол|член|сотрудник|компани|страниц|"
        r"беженц|участник|делегат|голос|дн|час|млн|млрд|тыс|миллион|миллиард)",
        no_year_before=r"(?:страниц[аы]|стр\.|с\.|№|номер|стать[яи]|ст\.|резолюци[яи]|около|почти|"
        r"примерно|свыше|более|менее|порядка|не\s+менее)",
        year_tail=r"(?:\s(?:год[а-я]{0,2}\b|гг?\.))?",
        capitals=False,
    )


def _months() -> dict[str, int]:
    """Every case of the singular: CLDR has the first two."""
    names: dict[str, int] = dict.fromkeys(sorted(_MAY), 5)
    for name, number in cldr_months("ru", "wide").items():
        names[name] = number
        if number in {3, 8}:
            names |= {name.removesuffix("а") + ending: number for ending in _OF_MARCH}
        elif number != 5:
            names |= {name[:-1] + ending: number for ending in _OF_JANUARY}
    return names


_OF_MARCH = ("", "а", "у", "е", "ом")
_OF_JANUARY = ("ь", "я", "ю", "е", "ем", "ём")


def _declined(weekdays: dict[str, int]) -> dict[str, int]:
    names = dict(weekdays)
    for name, number in weekdays.items():
        if name.endswith("а"):
            names |= {name[:-1] + ending: number for ending in ("у", "ы", "е", "ой")}
        elif name.endswith("к"):
            names |= {name[:-2] + "ик" + ending: number for ending in ("а", "у", "е", "ом")}
            names |= {name + ending: number for ending in ("а", "у", "е", "ом")}
            names[name[:-2] + "ка"] = number
        elif name.endswith("е"):
            names |= {name[:-1] + ending: number for ending in ("я", "ю", "ем")}
        elif name.endswith("г"):
            names |= {name + ending: number for ending in ("а", "у", "е", "ом")}
    return names
