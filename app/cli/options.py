"""The commands, their options and what the help says of them."""

import argparse
import re
from collections.abc import Callable
from typing import Any

from app.cli import arguments as read
from app.cli.texts import LANGUAGES, Texts
from app.figures.citations.styles import CITATION_STYLES, HOUSE

WINDOW = "window"
"""The command that has no name: ``multivector [DOSSIER]``."""
USAGES = {
    WINDOW: "multivector [DOSSIER]",
    "ties": "multivector ties [DOSSIER] [--as-of D] [--known-by D] [--between A B] [--json]",
    "compare": "multivector compare [DOSSIER] --from D --to D [--known-from D] [--known-to D]"
    " [--between A B] [--json | -o FILE.(png|svg|pdf|pptx|docx) [--focus ID[,ID]] [--preset NAME]"
    " [--width-mm W] [--height-mm H] [--smallest-pt S] [--dpi N] [--title T] [--caption C]"
    " [--theme light|dark] [--citation-style NAME] [--marking TEXT]"
    " [--override-marking REASON] [--as-laid] [--no-origin] [--manifest]]",
    "figure": "multivector figure [DOSSIER] (-o FILE.(png|svg|pdf|pptx|docx) [--view NAME] |"
    " --all-views (DIR [--format png|svg|pdf|pptx|docx] | FILE.(pdf|pptx))) [--as-of D]"
    " [--known-by D] [--focus ID[,ID]] [--select A,B] [--preset NAME] [--width-mm W]"
    " [--height-mm H] [--smallest-pt S] [--dpi N] [--title T] [--caption C]"
    " [--theme light|dark] [--citation-style NAME] [--marking TEXT]"
    " [--override-marking REASON] [--as-laid] [--no-origin] [--manifest]",
    "screenshot": "multivector screenshot [DOSSIER] -o FILE.png [--size WxH] [--as-of D]"
    " [--select A,B] [--theme light|dark]",
    "check": "multivector check [DOSSIER] [--warnings]",
    "export": "multivector export [DOSSIER] -o PATH (a folder, or a name in .graphml, .gexf, .csv,"
    " .json) [--as-of D] [--known-by D] [--focus ID[,ID]]",
    "import": "multivector import FILE... -d DOSSIER [--json]",
    "share": "multivector share [DOSSIER] -o COPY.dossier [--view NAME | [--as-of D]"
    " [--known-by D] [--focus ID[,ID]]] [--marking TEXT] [--with-texts] [--with-notes] [--json]",
    "search": "multivector search WORDS [DOSSIER] [--json]",
}
COMMANDS = tuple(command for command in USAGES if command != WINDOW)
_SIZES = ("preset", "width_mm", "height_mm", "smallest_pt", "dpi")
_OPTIONS = {
    WINDOW: (),
    "ties": ("as_of", "known_by", "between", "json"),
    "compare": (
        *("from_day", "to_day", "known_from", "known_to", "between", "json"),
        *("output", "focus", *_SIZES, "title", "caption", "theme", "citation_style"),
        *("marking", "override_marking", "as_laid", "no_origin", "manifest"),
    ),
    "figure": (
        "output",
        "view",
        "all_views",
        "format",
        "as_of",
        "known_by",
        "focus",
        "select",
        *_SIZES,
        "title",
        "caption",
        "theme",
        "citation_style",
        "marking",
        "override_marking",
        "as_laid",
        "no_origin",
        "manifest",
    ),
    "screenshot": ("output", "size_px", "as_of", "select", "theme"),
    "check": ("warnings",),
    "export": ("output", "as_of", "known_by", "focus"),
    "import": ("dossier", "json"),
    "share": (
        *("output", "view", "as_of", "known_by", "focus", "highest_marking"),
        *("with_texts", "with_notes", "json"),
    ),
    "search": ("json",),
}

_LISTED = re.compile(r"  \S+  +")
"""A command and the gap behind it, in the list of commands."""


def build_parser(command: str, texts: Texts) -> argparse.ArgumentParser:
    """Build what reads a command's options; what is no option is left to the caller.

    Values are checked as they are read and refused with a
    :class:`~app.cli.errors.UsageError`, which argparse lets pass.
    """
    translate = texts.translate
    parser = argparse.ArgumentParser(
        usage=USAGES[command],
        description=_describe(command, texts),
        epilog=_list_commands(texts) if command == WINDOW else None,
        formatter_class=_HelpFormatter,
        add_help=False,
        allow_abbrev=False,
        exit_on_error=False,
    )
    group = parser.add_argument_group(translate("CommandLine", "Options"))
    add = _option_adders(group, texts)
    for option in _OPTIONS[command]:
        add[option]()
    group.add_argument(
        "--lang",
        dest="language",
        metavar="|".join(sorted(LANGUAGES)),
        type=read.read_language,
        help=translate("CommandLine", "the language; otherwise the system's"),
    )
    group.add_argument(
        "-h", "--help", action="store_true", help=translate("CommandLine", "show this and stop")
    )
    group.add_argument(
        "--version", action="store_true", help=translate("CommandLine", "show the version and stop")
    )
    return parser


