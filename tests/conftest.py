"""What every test stands on: no display, no network, nothing of the person's home.

The whole suite runs with sockets refused (see ``pyproject.toml``); the programs it starts
refuse them too, by the module in ``tests/offline`` that they load first.
"""

import gc
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from datetime import date

    from app.analysis.network import Network
    from app.domain.dossier import Dossier
    from app.session.map_layout import MapLayout
    from app.session.session import Session

    LaidOut = Callable[[Session], MapLayout]

REPOSITORY = Path(__file__).parent.parent
OFFLINE = Path(__file__).parent / "offline"
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY")
_HOMES = (
    "HOME",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_CACHE_HOME",
    "XDG_STATE_HOME",
    "XDG_RUNTIME_DIR",
)
_LOCALES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")

Run = Callable[..., "subprocess.CompletedProcess[str]"]

settings.register_profile(
    "multivector",
    # Two thirds of what is usual: the whole suite is to take no more than five minutes.
    max_examples=67,
    deadline=None,
    derandomize="CI" in os.environ,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("multivector")

_scratch = pytest.StashKey[Path]()


def pytest_configure(config: pytest.Config) -> None:
    """Part the run from the person's machine before anything of Qt is imported."""
    home = Path(tempfile.mkdtemp(prefix="multivector-tests-"))
    config.stash[_scratch] = home
    for name in _HOMES:
        folder = home / name.lower()
        folder.mkdir(mode=0o700)
        os.environ[name] = str(folder)
    for name in _LOCALES:
        os.environ.pop(name, None)
    os.environ["LC_ALL"] = "C.UTF-8"
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


def pytest_collection_finish() -> None:
    """Take modules and tests, which all stay, from what is gone through for garbage.

    Else that is hundreds of thousands of objects, again and again, and each process forked from
    this one has a copy made of every page they lie on.
    """
    gc.collect()
    gc.freeze()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Leave nothing behind."""
    shutil.rmtree(config.stash[_scratch], ignore_errors=True)


@pytest.fixture(scope="session", autouse=True)
def collecting() -> None:
    """Go through what is new for garbage as seldom as the program does once it has a window."""
    gc.set_threshold(10_000, *gc.get_threshold()[1:])


@pytest.fixture(scope="session")
def repository() -> Path:
    """The checkout."""
    return REPOSITORY


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of the specification and the texts, which stands beside some checkouts."""
    folder = REPOSITORY.parent / "shared"
    if not folder.is_dir():
        pytest.skip("there is no folder 'shared' beside this checkout")
    return folder


@pytest.fixture(scope="session")
def lasting() -> "Iterator[Callable[[Dossier], Dossier]]":
    """Takes a dossier that many tests work on: sessions on it begin with one and the same network.

    A network is never altered, and the program goes from one to the next as a test does from the
    first. How one is built is tested in `tests/analysis`, where each is built.
    """
    from app.session import session

    build: Callable[..., Network] = session.build_network
    of_dossiers: dict[int, tuple[Dossier, dict[tuple[date | None, ...], Network]]] = {}

    def take(dossier: "Dossier") -> "Dossier":
        of_dossiers[id(dossier)] = dossier, {}
        return dossier

    def build_once(dossier: "Dossier", *dates: "date | None") -> "Network":
        if id(dossier) not in of_dossiers:
            return build(dossier, *dates)
        networks = of_dossiers[id(dossier)][1]
        if dates not in networks:
            networks[dates] = build(dossier, *dates)
        return networks[dates]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(session, "build_network", build_once)
        yield take


@pytest.fixture(scope="session")
def atlas(lasting: "Callable[[Dossier], Dossier]") -> "Dossier":
    """The bundled dossier."""
    from app.bundle import bundled_data
    from app.formats.data_package import read_data_package

    atlas = read_data_package(bundled_data())
    gc.freeze()
    return lasting(atlas)


@pytest.fixture(scope="session")
def small_dossier(lasting: "Callable[[Dossier], Dossier]") -> "Dossier":
    """Seven states, two blocs, ties of every look; see `tests.small_dossier`."""
    from tests.small_dossier import make_small_dossier

    return lasting(make_small_dossier())


@pytest.fixture(scope="session")
def laid_out() -> "LaidOut":
    """The settled layout of a session; what is known of a dossier is not worked out twice.

    A layout depends on nothing but the dossier, and where everything lies is taken over as it
    is when a dossier is opened again.
    """
    from app.session.map_layout import MapLayout

    known: dict[int, tuple[Dossier, dict[str, Any]]] = {}

    def lay_out(session: "Session") -> MapLayout:
        dossier = session.dossier
        layout = MapLayout(dossier, session.as_of, session.network, session.visible)
        if id(dossier) not in known:
            layout.settle()
            known[id(dossier)] = dossier, layout.saved()
        layout.restore(known[id(dossier)][1])
        return layout

    return lay_out


@pytest.fixture
def program_environ() -> dict[str, str]:
    """The environment of a program started by a test: no display, sockets refused."""
    # Nor the developer's own settings of Python, which could hide a fault.
    environ = {
        key: value
        for key, value in os.environ.items()
        if key not in _DISPLAYS and not key.startswith("PYTHON")
    }
    del environ["QT_QPA_PLATFORM"]
    environ["PYTHONPATH"] = os.pathsep.join((str(OFFLINE), str(REPOSITORY)))
    environ["PYTHONWARNINGS"] = "error"
    return environ


@pytest.fixture
def multivector(program_environ: dict[str, str], tmp_path: Path) -> Run:
    """Run ``multivector`` as a program of its own, outside the checkout and without a display.

    Returns a function of the words of the command line. `environ` adds variables, or takes
    them away where they are None.
    """

    def run(
        *words: str | Path, environ: Mapping[str, str | None] | None = None
    ) -> "subprocess.CompletedProcess[str]":
        changed = {**program_environ, **(environ or {})}
        return subprocess.run(
            [sys.executable, "-m", "app", *map(str, words)],
            env={key: value for key, value in changed.items() if value is not None},
            cwd=tmp_path,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    return run


@pytest.fixture(scope="session")
def x_display() -> Iterator[str]:
    """A real X display without a screen, for what cannot be shown offscreen."""
    program = shutil.which("Xvfb")
    if program is None:
        pytest.skip("Xvfb is not installed")
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        [program, "-displayfd", str(write_end), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
        pass_fds=[write_end],
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    try:
        with os.fdopen(read_end) as answer:
            number = answer.readline().strip()
        assert number, "Xvfb did not start"
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()
