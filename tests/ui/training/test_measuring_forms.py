import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from mlpstudio.document import edits
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.training.measuring_forms import MeasuringForm, SeedsForm


@pytest.fixture
def make(qtbot: QtBot, bench: Workbench):
    def build(kind):
        form = kind(bench)
        bench.session.project_changed.connect(lambda _, new: form.show_settings(new))
        qtbot.addWidget(form)
        form.show()
        qtbot.waitExposed(form)
        return form

    yield build
    bench.background.cancel("data")


def tick(qtbot: QtBot, box) -> None:
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))


def type_in(qtbot: QtBot, field, text: str) -> None:
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_measuring_again_is_a_switch_with_its_reason(make, qtbot: QtBot, bench: Workbench) -> None:
    form = make(MeasuringForm)
    tick(qtbot, form.remeasure)
    assert bench.session.project.training.remeasure
    bench.session.undo()
    assert not form.remeasure.isChecked()
    assert "at rest" in form.remeasure.toolTip()


def test_the_order_of_samples_may_have_a_seed_of_its_own(
    make, qtbot: QtBot, bench: Workbench
) -> None:
    form = make(SeedsForm)
    type_in(qtbot, form.seed, "7")
    tick(qtbot, form.shuffle_seed.check)
    type_in(qtbot, form.shuffle_seed.field, "3")
    training = bench.session.project.training
    assert (training.seed, training.shuffle_seed) == (7, 3)
    bench.session.apply("", edits.change_training(bench.session.project, shuffle_seed=None))
    assert form.shuffle_seed.value() is None
