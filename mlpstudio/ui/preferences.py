"""What the program remembers about a person's wishes, in one small INI file."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from mlpstudio.paths import user_config
from mlpstudio.runs.snapshots import DEFAULT_BUDGET, LARGEST_BUDGET, SMALLEST_BUDGET

MAX_RECENT = 10

USUALLY_SURE_FROM = 0.5
"""An answer less probable than this is a question."""


class Preferences(QObject):
    """Typed access to the stored wishes; a value that makes no sense counts as absent.

    Signals:
        recent_changed: The list of recent files is different now.
    """

    recent_changed = Signal()

    def __init__(self, path: Path | None = None) -> None:
        super().__init__()
        path = path or user_config() / "preferences.ini"
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def language(self) -> str | None:
        """Chosen language ("en", "ko"), or None to follow the system."""
        return self._text("language", ("en", "ko"))

    @language.setter
    def language(self, value: str | None) -> None:
        self._store("language", value)

    @property
    def theme_mode(self) -> str:
        """One of "system", "light" and "dark"."""
        return self._text("theme", ("system", "light", "dark")) or "system"

    @theme_mode.setter
    def theme_mode(self, value: str) -> None:
        self._store("theme", value)

    @property
    def font_scale(self) -> float:
        """How much larger than designed type is, 0.8 to 1.6."""
        try:
            scale = float(str(self._settings.value("font_scale", 1.0)))
        except ValueError:
            return 1.0
        return scale if 0.8 <= scale <= 1.6 else 1.0

    @font_scale.setter
    def font_scale(self, value: float) -> None:
        self._store("font_scale", value)

    @property
    def welcome_was_shown(self) -> bool:
        """Whether the person has been welcomed."""
        return str(self._settings.value("welcome_was_shown", "false")) == "true"

    @welcome_was_shown.setter
    def welcome_was_shown(self, value: bool) -> None:
        self._store("welcome_was_shown", "true" if value else "false")

    @property
    def sure_from(self) -> float:
        """How probable an answer has to be to be one, and not a question."""
        try:
            share = float(str(self._settings.value("sure_from", USUALLY_SURE_FROM)))
        except ValueError:
            return USUALLY_SURE_FROM
        return share if 0.0 < share < 1.0 else USUALLY_SURE_FROM

    @sure_from.setter
    def sure_from(self, value: float) -> None:
        self._store("sure_from", value)

    @property
    def snapshot_budget(self) -> int:
        """Bytes that the moments of the time machine may take."""
        try:
            n_bytes = int(str(self._settings.value("snapshot_budget", DEFAULT_BUDGET)))
        except ValueError:
            return DEFAULT_BUDGET
        return n_bytes if SMALLEST_BUDGET <= n_bytes <= LARGEST_BUDGET else DEFAULT_BUDGET

    @snapshot_budget.setter
    def snapshot_budget(self, value: int) -> None:
        self._store("snapshot_budget", value)

    @property
    def workspace(self) -> str | None:
        """The workspace that was open last."""
        value = self._settings.value("workspace")
        return None if value is None else str(value)

    @workspace.setter
    def workspace(self, value: str) -> None:
        self._store("workspace", value)

    @property
    def recent_files(self) -> list[Path]:
        """Files opened and saved lately that still exist, the latest first."""
        stored = self._settings.value("recent_files", [])
        names = [stored] if isinstance(stored, str) else stored
        if not isinstance(names, list):
            return []
        return [path for path in map(Path, map(str, names)) if path.is_file()]

    def add_recent(self, path: Path) -> None:
        """Put a file first in the list."""
        files = [path, *(other for other in self.recent_files if other != path)]
        self._store("recent_files", [str(p) for p in files[:MAX_RECENT]])
        self.recent_changed.emit()

    def clear_recent(self) -> None:
        """Empty the list."""
        self._store("recent_files", [])
        self.recent_changed.emit()

    def bytes(self, key: str) -> QByteArray | None:
        """Return stored bytes, such as the geometry of the window or a workspace's layout."""
        value = self._settings.value(key)
        return value if isinstance(value, QByteArray) else None

    def set_bytes(self, key: str, value: QByteArray | None) -> None:
        """Store bytes, or forget them."""
        self._store(key, value)

    def reset(self) -> None:
        """Forget everything, as on the first start."""
        self._settings.clear()
        self._settings.sync()

    def sync(self) -> None:
        """Write to disk now."""
        self._settings.sync()

    def _text(self, key: str, choices: tuple[str, ...]) -> str | None:
        value = self._settings.value(key)
        return value if isinstance(value, str) and value in choices else None

    def _store(self, key: str, value: object) -> None:
        if value is None:
            self._settings.remove(key)
        else:
            self._settings.setValue(key, value)
