"""The input plane: samples of two features, the network's answer, and every neuron as a map."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document.project import Project
from mlpstudio.engine.losses import LossSpec
from mlpstudio.labs.networks.input_plane import InputPlane, can_be_drawn
from mlpstudio.ui.background import Ticket
from mlpstudio.ui.documents import Documents
from mlpstudio.ui.follower import Follower, Look
from mlpstudio.ui.forms import describe, label
from mlpstudio.ui.input_plane.display import PlaneDisplay
from mlpstudio.ui.input_plane.look import PlaneLook, Wanted, look
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.theme import SPACE_2, SPACE_3
from mlpstudio.ui.weights import Weights
from mlpstudio.ui.widgets.controls.flow_layout import FlowLayout

PURPOSE = "input plane"
REST_MS, SCRUB_MS = 80, 30


class InputPlanePanel(Panel):
    """Draws a network over two of its inputs, while it learns and at any moment of the past."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._plane: InputPlane | None = None
        self._offered: tuple[Dataset | None, tuple[int, int]] = (None, (0, 1))
        self._axes = (0, 1)
        self.display = PlaneDisplay(bench)
        self._follower = Follower(bench.background, PURPOSE, self, self._begin, REST_MS)
        self._build()
        self._connect()
        self.refresh(None, self.project)

    def _build(self) -> None:
        self.note = label("", "muted")
        self.note.setWordWrap(True)
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.spirals_button = QPushButton(self.tr("Try two spirals"))
        describe(
            self.spirals_button,
            self.tr("Try two spirals"),
            self.tr("Begin a new project: 2-8-8-2 on points in two spirals."),
        )
        self.overfit_button = QPushButton(self.tr("Try overfitting"))
        describe(
            self.overfit_button,
            self.tr("Try overfitting"),
            self.tr("Begin a new project: 2-32-32-2 on 60 noisy points."),
        )
        self._offers = QWidget()
        offers = FlowLayout(self._offers)
        offers.addWidget(self.spirals_button)
        offers.addWidget(self.overfit_button)
        self._empty = QWidget()
        empty = QVBoxLayout(self._empty)
        empty.setSpacing(SPACE_3)
        empty.addStretch(1)
        empty.addWidget(self.note)
        empty.addWidget(self._offers, 0, Qt.AlignmentFlag.AlignHCenter)
        empty.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        column.addWidget(self._empty, 1)
        column.addWidget(self.display, 1)

    def _connect(self) -> None:
        runs = self.bench.runs
        runs.weights_changed.connect(self._follow)
        runs.state_changed.connect(self._follow)
        runs.run_changed.connect(self._look_anew)
        self.bench.background.eased.connect(self._follow)  # finer than while a network trains
        self.bench.data.changed.connect(self._look_anew)
        self.display.controls.axes_chosen.connect(self._choose_axes)
        self.spirals_button.clicked.connect(lambda: self._begin_experiment("spirals"))
        self.overfit_button.clicked.connect(lambda: self._begin_experiment("overfit"))

    # What a panel does

    def refresh(self, old: Project | None, new: Project) -> None:
        """Look at another design, or at one that is trained in another way."""
        if old is None or old.network is not new.network or old.training is not new.training:
            self._look_anew()

    def keep(self) -> dict[str, object]:
        """Return what is looked at."""
        return {"axes": self._axes, **self.display.keep()}

    def restore(self, kept: dict[str, object]) -> None:
        """Look at the same again."""
        match kept.get("axes"):
            case (int(across), int(upwards)):
                self._axes = (across, upwards)
        self.display.restore(kept)
        self._look_anew()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        self._show_parts()
        self._follower.look_if_due()

    def sizeHint(self) -> QSize:
        """Return a size in which map and neurons are seen well."""
        return QSize(self.bench.theme.pixels(560), self.bench.theme.pixels(380))

    # Looking

    def _obstacle(self) -> str:
        """Return why there is nothing to draw, "" when there is something."""
        dataset, weights = self.bench.data.dataset, self.bench.runs.weights
        if dataset is None:
            if self.bench.data.error is not None:
                return self.tr("There are no samples: the Data panel says why.")
            return self.tr("The samples appear here as soon as they are loaded.")
        n_features = dataset.train.n_features
        if not can_be_drawn(n_features):
            return self.tr(
                "Here a network is drawn over the plane of its inputs, neuron by neuron. That "
                "needs samples of two numbers, or of a few of which two are chosen; these have "
                "{n:,}."
            ).format(n=n_features)
        if weights is None:
            return self.tr("The network cannot be built yet: its design says what is wrong.")
        if weights.spec.n_features != n_features:
            return self.tr(
                "The network takes {network:,} numbers, but a sample has {data:,}: mend the "
                "design, or choose other data."
            ).format(network=weights.spec.n_features, data=n_features)
        return ""

    def _look_anew(self, *_: object) -> None:
        self._show_parts()
        self._follower.want_now()

    def _follow(self, *_: object) -> None:
        """Look at the new weights soon."""
        self._follower.set_rest(REST_MS if self.bench.runs.time.is_now else SCRUB_MS)
        self._follower.want()

    def _show_parts(self) -> None:
        """Show the display, or what is in its way."""
        if not self.isVisible():
            return
        obstacle, dataset = self._obstacle(), self.bench.data.dataset
        self.note.setText(obstacle)
        self._empty.setVisible(bool(obstacle))
        self.display.setVisible(not obstacle)
        has_others = dataset is not None and not can_be_drawn(dataset.train.n_features)
        self._offers.setVisible(has_others)

    def _begin(self) -> Look | None:
        dataset, weights = self.bench.data.dataset, self.bench.runs.weights
        self._show_parts()
        if self._obstacle() or dataset is None or weights is None:
            return None
        self._settle_axes(dataset)
        is_live, loss = self.bench.background.is_gentle, self._loss(weights)
        wanted = Wanted(weights, self._axes, self._plane, dataset, loss, is_live)

        def work(ticket: Ticket) -> PlaneLook | None:
            return look(wanted, lambda: ticket.is_stale)

        return Look(work, self._take)

    def _take(self, found: PlaneLook | None) -> None:
        if found is not None:
            self._plane = found.plane
            self.display.show_look(found)

    def _loss(self, weights: Weights) -> LossSpec:
        run = self.bench.runs.run
        is_of_run = run is not None and run.network == weights.spec
        return (run if is_of_run and run else self.project).training.loss_spec

    def _settle_axes(self, dataset: Dataset) -> None:
        """Offer the features of the samples; the plane stays as it is while they and these do."""
        n = dataset.train.n_features
        if max(self._axes) >= n or self._axes[0] == self._axes[1]:
            self._axes = (0, 1)
        if self._offered[0] is not dataset or self._offered[1] != self._axes:
            self._plane, self._offered = None, (dataset, self._axes)
            self.display.controls.offer_axes(n, self._axes)

    def _choose_axes(self, across: int, upwards: int) -> None:
        """Let other features vary; choosing the other axis's feature swaps the two."""
        before = self._axes
        if across == upwards:
            across, upwards = before[1], before[0]
        self._axes = (across, upwards)
        self._follower.want_now()

    def _begin_experiment(self, name: str) -> None:
        documents = Documents(self.bench, self)
        documents.new_experiment(name)
        documents.deleteLater()
