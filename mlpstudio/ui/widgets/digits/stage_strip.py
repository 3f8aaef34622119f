"""How a drawing becomes the network's input: the pictures of all stages, each with a switch."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mlpstudio.labs.digits.xray import RAW, Stage
from mlpstudio.ui.forms import label
from mlpstudio.ui.theme import SPACE_2, Theme
from mlpstudio.ui.widgets.controls.flow_layout import FlowLayout
from mlpstudio.ui.widgets.digits.stage_card import StageCard
from mlpstudio.ui.widgets.digits.stage_words import stage_text


class StageStrip(QWidget):
    """Cards in rows, and a sentence about the one pointed at.

    Signals:
        switched(name, is_on): A person switched a stage on or off.
    """

    switched = Signal(str, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.cards: dict[str, StageCard] = {}
        self._pointed = ""
        self.note = label("", "muted")
        self.note.setWordWrap(True)
        self._cards_area = QWidget()
        self._flow = FlowLayout(self._cards_area)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self._cards_area)
        column.addWidget(self.note)
        column.addStretch(1)
        self.show_stages(())

    def show_stages(
        self,
        stages: Sequence[Stage],
        verdicts: Mapping[str, str] | None = None,
        answer: str = "",
    ) -> None:
        """Show the stages of a drawing, those of a picture before them if it began as one.

        Args:
            stages: In order; none when nothing is drawn.
            verdicts: What the network says without a stage, by name, where it is known.
            answer: What it says now.
        """
        # A picture's ink is the drawing's raw: one of the two is enough.
        shown = [s for k, s in enumerate(stages) if k == 0 or s.name != RAW]
        if [stage.name for stage in shown] != list(self.cards):
            self._make_cards(shown)
        for stage in shown:
            verdict = (verdicts or {}).get(stage.name, "") if stage.is_on else ""
            card = self.cards[stage.name]
            text = self.tr("without: {answer}").format(answer=verdict) if verdict else ""
            with QSignalBlocker(card):
                card.show_stage(
                    stage,
                    text,
                    other=bool(verdict) and verdict != answer,
                    switchable=stage.name != RAW,
                )
        self._say()

    def _make_cards(self, stages: Sequence[Stage]) -> None:
        for card in self.cards.values():
            self._flow.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = {stage.name: StageCard(self._theme, stage) for stage in stages}
        self._pointed = ""
        for name, card in self.cards.items():
            self._flow.addWidget(card)
            card.toggled.connect(lambda is_on, name=name: self.switched.emit(name, is_on))
            card.pointed.connect(lambda is_here, name=name: self._point(name, is_here))

    def _point(self, name: str, is_here: bool) -> None:
        if is_here:
            self._pointed = name
        elif self._pointed == name:
            self._pointed = ""
        self._say()

    def _say(self) -> None:
        """Explain the stage pointed at, or else the first that is off."""
        named = self.cards.get(self._pointed)
        off = next((card for card in self.cards.values() if not card.stage.is_on), None)
        if (card := named or off) is not None:
            text = stage_text(card.stage)
        elif self.cards:
            text = self.tr(
                "Point at a stage to read what it did; switch it off to see what the network says "
                "without it."
            )
        else:
            text = self.tr("Draw a digit to see how it is prepared for the network.")
        self.note.setText(text)
