"""The bar of the queue panel: start, skip, what can be lined up, and the order."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from mlpstudio.ui.forms import IconButton, describe, label
from mlpstudio.ui.library import words as run_words
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.widgets.controls.flow_layout import FlowLayout

MOST_OFFERED = 15
"""Runs that can be lined up again from the menu, the newest first."""


class ControlBar(QWidget):
    """Buttons that wrap where there is little room.

    Signals:
        again_requested(number): A run that is kept is to be trained again.
        moved(by): What is chosen is to go up (-1) or down (1).
    """

    again_requested = Signal(int)
    moved = Signal(int)

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        theme = bench.theme
        self.start = QToolButton()
        self.start.setProperty("role", "primary")
        self.start.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.skip = IconButton(
            theme,
            "skip",
            self.tr("Skip"),
            self.tr("End this training here and go on with the next one."),
        )
        self.design = QPushButton(self.tr("Add the design at hand"))
        describe(
            self.design,
            self.design.text(),
            self.tr(
                "Line up data, design and settings as they are now; edits later do not count."
            ),
        )
        self.series = QPushButton(self.tr("Add a series…"))
        self.series.setCheckable(True)
        describe(
            self.series,
            self.series.text(),
            self.tr("Line up the design at hand with several values of one setting."),
        )
        self.again = QToolButton()
        self.again.setText(self.tr("Add again"))
        self.again.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        describe(
            self.again,
            self.again.text(),
            self.tr("Line up a training that is in the list of runs, from the beginning."),
        )
        self.runs_menu = QMenu(self.again)
        self.again.setMenu(self.runs_menu)
        self.compare = QPushButton(self.tr("Compare the curves"))
        describe(
            self.compare,
            self.compare.text(),
            self.tr("Draw the curves of the runs of this queue in the live plots, and no others."),
        )
        self.count = label("", "muted")
        self._build_tools()
        self._lay_out()
        self.runs_menu.aboutToShow.connect(self.fill_runs_menu)
        theme.changed.connect(self.show_state)

    def _build_tools(self) -> None:
        theme = self._bench.theme
        self.up = IconButton(
            theme, "up", self.tr("Up"), self.tr("Train what is chosen earlier (Alt+Up).")
        )
        self.down = IconButton(
            theme, "down", self.tr("Down"), self.tr("Train what is chosen later (Alt+Down).")
        )
        self.trash = IconButton(
            theme,
            "trash",
            self.tr("Take out"),
            self.tr("Take what is chosen out of the queue (Del); runs in the list stay."),
        )
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))

    def _lay_out(self) -> None:
        flow = FlowLayout(self)
        for button in (self.skip, self.up, self.down, self.trash):
            button.setIconSize(QSize(18, 18))
        for part in (
            self.start,
            self.skip,
            self.design,
            self.series,
            self.again,
            self.up,
            self.down,
            self.trash,
            self.compare,
            self.count,
        ):
            flow.addWidget(part)

    def show_state(self) -> None:
        """Offer what can be done now."""
        queue = self._bench.queue
        is_training = queue.is_training
        icon, text = ("pause", self.tr("Pause")) if is_training else ("play", self.tr("Start"))
        if not is_training and queue.is_on:
            text = self.tr("Go on")
        if self.start.text() != text:
            self.start.setText(text)
        self.start.setIcon(self._bench.theme.icon(icon, "on_accent"))
        describe(
            self.start,
            text,
            self.tr("Pause the training under way, and with it the queue.")
            if is_training
            else self.tr(
                "Train what waits, one after another; what is at hand now is kept, and offered "
                "back at the end. The queue lasts as long as the program runs."
            ),
        )
        self.start.setEnabled(is_training or queue.can_start)
        self.skip.setEnabled(queue.queue.training is not None)
        self.compare.setVisible(any(item.run is not None for item in queue.queue.items))
        self.again.setEnabled(bool(self._bench.runs.library.summaries))

    def set_chosen(self, n: int) -> None:
        """Offer what can be done with so many chosen trainings."""
        for button in (self.up, self.down, self.trash):
            button.setVisible(len(self._bench.queue.queue) > 0)
            button.setEnabled(n > 0)

    def fill_runs_menu(self) -> None:
        """Offer the newest runs."""
        menu = self.runs_menu
        menu.clear()
        for summary in self._bench.runs.library.summaries[:MOST_OFFERED]:
            text = self.tr("{name}: {design}, {accuracy}").format(
                name=run_words.run_name(summary),
                design=summary.design,
                accuracy=run_words.share(summary.validation_accuracy),
            )
            action = menu.addAction(text)
            action.triggered.connect(
                lambda _=False, number=summary.id: self.again_requested.emit(number)
            )
