from pathlib import Path

from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from mlpstudio.ui.app import Studio
from tests.ui.readers import bar_reader, show_network
from tests.ui.report.test_markup import checked


def test_the_file_menu_saves_a_report_once_there_is_a_network(
    qtbot: QtBot, studio: Studio, tmp_path: Path
) -> None:
    window = studio.window
    action = window.actions_by_id["report"]
    assert not action.isEnabled()
    show_network(window.bench, bar_reader())
    assert action.isEnabled()
    action.trigger()
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    with qtbot.waitSignal(window.report.saved):
        dialog.fileSelected.emit(str(tmp_path / "r.html"))
    dialog.close()
    checked((tmp_path / "r.html").read_text("utf-8"))
    assert window.statusBar().currentMessage() == "Saved r.html."
