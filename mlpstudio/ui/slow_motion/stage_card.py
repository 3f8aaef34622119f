"""The card of a stage: sentence, formula, NumPy, and the numbers of its tensors."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from mlpstudio.labs.networks.slow_step import SlowStep
from mlpstudio.labs.networks.step_stages import Phase, Stage
from mlpstudio.labs.tensors.tensor_formulas import TensorFormulas
from mlpstudio.ui.forms import label
from mlpstudio.ui.slow_motion import words
from mlpstudio.ui.slow_motion.batch_strip import BatchStrip
from mlpstudio.ui.slow_motion.flows import COLORS
from mlpstudio.ui.slow_motion.formulas import formulas, parts
from mlpstudio.ui.slow_motion.sentences import sentence
from mlpstudio.ui.slow_motion.telling import Telling, Weight
from mlpstudio.ui.slow_motion.tensor_tile import TensorTile
from mlpstudio.ui.slow_motion.weight_lines import WeightLines
from mlpstudio.ui.theme import SPACE_1, SPACE_2, TEXT_SMALL, TEXT_TITLE, Theme
from mlpstudio.ui.widgets.controls.code_line import CodeLine
from mlpstudio.ui.widgets.controls.flow_layout import FlowLayout
from mlpstudio.ui.widgets.controls.number_text import number_text
from mlpstudio.ui.widgets.tensors.tensor_explainer import Explainer

_UNBROKEN = "\N{NO-BREAK SPACE}"
_LONG = 32
_WITH_SAMPLES = (Phase.BATCH, Phase.LOSS, Phase.AFTER)


class StageCard(QScrollArea):
    """Tells one stage of a step.

    Signals:
        weight_chosen(name, index): A person wants to follow another weight's update.
    """

    weight_chosen = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._telling: Telling | None = None
        self._explainer: Explainer | None = None
        self._formulas: TensorFormulas | None = None
        self._stage: Stage | None = None
        self.tiles: list[TensorTile] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._build()
        theme.changed.connect(self._restyle)

    def _build(self) -> None:
        self.title = label("", "title")
        self.sentence = label("")
        self.big = label("", "heading")
        self.formula = label("")
        self.explanation = label("", "small")
        self.big.setMinimumWidth(1)
        for text in (self.title, self.sentence, self.formula, self.explanation):
            text.setWordWrap(True)
        self.formula.setTextFormat(Qt.TextFormat.PlainText)
        self.code = CodeLine(self._theme)
        self.code.code.setAccessibleDescription(
            self.tr("How it is made in NumPy; a name that is pointed at lights its tensor.")
        )
        self.code.set_code("")
        self.code.pointed.connect(self._light)
        self.batch = BatchStrip(self._theme)
        self.weight = WeightLines(self._theme)
        self._tiles_area = QWidget()
        self._flow = FlowLayout(self._tiles_area)
        content = QWidget()
        content.setAutoFillBackground(False)
        column = QVBoxLayout(content)
        column.setContentsMargins(SPACE_1, 0, SPACE_2, 0)
        column.setSpacing(SPACE_2)
        for part in (self.title, self.sentence, self.big, self.formula, self.code):
            column.addWidget(part)
        column.addWidget(self.weight)
        column.addWidget(self.explanation)
        column.addWidget(self.batch)
        column.addWidget(self._tiles_area)
        column.addStretch(1)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self._restyle()

    # What is shown

    def set_telling(self, telling: Telling | None) -> None:
        """Take another step; `show_stage` shows one of its stages."""
        self._telling, self._explainer, self._formulas = telling, None, None
        self._stage = None
        if telling is None:
            return
        step = telling.step
        tensors, loss = [seen.tensor for seen in step.seen.values()], step.settings.loss_spec
        self._explainer = Explainer(tensors, step.spec, loss)
        self._formulas = TensorFormulas(tensors, step.spec, loss)
        self.batch.show_samples(telling.thumbnails, telling.names)

    def show_stage(self, stage: Stage, weight: Weight | None = None) -> None:
        """Show a stage of the step, and in that of the update one weight."""
        telling = self._telling
        if telling is None:
            return
        is_other = stage is not self._stage
        self._stage = stage
        step = telling.step
        self.title.setText(words.title(stage, step.spec))
        self.sentence.setText(sentence(stage, step))
        self.formula.setText(_in_lines(formulas(stage, step)))
        self.formula.setVisible(bool(self.formula.text()))
        if is_other:
            self._show_code(self._code_of(stage, step))
            self._show_tiles(stage, telling)
            self.verticalScrollBar().setValue(0)
        self._show_samples(stage, step)
        self._show_weight(stage, step, weight)
        self._explain("")
        self._restyle()

    def _code_of(self, stage: Stage, step: SlowStep) -> list[str]:
        """Return the lines of NumPy that make what the stage makes."""
        if stage.phase is Phase.BATCH:
            start, stop = step.first, step.first + len(step.indices)
            return [
                f"batch = order[{start}:{stop}]",
                "X = inputs[batch] * scale",
                "Y = labels[batch]",
            ]
        if self._formulas is None:
            return []
        return [line for name in stage.made for line in self._formulas.statements(name)]

    def _show_code(self, code: Sequence[str]) -> None:
        assert self._telling is not None
        self.code.set_parts(list(parts("\n".join(code), self._telling.step.seen)))
        self.code.setVisible(bool(code))

    def _show_tiles(self, stage: Stage, telling: Telling) -> None:
        for tile in self.tiles:
            self._flow.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        given = stage.given
        if stage.phase is Phase.UPDATE:  # what the parameters are moved by
            given = tuple(f"d{name}" for name in stage.given)
        self.tiles = []
        for name in (*given, *stage.made):
            if name not in telling.step.seen:
                continue
            tile = TensorTile(
                self._theme,
                telling.step.seen[name],
                telling.pictures.get(name),
                is_given=name in given,
            )
            tile.pointed.connect(self._light)
            tile.picked.connect(self._pick)
            self.tiles.append(tile)
            self._flow.addWidget(tile)
        self._tiles_area.setVisible(bool(self.tiles))

    def _show_samples(self, stage: Stage, step: SlowStep) -> None:
        self.batch.setVisible(stage.phase in _WITH_SAMPLES)
        before, after = step.outcome, step.next_outcome
        is_after = stage.phase is Phase.AFTER and after is not None
        self.batch.show_losses(
            None if stage.phase is Phase.BATCH else before.losses,
            after.losses if is_after and after is not None else None,
        )
        self.big.setVisible(stage.phase in (Phase.LOSS, Phase.AFTER))
        text = f"L = {number_text(before.objective, 4)}"
        if is_after and after is not None:
            text = f"{text} → {number_text(after.objective, 4)}"
        self.big.setText(text)

    def _show_weight(self, stage: Stage, step: SlowStep, weight: Weight | None) -> None:
        lines = ()
        if stage.phase is Phase.UPDATE and weight is not None:
            lines = step.lines_of(*weight)
            name, index = weight
            place = f"{name}[{', '.join(map(str, index))}]".replace(" ", _UNBROKEN)
            text = self.tr("One of them: w = {place}, and its gradient g = d{place}.")
            self.weight.show_lines(text.format(place=place), lines)
        self.weight.setVisible(bool(lines))

    # Links

    def _light(self, name: str) -> None:
        """Light a tensor wherever it stands, and say how it comes about."""
        self.code.light({name} if name else ())
        for tile in self.tiles:
            tile.light(tile.name == name)
        self._explain(name)

    def _explain(self, name: str) -> None:
        stage, telling = self._stage, self._telling
        if stage is None or telling is None or self._explainer is None:
            return
        if stage.phase is Phase.UPDATE and not name and stage.given:
            self.explanation.show()
            self.explanation.setText(
                self.tr("Click a number of a gradient to follow that weight instead.")
            )
            return
        name = name or next(iter(stage.made), "")
        is_known = name in telling.step.seen
        self.explanation.setText(self._explainer.explain(name) if is_known else "")
        self.explanation.setVisible(is_known)

    def _pick(self, name: str, index: tuple[int, ...]) -> None:
        parameter, stage = name.removeprefix("d"), self._stage
        if stage is not None and stage.phase is Phase.UPDATE and parameter in stage.given:
            self.weight_chosen.emit(parameter, index)

    def _restyle(self) -> None:
        self.formula.setFont(self._theme.font(TEXT_TITLE))
        size = self._theme.pixels(TEXT_TITLE)
        self.formula.setStyleSheet(f"font-size: {size}px;")
        # Two lines in any case, so that the tiles stay where they are while one points about.
        line = QFontMetrics(self._theme.font(TEXT_SMALL)).lineSpacing()
        self.explanation.setMinimumHeight(2 * line)
        if self._stage is not None:
            color = getattr(self._theme.colors, COLORS[self._stage.phase])
            self.title.setStyleSheet(f"color: {color};")


def _in_lines(written: Sequence[str]) -> str:
    """Return formulas side by side, in which no line breaks; a long one has its own lines."""
    text = ""
    for formula in written:
        if len(formula) > _LONG:
            text = f"{text}\n{formula}\n"
        else:
            text = f"{text}\N{EM SPACE} {formula.replace(' ', _UNBROKEN)}"
    return text.strip().replace("\n\N{EM SPACE} ", "\n")
