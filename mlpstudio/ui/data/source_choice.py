"""The list of data sources, in which a file of one's own has its own name."""

from pathlib import Path

from mlpstudio.datasets.sources import SOURCES, is_plane
from mlpstudio.document.project import DataChoice
from mlpstudio.ui import names
from mlpstudio.ui.forms import Choice


def show_source(choice: Choice, data: DataChoice) -> None:
    """Offer the sources and show the one that is chosen; a file only if one was opened."""
    offered = [name for name in SOURCES if name != "file" and not is_plane(name)]
    listed = names.choices(names.source, offered)
    if data.path:
        listed.append(("file", Path(data.path).name or data.path))
    points = names.choices(names.source, filter(is_plane, SOURCES))
    choice.set_choices([*listed, *points])
    choice.insertSeparator(len(listed))
    choice.set_value(data.source)
