"""The figure dialog: what is wanted on the left, the page itself on the right."""
