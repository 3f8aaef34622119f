"""What is told of an array: rank, shape, axes, bytes, strides, statistics, and its type."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from mlpstudio.labs.tensors import array_inspection as lab
from mlpstudio.labs.tensors.array_inspection import Conversion, Held
from mlpstudio.labs.tensors.tensor_facts import Facts
from mlpstudio.ui import forms
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3
from mlpstudio.ui.widgets.tensors import inspector_words as words


class FactsForm(QWidget):
    """A line for each fact, and a choice of the type to look at the array in.

    Signals:
        dtype_chosen(dtype): A person wants to see it in that type.
    """

    dtype_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dtypes: tuple[tuple[str, str], ...] = ()
        self.dtype = forms.Choice()
        self.dtype.chosen.connect(self.dtype_chosen)
        self.about = _words("muted")
        self.bytes_of_all, self.rounding = _words("small"), _words("small")
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(SPACE_3)
        self._form.setVerticalSpacing(SPACE_1)
        self.told: dict[str, QLabel] = {}
        self._add_lines()
        forms.add_row(
            self._form, self.tr("Type"), self.dtype, self.tr("Look at it in another type.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self.about)
        column.addLayout(self._form)
        column.addWidget(self.rounding)
        column.addWidget(self.bytes_of_all)

    def _add_lines(self) -> None:
        lines = (
            ("rank", self.tr("Rank"), self.tr("How many axes it has.")),
            ("shape", self.tr("Shape"), self.tr("The size of each axis.")),
            ("axes", self.tr("Axes"), self.tr("What each axis counts.")),
            ("size", self.tr("Numbers"), self.tr("The sizes of all axes multiplied.")),
            ("bytes", self.tr("Memory"), self.tr("Numbers times the bytes of one.")),
            (
                "strides",
                self.tr("Strides"),
                self.tr("Bytes from one place to the next along each axis."),
            ),
            (
                "values",
                self.tr("Min · mean · max"),
                self.tr("Of all numbers that are finite."),
            ),
            ("zeros", self.tr("Zeros"), self.tr("How many are exactly 0, not numbers, infinite.")),
        )
        for key, caption, tip in lines:
            told = self.told[key] = _words("body")
            name = forms.label(caption, "muted")
            forms.describe(told, caption, tip)
            name.setToolTip(tip)
            self._form.addRow(name, told)

    def show_array(self, held: Held, dtype: str, about: str) -> None:
        """Tell what is known without looking at a single number.

        Args:
            held: The array.
            dtype: Type in which it is looked at.
            about: What it is.
        """
        self._set_enabled(True)
        self._offer_dtypes(held)
        self.dtype.set_value(dtype)
        self.about.setText(about)
        self.about.setVisible(bool(about))
        for key, text in (
            ("rank", words.rank(held)),
            ("shape", str(held.shape)),
            ("axes", " × ".join(words.axes(held)) or "–"),
            ("size", words.size(held.shape)),
            ("bytes", words.memory(held.shape, dtype)),
            ("strides", str(lab.strides_of(held, dtype))),
        ):
            self.told[key].setText(text)
        self.bytes_of_all.setText(words.memories(held.shape))

    def show_nothing(self) -> None:
        """Tell of no array."""
        self._set_enabled(False)
        for told in self.told.values():
            told.setText("–")
        self.about.hide()
        self.bytes_of_all.setText("")
        self.show_rounding(None, "", "", is_whole=True)

    def show_facts(self, facts: Facts | None, missing: str = "–") -> None:
        """Tell the statistics, or what stands for them while they are not known."""
        self.told["values"].setText(missing if facts is None else words.values(facts))
        self.told["zeros"].setText(missing if facts is None else words.zeros(facts))

    def show_rounding(
        self, found: Conversion | None, stored: str, dtype: str, *, is_whole: bool
    ) -> None:
        """Tell what a type does to the numbers; nothing where it is the stored one.

        Args:
            found: What it does.
            stored: Type of the array.
            dtype: The other type.
            is_whole: Whether all numbers were looked at, or those of one table.
        """
        text = "" if found is None else words.rounding(found, stored, dtype, is_whole=is_whole)
        self.rounding.setText(text)
        self.rounding.setVisible(bool(text))

    def _offer_dtypes(self, held: Held) -> None:
        dtypes = list(lab.DTYPES)
        if held.dtype not in dtypes:
            dtypes.insert(0, held.dtype)
        stored = self.tr("{dtype}, as stored").format(dtype=held.dtype)
        offered = tuple((d, stored if d == held.dtype else d) for d in dtypes)
        if offered != self._dtypes:
            self._dtypes = offered
            self.dtype.set_choices(offered)

    def _set_enabled(self, is_enabled: bool) -> None:
        for part in (*self.told.values(), self.dtype, self.bytes_of_all, self.rounding):
            part.setEnabled(is_enabled)


def _words(role: str) -> QLabel:
    """Return a label that wraps, and never asks for more width than there is."""
    label = forms.label("", role)
    label.setWordWrap(True)
    label.setMinimumWidth(1)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
