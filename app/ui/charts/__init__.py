"""Charts over dates and counts, painted here."""
