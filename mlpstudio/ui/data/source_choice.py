"""The list of data sources, in which a file of one's own has its own name."""

from pathlib import Path

from mlpstudio.datasets.sources import SOURCES
from mlpstudio.document.project import DataChoice
from mlpstudio.ui import names
from mlpstudio.ui.forms import Choice


def show_source(choice: Choice, data: DataChoice) -> None:
    """Offer the sources and show the one that is chosen; a file only if one was opened."""
    offered = [(name, names.source(name)) for name in SOURCES if name != "file"]
    if data.path:
        offered.append(("file", Path(data.path).name or data.path))
    choice.set_choices(offered)
    choice.set_value(data.source)
