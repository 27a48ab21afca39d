"""The types of the arrays in this room."""

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.intp]
BoolArray = NDArray[np.bool_]

Rgb = tuple[int, int, int]
"""Red, green and blue, 0 to 255 each: the one form in which colours are handed on."""

Box = tuple[float, float, float, float]
"""Left, top, right and bottom; y grows downwards."""
