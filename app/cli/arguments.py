"""What was asked for on the command line, read and checked as far as no dossier is needed."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.cli.date_faults import DATE_FAULTS
from app.cli.errors import UsageError
from app.cli.texts import LANGUAGES, message
from app.domain.dates import DateError, PartialDate
from app.domain.marking import LONGEST as LONGEST_MARKING
from app.figures.citations.styles import CITATION_STYLES, HOUSE

FIGURE_ENDINGS = (".png", ".svg", ".pdf", ".pptx", ".docx")
DECK_ENDINGS = (".pdf", ".pptx")
"""Of files that hold the figures of all views."""

PRESETS = ("a4-half", "a4-full", "slide", "square", "column")
"""Those of :data:`app.figures.presets.BUILT_IN`, told without all that figures are made of."""
SCREENSHOT_ENDINGS = (".png",)
SHARE_ENDINGS = (".dossier",)
THEMES = ("light", "dark")
_SIZE = re.compile(r"(\d{1,5})x(\d{1,5})", re.ASCII)
_NUMBER = re.compile(r"\d{1,9}(\.\d{1,9})?", re.ASCII)

SMALLEST_PX, LARGEST_PX = (1000, 640), (7680, 4320)
"""Width and height: what the window's panels need, and what is called 8K."""


@dataclass(frozen=True)
class Arguments:
    """One command with its options; what the command has no use for keeps its default.

    `dossier` is None for the bundled atlas, `as_of` None for the day the dossier was
    brought up to, `language` and `theme` None for the system's. `from_day` and `to_day` are
    None if they were not given. `between`, `focus` and `select` are actors as the person
    wrote them. `files` are those to import. `preset` is the name of a figure's size;
    `width_mm`, `height_mm`, `smallest_pt` and `dpi` count before it, None for what it says, or
    what is usual. `size_px` is the window's width and height. `view` is the name of the view to
    show, `all_views` where figures of all of them go: a folder, in which each is of a `format`,
    or one file. `marking` is what is to stand on a figure, None for the highest of what it
    shows; `override_marking` why a lower one may. `as_laid` leaves names and ties of a figure where
    the window has them.
    """

    command: str
    dossier: Path | None = None
    language: str | None = None
    as_of: date | None = None
    known_by: date | None = None
    from_day: date | None = None
    to_day: date | None = None
    known_from: date | None = None
    known_to: date | None = None
    between: tuple[str, str] | None = None
    focus: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    output: Path | None = None
    preset: str | None = None
    width_mm: float | None = None
    height_mm: float | None = None
    smallest_pt: float | None = None
    dpi: int | None = None
    size_px: tuple[int, int] = (1600, 1000)
    title: str | None = None
    caption: str | None = None
    view: str | None = None
    all_views: Path | None = None
    format: str | None = None
    theme: str | None = None
    citation_style: str = HOUSE
    words: str = ""
    files: tuple[Path, ...] = ()
    marking: str | None = None
    override_marking: str | None = None
    with_texts: bool = False
    with_notes: bool = False
    no_origin: bool = False
    manifest: bool = False
    as_laid: bool = False
    json: bool = False
    warnings: bool = False


def read_path(text: str) -> Path:
    """Read the path of a file to write.

    Raises
    ------
    UsageError
        If it is empty.
    """
    if not text:
        raise UsageError(message("CommandLine", "the name of the file to write is empty"))
    return Path(text)


def read_day(text: str) -> date:
    """Read an EDTF date; a coarse one means its last day.

    Raises
    ------
    UsageError
        If it is none.
    """
    try:
        return PartialDate.parse(text).latest
    except DateError as error:
        raise UsageError(DATE_FAULTS[error.fault], text=text, part=error.part) from None


def read_actors(text: str) -> tuple[str, ...]:
    """Read a list of actors, joined by commas.

    Raises
    ------
    UsageError
        If one between two commas is empty.
    """
    actors = tuple(part.strip() for part in text.split(","))
    if not all(actors):
        raise UsageError(message("CommandLine", "'{text}' is not a list of actors: A,B"), text=text)
    return actors


