"""The export button of a lab: picture, vector picture, animation, clipboard."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QProgressBar, QToolButton, QWidget

from mlpstudio.ui import export
from mlpstudio.ui.animation_export import AnimationExport, Film
from mlpstudio.ui.forms import describe, icon_button, label, set_role
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.theme import SPACE_2


class LabExport(QObject):
    """Makes files of what a lab shows.

    Attributes:
        button: Opens the menu.
        bar: Tells how far an animation is, and what became of it; nothing to see otherwise.
    """

    def __init__(
        self,
        parent: QWidget,
        bench: Workbench,
        name: str,
        picture: Callable[[], export.Picture],
        film: Callable[[], Film] | None = None,
    ) -> None:
        """Build the button.

        Args:
            parent: The panel.
            bench: Its workbench.
            name: Suggested file name without suffix; no two labs have the same.
            picture: Makes what is to be seen now.
            film: Makes the whole animation; None where nothing moves.
        """
        super().__init__(parent)
        self._name, self._picture, self._film = name, picture, film
        self.dialog = export.SaveDialog(parent)
        self.animation = AnimationExport(bench.background, name, self)
        self.menu = QMenu(parent)
        self.menu.addAction(self.tr("Picture (PNG)…"), self.save_png)
        self.menu.addAction(self.tr("Vector picture (SVG)…"), self.save_svg)
        self._gif = self.menu.addAction(self.tr("Animation (GIF)…"), self.save_gif)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Copy picture"), self.copy)
        self.button = icon_button(
            bench.theme,
            "export",
            self.tr("Export"),
            self.tr("Save what is shown as a picture or as an animation."),
        )
        self.button.setMenu(self.menu)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.bar = QWidget(parent)
        self.result = label("", "small")
        self.progress = QProgressBar()
        self.cancel_button = icon_button(
            bench.theme, "close", self.tr("Cancel"), self.tr("Give up writing the animation.")
        )
        self._build()
        self.set_animated(film is not None)

    def _build(self) -> None:
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(72)
        describe(self.progress, self.tr("Animation"), self.tr("How much of it is painted."))
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        for widget in (self.result, self.progress, self.cancel_button):
            row.addWidget(widget)
        self._show_progress(is_busy=False)
        self.cancel_button.clicked.connect(self.animation.cancel)
        self.animation.progressed.connect(self._follow)
        self.animation.cancelled.connect(self._given_up)
        for source in (self.dialog, self.animation):
            source.saved.connect(self._saved)
            source.failed.connect(self._not_saved)

    def set_animated(self, is_animated: bool) -> None:
        """Offer an animation, or not where nothing moves."""
        self._gif.setVisible(is_animated)

    def save_png(self) -> None:
        """Ask for a file and write the picture as pixels."""
        self.dialog.ask(
            self.tr("Save the picture"),
            f"{self._name}.png",
            self.tr("PNG picture"),
            lambda: export.png(self._picture()),
        )

    def save_svg(self) -> None:
        """Ask for a file and write the picture as lines and text."""
        self.dialog.ask(
            self.tr("Save the picture"),
            f"{self._name}.svg",
            self.tr("SVG picture"),
            lambda: export.svg(self._picture(), self._name),
        )

    def save_gif(self) -> None:
        """Ask for a file and begin to write the animation."""
        film = self._film
        if film is None:
            return
        self.dialog.ask_path(
            self.tr("Save the animation"),
            f"{self._name}.gif",
            self.tr("GIF animation"),
            lambda path: self._begin(path, film),
        )

    def _begin(self, path: Path, film: Callable[[], Film]) -> None:
        self.animation.cancel()  # before: what another film ends with is not what this begins with
        self.animation.start(path, film())

    def copy(self) -> None:
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(export.image(self._picture()))

    def _show_progress(self, *, is_busy: bool) -> None:
        self.progress.setVisible(is_busy)
        self.cancel_button.setVisible(is_busy)
        self.bar.setVisible(is_busy or bool(self.result.text()))

    def _say(self, words: str, role: str, tooltip: str = "") -> None:
        self.result.setText(words)
        self.result.setToolTip(tooltip)
        set_role(self.result, role)
        self._show_progress(is_busy=self.animation.is_busy)

    def _follow(self, share: float) -> None:
        if not self.progress.isVisible():
            self._say(self.tr("Painting the animation"), "small")
        self.progress.setValue(round(100 * share))

    def _given_up(self) -> None:
        self._say("", "small")

    def _saved(self, path: Path) -> None:
        words = self.tr("Saved {name}").format(name=path.name)
        self._say(words, "small", str(path))

    def _not_saved(self, path: Path, reason: str) -> None:
        words = self.tr("Not saved: {reason}").format(reason=reason)
        self._say(words, "error", str(path))
