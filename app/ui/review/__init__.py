"""The review queue: every sentence of a document that may claim something, one key each."""
