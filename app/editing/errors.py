"""What an analyst is told when an edit cannot be made."""

from collections.abc import Sequence

from app.domain.faults import DossierError, Fault


class EditError(DossierError):
    """An edit that breaks a rule, or that makes no sense as things stand; nothing was changed."""


def broken_rules(faults: Sequence[Fault]) -> EditError:
    """The error that carries all of some faults; the first is told in its one line."""
    more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
    return EditError(f"{faults[0]}{more}", faults)
