"""How English writes dates."""

from app.reading.dates.calendar_words import (
    CalendarWords,
    Unit,
    cldr_months,
    cldr_weekdays,
    numbered,
    units,
)


def english() -> CalendarWords:
    """The words of English."""
    return CalendarWords(
        language="en",
        months=cldr_months("en", "wide"),
        short_months=cldr_months("en", "abbreviated") | {"sept": 9},
        weekdays=cldr_weekdays("en"),
        seasons=numbered("spring:21 summer:22 autumn:23 fall:23 winter:24"),
        units=units(
            [
                (Unit.DAY, "day days"),
                (Unit.WEEK, "week weeks"),
                (Unit.MONTH, "month months"),
                (Unit.YEAR, "year years"),
            ]
        ),
        days=numbered("today:0 yesterday:-1 tomorrow:1"),
        numbers=numbered(
            "a:1 an:1 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 "
            "eleven:11 twelve:12 fifteen:15 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 some:0 "
            "several:0 few:0"
        ),
        month_ending=r"(?:[’']s)?",
        weekday_ending=r"(?:[’']s|s)?(?:\s+(?:morning|afternoon|evening|night))?",
        last=r"(?:last|past|previous)",
        next=r"(?:next|coming|upcoming|following)",
        this=r"(?:this|the\s+current)",
        today=r"(?:today,)",
        part=r"(?:early|mid|late|later|the\s+beginning|the\s+start|the\s+end|the\s+middle|end|mid-)",
        part_of=r"(?:-|of\s+|in\s+)?(?:the\s+)?",
        of_the=r"(?:of\s+the|of\s+this|this|of|in\s+the)",
        year_words=r"(?:,\s+|of\s+|in\s+|the\s+year\s+)?",
        year_lead=r"(?:in|since|from|by|until|till|of|before|after|early|late|mid|during|year|"
        r"around|between|through)",
        since=r"(?:since|from|starting(?:\s+in)?|beginning(?:\s+in)?|as\s+of|effective)"
        r"(?:\s+(?:the|around|about|in))?",
        until=r"(?:by|until|till|through|up\s+to|no\s+later\s+than)(?:\s+(?:the|around|about))?",
        before=r"(?:before|prior\s+to|ahead\s+of)(?:\s+the)?",
        after=r"(?:after)(?:\s+the)?",
        between=r"(?:between|from)(?:\s+the)?",
        to=r"(?:to|until|till|through|and)(?:\s+the)?",
        ago=r"(?:a\s+(?=few)|about\s+|around\s+|some\s+|nearly\s+|almost\s+)?{count}\s+{unit}\s+(?:ago|earlier)",
        ahead=r"(?:in|within)\s+(?:about\s+|around\s+)?{count}\s+{unit}",
        since_count=r"for\s+(?:about\s+|around\s+|nearly\s+|more\s+than\s+|over\s+|the\s+past\s+|"
        r"the\s+last\s+){count}\s+{unit}",
        decade=r"(?P<decade>(?:1[5-9]|20)\d)0[’']?s",
        year_before=r"(?:the\s+previous\s+year|the\s+year\s+before)",
        ordinals=numbered("first:1 second:2 third:3 fourth:4"),
        quarter=r"(?:quarter)",
        half=r"(?:half)",
        past_tense=r"(?:was|were|had|did|met|held|said|told|took|gave|came|went|made|spoke|saw|"
        r"began|left|won|sent|has|have|[a-z]{3,30}ed)",
        future_tense=r"(?:will|shall|would|plans?|planned|planning|intends?|due|scheduled|expected|"
        r"could|may|might|upcoming|set\s+to|going\s+to|is\s+to|are\s+to)",
        counted=r"(?:per\s?cent|soldiers|troops|people|men\b|women\b|dollars|euros|rubles|roubles|yen|"
        r"yuan|tons|tonnes|kilomet|km\b|miles|met(?:er|re)s|m\b|feet|square|barrels|megawatts|MW\b|"
        r"tanks|missiles|drones|ships|aircraft|planes|members|employees|companies|firms|pages|words|"
        r"refugees|participants|delegates|votes|years\b|days\b|hours\b|million|billion|jobs|cases|"
        r"homes|workers|marines|sailors|personnel|civilians|casualties|vehicles|students)",
        no_year_before=r"(?:pages?|pp?\.|No\.?|number|article|resolution|section|room|flight|box|"
        r"some|about|around|nearly|almost|over|more\s+than|less\s+than|fewer\s+than|at\s+least|"
        r"up\s+to|total\s+of|chapter|volume|line|route|unit|approximately)",
        bare_month=r"(?:in|since|until|till|by|from|of|during|before|after|early|mid|mid-|late|last|"
        r"next|this|past|through|between|and|to|end|every)",
        month_first=True,
    )
