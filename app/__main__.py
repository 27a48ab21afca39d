"""The program's start: ``multivector`` and ``python -m app``."""

import sys
from collections.abc import Sequence

from app.cli.program import run


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks and return the exit status; see :mod:`app.cli.program`."""
    return run(sys.argv[1:] if arguments is None else arguments)


if __name__ == "__main__":
    sys.exit(main())
