"""Surgery: units switched off, and what that does to the accuracy of each class."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from mlpstudio.labs.networks.hidden import Loss
from mlpstudio.ui.forms import describe, label
from mlpstudio.ui.theme import SPACE_2, Theme
from mlpstudio.ui.widgets.controls.flow_layout import FlowLayout
from mlpstudio.ui.widgets.controls.number_text import share_text
from mlpstudio.ui.widgets.controls.share_bars import Share, ShareBars


class SurgeryPage(QWidget):
    """The knife, and what it cost.

    Signals:
        toggled: The chosen unit is to be switched off or on.
        undone: The last switch is to be taken back.
        all_on_wanted: Every unit is to be switched on.
        damage_wanted: What each unit is needed for is to be measured.
    """

    toggled = Signal()
    undone = Signal()
    all_on_wanted = Signal()
    damage_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.switch = QPushButton(self.tr("Switch off"))
        describe(
            self.switch,
            self.tr("Switch the unit off or on"),
            self.tr("Let the chosen unit give 0, or what it gave before (Space)."),
        )
        self.undo = QPushButton(self.tr("Undo"))
        describe(self.undo, self.tr("Undo the switch"), self.tr("Take back the last switch."))
        self.all_on = QPushButton(self.tr("All on"))
        describe(self.all_on, self.all_on.text(), self.tr("Switch every unit on again."))
        self.measure = QPushButton(self.tr("Damage of every unit"))
        describe(
            self.measure,
            self.measure.text(),
            self.tr("Switch off each unit alone, measure the accuracy lost, and sort by it."),
        )
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 100)
        describe(self.progress, self.tr("Progress"), self.tr("How many units are measured."))
        self.progress.hide()
        self.headline = label("", "title")
        self.headline.setWordWrap(True)
        self.bars = ShareBars(theme)
        describe(
            self.bars,
            self.tr("Change by class"),
            self.tr("How much more or less of each class is answered rightly."),
        )
        self.note = label(
            self.tr(
                "Only what you see here is operated on: the run keeps its weights. Accuracies are "
                "those of the training images looked at."
            ),
            "small",
        )
        self.note.setWordWrap(True)
        row = QWidget()
        flow = FlowLayout(row)
        for part in (self.switch, self.undo, self.all_on, self.measure):
            flow.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_2, 0, 0)
        column.setSpacing(SPACE_2)
        for part in (row, self.progress, self.headline, self.bars, self.note):
            column.addWidget(part)
        column.addStretch(1)
        self.switch.clicked.connect(self.toggled)
        self.undo.clicked.connect(self.undone)
        self.all_on.clicked.connect(self.all_on_wanted)
        self.measure.clicked.connect(self.damage_wanted)

    def show_knife(self, unit: int | None, off: frozenset[int], *, can_undo: bool) -> None:
        """Show what can be done."""
        self.switch.setEnabled(unit is not None)
        if unit is None:
            text = self.tr("Switch off")
        elif unit in off:
            text = self.tr("Switch unit {unit} on").format(unit=unit)
        else:
            text = self.tr("Switch unit {unit} off").format(unit=unit)
        self.switch.setText(text)
        self.undo.setEnabled(can_undo)
        self.all_on.setEnabled(bool(off))

    def show_loss(
        self, whole: Loss, without: Loss | None, n_off: int, names: tuple[str, ...]
    ) -> None:
        """Show what was lost.

        Args:
            whole: With every unit.
            without: With some switched off; None when none is.
            n_off: How many are.
            names: Of the classes.
        """
        self.bars.setVisible(without is not None)
        if without is None:
            self.headline.setText(
                self.tr(
                    "{share} % right with every unit. Switch one off and see what is lost."
                ).format(share=share_text(whole.accuracy))
            )
            return
        self.headline.setText(
            self.tr("{before} % → {after} % right with {n:,} switched off").format(
                before=share_text(whole.accuracy), after=share_text(without.accuracy), n=n_off
            )
        )
        changes = without.by_class - whole.by_class  # (C,)
        self.bars.show_shares(
            [
                Share(name, 0.0 if change != change else float(change))
                for name, change in zip(names, changes, strict=True)
            ]
        )

    def show_progress(self, share: float | None) -> None:
        """Show how far the measuring of every unit is; None when none is under way."""
        self.progress.setVisible(share is not None)
        self.measure.setEnabled(share is None)
        self.progress.setValue(round(100 * (share or 0.0)))
