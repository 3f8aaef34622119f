"""The facts of the training digits, measured once for each data set, in the background."""

from PySide6.QtCore import QObject, Signal

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.labs.digits.digit_facts import Survey, survey
from mlpstudio.labs.digits.sample_pictures import class_numbers
from mlpstudio.ui.background import Background, Ticket
from mlpstudio.ui.digit_reader import has_images

_PURPOSE = "digit survey"


class Surveys(QObject):
    """Remembers the survey of the data at hand.

    Signals:
        arrived: A survey that was asked for is there.
    """

    arrived = Signal()

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._dataset: Dataset | None = None
        self._survey: Survey | None = None

    def of(self, dataset: Dataset | None) -> Survey | None:
        """Return the survey of a data set; None without images, and until it has arrived."""
        if dataset is not self._dataset:
            self._dataset, self._survey = dataset, None
            self._background.cancel(_PURPOSE)
            if dataset is not None and has_images(dataset.train):
                self._measure(dataset)
        return self._survey

    def _measure(self, dataset: Dataset) -> None:
        samples = dataset.train

        def work(ticket: Ticket) -> Survey:
            return survey(samples.inputs, class_numbers(samples.labels))

        def receive(found: Survey) -> None:
            if self._dataset is dataset:
                self._survey = found
                self.arrived.emit()

        self._background.run(_PURPOSE, work, receive, owner=self)
