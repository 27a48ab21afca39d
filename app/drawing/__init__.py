"""From content, positions and look to arrays: what painters on every device paint.

Knows no painter and no selection rules. The zoom is semantic: positions scale; discs,
lines and text keep their size in pixels. See :mod:`app.drawing.coordinates` for the
spaces and :mod:`app.drawing.picture` for the way from content to picture.
"""