def _option_adders(
    group: "argparse._ArgumentGroup", texts: Texts
) -> dict[str, Callable[[], argparse.Action]]:
    """Give for each option what adds it to the group."""
    translate = texts.translate

    def option(*names: str, **keywords: Any) -> Callable[[], argparse.Action]:
        return lambda: group.add_argument(*names, **keywords)

    return {
        "output": option(
            "-o",
            "--output",
            metavar="FILE",
            type=read.read_path,
            help=translate("CommandLine", "the file to write; its ending says what kind"),
        ),
        "dossier": option(
            "-d",
            "--dossier",
            metavar="DOSSIER",
            type=read.read_path,
            help=translate(
                "CommandLine",
                "the dossier to import into; made from the bundled atlas if it is not there",
            ),
        ),
        "as_of": option(
            "--as-of",
            metavar="D",
            type=read.read_day,
            help=translate(
                "CommandLine",
                "the date to show: 2025-11-13, or 2025-11 or 2025 for its last day;"
                " otherwise the dossier's own",
            ),
        ),
        "known_by": option(
            "--known-by",
            metavar="D",
            type=read.read_day,
            help=translate("CommandLine", "count only sources published by this date"),
        ),
        "from_day": option(
            "--from",
            dest="from_day",
            metavar="D",
            type=read.read_day,
            help=translate(
                "CommandLine",
                "the first date: 2022-03-31, or 2022-03 or 2022 for its last day",
            ),
        ),
        "to_day": option(
            "--to",
            dest="to_day",
            metavar="D",
            type=read.read_day,
            help=translate("CommandLine", "the second date, not before the first"),
        ),
        "known_from": option(
            "--known-from",
            metavar="D",
            type=read.read_day,
            help=translate(
                "CommandLine", "on the first date count only sources published by this date"
            ),
        ),
        "known_to": option(
            "--known-to",
            metavar="D",
            type=read.read_day,
            help=translate(
                "CommandLine", "on the second date count only sources published by this date"
            ),
        ),
        "between": option(
            "--between",
            nargs=2,
            metavar=("A", "B"),
            help=translate(
                "CommandLine", "only the tie of these two actors, by id, acronym or short name"
            ),
        ),
        "focus": option(
            "--focus",
            metavar="ID[,ID]",
            type=read.read_actors,
            help=translate("CommandLine", "show these actors, their neighbours and nothing else"),
        ),
        "select": option(
            "--select",
            metavar="A,B",
            type=read.read_selection,
            help=translate("CommandLine", "bring forward the tie of these two actors"),
        ),
        "preset": option(
            "--preset",
            metavar="NAME",
            type=read.read_title,
            help=translate(
                "CommandLine",
                "a size by its name: {names}, or one kept in the window; what else is said of"
                " the size counts before it",
            ).format(names=", ".join(read.PRESETS)),
        ),
        "height_mm": option(
            "--height-mm",
            metavar="H",
            type=read.read_height_mm,
            help=translate(
                "CommandLine",
                "height of the page in millimetres, of which the map takes what is left;"
                " otherwise as the content needs",
            ),
        ),
        "smallest_pt": option(
            "--smallest-pt",
            metavar="S",
            type=read.read_smallest_pt,
            help=translate(
                "CommandLine", "size of the smallest text in points (6.5, more on wide pages)"
            ),
        ),
        "caption": option(
            "--caption",
            metavar="C",
            type=read.read_title,
            help=translate("CommandLine", "what the reader should see, below the map"),
        ),
        "width_mm": option(
            "--width-mm",
            metavar="W",
            type=read.read_width_mm,
            help=translate(
                "CommandLine", "width on paper in millimetres (160), or of a slide (338.67)"
            ),
        ),
        "dpi": option(
            "--dpi",
            metavar="N",
            type=read.read_dpi,
            help=translate("CommandLine", "dots per inch of a PNG, also in a DOCX (300)"),
        ),
        "size_px": option(
            "--size",
            dest="size_px",
            metavar="WxH",
            type=read.read_size_px,
            help=translate("CommandLine", "size of the window in pixels (1600x1000)"),
        ),
        "title": option(
            "--title",
            metavar="T",
            type=read.read_title,
            help=translate("CommandLine", "the title of the figure"),
        ),
        "view": option(
            "--view",
            metavar="NAME",
            type=read.read_title,
            help=translate(
                "CommandLine",
                "show a view that is kept in the dossier: its dates, filter, places, selection",
            ),
        ),
        "all_views": option(
            "--all-views",
            metavar="DIR",
            type=read.read_path,
            help=translate(
                "CommandLine",
                "a figure of each view, in the order of the story: into a folder, or into one"
                " file that ends in .pdf or .pptx",
            ),
        ),
        "format": option(
            "--format",
            metavar="png|svg|pdf|pptx|docx",
            type=read.read_format,
            help=translate("CommandLine", "what the figures of all views are to be (png)"),
        ),
        "theme": option(
            "--theme",
            metavar="light|dark",
            type=read.read_theme,
            help=translate("CommandLine", "colours on light or on dark (light)"),
        ),
        "marking": option(
            "--marking",
            metavar="TEXT",
            type=read.read_marking,
            help=translate(
                "CommandLine",
                "what stands at top and bottom, as TLP:AMBER; otherwise the highest marking of"
                " what is shown",
            ),
        ),
        "highest_marking": option(
            "--marking",
            metavar="TEXT",
            type=read.read_marking,
            help=translate(
                "CommandLine", "leave out what is marked higher, as TLP:GREEN; otherwise nothing"
            ),
        ),
        "with_texts": option(
            "--with-texts",
            action="store_true",
            help=translate("CommandLine", "take the kept texts of the sources along"),
        ),
        "with_notes": option(
            "--with-notes",
            action="store_true",
            help=translate("CommandLine", "take the reading notes on the sources along"),
        ),
        "override_marking": option(
            "--override-marking",
            metavar="REASON",
            type=read.read_reason,
            help=translate(
                "CommandLine",
                "let a lower marking pass; the reason is kept in the dossier file",
            ),
        ),
        "citation_style": option(
            "--citation-style",
            metavar="NAME",
            type=read.read_citation_style,
            help=translate("CommandLine", "how sources are cited: {names} ({first})").format(
                names=", ".join(CITATION_STYLES), first=HOUSE
            ),
        ),
        "as_laid": option(
            "--as-laid",
            action="store_true",
            help=translate(
                "CommandLine",
                "leave names and ties where the window has them; otherwise they are moved to"
                " where they can be read",
            ),
        ),
        "no_origin": option(
            "--no-origin",
            action="store_true",
            help=translate("CommandLine", "leave out of the file what leads back to the view"),
        ),
        "manifest": option(
            "--manifest",
            action="store_true",
            help=translate("CommandLine", "print every word that is in the file, as JSON"),
        ),
        "json": option(
            "--json",
            action="store_true",
            help=translate("CommandLine", "print everything as JSON, for programs"),
        ),
        "warnings": option(
            "--warnings",
            action="store_true",
            help=translate("CommandLine", "print warnings too; they are not faults"),
        ),
    }


