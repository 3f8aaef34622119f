import math

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.engine.options import Option, switch
from mlpstudio.engine.schedules import SCHEDULES
from mlpstudio.ui import names, option_tips
from mlpstudio.ui.widgets.controls.option_form import OptionForm, allowed_text

LEFT = Qt.MouseButton.LeftButton

MOMENTUM = Option("momentum", 0.9, 0.0, 1.0, maximum_included=False)
EPSILON = Option("epsilon", 1e-7, 0.0, 1.0)
EVERY = Option("every", 10, 1, 1000)
CENTERED = switch("centered", default=False)
ALL = (MOMENTUM, EPSILON, EVERY, CENTERED)


@pytest.fixture
def form(qtbot: QtBot) -> OptionForm:
    made = OptionForm()
    made.set_options("rmsprop", ALL, (("momentum", 0.5),))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def type_in(qtbot: QtBot, form: OptionForm, name: str, text: str) -> None:
    field = form.fields[name]
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_given_values_are_shown_and_absent_ones_have_their_default(form: OptionForm) -> None:
    assert form.fields["momentum"].value() == 0.5
    assert form.fields["epsilon"].text() == "1e-7"
    assert form.fields["every"].value() == 10
    assert not form.fields["centered"].isChecked()


def test_a_typed_number_tells_name_and_value(form: OptionForm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.changed) as told:
        type_in(qtbot, form, "epsilon", "1e-3")
    assert told.args == ["epsilon", 0.001]


def test_a_switch_is_one_or_zero(form: OptionForm, qtbot: QtBot) -> None:
    box = form.fields["centered"]
    for expected in (1.0, 0.0):
        with qtbot.waitSignal(form.changed) as told:
            qtbot.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))
        assert told.args == ["centered", expected]


@pytest.mark.parametrize("typed", ["1", "1.5", "-0.1", "1e"])
def test_what_is_not_allowed_is_refused_with_the_range(
    form: OptionForm, qtbot: QtBot, typed: str
) -> None:
    with qtbot.assertNotEmitted(form.changed):
        type_in(qtbot, form, "momentum", typed)
    assert form.fields["momentum"].value() == 0.5
    assert form.refusal.isVisible()
    assert form.refusal.text() == f"Momentum μ: at least 0 and below 1, not {typed}."
    type_in(qtbot, form, "momentum", "0.99")
    assert not form.refusal.isVisible()


def test_showing_values_tells_nobody(form: OptionForm, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(form.changed):
        form.set_options("rmsprop", ALL, (("centered", 1.0), ("epsilon", 0.1)))
    assert form.fields["centered"].isChecked()
    assert form.fields["momentum"].value() == 0.9


def test_the_fields_stay_while_the_owner_does(form: OptionForm) -> None:
    before = form.fields["momentum"]
    form.set_options("rmsprop", ALL, ())
    assert form.fields["momentum"] is before
    form.set_options("momentum", (MOMENTUM,), ())
    assert list(form.fields) == ["momentum"]
    assert form.fields["momentum"] is not before


def test_without_options_there_is_nothing_to_see(form: OptionForm) -> None:
    form.set_options("sgd", (), ())
    assert not form.isVisible()
    form.set_options("momentum", (MOMENTUM,), ())
    assert form.isVisible()


def test_usual_values_are_offered_only_when_others_are_set(form: OptionForm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.reset_requested):
        qtbot.mouseClick(form.reset_button, LEFT)
    form.set_options("rmsprop", ALL, ())
    assert not form.reset_button.isVisible()


@pytest.mark.parametrize(
    ("name", "start", "up_and_down"),
    [
        ("momentum", 0.9, (0.91, 0.8)),
        ("momentum", 0.99, (0.991, 0.98)),
        ("momentum", 0.0, (0.1, 0.0)),
        ("every", 10.0, (11.0, 9.0)),
        ("every", 1.0, (2.0, 1.0)),
        ("epsilon", 1e-7, (1.12e-7, 8.91e-8)),
    ],
)
def test_arrow_keys_move_by_what_is_a_small_change(
    form: OptionForm, qtbot: QtBot, name: str, start: float, up_and_down: tuple[float, float]
) -> None:
    field = form.fields[name]
    for key, expected in zip((Qt.Key.Key_Up, Qt.Key.Key_Down), up_and_down, strict=True):
        field.set_value(start)
        qtbot.keyClick(field, key)
        assert field.value() == pytest.approx(expected)


def test_no_arrow_key_leads_to_what_is_not_allowed(form: OptionForm, qtbot: QtBot) -> None:
    field = form.fields["momentum"]
    for _ in range(60):
        qtbot.keyClick(field, Qt.Key.Key_Up)
        assert MOMENTUM.allows(field.value())
    assert field.value() > 0.9999


@pytest.mark.parametrize(
    ("option", "text"),
    [
        (Option("a", 1.0, 0.0, math.inf), "at least 0"),
        (Option("a", 1.0, 0.0, math.inf, minimum_included=False), "above 0"),
        (Option("a", 1.0, 0.0, 2.0), "from 0 to 2"),
        (Option("a", 1.0, 0.0, 2.0, maximum_included=False), "at least 0 and below 2"),
        (Option("a", 1.0, 0.0, 2.0, minimum_included=False), "above 0 and at most 2"),
    ],
)
def test_ranges_in_words(option: Option, text: str) -> None:
    assert allowed_text(option) == text


ENTRIES = [
    (owner, option.name)
    for registry in (OPTIMIZERS, SCHEDULES)
    for owner, entry in registry.items()
    for option in entry.options
]


@pytest.mark.parametrize(("owner", "name"), ENTRIES)
def test_every_option_is_named_and_explained_in_a_sentence(owner: str, name: str) -> None:
    assert names.option(name) != name
    assert option_tips.tip(owner, name).endswith(".")


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_every_optimizer_is_named_and_explained(name: str) -> None:
    assert names.optimizer(name) != name
    assert option_tips.about_optimizer(name)


@pytest.mark.parametrize("name", SCHEDULES)
def test_every_schedule_is_named_and_explained(name: str) -> None:
    assert names.schedule(name) != name
    assert option_tips.about_schedule(name)
