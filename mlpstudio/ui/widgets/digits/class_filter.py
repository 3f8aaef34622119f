"""Chooses the classes that are to be seen: a chip for each, or a list where there are many."""

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from mlpstudio.ui.forms import Choice, describe, label
from mlpstudio.ui.theme import SPACE_1
from mlpstudio.ui.widgets.controls.flow_layout import FlowLayout

_MOST_CHIPS = 12
_MOST_LETTERS = 40
_PADDING = 8  # pixels at either side of a chip's text
_ALL = "all"


class ClassFilter(QWidget):
    """Several chips may be on; none means all.

    Signals:
        changed: `classes` or `only_wrong` is different now.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self.chips: list[QToolButton] = []
        self.all_chip = self._chip(self.tr("All"), self.tr("Show the samples of every class."))
        self.all_chip.clicked.connect(self.clear)
        self.wrong_chip = self._chip(
            self.tr("Wrong"), self.tr("Show only samples whose label was made wrong on purpose.")
        )
        self.wrong_chip.clicked.connect(lambda: self.changed.emit())
        self.wrong_chip.hide()
        self.list = Choice()
        describe(self.list, self.tr("Class"), self.tr("Show the samples of one class only."))
        self.list.chosen.connect(lambda _: self.changed.emit())
        self.count = label("", "small")
        self.count.hide()
        self._flow = FlowLayout(self, SPACE_1)
        self._flow.addWidget(self.all_chip)
        self._flow.addWidget(self.list)
        self._flow.addWidget(self.wrong_chip)
        self._flow.addWidget(self.count)
        self.list.hide()
        self.all_chip.setChecked(True)

    @property
    def classes(self) -> frozenset[int]:
        """The classes that are to be seen; empty for all."""
        if self.chips:
            return frozenset(label for label, chip in enumerate(self.chips) if chip.isChecked())
        value = self.list.value()
        return frozenset() if value in ("", _ALL) else frozenset((int(value),))

    @property
    def only_wrong(self) -> bool:
        """Whether only samples with wrong labels are to be seen."""
        return self.wrong_chip.isChecked() and not self.wrong_chip.isHidden()

    def set_classes(self, names: tuple[str, ...]) -> None:
        """Offer other classes; all of them are to be seen then."""
        if names == self._names:
            return
        self._names = names
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        few = len(names) <= _MOST_CHIPS and sum(map(len, names)) <= _MOST_LETTERS
        last = (self.wrong_chip, self.count)
        for widget in last:
            self._flow.removeWidget(widget)
        self.chips = [self._class_chip(name) for name in names] if few else []
        for widget in last:
            self._flow.addWidget(widget)
        self.list.set_choices(
            [(_ALL, self.tr("All classes")), *((str(i), name) for i, name in enumerate(names))]
        )
        self.list.set_value(_ALL)
        self.list.setVisible(not few)
        self.all_chip.setVisible(few)
        self._show()

    def offer_wrong(self, n_wrong: int | None) -> None:
        """Offer to see wrong labels only, if there are any."""
        self.wrong_chip.setVisible(n_wrong is not None)
        if n_wrong is not None:
            self.wrong_chip.setText(self.tr("{n:,} wrong").format(n=n_wrong))
            self._fit(self.wrong_chip)

    def set_count(self, text: str) -> None:
        """Say how many samples are seen; "" for nothing."""
        self.count.setText(text)
        self.count.setVisible(bool(text))

    def choose(self, classes: frozenset[int], *, only_wrong: bool = False) -> None:
        """Choose what is to be seen."""
        for place, chip in enumerate(self.chips):
            with QSignalBlocker(chip):
                chip.setChecked(place in classes)
        self.list.set_value(str(min(classes)) if classes else _ALL)
        with QSignalBlocker(self.wrong_chip):
            self.wrong_chip.setChecked(only_wrong)
        self._show()
        self.changed.emit()

    def clear(self) -> None:
        """Choose all."""
        self.choose(frozenset())

    def _class_chip(self, name: str) -> QToolButton:
        chip = self._chip(
            name, self.tr("Show or hide the samples of class {name}.").format(name=name)
        )
        chip.clicked.connect(self._toggled)
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _chip(self, text: str, tooltip: str) -> QToolButton:
        chip = QToolButton(self)
        chip.setText(text)
        chip.setCheckable(True)
        describe(chip, text, tooltip)
        self._fit(chip)
        return chip

    def _fit(self, chip: QToolButton) -> None:
        """Make a chip just wide enough: ten of them are to stand in a row of 300 pixels."""
        chip.setFixedWidth(chip.fontMetrics().horizontalAdvance(chip.text()) + 2 * _PADDING)

    def changeEvent(self, event: QEvent) -> None:
        """Fit the chips to another size of type."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            for chip in (self.all_chip, self.wrong_chip, *self.chips):
                self._fit(chip)

    def _toggled(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        """Let the first chip say whether every class is seen."""
        with QSignalBlocker(self.all_chip):
            self.all_chip.setChecked(not self.classes)
