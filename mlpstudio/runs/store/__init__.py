"""The run store: every training is kept in one SQLite file in the user's data folder."""

from mlpstudio.runs.store.entry import Entry, Provenance, Summary
from mlpstudio.runs.store.opening import Opened, open_store
from mlpstudio.runs.store.store import Store

__all__ = ["Entry", "Opened", "Provenance", "Store", "Summary", "open_store"]
