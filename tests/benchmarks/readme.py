"""Writes down a run: its table, the machine and versions it was made with, and how."""

import os
import platform
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path

from tests.benchmarks.peers import find_versions
from tests.benchmarks.table import HEADINGS, QUALITY_HEADINGS, Table, as_markdown

_OURS = ("numpy", "scipy", "shapely", "PySide6-Essentials", "pyqtgraph")
_HOW = Path(__file__).with_name("how_it_is_measured.md")


def write_readme(path: Path, table: Table) -> None:
    """Write a run to a Markdown file."""
    lines = [
        "# How fast it is, and how good its layouts are",
        "",
        "From one run of `make bench-table`; `make bench` prints the same for your machine.",
        "",
        *(f"* {line}" for line in describe_machine()),
        "",
        f"{table.verdict.capitalize()}.",
        "",
        "A ratio is ours for one of the peer's or the floor's, measured in the same run. Times",
        "are the best of several rounds, frames and clicks the median unless the remark says more.",
    ]
    for section, rows in table.sections():
        lines += ["", f"## {section}", "", *as_markdown(HEADINGS, [row.cells() for row in rows])]
    if table.layouts:
        known = [layout.cells() for layout in table.layouts]
        lines += ["", "## Layouts, peer by peer", "", *as_markdown(QUALITY_HEADINGS, known)]
    path.write_text("\n".join([*lines, "", _HOW.read_text("utf-8")]), encoding="utf-8")


def describe_machine() -> list[str]:
    """What the figures depend on: date, machine, versions; no names and no paths."""
    peers = ", ".join(f"{name} {version}" for name, version in find_versions().items())
    ours = ", ".join(f"{name} {metadata.version(name)}" for name in _OURS)
    painting = "Qt's offscreen platform, raster painting without a graphics card"
    return [
        f"Date: {datetime.now(UTC):%Y-%m-%d}",
        f"Machine: {_processor()}, {os.cpu_count()} cores, {_memory()}; {painting}",
        f"System: {platform.system()} on {platform.machine()}",
        f"{platform.python_implementation()} {platform.python_version()}, {ours}",
        f"Peers: {peers}",
    ]


def _processor() -> str:
    """The processor's model, where the system tells it."""
    known = Path("/proc/cpuinfo")
    if known.exists():
        for line in known.read_text("utf-8").splitlines():
            key, _, value = line.partition(":")
            if key.strip() == "model name":
                return value.strip()
    return platform.processor() or "processor not known"


def _memory() -> str:
    known = Path("/proc/meminfo")
    if not known.exists():
        return "memory not known"
    kilobytes = int(known.read_text("utf-8").split()[1])
    return f"{kilobytes / 2**20:.0f} GB"
