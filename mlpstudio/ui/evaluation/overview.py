"""All samples at once: confusion, the scores of each class, calibration, another run."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from mlpstudio.ui.evaluation.against import AgainstPage
from mlpstudio.ui.evaluation.subject import Evaluated
from mlpstudio.ui.forms import describe, label
from mlpstudio.ui.library.run_library import RunLibrary
from mlpstudio.ui.theme import SPACE_2, Theme
from mlpstudio.ui.widgets.controls.number_text import share_text
from mlpstudio.ui.widgets.digits.class_scores import ClassScores
from mlpstudio.ui.widgets.digits.confusion_matrix import ConfusionMatrix
from mlpstudio.ui.widgets.plots.calibration_picture import CalibrationPicture


class Overview(QTabWidget):
    """Three pages of one report, and one beside that of another run.

    Signals:
        cell_picked(label, answer): A cell of the confusion matrix was chosen.
        class_picked(label): A class was chosen.
        nothing_picked: The cell was left again.
    """

    cell_picked = Signal(int, int)
    class_picked = Signal(int)
    nothing_picked = Signal()

    def __init__(self, theme: Theme, library: RunLibrary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        describe(self, self.tr("Overview"), self.tr("All samples at once, in several ways."))
        self.setToolTip("")  # the pages have tooltips of their own
        self.matrix = ConfusionMatrix(theme)
        describe(
            self.matrix,
            self.tr("Confusion matrix"),
            self.tr("How often each class was answered with which; click a cell for its images."),
        )
        self.matrix.setToolTip("")  # the cells have tooltips of their own
        self.scores = ClassScores()
        describe(
            self.scores,
            self.tr("Scores of each class"),
            self.tr("Precision, recall and F1; choose a class to see its mistakes."),
        )
        self.picture = CalibrationPicture(theme)
        describe(
            self.picture,
            self.tr("Calibration"),
            self.tr(
                "Each bar is how often answers as sure as that are right; the mark across it is "
                "how sure they are."
            ),
        )
        self.picture.setToolTip("")  # the bars have tooltips of their own
        self.error = label("", "muted")
        self.error.setWordWrap(True)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, SPACE_2, 0, 0)
        column.addWidget(self.error)
        column.addWidget(self.picture, 1)
        self._add(self.matrix, self.tr("Confusion"), self.tr("Which classes are mistaken."))
        self._add(self.scores, self.tr("Classes"), self.tr("Precision, recall and F1 by class."))
        self._add(page, self.tr("Calibration"), self.tr("Whether it is as sure as it is right."))
        self.against = AgainstPage(theme, library)
        self._add(
            self.against,
            self.tr("Another run"),
            self.tr("Where this network and another run disagree."),
        )
        self.matrix.picked.connect(self.cell_picked)
        self.matrix.left.connect(self.nothing_picked)
        self.scores.class_chosen.connect(self.class_picked)

    def show_found(self, found: Evaluated) -> None:
        """Show a report."""
        report, names = found.answers.report, found.gallery.class_names
        self.matrix.show_counts(report.confusion, names)
        self.scores.show_report(report, names)
        calibration = report.calibration
        self.picture.show_calibration(calibration)
        sure, excess = float(report.confidence.mean()), report.excess_confidence
        if excess > 0.0:
            text = self.tr(
                "Too sure of itself: {sure} % sure on average, {right} % right. Calibration error "
                "{error} points."
            )
        elif excess < 0.0:
            text = self.tr(
                "Rather modest: {sure} % sure on average, {right} % right. Calibration error "
                "{error} points."
            )
        else:
            text = self.tr(
                "About as sure as it is right: {sure} % sure on average, {right} % right. "
                "Calibration error {error} points."
            )
        self.error.setText(
            text.format(
                sure=share_text(sure),
                right=share_text(report.accuracy),
                error=f"{100.0 * calibration.error:.1f}",
            )
        )

    def _add(self, page: QWidget, title: str, tip: str) -> None:
        self.setTabToolTip(self.addTab(page, title), tip)
