"""What is mended on a figure's map, for which the screen has no time: ties and names."""
