"""A row of buttons, one for each class: what something really is."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from mlpstudio.ui.forms import describe
from mlpstudio.ui.theme import Theme


class ClassButtons(QWidget):
    """Buttons as wide as the columns of bars above them; digit keys press them too.

    Signals:
        chosen(class_): A person said which class it is.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.buttons = [QPushButton() for _ in names]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for class_, button in enumerate(self.buttons):
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.installEventFilter(self)
            button.clicked.connect(lambda _, class_=class_: self._choose(class_))
            row.addWidget(button, 1)
        self.set_names(names)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_names(self, names: Sequence[str], tooltip: str = "") -> None:
        """Name the classes.

        Args:
            names: By class.
            tooltip: Of each button, with a place for its {name}; "" for none.
        """
        for button, name in zip(self.buttons, names, strict=True):
            button.setText(name)
            describe(button, name, tooltip.format(name=name))

    def mark(self, class_: int | None) -> None:
        """Let one of the buttons stand out, or none."""
        for index, button in enumerate(self.buttons):
            button.setChecked(index == class_)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk along the row with the arrow keys, which the buttons would take for themselves."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = steps.get(Qt.Key(event.key()))
            if step is not None and isinstance(watched, QPushButton):
                place = self.buttons.index(watched) + step
                place = min(max(place, 0), len(self.buttons) - 1)
                self.buttons[place].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button of a digit that is typed."""
        if event.text().isdecimal() and int(event.text()) < len(self.buttons):
            self.buttons[int(event.text())].click()
        else:
            super().keyPressEvent(event)

    def _choose(self, class_: int) -> None:
        # What is marked follows from what comes of it.
        button = self.buttons[class_]
        button.setChecked(not button.isChecked())
        self.chosen.emit(class_)

    def _restyle(self) -> None:
        pixels = self._theme.pixels
        self.setStyleSheet(
            f"QPushButton {{ padding: 1px 0; min-height: {pixels(18)}px; margin: 0 1px; }}"
        )
