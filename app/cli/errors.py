"""What can go wrong on the command line, and the exit status it ends with."""

from enum import IntEnum

from app.cli.texts import Message, Texts
from app.domain.faults import DossierError

_LONGEST_FACT = 240
"""Characters of a name or path that a message repeats; the end of a path tells most."""


class Exit(IntEnum):
    """The exit statuses: a contract with scripts, see the README's "Command line"."""

    DONE = 0
    FAULTS = 1
    """The data has faults."""
    USAGE = 2
    """Wrong usage, or a file that cannot be read or written."""
    INTERRUPTED = 130
    """Ctrl-C, as shells count it (128 + SIGINT)."""
    BROKEN_PIPE = 141
    """Whoever was reading our output has stopped (128 + SIGPIPE)."""


class UsageError(Exception):
    """A request that cannot be carried out, told to the person in one line.

    `facts` fill the braces of the message's text; a tuple is a list of names.
    """

    def __init__(self, message: Message, /, **facts: object) -> None:
        self.message = message
        self.facts = {key: _shown(fact) for key, fact in facts.items()}
        super().__init__(message.text.format(**self.facts))

    def told_in(self, texts: Texts) -> str:
        """Give the sentence in the person's language."""
        return texts.translate(*self.message).format(**self.facts)


def _shown(fact: object) -> str:
    """A fact as it can stand in a sentence: long ones in part, of a list each name."""
    if isinstance(fact, tuple):
        return ", ".join(f"'{_shown(name)}'" for name in fact)
    text = str(fact)
    if len(text) <= _LONGEST_FACT:
        return text
    return f"{text[: _LONGEST_FACT // 2]}...{text[-_LONGEST_FACT // 4 :]}"


def describe_dossier_error(error: DossierError, texts: Texts) -> tuple[str, Exit]:
    """Give one line on data that could not be read, and the exit status.

    Faults in what was read are more than a line: the first stands for all. How many there
    are the reason says itself.
    """
    if not error.faults:
        return error.reason, Exit.USAGE
    text = texts.translate(
        "CommandLine",
        "{reason}; the first is {first} ('multivector check' lists all)",
    )
    return text.format(reason=error.reason, first=error.faults[0]), Exit.FAULTS
