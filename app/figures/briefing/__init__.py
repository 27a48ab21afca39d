"""Briefing sheets: the figure in a document with its agreements, quotations and sources."""
