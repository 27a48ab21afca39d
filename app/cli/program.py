"""One run of the program: read the command line, do it, and tell what went wrong in a line."""

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from threading import current_thread, main_thread
from typing import Protocol, cast

from app import __version__
from app.cli.arguments import Arguments
from app.cli.errors import Exit, UsageError, describe_dossier_error
from app.cli.parser import HelpAsked, VersionAsked, parse
from app.cli.streams import abandon_stdout, prepare_streams, tell
from app.cli.texts import Texts, choose_language
from app.domain.faults import DossierError

_MODULES = {"import": "importing"}
"""Of commands that are called what no module can be called."""


class Command(Protocol):
    """What every module of a command offers."""

    def run(self, arguments: Arguments, texts: Texts) -> int:
        """Do it and return the exit status.

        Raises
        ------
        UsageError, DossierError
            With what the person is to be told.
        """


def run(words: Sequence[str]) -> int:
    """Do what the command line (without the program's name) asks; return the exit status.

    Standard error gets at most one line (``import``: one for each refusal), and no traceback
    but for a bug of ours.
    """
    texts = Texts(choose_language(words, os.environ))
    prepare_streams()
    try:
        with _ctrl_c_kept():
            status = _run(words, texts)
        sys.stdout.flush()
    except UsageError as error:
        return _tell(error.told_in(texts), Exit.USAGE)
    except DossierError as error:
        return _tell(*describe_dossier_error(error, texts))
    except BrokenPipeError:
        abandon_stdout()
        return Exit.BROKEN_PIPE
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except OSError as error:
        # What commands open they guard themselves; this is our own output: a full disk, say.
        if error.filename is not None:
            raise
        abandon_stdout()
        text = texts.translate("CommandLine", "cannot write the output: {reason}")
        return _tell(text.format(reason=error.strerror), Exit.USAGE)
    return status


def _run(words: Sequence[str], texts: Texts) -> int:
    try:
        arguments = parse(words, texts)
    except HelpAsked as asked:
        sys.stdout.write(asked.text)
        return Exit.DONE
    except VersionAsked:
        sys.stdout.write(f"multivector {__version__}\n")
        return Exit.DONE
    # Found by name, so that a command loads nothing that only another one needs.
    name = _MODULES.get(arguments.command, arguments.command)
    command = cast("Command", import_module(f"app.cli.{name}"))
    return command.run(arguments, texts)


def _tell(line: str, status: Exit) -> int:
    tell(line)
    return status


@contextmanager
def _ctrl_c_kept() -> Iterator[None]:
    """Undo what a command makes of Ctrl-C: Qt has no use for Python's way."""
    if current_thread() is not main_thread():
        yield
        return
    before = signal.getsignal(signal.SIGINT)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
