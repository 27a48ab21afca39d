"""Quoted words as the window shows them: as everywhere else, see :mod:`app.domain.quotation`."""

from app.domain.quotation import in_one_line, quoted

__all__ = ["in_one_line", "quoted"]
