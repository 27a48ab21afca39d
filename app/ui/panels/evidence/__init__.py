"""What is to be read about what is selected, in cards and lists."""
