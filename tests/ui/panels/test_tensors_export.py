from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels.tensors import TensorsPanel
from tests.ui.readers import bar_reader, show_network


def shown(qtbot: QtBot, bench: Workbench) -> TensorsPanel:
    panel = TensorsPanel(bench)
    qtbot.addWidget(panel)
    panel.resize(900, 500)
    panel.show()
    return panel


def save(qtbot: QtBot, panel: TensorsPanel, path: Path) -> tuple[str, np.ndarray]:
    """Save what is seen, and return the name suggested and what is in the file."""
    panel.export.save_npy()
    dialog = panel.findChildren(QFileDialog)[-1]
    name = Path(dialog.selectedFiles()[0]).name
    with qtbot.waitSignal(panel.export.saved):
        dialog.fileSelected.emit(str(path))
    dialog.close()
    return name, np.load(path)


def test_the_chosen_tensor_of_the_network_is_saved(
    qtbot: QtBot, bench_with_data: Workbench, tmp_path: Path
) -> None:
    bench = bench_with_data
    network = bar_reader()
    show_network(bench, network)
    panel = shown(qtbot, bench)
    qtbot.waitUntil(lambda: panel.view.reading is not None)
    for name in ("W1", "W2", "L"):
        panel.view.table.choose(name)
        chosen = panel.view.chosen_tensor
        assert chosen is not None
        assert chosen.name == name
        suggested, read = save(qtbot, panel, tmp_path / f"{name}.npy")
        assert suggested.startswith(f"{name} step ")
        np.testing.assert_array_equal(read, chosen.values)
    assert read.shape == ()
    assert panel.export.notice.text() == "Saved L.npy."


def test_an_inspected_array_is_saved_as_it_is_stored(
    qtbot: QtBot, bench_with_data: Workbench, tmp_path: Path
) -> None:
    bench = bench_with_data
    panel = shown(qtbot, bench)
    panel.source.chosen.emit("data")
    dataset = bench.data.dataset
    assert dataset is not None
    entry = panel.inspector.entry
    assert entry is not None
    suggested, read = save(qtbot, panel, tmp_path / "data.npy")
    assert "step" not in suggested
    assert read.dtype == entry.held.dtype
    np.testing.assert_array_equal(read, entry.held.array)


def test_what_is_only_spoken_of_cannot_be_saved(qtbot: QtBot, bench: Workbench) -> None:
    panel = shown(qtbot, bench)
    panel.source.chosen.emit("kind")
    panel.export.menu.aboutToShow.emit()
    offered = [action for action in panel.export.menu.actions() if action.text()]
    assert not any(action.isEnabled() for action in offered)
