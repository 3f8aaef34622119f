"""Data from files: `inspect` says what is in them, `read` reads it, `as_dataset` makes it one."""

from mlpstudio.datasets.readers.conversion import as_dataset
from mlpstudio.datasets.readers.entry import inspect, read
from mlpstudio.datasets.readers.findings import Findings, FoundData, Options

__all__ = ["Findings", "FoundData", "Options", "as_dataset", "inspect", "read"]
