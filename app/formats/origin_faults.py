"""What can be wrong with what leads back from a figure, to be told in the reader's language."""

from enum import StrEnum

from app.domain.faults import DossierError


class OriginFault(StrEnum):
    """Why a figure does not lead back, by what whoever dropped it has to know."""

    TOO_LARGE = "too large"
    DAMAGED = "damaged"
    """On its way: the bytes are not those that were written."""
    NOT_OURS = "not ours"
    """It was written by something else, or changed."""
    NEWER = "newer"
    ELSEWHERE = "elsewhere"
    """It was made from another dossier."""


class OriginError(DossierError):
    """A figure that does not lead back: which `fault` it has; `reason` says more, in English."""

    def __init__(self, fault: OriginFault, reason: str) -> None:
        super().__init__(reason)
        self.fault = fault


def broken_origin(fault: OriginFault, reason: str) -> OriginError:
    """The error of what cannot be read of it."""
    return OriginError(fault, f"what leads back from the figure cannot be read: {reason}")