def _describe(command: str, texts: Texts) -> str:
    translate = texts.translate
    return {
        WINDOW: translate(
            "CommandLine",
            "Show the map of who stands with whom, and on what evidence, in a window."
            " DOSSIER is a dossier file, a folder with a data package, or a network (.graphml,"
            " .gexf, .json, .csv); without it, the bundled atlas.",
        ),
        "ties": translate(
            "CommandLine",
            "Print the ties of a date with the claims, agreements and memberships behind them.",
        ),
        "compare": translate(
            "CommandLine",
            "Print what began, ended and changed between two dates, or as known by two dates,"
            " with the quotations it rests on; or write it as a figure.",
        ),
        "figure": translate(
            "CommandLine",
            "Write the map as a figure with legend, date and numbered sources."
            " Works without a display.",
        ),
        "screenshot": translate(
            "CommandLine", "Write a picture of the whole window. Works without a display."
        ),
        "check": translate(
            "CommandLine", "Print every fault of the data, one a line; status 1 if there is one."
        ),
        "export": translate(
            "CommandLine",
            "Write the dossier as a data package (a folder), or the actors and ties of a date as"
            " GraphML, GEXF with times, an edge list or node-link JSON.",
        ),
        "import": translate(
            "CommandLine",
            "Take documents (text, Markdown, HTML, PDF, Word; folders too) and other dossiers"
            " into a dossier, and tell what became of each.",
        ),
        "share": translate(
            "CommandLine",
            "Write what is seen of a dossier as a new dossier, and tell what is in it: no log of"
            " edits, nothing withdrawn, no views, no texts unless asked for. Whom a statement"
            " names is in it by name, even if not seen.",
        ),
        "search": translate(
            "CommandLine",
            "Search actors, agreements, quotations and the texts of a dossier, in any language:"
            ' words, beginnings (uran*) and "words side by side". Words that look like a path'
            " to a dossier, and come last, name the dossier.",
        ),
    }[command]


def _list_commands(texts: Texts) -> str:
    head = texts.translate("CommandLine", "Commands (multivector COMMAND --help tells more)")
    width = max(map(len, COMMANDS))
    lines = (f"  {command:<{width}}  {_describe(command, texts)}" for command in COMMANDS)
    return "\n".join((f"{head}:", *lines))


class _HelpFormatter(argparse.HelpFormatter):
    """Help without argparse's own, English, words, and with listed lines kept as lines."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """Leave out the word "usage:"."""
        super().add_usage(usage, actions, groups, prefix or "")

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        if "\n" not in text:
            return super()._fill_text(text, width, indent)
        return "\n".join(self._wrapped(line, width, indent) for line in text.splitlines())

    def _wrapped(self, line: str, width: int, indent: str) -> str:
        import textwrap

        column = _LISTED.match(line)
        hanging = " " * (column.end() if column else 0)
        return textwrap.fill(line, width, initial_indent=indent, subsequent_indent=indent + hanging)
