"""The status bar: what is going on, how fast, and how long it will take."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar

from mlpstudio.ui import names
from mlpstudio.ui.doctor import words
from mlpstudio.ui.forms import describe
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.running.run_controller import RunState
from mlpstudio.ui.widgets.controls.steady_size import hold_size, release_size

REFRESH_MS = 250
"""Nobody reads figures faster, and a progress bar paints itself at once at each change."""


class StatusBar(QStatusBar):
    """Shows data, state, progress, speed and time left, and that the doctor found something.

    Signals:
        doctor_requested: A person wants to see what was found.
    """

    doctor_requested = Signal()

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self.setSizeGripEnabled(False)
        self._data = QLabel()
        self._state = QLabel()
        self._speed = QLabel()
        self._bar = QProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._data.setToolTip(self.tr("The data the network learns from."))
        self._state.setToolTip(self.tr("What the training is doing."))
        self._speed.setToolTip(self.tr("Training speed and the time the rest will take."))
        self.addWidget(self._state)
        self.addWidget(self._bar)
        self.addWidget(self._speed)
        self.doctor_button = QPushButton()
        self.doctor_button.setProperty("role", "flat")
        self.doctor_button.clicked.connect(self.doctor_requested)
        bench.doctor.changed.connect(self._show_findings)
        bench.doctor.watched_changed.connect(self._show_findings)
        bench.theme.changed.connect(self._show_findings)
        self.addPermanentWidget(self.doctor_button)
        self.addPermanentWidget(self._data)
        self._show_findings()
        bench.runs.state_changed.connect(self.refresh)
        self._later = QTimer(self, interval=REFRESH_MS, singleShot=True)
        self._later.timeout.connect(self._show_run)
        bench.runs.curves_changed.connect(self._refresh_soon)
        bench.data.changed.connect(self.refresh)
        bench.data.progressed.connect(self._show_loading)
        # While the window says what a menu entry does, only that is to be read.
        self.messageChanged.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show everything anew."""
        self._state.setText(self._state_text())
        self._data.setText(self._data_text())
        self._show_run()

    def _show_findings(self) -> None:
        """Tell of findings while they are not on screen."""
        doctor = self._bench.doctor
        findings = doctor.findings
        self.doctor_button.setVisible(bool(findings) and not doctor.is_watched)
        if not findings:
            return
        first = words.title(findings[0].illness)
        if len(findings) > 1:
            text = self.tr("{first} and {n} more").format(first=first, n=len(findings) - 1)
        else:
            text = first
        if text != self.doctor_button.text():
            self.doctor_button.setText(text)
            tip = self.tr("The doctor found something in this run: see what, and what to try.")
            describe(self.doctor_button, text, tip)
        self.doctor_button.setIcon(self._bench.theme.icon("warning", "warning"))

    def _refresh_soon(self) -> None:
        if not self._later.isActive():
            self._later.start()

    def _state_text(self) -> str:
        if self._bench.data.is_loading:
            return self.tr("Preparing data…")
        run = self._bench.runs.run
        if run is not None and run.is_ready_made and not self._bench.runs.is_active:
            return self.tr("Ready-trained reader")
        if run is not None and run.ended_early and self._bench.runs.state is RunState.COMPLETED:
            return self.tr("Ended early")
        return {
            RunState.READY: self.tr("Ready"),
            RunState.WAITING: self.tr("Drawing the initial weights…"),
            RunState.RUNNING: self.tr("Training"),
            RunState.PAUSED: self.tr("Paused"),
            RunState.COMPLETED: self.tr("Training complete"),
            RunState.STOPPED: self.tr("Stopped"),
            RunState.DIVERGED: self.tr("Diverged: the loss is no longer a number"),
            RunState.FAILED: self.tr("Not started: see the message"),
        }[self._bench.runs.state]

    def _data_text(self) -> str:
        dataset = self._bench.data.dataset
        if dataset is None:
            return self.tr("No data")
        if dataset.validation is None:
            return self.tr("{name}: {train:,} training, {test:,} test").format(
                name=names.source(dataset.name), train=len(dataset.train), test=len(dataset.test)
            )
        return self.tr(
            "{name}: {train:,} training, {validation:,} validation, {test:,} test"
        ).format(
            name=names.source(dataset.name),
            train=len(dataset.train),
            validation=len(dataset.validation),
            test=len(dataset.test),
        )

    def _show_run(self) -> None:
        if self._bench.data.is_loading:
            return
        runs, dataset = self._bench.runs, self._bench.data.dataset
        run = runs.run
        if run is None or dataset is None or not len(run.curves.steps):
            self._bar.hide()
            self._clear_speed()
            return
        self._show_bar()
        n_read = float(run.curves.steps["n_samples"].sum())
        total = runs.target_epochs * len(dataset.train)
        # Other data may have been loaded since a run was completed.
        share = 1.0 if runs.state is RunState.COMPLETED else min(1.0, n_read / total)
        self._bar.setValue(round(1000 * share))
        speed = runs.samples_per_second
        if runs.state is RunState.RUNNING and speed > 0:
            self._speed.setText(
                self.tr("{speed:,.0f} samples/s · {left} left").format(
                    speed=speed, left=_duration((total - n_read) / speed)
                )
            )
            hold_size(self._speed)
        else:
            self._clear_speed()

    def _clear_speed(self) -> None:
        self._speed.clear()
        release_size(self._speed)

    def _show_bar(self) -> None:
        if not self.currentMessage():
            self._bar.show()

    def _show_loading(self, share: float) -> None:
        self._show_bar()
        self._bar.setValue(round(1000 * share))


def _duration(seconds: float) -> str:
    """Return minutes and seconds as 1:05."""
    whole = max(0, round(seconds))
    return f"{whole // 60}:{whole % 60:02d}"
