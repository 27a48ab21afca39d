"""The commands and their options, and how a command line is read.

Options may stand anywhere, and so may the dossier. ``argparse`` reads the options; its
own sentences are never shown, since they are neither one line nor in the person's
language.
"""

import argparse
import difflib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from app.cli import arguments as read
from app.cli.arguments import Arguments
from app.cli.errors import UsageError
from app.cli.options import COMMANDS, USAGES, WINDOW, build_parser
from app.cli.texts import Texts, message

_WITHOUT_VALUE = {
    "--help",
    "-h",
    "--version",
    "--json",
    "--warnings",
    "--no-origin",
    "--manifest",
    "--with-texts",
    "--with-notes",
}
_DATA_PACKAGE = "datapackage.json"


class HelpAsked(Exception):  # noqa: N818 -- no error: the parser's answer to --help
    """The person wants to read `text` and nothing else."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class VersionAsked(Exception):  # noqa: N818 -- no error: the parser's answer to --version
    """The person wants to know the version and nothing else."""


def parse(words: Sequence[str], texts: Texts) -> Arguments:
    """Read a command line without the program's name.

    Raises
    ------
    UsageError
        If it is not one of ours.
    HelpAsked, VersionAsked
        If that is what was asked for.
    """
    command, rest = _split_command(words)
    parser = build_parser(command, texts)
    try:
        options, others = parser.parse_known_args(list(rest))
    except argparse.ArgumentError as error:
        raise _missing_value(error.argument_name or "") from None
    values: dict[str, Any] = {
        key: value for key, value in vars(options).items() if value is not None
    }
    if values.pop("help"):
        raise HelpAsked(parser.format_help())
    if values.pop("version"):
        raise VersionAsked
    positionals = list(_positionals(others))
    if command == "search":
        values["words"], positionals = _split_words(positionals)
    if command == "import":
        values["files"], positionals = _read_files(positionals, values), []
    if len(positionals) > 1:
        raise UsageError(
            message("CommandLine", "one dossier at a time: '{extra}'"), extra=positionals[1]
        )
    if positionals:
        values["dossier"] = _read_dossier_path(positionals[0], command)
    if "between" in values:
        values["between"] = tuple(values["between"])
    parsed = Arguments(command=command, **values)
    _check_output(parsed)
    return parsed


def _split_command(words: Sequence[str]) -> tuple[str, Sequence[str]]:
    """Find the command: the first word that is no option and no option's value."""
    position = 0
    while position < len(words) and words[position].startswith("-"):
        position += 2 if words[position] == "--lang" else 1
    if position < len(words) and words[position] in COMMANDS:
        return words[position], [*words[:position], *words[position + 1 :]]
    return WINDOW, words


def _positionals(others: Sequence[str]) -> Iterator[str]:
    """Keep what argparse left over, if it is no unknown option."""
    words = iter(others)
    for word in words:
        if word == "--":
            yield from words
        elif word.startswith("-") and word != "-":
            raise UsageError(
                message("CommandLine", "there is no option '{option}' here"), option=word
            )
        else:
            yield word


def _split_words(positionals: Sequence[str]) -> tuple[str, list[str]]:
    """Part what is searched for from the dossier, which comes last and looks like a path."""
    words = list(positionals)
    dossier = [words.pop()] if len(words) > 1 and _looks_like_dossier(words[-1]) else []
    if not "".join(words).strip():
        raise UsageError(message("CommandLine", "search for what? {usage}"), usage=USAGES["search"])
    return " ".join(words), dossier


def _read_files(words: Sequence[str], values: dict[str, Any]) -> tuple[Path, ...]:
    """What is to be imported; the dossier to import into must be named too."""
    if not words or not all(words):
        raise UsageError(message("CommandLine", "import what? {usage}"), usage=USAGES["import"])
    if "dossier" not in values:
        raise UsageError(message("CommandLine", "{command} needs -d DOSSIER"), command="import")
    return tuple(map(Path, words))


