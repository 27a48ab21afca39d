"""What stands around the map: evidence, filters, dates, search, tables."""
