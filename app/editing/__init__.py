"""Every change an analyst can make, one module per subject, and the history of edits."""