def _looks_like_dossier(word: str) -> bool:
    path = Path(word)
    return (
        len(path.parts) > 1
        or path.suffix in {".dossier", ".json", ".graphml", ".gexf", ".csv"}
        or _is_there(path / _DATA_PACKAGE)
    )


def _is_there(path: Path) -> bool:
    # Unlike Path.exists this also takes words that are too long to be a name.
    return os.path.lexists(path)


def _read_dossier_path(word: str, command: str) -> Path:
    if not word:
        raise UsageError(message("CommandLine", "the name of the dossier is empty"))
    path = Path(word)
    if command == WINDOW and len(path.parts) == 1 and not path.suffix and not _is_there(path):
        near = difflib.get_close_matches(word, COMMANDS, n=1)
        if near:
            raise UsageError(
                message(
                    "CommandLine", "there is no command or dossier '{word}'; did you mean '{near}'?"
                ),
                word=word,
                near=near[0],
            )
        raise UsageError(
            message("CommandLine", "there is no command or dossier '{word}'"), word=word
        )
    return path


def _missing_value(option: str) -> UsageError:
    name = option.partition("/")[0]
    if name in _WITHOUT_VALUE:
        return UsageError(message("CommandLine", "{option} takes no value"), option=name)
    if name == "--between":
        return UsageError(message("CommandLine", "--between needs two actors: --between A B"))
    return UsageError(message("CommandLine", "{option} needs a value"), option=name)


def _check_views(parsed: Arguments) -> None:
    """Refuse what does not go with the views of a dossier, which say what they show."""
    option = "--view" if parsed.all_views is None else "--all-views"
    is_one_file = parsed.all_views is not None and is_deck(parsed.all_views)
    is_any = parsed.view is not None or parsed.all_views is not None
    strange = (
        ("--as-of", is_any and parsed.as_of is not None),
        ("--known-by", is_any and parsed.known_by is not None),
        ("--focus", is_any and bool(parsed.focus)),
        ("--select", is_any and bool(parsed.select)),
        ("--view", parsed.all_views is not None and parsed.view is not None),
        ("-o", parsed.all_views is not None and parsed.output is not None),
        ("--manifest", parsed.all_views is not None and parsed.manifest),
        ("--title", parsed.all_views is not None and not is_one_file and parsed.title is not None),
        ("--format", is_one_file and parsed.format is not None),
    )
    for name, is_given in strange:
        if is_given:
            raise UsageError(
                message("CommandLine", "{option} does not go with {other}"),
                option=name,
                other=option,
            )
    if parsed.format is not None and parsed.all_views is None:
        raise UsageError(message("CommandLine", "--format is for --all-views DIR"))
    path = parsed.all_views
    if path is not None and not is_one_file and not path.is_dir():
        is_file = path.suffix.lower() in read.FIGURE_ENDINGS
        if is_file:
            read.read_ending(path, read.DECK_ENDINGS)


def is_deck(path: Path) -> bool:
    """Whether the figures of all views go into one file at a path, not into a folder."""
    return path.suffix.lower() in read.DECK_ENDINGS and not path.is_dir()


def _check_output(parsed: Arguments) -> None:
    endings = {
        "figure": read.FIGURE_ENDINGS,
        "compare": read.FIGURE_ENDINGS,
        "screenshot": read.SCREENSHOT_ENDINGS,
        "share": read.SHARE_ENDINGS,
    }
    if parsed.command == "export" and parsed.output is None:
        raise UsageError(message("CommandLine", "{command} needs -o PATH"), command="export")
    if parsed.command not in endings:
        return
    if parsed.command in {"figure", "share"}:
        _check_views(parsed)
        if parsed.all_views is not None:
            return
    if parsed.command == "compare":
        if parsed.output is None:
            return
        if parsed.json:
            raise UsageError(message("CommandLine", "either --json or -o FILE, not both"))
    if parsed.output is None:
        raise UsageError(message("CommandLine", "{command} needs -o FILE"), command=parsed.command)
    read.read_ending(parsed.output, endings[parsed.command])
