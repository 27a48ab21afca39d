"""What is true of actors, agreements, ties, claims, sources and dates."""
