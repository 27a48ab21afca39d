"""How both sides of a comparison are shown."""

from enum import StrEnum


class Showing(StrEnum):
    """In one map, or in two."""

    ONE_PICTURE = "one"
    TWIN_MAPS = "twin"
