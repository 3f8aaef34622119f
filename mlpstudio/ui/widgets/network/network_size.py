"""How large a network is: its parameters, and what they take."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mlpstudio.ui import forms
from mlpstudio.ui.theme import SPACE_2
from mlpstudio.ui.widgets.controls.number_text import bytes_text


class NetworkSize(QWidget):
    """One large number with a few quiet words, and the rest in its explanation."""

    def __init__(self) -> None:
        super().__init__()
        self.total = forms.label("", "heading")
        self.rest = forms.label("", "muted")
        self.rest.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self.rest.setWordWrap(True)
        self.rest.setMinimumWidth(90)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self.total)
        row.addWidget(self.rest, 1)

    def show_counts(self, n_parameters: int, n_frozen: int, n_averages: int, n_bytes: int) -> None:
        """Show how much there is of everything.

        Args:
            n_parameters: In all W, b, γ and β.
            n_frozen: Those of them that training leaves as they are.
            n_averages: Running averages besides.
            n_bytes: What parameters and averages take.
        """
        self.total.setText(f"{n_parameters:,}")
        rest = (
            self.tr("parameters · {frozen} frozen · {memory}")
            if n_frozen
            else self.tr("parameters · {memory} as float32")
        )
        lines = [self.tr("Numbers that training adjusts: {count}.")]
        if n_frozen:
            lines.append(self.tr("Frozen, which it leaves as they are: {frozen}."))
        if n_averages:
            lines.append(self.tr("Running averages of batch normalisation besides: {averages}."))
        lines.append(self.tr("As float32, each of them takes four bytes."))
        self.rest.setText(rest.format(frozen=f"{n_frozen:,}", memory=bytes_text(n_bytes)))
        self.setToolTip(
            "\n".join(lines).format(
                count=f"{n_parameters - n_frozen:,}",
                frozen=f"{n_frozen:,}",
                averages=f"{n_averages:,}",
            )
        )
