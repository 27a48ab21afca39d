"""``multivector check``: every fault of the data, one a line; silent if there is none."""

import sys
from collections.abc import Sequence

from app.cli.arguments import Arguments
from app.cli.errors import Exit
from app.cli.opening import find_faults
from app.cli.streams import one_line
from app.cli.texts import Texts
from app.domain.faults import DossierError, Fault, Severity


def run(arguments: Arguments, _texts: Texts) -> int:
    """Print the faults and, if asked for, the warnings; warnings alone are no fault.

    Raises
    ------
    DossierError
        If nothing could be read at all.
    """
    try:
        faults: Sequence[Fault] = find_faults(arguments.dossier)
    except DossierError as error:
        if not error.faults:
            raise
        faults = error.faults
    shown = [fault for fault in faults if arguments.warnings or fault.severity is Severity.ERROR]
    for fault in shown:
        sys.stdout.write(f"{one_line(str(fault))}\n")
    return Exit.FAULTS if any(fault.severity is Severity.ERROR for fault in shown) else Exit.DONE
