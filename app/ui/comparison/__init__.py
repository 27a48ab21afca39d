"""Comparing two dates in the window: both sides, what differs, one picture or two maps."""
