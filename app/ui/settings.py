"""What the window remembers from one run to the next: places and tastes, never data.

Kept as a text file where the platform keeps such files. Whatever is missing, broken or
of a wrong type counts as not said: the window then opens as it does at first.
"""

import hashlib
import json
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from app.ui.translation import LANGUAGES

_DOSSIERS = "dossiers/"
_MOST_DOSSIERS = 40
"""Of so many the filter is remembered; of more the one that was left longest ago is forgotten."""


class ThemeChoice(StrEnum):
    """Which theme the person wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Settings:
    """Remembered choices, read and written one at a time."""

    def __init__(self, path: Path) -> None:
        """Keep them in an ini file at `path`, which need not exist."""
        self.path = path
        self._store = QSettings(str(path), QSettings.Format.IniFormat)
        # A choice that cannot be kept is forgotten at the end, and hinders nothing now.
        self._store.setFallbacksEnabled(False)

    @property
    def theme(self) -> ThemeChoice:
        """The wanted theme; the system's if none was chosen."""
        text = self._text("look/theme")
        return ThemeChoice(text) if text in list(ThemeChoice) else ThemeChoice.SYSTEM

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._store.setValue("look/theme", str(choice))

    @property
    def language(self) -> str | None:
        """The chosen language; None if the system's is to be used."""
        text = self._text("look/language")
        return text if text in LANGUAGES else None

    @language.setter
    def language(self, language: str) -> None:
        self._store.setValue("look/language", language)

    @property
    def legend_collapsed(self) -> bool:
        """Whether the legend is folded away."""
        return self._text("look/legend_collapsed") == "true"

    @legend_collapsed.setter
    def legend_collapsed(self, collapsed: bool) -> None:
        self._store.setValue("look/legend_collapsed", "true" if collapsed else "false")

    @property
    def geometry(self) -> QByteArray | None:
        """Where the window was."""
        return self._bytes("window/geometry")

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("window/geometry", geometry)

    @property
    def docks(self) -> QByteArray | None:
        """Where the panels were."""
        return self._bytes("window/docks")

    @docks.setter
    def docks(self, state: QByteArray) -> None:
        self._store.setValue("window/docks", state)

    @property
    def figure_folder(self) -> str:
        """Where the last figure was saved; empty if none was."""
        return self._text("figure/folder")

    @figure_folder.setter
    def figure_folder(self, folder: str) -> None:
        self._store.setValue("figure/folder", folder)

    @property
    def figure_presets(self) -> str:
        """Kept sizes of figures, as :func:`app.figures.presets.write_presets` writes them."""
        return self._text("figure/presets")

    @figure_presets.setter
    def figure_presets(self, presets: str) -> None:
        self._store.setValue("figure/presets", presets)

    @property
    def figure_geometry(self) -> QByteArray | None:
        """Where the figure dialog was."""
        return self._bytes("figure/geometry")

    @figure_geometry.setter
    def figure_geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("figure/geometry", geometry)

    def filter_of(self, dossier: Path) -> str:
        """What the filter of a dossier let in when it was left; empty if that is not known."""
        said = self._said_of(_key_of(dossier))
        return said.get("filter", "") if said.get("path") == str(dossier.absolute()) else ""

    def remember_filter(self, dossier: Path, let_in: str) -> None:
        """Remember what the filter of a dossier lets in; an empty text forgets it."""
        key = _key_of(dossier)
        if not let_in:
            self._store.remove(key)
            return
        left_at = datetime.now(UTC).isoformat()
        said = {"path": str(dossier.absolute()), "left_at": left_at, "filter": let_in}
        self._store.setValue(key, json.dumps(said))
        keys = [each for each in self._store.allKeys() if each.startswith(_DOSSIERS)]
        if len(keys) > _MOST_DOSSIERS:
            self._store.remove(min(keys, key=lambda each: self._said_of(each).get("left_at", "")))

    def _said_of(self, key: str) -> dict[str, str]:
        """What is remembered of a dossier; nothing if that cannot be read."""
        try:
            said = json.loads(self._text(key) or "{}")
        except (ValueError, RecursionError):
            return {}
        if not isinstance(said, dict):
            return {}
        return {name: text for name, text in said.items() if isinstance(text, str)}

    def save(self) -> None:
        """Write what was changed."""
        self._store.sync()

    def _text(self, key: str) -> str:
        value = self._store.value(key, "")
        return value if isinstance(value, str) else ""

    def _bytes(self, key: str) -> QByteArray | None:
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) and not value.isEmpty() else None


def _key_of(dossier: Path) -> str:
    """The key of a dossier: a path may hold signs that no key can."""
    path = str(dossier.absolute()).encode("utf-8", "surrogatepass")
    return f"{_DOSSIERS}{hashlib.sha256(path).hexdigest()[:20]}"


def default_settings_path() -> Path:
    """The file in the platform's folder for settings."""
    from platformdirs import user_config_path

    return user_config_path("multivector", appauthor=False) / "window.ini"
