"""The map on the screen: view, layers, tools and overlays."""
