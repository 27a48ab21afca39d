"""The dossier file: tables, edits kept as they are made, full-text search, backups, checks."""
