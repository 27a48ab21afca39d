"""Qt item models over the session: they hold no records of their own."""
