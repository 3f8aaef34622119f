"""What a loss landscape is of: the weights, the path that led to them, and the samples."""

from PySide6.QtCore import QCoreApplication

from mlpstudio.document.lab_settings import LandscapeSettings
from mlpstudio.document.project import Project
from mlpstudio.engine.batching import Samples
from mlpstudio.labs.landscapes.loss_map import Trail, Wish
from mlpstudio.runs.snapshots import KeptWeights
from mlpstudio.ui.landscape.asked import KeptPath
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.weights import Weights

translate = QCoreApplication.translate


class Subject:
    """What is at hand now."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench
        self._trail: tuple[KeptWeights, Trail] | None = None

    @property
    def weights(self) -> Weights | None:
        """The weights that are pictured.

        The way of a run leads to its newest weights, whatever moment of it is looked at: that is
        marked on the way. Random directions are those around the moment.
        """
        runs = self._bench.runs
        newest = runs.newest
        if self._settings.plane == "random" or newest is None:
            return runs.weights
        return newest if newest.spec == self._project.network else runs.weights

    def trail(self) -> Trail | None:
        """Return the path of the run at hand, if it is one of this design."""
        runs = self._bench.runs
        if runs.trained is None or runs.trained.spec != self._project.network:
            return None
        kept = runs.snapshots.all()
        if len(kept) < 2:
            return None
        if self._trail is None or self._trail[0] is not kept[-1]:
            trail = Trail(tuple(one.step for one in kept), tuple(one.weights for one in kept))
            self._trail = (kept[-1], trail.thinned())
        return self._trail[1]

    def samples(self) -> Samples | None:
        """Return what the loss is measured on; None while it is not at hand."""
        dataset = self._bench.data.dataset
        if dataset is None or self._settings.part == "train":
            return None if dataset is None else dataset.train
        return dataset.validation

    def wish(self, weights: Weights, kept: tuple[KeptPath, ...]) -> Wish:
        """Return what is to be drawn.

        Args:
            weights: In the middle.
            kept: Paths of earlier runs; those of other designs are left out.
        """
        settings = self._settings
        others = tuple(path.trail for path in kept if path.spec == weights.spec)
        return Wish(
            weights.spec,
            weights.values,
            settings.plane,
            settings.seed,
            settings.span,
            settings.center,
            settings.resolution,
            (self.trail() or Trail((), ()), *others),
        )

    def missing(self) -> str:
        """Return why there is nothing to draw."""
        data = self._bench.data
        if self._bench.runs.weights is None:
            return translate(
                "LandscapePanel",
                "The design has no weights yet: mend it in the network panel.",
            )
        if data.dataset is None:
            return data.error or translate("LandscapePanel", "The data are being loaded.")
        return translate(
            "LandscapePanel",
            "No samples are held out for validation: choose the training samples.",
        )

    @property
    def _project(self) -> Project:
        return self._bench.session.project

    @property
    def _settings(self) -> LandscapeSettings:
        return self._project.labs.landscape
