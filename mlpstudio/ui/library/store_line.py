"""How many runs are kept and what they take on the disk; the button that makes room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QWidget

from mlpstudio.ui.forms import IconButton, label
from mlpstudio.ui.library import words
from mlpstudio.ui.library.run_library import RunLibrary
from mlpstudio.ui.theme import SPACE_2, Theme


class StoreLine(QWidget):
    """A short text with a button beside it."""

    def __init__(self, theme: Theme, library: RunLibrary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._is_short, self._n_listed = False, 0
        self._count = label("", "muted")
        self.thin_out = IconButton(
            theme,
            "thin-out",
            self.tr("Thin out snapshots"),
            self.tr("Remove the time machine’s snapshots of earlier runs, to make room."),
        )
        self.thin_out.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self._count)
        row.addWidget(self.thin_out)

    def text(self) -> str:
        """Return what is said."""
        return self._count.text()

    def set_short(self, is_short: bool) -> None:
        """Leave out what they take where there is little room; it stays in the tooltip."""
        if is_short != self._is_short:
            self._is_short = is_short
            self.show_runs(self._n_listed)

    def show_runs(self, n_listed: int) -> None:
        """Say how many runs there are, how many of them are listed, and what all take."""
        library, self._n_listed = self._library, n_listed
        n_all = len(library.summaries)
        if n_all == n_listed:
            text = self.tr("{count} runs") if n_all != 1 else self.tr("{count} run")
        else:
            text = self.tr("{count} of {all} runs")
        text = text.format(count=n_listed, all=n_all)
        if library.n_bytes and not self._is_short:
            both = self.tr("{runs} · {size}")
            text = both.format(runs=text, size=words.size(library.n_bytes))
        self._count.setText(text)
        snapshots = sum(one.snapshot_bytes for one in library.summaries)
        tip = self.tr("The runs take {all} on the disk, their snapshots {size} of it. {policy}")
        self._count.setToolTip(
            tip.format(
                all=words.size(library.n_bytes),
                size=words.size(snapshots),
                policy=words.snapshot_policy(),
            )
        )
        self.thin_out.setEnabled(bool(library.thinnable))
        self.setVisible(n_all > 0)

    def _ask(self) -> None:
        """Remove snapshots once the person has agreed: they do not come back."""
        runs = self._library.thinnable
        room = words.size(sum(one.snapshot_bytes for one in runs))
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Thin out snapshots"))
        if len(runs) == 1:
            text = self.tr("Remove the snapshots of one run? That makes {size} free.")
        else:
            text = self.tr("Remove the snapshots of {count} runs? That makes {size} free.")
        box.setText(text.format(count=len(runs), size=room))
        box.setInformativeText(
            self.tr(
                "Their settings, curves and last weights stay, but the time machine cannot go "
                "back in them. Runs that keep their weights, and the one on screen, keep theirs."
            )
        )
        remove = box.addButton(self.tr("Remove"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        remove.clicked.connect(self._library.drop_snapshots)
        box.open()
