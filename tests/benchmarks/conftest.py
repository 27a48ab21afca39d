"""What `make bench` adds to pytest: the table, the window that is measured, and the end of node."""

import gc
from collections.abc import Generator, Iterator
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING

import pytest

from tests.benchmarks.graphs import NotThereError
from tests.benchmarks.peers import NotMeasuredError, close_node
from tests.benchmarks.readme import write_readme
from tests.benchmarks.table import HEADINGS, QUALITY_HEADINGS, Table, as_text

if TYPE_CHECKING:
    from tests.benchmarks.stage import Stage

_table = pytest.StashKey[Table]()
_reason = pytest.StashKey[str]()
_LONGEST_REASON = 100


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--write-table`` is what `make bench-table` adds."""
    parser.addoption(
        "--write-table",
        action="store_true",
        help="write the table, machine and versions to tests/benchmarks/README.md",
    )


def pytest_configure(config: pytest.Config) -> None:
    """One table for the run; what could not be measured says so once, there."""
    config.addinivalue_line("filterwarnings", "ignore:Benchmark fixture was not used")
    config.stash[_table] = Table()


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call() -> Generator[None, bool | None, bool | None]:
    """What is not there is skipped, with its reason."""
    try:
        return (yield)
    except (NotThereError, NotMeasuredError) as error:
        pytest.skip(str(error))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: "pytest.CallInfo[None]"
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Keep why something could not be measured."""
    if call.excinfo is not None:
        error = call.excinfo.value
        reason = (str(error) or type(error).__name__).splitlines()[0]
        item.stash[_reason] = shorten(reason, _LONGEST_REASON, placeholder=" …")
    return (yield)


@pytest.fixture
def table(request: pytest.FixtureRequest) -> Iterator[Table]:
    """The table of the run; rows this test leaves empty say why, and so do those of a failure."""
    table = request.config.stash[_table]
    known = len(table.rows)
    yield table
    reason = request.node.stash.get(_reason, None)
    for row in table.rows[known:]:
        if reason is not None or row.ours is None:
            row.ours = row.theirs = None
            row.remark = reason or "the measurement gave nothing"


@pytest.fixture(scope="session")
def stage(tmp_path_factory: pytest.TempPathFactory) -> "Iterator[Stage]":
    """Where windows are opened and measured, one at a time."""
    from tests.benchmarks.stage import Stage

    stage = Stage(tmp_path_factory.mktemp("settings") / "window.ini")
    yield stage
    stage.clear()


@pytest.fixture(scope="session", autouse=True)
def collecting() -> None:
    """Garbage is looked for as wherever the program runs, not as in tests."""


@pytest.fixture(autouse=True)
def _clean_up() -> Iterator[None]:
    """What one measurement leaves behind does not slow down the next."""
    yield
    gc.collect()


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the table; write it only if asked to."""
    table = terminalreporter.config.stash[_table]
    if not table.rows:
        return
    say = terminalreporter.write_line
    if table.layouts:
        terminalreporter.section("layouts")
        for line in as_text(QUALITY_HEADINGS, [known.cells() for known in table.layouts]):
            say(line)
    terminalreporter.section("targets")
    lines = [row.cells() for _, rows in table.sections() for row in rows]
    for line in as_text(HEADINGS, lines):
        say(line)
    say("")
    say(table.verdict)
    if terminalreporter.config.getoption("write_table"):
        path = Path(__file__).with_name("README.md")
        write_readme(path, table)
        say(f"written to {path.name}")


def pytest_unconfigure() -> None:
    """Let node go."""
    close_node()
