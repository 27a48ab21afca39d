"""Everything but the window can be imported, and used, where there is no Qt at all."""

import subprocess
import sys

PROGRAM = """
import importlib, pkgutil, sys

class Refusal:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6", "pyqtgraph"}:
            raise ModuleNotFoundError(f"{name} is refused here", name=name)

sys.meta_path.insert(0, Refusal())
import app

names = [module.name for module in pkgutil.walk_packages(app.__path__, "app.", onerror=None)
         if not (module.name + ".").startswith("app.ui.")]
for name in [*names, "app.ui.platform_check"]:
    importlib.import_module(name)
print(len(names))
try:
    import app.ui.translation
except ModuleNotFoundError as error:
    print(error)
"""


def test_every_room_but_the_window_imports_without_qt(program_environ, tmp_path):
    result = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env=program_environ,
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stderr
    n_modules, refusal = result.stdout.splitlines()
    assert int(n_modules) > 50
    assert refusal == "PySide6 is refused here"
