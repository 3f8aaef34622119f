"""Layers over time: how weights, activations and gradients of a run spread, and how zeros grow."""

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.engine import shapes
from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.network import Network
from mlpstudio.labs.networks.layer_history import (
    KINDS,
    LEVELS,
    LayerState,
    measure,
    picture,
    value_range,
)
from mlpstudio.runs.measuring import samples_for
from mlpstudio.runs.record import Run
from mlpstudio.runs.snapshots import KeptWeights
from mlpstudio.ui.forms import describe, label
from mlpstudio.ui.moments.snapshot_survey import SnapshotSurvey, fits
from mlpstudio.ui.panel import Panel, Workbench
from mlpstudio.ui.theme import SPACE_1, SPACE_2, SPACE_3
from mlpstudio.ui.widgets.controls.chips import Chips
from mlpstudio.ui.widgets.controls.number_text import number_text, share_text
from mlpstudio.ui.widgets.plots.history_map import HistoryMap

SAMPLES = 256
"""Training samples, always the same first ones, that activations and gradients are taken from."""

MOST_COLUMNS = 160
"""Snapshots that are drawn; of more of them, evenly chosen ones."""

REST_MS = 200

UPDATES = "updates"

_DRAWN_LEVELS = slice(1, len(LEVELS) - 1)
"""From 5% to 95%: the outermost only bound the picture."""


