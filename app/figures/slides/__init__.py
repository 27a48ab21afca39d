"""Slides: the figure composed for a screen of 16 to 9, and written as shapes that can be edited."""
