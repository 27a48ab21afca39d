"""Exchange formats: one reader and one writer per format, and no dialog in any of them."""
