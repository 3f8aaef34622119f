"""Runs to be stored."""

from mlpstudio.document.project import Project
from mlpstudio.runs.headless import run_to_end
from mlpstudio.runs.record import Run, to_stored
from mlpstudio.runs.store import Provenance, Store
from tests.runs.builders import DATASET, PROJECT


def stopped_run(step: int, project: Project = PROJECT) -> Run:
    """Return a run that was stopped after a step."""

    def listen(event, state):
        if event.step == step:
            raise KeyboardInterrupt

    return run_to_end(project, DATASET, listen)


def written(store: Store, run: Run, provenance: Provenance | None = None) -> int:
    """Write a whole run and return its number."""
    number = store.recording.begin(PROJECT, run, provenance or Provenance())
    stored = to_stored(run)
    assert stored is not None
    store.recording.finish(number, stored)
    return number
