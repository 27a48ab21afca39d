"""Dates in a text, absolute or reckoned from the day it was published, to EDTF periods.

:func:`~app.reading.dates.finding.find_dates` finds them.
"""
