"""A part of a panel that fades while it shows what was true before, not what is."""

from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget

_FADED = 0.35


class StaleArea(QWidget):
    """Fades and takes no input while it is stale; hidden until it first has something to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._effect = QGraphicsOpacityEffect(self)
        self._effect.setOpacity(_FADED)
        self._effect.setEnabled(False)  # costs nothing then
        self.setGraphicsEffect(self._effect)
        self.is_stale = True
        self.hide()

    def set_stale(self, is_stale: bool) -> None:
        """Fade, or show what is true again."""
        self.is_stale = is_stale
        if not is_stale:
            self.show()
        self.setEnabled(not is_stale)
        self._effect.setEnabled(is_stale)
