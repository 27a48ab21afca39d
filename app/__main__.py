"""The program's start: ``multivector`` and ``python -m app``."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks and return the exit status; see :mod:`app.cli.program`."""
    try:
        # Loaded here, so that Ctrl-C during it is as quiet as later.
        from app.cli.program import run

        return run(sys.argv[1:] if arguments is None else arguments)
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
