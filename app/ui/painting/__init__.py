"""Painters of pictures, for the screen and for figures alike."""
