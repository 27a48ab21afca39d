"""The table `make bench` ends with: what was measured, against what, and whether it suffices."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Unit(StrEnum):
    """What a figure counts."""

    MILLISECONDS = "ms"
    SECONDS = "s"
    MEGABYTES = "MB"
    PERCENT = "%"
    A_SECOND = "/s"
    NONE = ""


class Section(StrEnum):
    """The parts of the table, in their order."""

    TICKS = "One tick"
    LAYOUTS = "Settled layouts"
    FRAMES = "Frames"
    DATES = "Dates"
    EVIDENCE = "Evidence"
    PROGRAM = "The program"


@dataclass(slots=True)
class Row:
    """One line of the table.

    `ours` and `theirs` are in `unit`; `limit` is the most (or, with `is_floor`, the least)
    that the ratio of the two may be, or `ours` where there is nothing to compare with. None
    of both means that the row is there to be read, not to be met.
    """

    section: Section
    what: str
    unit: Unit = Unit.MILLISECONDS
    limit: float | None = None
    is_floor: bool = False
    ours: float | None = None
    theirs: float | None = None
    against: str = ""
    remark: str = ""
    is_bound: bool = False
    """Whether `ours` is only the time after which we stopped waiting."""

    @property
    def ratio(self) -> float | None:
        """Ours for one of theirs; None where there is nothing to compare with."""
        if self.ours is None or self.theirs is None:
            return None
        return self.ours / self.theirs if self.theirs else float("inf")

    @property
    def is_met(self) -> bool | None:
        """Whether the target is met; None where there is none, or no measurement."""
        found = self.ratio if self.against else self.ours
        if self.limit is None or found is None:
            return None
        if self.is_bound:
            return False
        return found >= self.limit if self.is_floor else found <= self.limit

    def measured(
        self,
        ours: float,
        theirs: float | None = None,
        *,
        remark: str = "",
        is_bound: bool = False,
    ) -> None:
        """Take what came out, in the row's unit."""
        self.ours, self.theirs, self.remark, self.is_bound = ours, theirs, remark, is_bound

    def cells(self) -> tuple[str, ...]:
        """What stands in the columns of `HEADINGS`."""
        reference = "" if self.theirs is None else f"{_figure(self.theirs, self.unit)} "
        return (
            self.what,
            self._our_figure(),
            (reference + self.against).strip() or "–",
            self._our_ratio(),
            self._target(),
            {True: "yes", False: "NO", None: "–"}[self.is_met],
            self.remark,
        )

    def _our_figure(self) -> str:
        if self.ours is None:
            return "not measured"
        return ("> " if self.is_bound else "") + _figure(self.ours, self.unit)

    def _our_ratio(self) -> str:
        if self.ratio is None:
            return "–"
        return ("> " if self.is_bound else "") + f"{self.ratio:.2f}"

    def _target(self) -> str:
        if self.limit is None:
            return "–"
        sign = "≥" if self.is_floor else "≤"
        return f"{sign} {self.limit:g}" if self.against else f"{sign} {self.limit:g} {self.unit}"


HEADINGS = ("what", "ours", "peer or floor", "ratio", "target", "met?", "remark")


@dataclass(slots=True)
class Quality:
    """What is known of one layout of one graph, for the second table."""

    graph: str
    size: str
    layout: str
    stress: float
    preservation: float
    crossings: float
    label_overlaps: int
    islands: float | None
    seconds: float

    def cells(self) -> tuple[str, ...]:
        """What stands in the columns of `QUALITY_HEADINGS`."""
        return (
            self.graph,
            self.size,
            self.layout,
            f"{self.stress:.4f}",
            f"{self.preservation:.3f}",
            f"{self.crossings:,.0f}",
            f"{self.label_overlaps:,}",
            "–" if self.islands is None else f"{self.islands:.2f}",
            f"{self.seconds * 1e3:,.0f}",
        )


QUALITY_HEADINGS = (
    "graph",
    "nodes, edges",
    "layout",
    "stress",
    "neighbours kept",
    "crossings",
    "label overlaps",
    "islands a hull",
    "ms",
)


@dataclass(slots=True)
class Table:
    """All rows of a run."""

    rows: list[Row] = field(default_factory=list)
    layouts: list[Quality] = field(default_factory=list)

    def expect(
        self,
        section: Section,
        what: str,
        *,
        unit: Unit = Unit.MILLISECONDS,
        at_most: float | None = None,
        at_least: float | None = None,
        against: str = "",
    ) -> Row:
        """A new row, to be filled in; what never is stays as not measured, with the reason."""
        limit = at_most if at_least is None else at_least
        row = Row(section, what, unit, limit, at_least is not None, against=against)
        self.rows.append(row)
        return row

    def sections(self) -> list[tuple[Section, list[Row]]]:
        """The rows by section, sections in order, without those that have none."""
        found = [(part, [row for row in self.rows if row.section is part]) for part in Section]
        return [(part, rows) for part, rows in found if rows]

    @property
    def verdict(self) -> str:
        """How many targets are met."""
        asked = [row for row in self.rows if row.limit is not None]
        met = sum(row.is_met is True for row in asked)
        missed = sum(row.is_met is False for row in asked)
        unknown = len(asked) - met - missed
        return f"{met} of {len(asked)} targets met, {missed} missed, {unknown} not measured"


def as_text(headings: Sequence[str], lines: Sequence[Sequence[str]]) -> list[str]:
    """A table for a terminal, its columns as wide as what stands in them."""
    widths = [max(map(len, column)) for column in zip(headings, *lines, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in (headings, ["-" * width for width in widths], *lines)
    ]


def as_markdown(headings: Sequence[str], lines: Sequence[Sequence[str]]) -> list[str]:
    """The same as Markdown."""
    rules = ["---"] * len(headings)
    cells = ((cell.replace("|", "\\|") for cell in line) for line in lines)
    return [f"| {' | '.join(line)} |" for line in (headings, rules, *cells)]


def _figure(value: float, unit: Unit) -> str:
    """A figure with three digits that count, and its unit."""
    digits = 4 if unit is Unit.NONE else 2 if value < 10 else 1 if value < 100 else 0
    return f"{value:,.{digits}f} {unit}".rstrip()
