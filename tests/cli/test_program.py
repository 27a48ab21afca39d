"""The program as a whole: what it prints, how it ends, and what it does without."""

import locale
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app import __version__
from app.__main__ import main
from app.cli import obstacles, program, ties
from app.cli.options import COMMANDS
from app.cli.program import _MODULES
from app.domain.faults import DossierError, Fault

FULL = Path("/dev/full")
FAULTS = [Fault("claims.csv", 7, "no"), Fault("excerpts.csv", 1, "nor this")]


def test_every_command_has_its_module(repository):
    modules = {path.stem for path in (repository / "app" / "cli").glob("*.py")}
    assert {_MODULES.get(command, command) for command in (*COMMANDS, "window")} <= modules


def test_version(answer):
    assert answer("--version") == (0, f"multivector {__version__}\n", "")


def test_help_speaks_german(answer):
    given = answer("--help", "--lang", "de")
    assert given.status == 0
    assert "Befehle" in given.out
    assert "options" not in given.out


def test_refusals_speak_german(told):
    line = told("--lang", "de", "ties", "--as-of", "2025-02-30")
    assert line.startswith("„2025-02-30“ ist kein Datum")


def test_the_systems_language_is_heard(told, monkeypatch):
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert told("ties", "--foo") == "die Option „--foo“ gibt es hier nicht"


@pytest.mark.parametrize(
    ("error", "status", "line"),
    [
        (DossierError("cannot read 'x'"), 2, "cannot read 'x'"),
        (DossierError("two\nlines"), 2, "two lines"),
        (
            DossierError("'x' has faults", FAULTS),
            1,
            ("'x' has faults; the first is claims.csv:7: no ('multivector check' lists all)"),
        ),
    ],
)
def test_data_that_cannot_be_used_is_told_in_a_line(told, monkeypatch, error, status, line):
    def fail(_path):
        raise error

    monkeypatch.setattr(ties, "read_dossier", fail)
    assert told("ties", status=status) == line


def test_our_bugs_are_not_hidden(answer, monkeypatch):
    def fail(_path):
        raise FileNotFoundError(2, "No such file", "forgotten.txt")

    monkeypatch.setattr(ties, "read_dossier", fail)
    with pytest.raises(FileNotFoundError):
        answer("ties")


def test_ctrl_c_ends_quietly(answer, monkeypatch):
    def interrupt(_path):
        raise KeyboardInterrupt

    monkeypatch.setattr(ties, "read_dossier", interrupt)
    assert answer("ties") == (130, "", "")