class LayerStory(QWidget):
    """One layer: what is said about it, and its history."""

    def __init__(self, panel: "HistogramsPanel") -> None:
        super().__init__()
        self.title, self.facts = label(""), label("", "small")
        self.facts.setMinimumWidth(1)
        self.map = HistoryMap(panel.bench.theme)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(self.title)
        row.addWidget(self.facts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addLayout(row)
        column.addWidget(self.map, 1)


class HistogramsPanel(Panel):
    """Draws every layer of the run, snapshot after snapshot."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self.kind = KINDS[0]
        self.stories: list[LayerStory] = []
        self._asked: _Question | None = None
        self._shown: list[tuple[KeptWeights, tuple[LayerState, ...]]] = []
        self.survey = SnapshotSurvey[tuple[LayerState, ...]](
            bench.background, "layer histories", self
        )
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self._look)
        self._build()
        self.survey.signals.grown.connect(self._draw)
        bench.runs.time.grown.connect(self._look_soon)
        bench.runs.time.moved.connect(self._show_moment)
        bench.runs.run_changed.connect(self._look_soon)
        bench.data.changed.connect(self._look_soon)
        self._look()

    def _build(self) -> None:
        self.kinds = Chips(self.bench.theme, are_code=False)
        self._names = {
            "weights": self.tr("Weights"),
            "activations": self.tr("Activations"),
            "gradients": self.tr("Gradients"),
            UPDATES: self.tr("Update / weight"),
        }
        self._tips = {
            "weights": self.tr("How the numbers in W are spread."),
            "activations": self.tr("What the units give for 256 training samples."),
            "gradients": self.tr("The gradient of the loss by W, for 256 training samples."),
            UPDATES: self.tr(
                "How far W comes per step, as a share of its length, on a logarithmic scale."
            ),
        }
        self.kinds.offer([(self._names[kind], self._tips[kind]) for kind in self._names])
        self.kinds.mark(self._names[self.kind])
        self.kinds.chosen.connect(self._choose)
        self.hint = label("", "muted")
        self.hint.setWordWrap(True)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(SPACE_3)
        holder = QWidget()
        holder.setLayout(self._rows)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(holder)
        self.legend = label("", "small")
        self.legend.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        column.setSpacing(SPACE_2)
        column.addWidget(self.kinds)
        column.addWidget(self.hint)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.legend)

    def keep(self) -> dict[str, object]:
        """Return what is looked at."""
        return {"kind": self.kind}

    def restore(self, kept: dict[str, object]) -> None:
        """Look at it again."""
        kind = kept.get("kind")
        if isinstance(kind, str) and kind in self._names:
            self.kinds.mark(self._names[kind])
            self._choose(self._names[kind])

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the run."""
        super().showEvent(event)
        self._look()

    # Finding out

    def _look_soon(self) -> None:
        if self.isVisible() and not self._rest.isActive():
            self._rest.start()

    def _look(self) -> None:
        """Ask about the snapshots that are new."""
        if not self.isVisible():
            return
        runs, dataset = self.bench.runs, self.bench.data.dataset
        run, kept = runs.run, runs.snapshots.all()
        if run is None or dataset is None or not kept or not fits(run, dataset):
            self.survey.stop()
            self._asked = None
            self._show_hint(run, dataset)
            return
        if self._asked is None or not self._asked.is_about(run, dataset):
            self._asked = _Question(run, dataset)
        self.survey.ask(kept, self._asked)
        self._draw()

    def _show_hint(self, run: Run | None, dataset: Dataset | None) -> None:
        if run is None:
            text = self.tr("Press Play (Space) to train; the layers' histories appear here.")
        elif dataset is None or not fits(run, dataset):
            text = self.tr("Choose the data that this run learns from to see its layers' history.")
        else:
            text = self.tr("Go on with this run (Space): only snapshots made here are kept.")
        self._shown = []
        self.hint.setText(text)
        self._show_parts(has_history=False)

    def _show_parts(self, *, has_history: bool) -> None:
        self.hint.setVisible(not has_history)
        self._scroll.setVisible(has_history)
        self.legend.setVisible(has_history)

    # Showing

    def _choose(self, text: str) -> None:
        self.kind = next(kind for kind, name in self._names.items() if name == text)
        self._draw()

    def _draw(self) -> None:
        if not self.isVisible() or self._asked is None:
            return
        answers = self.survey.answers
        if not answers:
            self.hint.setText(self.tr("Looking at the snapshots …"))
            self._show_parts(has_history=False)
            return
        self._shown = _evenly(answers, MOST_COLUMNS)
        self._fit_rows(self._asked.run)
        steps = [kept.step for kept, _ in self._shown]
        for number, story in enumerate(self.stories):
            self._draw_layer(story.map, steps, [layers[number] for _, layers in self._shown])
        self.legend.setText(self._legend())
        self._show_parts(has_history=True)
        self._show_moment()

    def _draw_layer(
        self, view: HistoryMap, steps: Sequence[int], layers: Sequence[LayerState]
    ) -> None:
        if self.kind == UPDATES:
            self._draw_updates(view, steps, layers)
            return
        spreads = [getattr(layer, self.kind) for layer in layers]
        low, high = value_range(spreads)
        lines = np.array([spread.quantiles[_DRAWN_LEVELS] for spread in spreads]).T  # (5, n)
        view.show_history(steps, picture(spreads, low, high), lines, (low, high))

    def _draw_updates(
        self, view: HistoryMap, steps: Sequence[int], layers: Sequence[LayerState]
    ) -> None:
        """Draw log10 of the ratio, on one scale for all layers."""
        low, high = self._decades()
        line = _logarithm([layer.update for layer in layers])  # (n,)
        ends = (number_text(10.0**low, 1), number_text(10.0**high, 1))
        view.show_history(steps, None, line[None], (low, high), ends)

    def _decades(self) -> tuple[int, int]:
        every = [_logarithm([layer.update for layer in layers]) for _, layers in self._shown]
        finite = np.array(every)  # (n, layers)
        finite = finite[np.isfinite(finite)]  # (m,)
        if not finite.size:
            return -4, -1
        low = math.floor(float(finite.min()))
        return low, max(low + 1, math.ceil(float(finite.max())))

    def _legend(self) -> str:
        if self.kind == UPDATES:
            return self.tr(
                "How far W came per step since the snapshot before, as a share of its length. "
                "Steps to and fro cancel out, the more so the farther the snapshots are apart."
            )
        if self.kind == "weights":
            return self.tr("Line: median; thin: the middle half; dashed: 5% and 95%.")
        return self.tr(
            "Line: median; thin: the middle half; dashed: 5% and 95%. Zeros are not in the shades."
        )

    def _fit_rows(self, run: Run) -> None:
        """Have one row for each dense layer of the run."""
        dense = shapes.dense_shapes(run.network)
        while len(self.stories) > len(dense):
            story = self.stories.pop()
            self._rows.removeWidget(story)
            story.hide()
            story.deleteLater()
        while len(self.stories) < len(dense):
            story = LayerStory(self)
            story.map.picked.connect(self._pick)
            story.map.moved.connect(self.bench.runs.time.step)
            self.stories.append(story)
            self._rows.addWidget(story, 1)
        for number, (story, shape) in enumerate(zip(self.stories, dense, strict=True), start=1):
            text = self.tr("Layer {n}: {D_in} → {D_out}")
            name = text.format(n=number, D_in=f"{shape.D_in:,}", D_out=f"{shape.D_out:,}")
            story.title.setText(name)
            describe(story.map, name, self.tr("Click or drag to look at the run at that moment."))

    def _show_moment(self) -> None:
        """Mark the moment that the window looks at, and write its numbers."""
        if not self.isVisible() or not self._shown:
            return
        moment = self.bench.runs.time.moment
        steps = [kept.step for kept, _ in self._shown]
        column = len(steps) - 1
        if moment is not None:
            column = int(np.abs(np.array(steps) - moment.step).argmin())
        for number, story in enumerate(self.stories):
            story.map.set_cursor(None if moment is None else column)
            story.facts.setText(self._facts(self._shown[column][1][number]))

    def _facts(self, layer: LayerState) -> str:
        if self.kind == UPDATES:
            if math.isnan(layer.update):
                return self.tr("no step before")
            return self.tr("{ratio} per step").format(ratio=number_text(layer.update))
        spread = getattr(layer, self.kind)
        low, median, high = (number_text(float(spread.quantiles[i]), 2) for i in (1, 3, 5))
        text = self.tr("zeros {zeros}% · median {median} · 5%: {low} · 95%: {high}")
        return text.format(zeros=share_text(spread.zeros), median=median, low=low, high=high)

    def _pick(self, column: int) -> None:
        if column < len(self._shown):
            self.bench.runs.time.look_at_step(self._shown[column][0].step)


class _Question:
    """What is asked about every snapshot of a run."""

    def __init__(self, run: Run, dataset: Dataset) -> None:
        self.run, self._samples = run, dataset.train
        few = samples_for(run, dataset.train.take(SAMPLES))
        inputs = np.empty((len(few), few.n_features), np.float32)  # (B, D_in)
        self._inputs: FloatArray = few.gather(slice(0, len(few)), inputs)
        self._labels, self._loss = few.labels, run.training.loss_spec

    def is_about(self, run: Run, dataset: Dataset) -> bool:
        """Return whether the answers would be the same."""
        return run is self.run and dataset.train is self._samples

    def __call__(self, kept: KeptWeights, before: KeptWeights | None) -> tuple[LayerState, ...]:
        spec = self.run.network
        earlier = None
        if before is not None:
            earlier = (Network(spec, before.weights), kept.step - before.step)
        network = Network(spec, kept.weights)
        return measure(network, self._inputs, self._labels, self._loss, earlier)


def _evenly(
    answers: list[tuple[KeptWeights, tuple[LayerState, ...]]], most: int
) -> list[tuple[KeptWeights, tuple[LayerState, ...]]]:
    """Return at most so many, the first and the last among them."""
    if len(answers) <= most:
        return answers
    places = np.linspace(0, len(answers) - 1, most).round().astype(int)  # (most,)
    return [answers[place] for place in places]


def _logarithm(values: Sequence[float]) -> FloatArray:
    """Return log10, NaN where there is none.  # (n,)."""
    array = np.array(values, np.float64)  # (n,)
    logs = np.full(len(array), np.nan)  # (n,)
    np.log10(array, out=logs, where=array > 0.0)
    return logs
