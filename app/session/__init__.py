"""The running state of the program: what is open, seen and selected, and its signals."""
