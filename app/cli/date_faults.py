"""What is said of a date on the command line that is none."""

from app.cli.texts import message
from app.domain.dates import DateFault

DATE_FAULTS = {
    DateFault.FORM: message(
        "CommandLine",
        "'{text}' is not a date: expected YYYY, YYYY-MM, YYYY-MM-DD or YYYY-21 to YYYY-24",
    ),
    DateFault.YEAR: message("CommandLine", "'{text}' is not a date: there is no year 0"),
    DateFault.MONTH: message("CommandLine", "'{text}' is not a date: there is no month {part}"),
    DateFault.DAY: message("CommandLine", "'{text}' is not a date: there is no day {part}"),
    DateFault.NO_DATE: message(
        "CommandLine", "'{text}' is not a date: an interval needs at least one date"
    ),
    DateFault.ORDER: message("CommandLine", "'{text}' is not a date: it ends before it begins"),
}
"""A sentence for each fault; `text` is what was given, `part` what is wrong in it."""