def read_selection(text: str) -> tuple[str, ...]:
    """Read what is to be selected: a tie as its two actors, or one actor.

    Raises
    ------
    UsageError
        If it names more than two.
    """
    actors = read_actors(text)
    if len(actors) > 2:
        raise UsageError(
            message("CommandLine", "'{text}' names more than the two actors of a tie"), text=text
        )
    return actors


def read_number(text: str, smallest: int, largest: int) -> float:
    """Read a number within limits.

    Raises
    ------
    UsageError
        If it is none, or outside them.
    """
    number = float(text) if _NUMBER.fullmatch(text) else float("nan")
    if not smallest <= number <= largest:
        raise UsageError(
            message("CommandLine", "'{text}' is not a number from {smallest} to {largest}"),
            text=text,
            smallest=smallest,
            largest=largest,
        )
    return number


def read_title(text: str) -> str:
    """Read a title as one line, without what is no character of a text."""
    line = " ".join(text.split())
    return "".join(char for char in line if unicodedata.category(char) not in {"Cc", "Cs"})


def read_marking(text: str) -> str:
    """Read a marking as one line; an empty one is none at all.

    Raises
    ------
    UsageError
        If it is too long for a banner.
    """
    line = read_title(text)
    if len(line) > LONGEST_MARKING:
        raise UsageError(
            message("CommandLine", "a marking has at most {longest} characters"),
            longest=LONGEST_MARKING,
        )
    return line


def read_reason(text: str) -> str:
    """Read why something is released.

    Raises
    ------
    UsageError
        If that is not said.
    """
    line = read_title(text)
    if not line:
        raise UsageError(message("CommandLine", "--override-marking needs a reason"))
    return line


def read_width_mm(text: str) -> float:
    """Read the width of a figure in millimetres."""
    return read_number(text, 30, 1200)


def read_height_mm(text: str) -> float:
    """Read the height of a figure in millimetres."""
    return read_number(text, 30, 1700)


def read_smallest_pt(text: str) -> float:
    """Read the size of the smallest text in points."""
    return read_number(text, 4, 24)


def read_dpi(text: str) -> int:
    """Read a resolution in dots per inch."""
    return round(read_number(text, 36, 1200))


def read_size_px(text: str) -> tuple[int, int]:
    """Read the width and height of a window in pixels, as in ``1600x1000``.

    Raises
    ------
    UsageError
        If it is not of that form or too small or large for a window.
    """
    match = _SIZE.fullmatch(text)
    size = (int(match[1]), int(match[2])) if match else (0, 0)
    if not all(
        low <= px <= high for low, px, high in zip(SMALLEST_PX, size, LARGEST_PX, strict=True)
    ):
        raise UsageError(
            message("CommandLine", "'{text}' is not a size from {smallest} to {largest}"),
            text=text,
            smallest="{}x{}".format(*SMALLEST_PX),
            largest="{}x{}".format(*LARGEST_PX),
        )
    return size


def read_choice(text: str, choices: tuple[str, ...]) -> str:
    """Read one of a few words.

    Raises
    ------
    UsageError
        If it is none of them.
    """
    if text not in choices:
        raise UsageError(
            message("CommandLine", "'{text}' is none of: {choices}"),
            text=text,
            choices=", ".join(choices),
        )
    return text


def read_theme(text: str) -> str:
    """Read ``light`` or ``dark``."""
    return read_choice(text, THEMES)


def read_format(text: str) -> str:
    """Read what kind of files figures are to be, by their ending without the dot."""
    return read_choice(text, tuple(ending.lstrip(".") for ending in FIGURE_ENDINGS))


def read_citation_style(text: str) -> str:
    """Read the name of a citation style."""
    return read_choice(text, CITATION_STYLES)


def read_language(text: str) -> str:
    """Read the language to speak."""
    return read_choice(text, LANGUAGES)


def read_ending(path: Path, endings: tuple[str, ...]) -> None:
    """Refuse an output file of a kind we cannot write.

    Raises
    ------
    UsageError
        If its name ends otherwise.
    """
    if path.suffix.lower() not in endings:
        raise UsageError(
            message("CommandLine", "'{path}' must end in one of: {endings}"),
            path=path,
            endings=", ".join(endings),
        )
