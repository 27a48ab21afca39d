"""Dates as the reader's language says them, with the precision they have.

In tables and cards dates stay ISO 8601 (``2025-11-06``, ``2022-03``), so that they line up
and sort; only seasons, which EDTF writes as months 21 to 24, are put in words. Names of
months are those of the default :class:`QLocale`, which the program sets with the language.
"""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from app.domain.dates import OpenEnd, PartialDate, Period, Precision
from app.ui.wording_marks import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_SEASONS = {
    21: QT_TRANSLATE_NOOP("Dates", "spring {year}"),
    22: QT_TRANSLATE_NOOP("Dates", "summer {year}"),
    23: QT_TRANSLATE_NOOP("Dates", "autumn {year}"),
    24: QT_TRANSLATE_NOOP("Dates", "winter {year}"),
}
_QUALIFIERS = {
    "~": QT_TRANSLATE_NOOP("Dates", "about {date}"),
    "?": QT_TRANSLATE_NOOP("Dates", "{date} (uncertain)"),
    "%": QT_TRANSLATE_NOOP("Dates", "about {date} (uncertain)"),
}


def short_date(when: PartialDate) -> str:
    """A date for a table or a card: ISO, seasons in words, qualifiers in words."""
    bare = _season(when) if when.precision is Precision.SEASON else str(when).rstrip("?~%")
    return _qualified(bare, when)


def short_period(period: Period) -> str:
    """A period for a table or a card: ``2022-01``, ``since 2004``, ``2002 – 2012``."""
    if period.is_single and isinstance(period.start, PartialDate):
        return short_date(period.start)
    start = short_date(period.start) if isinstance(period.start, PartialDate) else ""
    end = short_date(period.end) if isinstance(period.end, PartialDate) else ""
    if start and end:
        return f"{start} – {end}"
    if end:
        return translate("Dates", "until {date}").format(date=end)
    if period.end is OpenEnd.UNKNOWN:
        return translate("Dates", "from {date}, end unknown").format(date=start)
    return translate("Dates", "since {date}").format(date=start)


def observed_text(when: PartialDate) -> str:
    """When something without a date of its own was observed: its source's publication."""
    return translate("Dates", "observed {date}").format(date=short_date(when))


def long_date(when: PartialDate) -> str:
    """A date in prose: ``6 November 2025``, ``about March 2022``, ``autumn 2023``."""
    match when.precision:
        case Precision.YEAR:
            bare = str(when.year)
        case Precision.SEASON:
            bare = _season(when)
        case Precision.MONTH:
            month = QLocale().standaloneMonthName(when.earliest.month)
            bare = translate("Dates", "{month} {year}").format(month=month, year=when.year)
        case Precision.DAY:
            bare = long_day(when.earliest)
    return _qualified(bare, when)


def long_day(day: date) -> str:
    """A day in prose: ``6 November 2025``."""
    return _day(day, QLocale.FormatType.LongFormat)


def explain_date(when: PartialDate) -> str:
    """A tooltip: the date in prose and, where it is coarse, the days it can mean."""
    if when.precision is Precision.DAY:
        return long_date(when)
    return f"{long_date(when)}: {_days(when.earliest, when.latest)}"


def explain_period(period: Period) -> str:
    """A tooltip: both ends in prose and, where they are coarse, the days they can mean."""
    if period.is_single and isinstance(period.start, PartialDate):
        return explain_date(period.start)
    lines = []
    if isinstance(period.start, PartialDate):
        lines.append(translate("Dates", "from {date}").format(date=explain_date(period.start)))
    if isinstance(period.end, PartialDate):
        lines.append(translate("Dates", "until {date}").format(date=explain_date(period.end)))
    elif period.end is OpenEnd.UNKNOWN:
        lines.append(translate("Dates", "it ended, but when is not known"))
    return "\n".join(lines)


def span_text(first: date, last: date) -> str:
    """The days from one to another, as few words as say it: ``2012``, ``2012-03 – 2014-05``.

    What begins and ends with a year, or with a month, is told in years or months; what begins
    with the first day of the calendar, or ends with its last, has no limit there.
    """
    begins, ends = first.isoformat(), last.isoformat()
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        begins, ends = begins[:4], ends[:4]
    elif first.day == 1 and (last == date.max or (last + timedelta(days=1)).day == 1):
        begins, ends = begins[:7], ends[:7]
    if first == date.min:
        return translate("Dates", "until {date}").format(date=ends)
    if last == date.max:
        return translate("Dates", "since {date}").format(date=begins)
    return begins if begins == ends else f"{begins} – {ends}"


def _season(when: PartialDate) -> str:
    assert when.month is not None, "a season stands where the month does"
    return translate("Dates", _SEASONS[when.month]).format(year=when.year)


def _qualified(bare: str, when: PartialDate) -> str:
    if not when.qualifier:
        return bare
    return translate("Dates", _QUALIFIERS[when.qualifier]).format(date=bare)


def _days(first: date, last: date) -> str:
    """``1 Sep – 30 Nov 2023``, the year once where it is the same."""
    if first.year == last.year:
        day_and_month = translate("Dates", "{day} {month}")
        start = day_and_month.format(day=first.day, month=_short_month(first))
    else:
        start = _day(first, QLocale.FormatType.ShortFormat)
    return f"{start} – {_day(last, QLocale.FormatType.ShortFormat)}"


def _day(day: date, form: QLocale.FormatType) -> str:
    month = QLocale().monthName(day.month, form)
    return translate("Dates", "{day} {month} {year}").format(
        day=day.day, month=month, year=day.year
    )


def _short_month(day: date) -> str:
    return QLocale().monthName(day.month, QLocale.FormatType.ShortFormat)
