"""How the drawing becomes the network's input, and what the network says without each stage."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtWidgets import QVBoxLayout

from mlpstudio.datasets.pictures import PICTURE_STAGES
from mlpstudio.labs.digits.xray import Stage, drawing_stages, picture_stages, without_each
from mlpstudio.labs.digits.xray_pictures import picture_without_each
from mlpstudio.ui.digit_sources import DigitSources
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.widgets.digits.stage_strip import StageStrip
from mlpstudio.ui.xray.page import Look, Subject, XrayPage


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """The stages, and what is read.

    Attributes:
        stages: In order.
        verdicts: What the network says without each.
        answer: What it says.
    """

    stages: tuple[Stage, ...]
    verdicts: dict[str, str]
    answer: str


class StagesPage(XrayPage):
    """Pictures of all stages with switches."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.strip = StageStrip(bench.theme)
        self._sources = DigitSources(bench, np.random.default_rng(0), self)
        self.strip.switched.connect(self._switch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.strip)

    def look(self, subject: Subject) -> Look:
        """Look at all stages, and read the drawing without each of them."""

        def work() -> Found:
            reading = None if subject.origin is None else subject.origin.reading
            stages = drawing_stages(subject.ink, subject.prepared)
            images = without_each(subject.ink, subject.off)
            if reading is not None:
                stages = (*picture_stages(reading), *stages)
                images |= picture_without_each(subject.page, reading, subject.off)
            reader = subject.reader()
            if reader is None:
                return Found(stages, {}, "")
            outputs = reader.read_all(np.stack([subject.prepared.image, *images.values()]))
            if not np.isfinite(outputs).all():
                return Found(stages, {}, "")
            answer, *others = (subject.names[k] for k in outputs.argmax(axis=1))
            return Found(stages, dict(zip(images, others, strict=True)), answer)

        return work

    def show_found(self, subject: Subject, found: object) -> None:
        """Show pictures and answers."""
        assert isinstance(found, Found)
        self.strip.show_stages(found.stages, found.verdicts, found.answer)

    def show_nothing(self) -> None:
        """Show that nothing is drawn."""
        self.strip.show_stages(())

    def _switch(self, name: str, is_on: bool) -> None:
        board = self.bench.board
        off = board.off.difference({name}) if is_on else board.off.union({name})
        if name in PICTURE_STAGES:
            self._sources.reread(off)
        else:
            board.leave_out(off)
