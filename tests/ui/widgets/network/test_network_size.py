import pytest
from pytestqt.qtbot import QtBot

from mlpstudio.ui.widgets.network.network_size import NetworkSize


@pytest.fixture
def line(qtbot: QtBot) -> NetworkSize:
    made = NetworkSize()
    qtbot.addWidget(made)
    return made


def test_parameters_and_memory_are_shown(line: NetworkSize) -> None:
    line.show_counts(407_050, 0, 0, 4 * 407_050)
    assert line.total.text() == "407,050"
    assert line.rest.text() == "parameters · 1.63 MB as float32"
    assert line.toolTip().startswith("Numbers that training adjusts: 407,050.")
    assert "Frozen" not in line.toolTip()
    assert "averages" not in line.toolTip()


def test_what_is_not_trained_is_told_apart(line: NetworkSize) -> None:
    line.show_counts(10_000, 9_000, 1_024, 4 * 11_024)
    assert line.rest.text() == "parameters · 9,000 frozen · 44.1 kB"
    assert line.toolTip().splitlines() == [
        "Numbers that training adjusts: 1,000.",
        "Frozen, which it leaves as they are: 9,000.",
        "Running averages of batch normalisation besides: 1,024.",
        "As float32, each of them takes four bytes.",
    ]
