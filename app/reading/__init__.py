"""Documents as they are read: their text, its sentences, and what the text speaks of."""
