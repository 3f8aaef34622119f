"""What was found in a file or folder, in rows, bars and sentences."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mlpstudio.datasets.readers import Findings, Options
from mlpstudio.datasets.readers.findings import PREPARATIONS, CsvLayout, FolderLayout
from mlpstudio.datasets.readers.remarks import Remark
from mlpstudio.ui import names
from mlpstudio.ui.data.remark_words import is_caution, remark_text
from mlpstudio.ui.forms import Choice, add_row, describe, form_layout, label
from mlpstudio.ui.theme import SPACE_1, SPACE_2, Theme
from mlpstudio.ui.widgets.controls.number_text import bytes_text, number_text
from mlpstudio.ui.widgets.digits.class_bars import ClassBars

_AUTOMATIC = "automatic"
_MOST_BARS = 24


class FindingsView(QWidget):
    """Shows findings, and lets a person decide what is a matter of guessing.

    Signals:
        decided(options): The data are to be looked at again with these options.
    """

    decided = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.kind, self.samples, self.sample = label(""), label(""), label("")
        self.memory, self.classes = label(""), label("")
        self.label_column, self.preparation = Choice(), Choice()
        self.fits, self.fits_text = (
            QCheckBox(self.tr("Fit the network to these data")),
            label("", "small"),
        )
        describe(
            self.fits,
            self.fits.text(),
            self.tr("Give the network as many inputs and outputs as these data need."),
        )
        self.fits.setChecked(True)
        self.bars = ClassBars(theme)
        self.bars.setAccessibleName(self.tr("Samples per class"))
        self.bars.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._form = form_layout()
        self._form.setVerticalSpacing(SPACE_1)
        self._build_rows()
        self._remarks = QWidget()
        self._remark_column = QVBoxLayout(self._remarks)
        self._remark_column.setContentsMargins(0, 0, 0, 0)
        self._remark_column.setSpacing(SPACE_1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addLayout(self._form)
        column.addWidget(self.bars)
        column.addWidget(self._remarks)
        column.addWidget(self.fits)
        column.addWidget(self.fits_text)
        column.addStretch(1)
        self.label_column.chosen.connect(lambda _: self._decide())
        self.preparation.chosen.connect(lambda _: self._decide())

    @property
    def remarks(self) -> list[str]:
        """The sentences that are shown."""
        return [text.text() for text in self._remarks.findChildren(QLabel) if text.text()]

    @property
    def wants_fit(self) -> bool:
        """Whether the network is to get other inputs and outputs."""
        return not self.fits.isHidden() and self.fits.isChecked()

    def offer_fit(self, sizes: tuple[int, int] | None) -> None:
        """Offer to give the network so many inputs and outputs; None if it has them already."""
        self.fits.setVisible(sizes is not None)
        self.fits_text.setVisible(sizes is not None)
        if sizes is not None:
            text = self.tr("It gets {inputs:,} inputs and {outputs:,} outputs.")
            self.fits_text.setText(text.format(inputs=sizes[0], outputs=sizes[1]))

    def show_findings(self, found: Findings, options: Options) -> None:
        """Show what was found, and what was decided about it."""
        self.kind.setText(names.data_kind(found.kind))
        self.samples.setText(self._samples_text(found))
        self.sample.setText(self._sample_text(found))
        self.memory.setText(bytes_text(found.n_bytes))
        self._show_classes(found)
        self._show_remarks(found.remarks)
        self._offer_columns(found, options)
        self._offer_preparations(found, options)

    def _build_rows(self) -> None:
        for text, field, tip in (
            (self.tr("What it is"), self.kind, self.tr("The kind of the file or folder.")),
            (self.tr("Samples"), self.samples, self.tr("How many samples there are.")),
            (self.tr("One sample"), self.sample, self.tr("Shape, type and range of the values.")),
            (self.tr("Memory"), self.memory, self.tr("What the data take while they are in use.")),
            (self.tr("Classes"), self.classes, self.tr("What a network learns to tell apart.")),
        ):
            caption = label(text, "muted")
            caption.setToolTip(tip)
            field.setToolTip(tip)
            field.setWordWrap(True)
            self._form.addRow(caption, field)
        add_row(
            self._form,
            self.tr("Label column"),
            self.label_column,
            self.tr("The column of the table that holds the answers."),
        )
        add_row(
            self._form,
            self.tr("Pictures"),
            self.preparation,
            self.tr("How pictures become samples."),
        )

    def _samples_text(self, found: Findings) -> str:
        if found.kind == "picture":
            return self.tr("A single one, without a label")
        if found.n_test:
            text = self.tr("{train:,} to train on, {test:,} to test with")
            return text.format(train=found.n_train, test=found.n_test)
        text = self.tr("{n:,}; a fifth of every class becomes the test part")
        return text.format(n=found.n_train)

    def _sample_text(self, found: Findings) -> str:
        low, high = found.value_range
        text = (
            self.tr("{shape}, {dtype}, from {low} to {high}")
            if found.n_examined >= found.n_train + found.n_test
            else self.tr("{shape}, {dtype}, from {low} to {high} in the {n:,} looked at")
        )
        return text.format(
            shape=" × ".join(f"{length:,}" for length in found.sample_shape),
            dtype=found.stored_dtype,
            low=number_text(low),
            high=number_text(high),
            n=found.n_examined,
        )

    def _show_classes(self, found: Findings) -> None:
        n_classes = len(found.class_names)
        text = (
            self.tr("{n:,}")
            if found.is_counted
            else self.tr("{n:,} in what was looked at; the rest is counted when it is read")
        )
        self.classes.setText(text.format(n=n_classes) if n_classes else self.tr("none"))
        tests = found.test_class_counts or (0,) * n_classes
        counts = [a + b for a, b in zip(found.class_counts, tests, strict=True)]
        self.bars.set_counts(found.class_names[:_MOST_BARS], tuple(counts[:_MOST_BARS]))
        self.bars.setVisible(bool(n_classes))

    def _show_remarks(self, remarks: tuple[Remark, ...]) -> None:
        while (item := self._remark_column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.setParent(None)
                old.deleteLater()
        for remark in remarks:
            self._remark_column.addWidget(self._remark_row(remark))
        self._remarks.setVisible(bool(remarks))

    def _remark_row(self, remark: Remark) -> QWidget:
        caution = is_caution(remark)
        row = QWidget()
        icon = QLabel()
        color = "warning" if caution else "muted"
        name = "warning" if caution else "info"
        icon.setPixmap(self._theme.icon(name, color).pixmap(QSize(16, 16)))
        text = label(remark_text(remark), "body" if caution else "muted")
        text.setWordWrap(True)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_2)
        line.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(text, 1)
        return row

    def _offer_columns(self, found: Findings, options: Options) -> None:
        layout = found.layout
        is_table = isinstance(layout, CsvLayout)
        self._form.setRowVisible(self.label_column, is_table)
        if isinstance(layout, CsvLayout):
            self.label_column.set_choices(
                [(str(i), self._column_name(layout, i)) for i in range(layout.n_columns)]
            )
            self.label_column.set_value(str(layout.label_column))

    def _column_name(self, layout: CsvLayout, column: int) -> str:
        if column < len(layout.column_names) and layout.column_names[column]:
            return layout.column_names[column]
        return self.tr("Column {n}").format(n=column + 1)

    def _offer_preparations(self, found: Findings, options: Options) -> None:
        is_folder = isinstance(found.layout, FolderLayout)
        self._form.setRowVisible(self.preparation, is_folder)
        if isinstance(found.layout, FolderLayout):
            guessed = names.preparation(found.layout.preparation)
            automatic = self.tr("By their sizes: {choice}").format(choice=guessed)
            if options.preparation is not None:
                automatic = self.tr("By their sizes")
            rest = [(name, names.preparation(name)) for name in PREPARATIONS]
            self.preparation.set_choices([(_AUTOMATIC, automatic), *rest])
            self.preparation.set_value(options.preparation or _AUTOMATIC)

    def _decide(self) -> None:
        column, preparation = self.label_column.value(), self.preparation.value()
        is_table = not self.label_column.isHidden() and column != ""
        is_chosen = not self.preparation.isHidden() and preparation not in ("", _AUTOMATIC)
        self.decided.emit(
            Options(
                label_column=int(column) if is_table else None,
                preparation=preparation if is_chosen else None,
            )
        )
