"""How colours look: to everybody, to those who see some of them alike, and how far apart.

Sources: IEC 61966-2-1 (sRGB); CIE 15:2004 (L*a*b*, here with the white of D65); G. Machado,
M. Oliveira, L. Fernandes, *A Physiologically-based Model for Simulation of Color Vision
Deficiency*, IEEE TVCG 15(6), 2009, doi:10.1109/TVCG.2009.113 (the matrices of severity 1.0, put to
linear light); G. Sharma, W. Wu, E. Dalal, *The CIEDE2000 Color-Difference Formula*, Color Research
& Application 30(1), 2005, doi:10.1002/col.20070.
"""

from enum import StrEnum
from functools import lru_cache
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

import numpy as np

from app.drawing.arrays import FloatArray, Rgb

Lab = tuple[float, float, float]

_TO_XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)
_WHITE = np.array([0.95047, 1.0, 1.08883])


class Vision(StrEnum):
    """How somebody sees colours."""

    COMMON = "common"
    PROTANOPIA = "protanopia"
    DEUTERANOPIA = "deuteranopia"
    TRITANOPIA = "tritanopia"


_SEEN: dict[Vision, FloatArray] = {
    Vision.COMMON: np.eye(3),
    Vision.PROTANOPIA: np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    Vision.DEUTERANOPIA: np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    Vision.TRITANOPIA: np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}


@lru_cache(maxsize=1024)
def lab_of(colour: Rgb, vision: Vision = Vision.COMMON) -> Lab:
    """Lightness and both opponent colours (CIE L*a*b*) of a colour as it is seen."""
    share = np.array(colour) / 255.0
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    seen = np.clip(_SEEN[vision] @ linear, 0.0, 1.0)
    x, y, z = (_compressed(float(part)) for part in _TO_XYZ @ seen / _WHITE)
    return (116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z))


def _compressed(part: float) -> float:
    return part ** (1.0 / 3.0) if part > 216.0 / 24389.0 else (24389.0 / 27.0 * part + 16.0) / 116.0


def difference(one: Lab, other: Lab) -> float:
    """How far apart two colours look, by CIEDE2000; about 1 is just seen side by side."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean7 = ((hypot(a1, b1) + hypot(a2, b2)) / 2.0) ** 7
    a_scale = 1.0 + 0.5 * (1.0 - sqrt(mean7 / (mean7 + 25.0**7)))
    a1, a2 = a_scale * a1, a_scale * a2
    c1, c2 = hypot(a1, b1), hypot(a2, b2)
    h1, h2 = _hue(a1, b1), _hue(a2, b2)
    turn, hue = _turn(h1, h2, c1 * c2), _mean_hue(h1, h2, c1 * c2)
    lightness, chroma = (l1 + l2) / 2.0 - 50.0, (c1 + c2) / 2.0
    s_l = 1.0 + 0.015 * lightness**2 / sqrt(20.0 + lightness**2)
    s_c = 1.0 + 0.045 * chroma
    s_h = 1.0 + 0.015 * chroma * _hue_weight(hue)
    rotation = _rotation(hue, chroma)
    d_l, d_c = (l2 - l1) / s_l, (c2 - c1) / s_c
    d_h = 2.0 * sqrt(c1 * c2) * sin(radians(turn / 2.0)) / s_h
    return sqrt(d_l**2 + d_c**2 + d_h**2 + rotation * d_c * d_h)


def _hue(a: float, b: float) -> float:
    return degrees(atan2(b, a)) % 360.0


def _turn(one: float, other: float, chromas: float) -> float:
    """From one hue to the other, the shorter way round."""
    return 0.0 if chromas == 0.0 else (other - one + 180.0) % 360.0 - 180.0


def _mean_hue(one: float, other: float, chromas: float) -> float:
    total = one + other
    if chromas == 0.0:
        return total
    if abs(one - other) <= 180.0:
        return total / 2.0
    return (total + 360.0) / 2.0 if total < 360.0 else (total - 360.0) / 2.0


def _hue_weight(hue: float) -> float:
    return (
        1.0
        - 0.17 * cos(radians(hue - 30.0))
        + 0.24 * cos(radians(2.0 * hue))
        + 0.32 * cos(radians(3.0 * hue + 6.0))
        - 0.20 * cos(radians(4.0 * hue - 63.0))
    )


def _rotation(hue: float, chroma: float) -> float:
    spread = 60.0 * exp(-(((hue - 275.0) / 25.0) ** 2))
    return -2.0 * sqrt(chroma**7 / (chroma**7 + 25.0**7)) * sin(radians(spread))
