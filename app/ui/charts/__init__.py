"""Charts over dates and counts; what pyqtgraph draws of them goes through `plot`."""