def test_a_reader_who_stops_is_no_error(program_environ, tmp_path):
    with subprocess.Popen(
        [sys.executable, "-m", "app", "ties", "--json"],
        env=program_environ,
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        assert program.stdout.read(10)
        program.stdout.close()
        assert program.stderr.read() == b""
    assert program.returncode == 128 + signal.SIGPIPE


@pytest.mark.skipif(not FULL.exists(), reason="there is no device that is full")
def test_a_full_disk_is_told_in_a_line(program_environ, tmp_path, small_package):
    with FULL.open("w") as full:
        result = subprocess.run(
            [sys.executable, "-m", "app", "ties", small_package, "--json"],
            env=program_environ,
            cwd=tmp_path,
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    assert result.returncode == 2
    assert result.stderr == "multivector: cannot write the output: No space left on device\n"


def test_closed_streams_are_no_bug_of_ours(program_environ, tmp_path, small_package):
    def run(command):
        return subprocess.run(
            ["/bin/sh", "-c", f'exec "{sys.executable}" -m app {command}'],
            env=program_environ,
            cwd=tmp_path,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    line = "multivector: cannot write the output: Bad file descriptor\n"
    small = f'"{small_package}"'
    for command in (f"ties {small} --json", f"search Japan {small}", "--help"):
        done = run(f"{command} >&-")
        assert (done.returncode, done.stderr) == (2, line), command
    assert run(f"check {small} >&-").returncode == 0
    # So narrow that there is something to tell, and nobody to tell it to.
    done = run(f"figure {small} -o x.svg --width-mm 36 <&- >&- 2>&-")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (tmp_path / "x.svg").read_text(encoding="utf-8").endswith("</svg>\n")
    done = run("ties --as-of never 2>&-")
    assert (done.returncode, done.stdout) == (2, "")


@pytest.mark.skipif(not FULL.exists(), reason="there is no device that is full")
def test_an_error_that_nobody_hears_has_its_status(program_environ, tmp_path):
    with FULL.open("w") as full:
        result = subprocess.run(
            [sys.executable, "-m", "app", "ties", "--as-of", "never"],
            env=program_environ,
            cwd=tmp_path,
            stderr=full,
            check=False,
        )
    assert result.returncode == 2


def test_ctrl_c_while_loading_is_quiet(monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(program, "run", interrupt)
    assert main(["check"]) == 130


def test_what_a_command_makes_of_ctrl_c_is_undone(answer, tmp_path, small_package):
    before = signal.getsignal(signal.SIGINT)
    assert answer("figure", small_package, "-o", tmp_path / "x.svg").status == 0
    assert signal.getsignal(signal.SIGINT) is before


# One that says nothing of a language, and one that does.
@pytest.mark.parametrize("said", ["C", "de_DE.ISO-8859-1"])
def test_figures_are_quiet_whatever_the_locale(multivector, said, small_package):
    done = multivector("figure", small_package, "-o", "x.svg", environ={"LC_ALL": said})
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize(
    ("said", "language"),
    [("C", None), ("POSIX", None), ("xx_YY", "xx_YY"), ("de_DE.ISO-8859-1", "de_DE")],
)
def test_qt_is_given_utf8_and_keeps_the_language(monkeypatch, said, language):
    monkeypatch.setattr(locale, "getencoding", lambda: "ISO-8859-1")
    environ = {"LC_ALL": said, "LANG": "fr_FR"}
    obstacles._give_utf8(environ)
    assert environ["LC_ALL"] == "C.UTF-8"
    assert environ.get("LANGUAGE") == language


def test_messages_do_not_steer_the_terminal(told):
    line = told("ties", "--as-of", "\x1b[31m\u202ex")
    assert line.startswith("'\\x1b[31m\\u202ex' is not a date")


def test_output_is_utf8_whatever_the_locale(multivector):
    result = multivector("ties", "--json", environ={"LC_ALL": "C", "PYTHONUTF8": "0"})
    assert (result.returncode, result.stderr) == (0, "")
    assert "für" in result.stdout


@pytest.mark.parametrize(
    ("words", "unwanted"),
    [
        (["--help"], {"PySide6", "numpy", "networkx", "scipy", "shapely", "xml"}),
        (["check"], {"PySide6", "numpy", "networkx", "scipy", "shapely"}),
        # What is there on a date is found in arrays.
        (["ties", "--json"], {"PySide6", "networkx", "scipy", "shapely"}),
        (
            ["compare", "--from", "2022", "--to", "2023"],
            {"PySide6", "networkx", "scipy", "shapely", "psygnal"},
        ),
        (["search", "OVKS"], {"PySide6", "numpy", "networkx", "scipy", "shapely"}),
        # Half of a bare window's memory, which only maps of many actors are worth.
        (["screenshot", "-o", "x.png", "--size", "1024x640"], {"networkx", "scipy"}),
    ],
)
def test_a_command_loads_only_what_it_needs(program_environ, tmp_path, words, unwanted):
    program = (
        "import sys; from app.__main__ import main; status = main(sys.argv[1:]);"
        "print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr);"
        "sys.exit(status)"
    )
    result = subprocess.run(
        [sys.executable, "-c", program, *words],
        env=program_environ,
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert unwanted.isdisjoint(result.stderr.split())


def test_programs_started_by_tests_open_no_socket(program_environ, tmp_path):
    result = subprocess.run(
        [sys.executable, "-c", "import socket; socket.socket()"],
        env=program_environ,
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "opened a socket" in result.stderr
