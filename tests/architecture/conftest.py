"""The texts that stand in the program's source, as ``make translations`` should find them."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

MARKERS = {"translate", "message", "QT_TRANSLATE_NOOP"}
SPEAKERS = {"QCoreApplication", "texts"}
ROOMS = ("app/cli", "app/session", "app/ui")


@dataclass(frozen=True)
class MarkedText:
    """A call that marks a text; `text` is None where it is looked up in a table."""

    place: str
    context: str | None
    text: str | None


@pytest.fixture(scope="session")
def modules(repository: Path) -> dict[str, ast.Module]:
    """The parsed modules in which texts are shown, by their path."""
    return {
        str(path.relative_to(repository)): ast.parse(path.read_text(encoding="utf-8"))
        for room in ROOMS
        for path in sorted((repository / room).rglob("*.py"))
    }


@pytest.fixture(scope="session")
def marked_texts(modules: dict[str, ast.Module]) -> list[MarkedText]:
    """Every call that marks a text for translation."""
    return [text for path, module in modules.items() for text in _marked(path, module)]


def _marked(path: str, module: ast.Module) -> Iterator[MarkedText]:
    for scope in ast.walk(module):
        if isinstance(scope, ast.ClassDef):
            yield from _own_texts(path, scope)
        if not isinstance(scope, ast.Call) or _name_of(scope.func) not in MARKERS:
            continue
        if len(scope.args) >= 2 and not any(isinstance(arg, ast.Starred) for arg in scope.args):
            context, text = map(_literal, scope.args[:2])
            if context is not None or text is not None or not _moves(scope.func):
                yield MarkedText(f"{path}:{scope.lineno}", context, text)


def _own_texts(path: str, scope: ast.ClassDef) -> Iterator[MarkedText]:
    """Texts in ``self.tr``, whose context is the class."""
    for call in ast.walk(scope):
        if isinstance(call, ast.Call) and _name_of(call.func) == "tr" and call.args:
            yield MarkedText(f"{path}:{call.lineno}", scope.name, _literal(call.args[0]))


def _moves(function: ast.expr) -> bool:
    """Whether it is ``painter.translate(x, y)`` or the like, which is no matter of language."""
    owner = function.value if isinstance(function, ast.Attribute) else function
    return isinstance(function, ast.Attribute) and _name_of(owner) not in SPEAKERS


def _name_of(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
