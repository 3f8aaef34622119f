"""What the optimizer remembers: for every parameter, before the first step and after any pause."""

from PySide6.QtCore import QCoreApplication

from mlpstudio.document.project import Project
from mlpstudio.engine import shapes
from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.checkpoint import Checkpoint
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.engine.state import optimizer_for
from mlpstudio.errors import DesignError
from mlpstudio.labs.tensors.optimizer_arrays import arrays_of_state
from mlpstudio.runs.record import Run
from mlpstudio.ui import names
from mlpstudio.ui.inspector.entry import Entry, Offer
from mlpstudio.ui.inspector.state_words import state_about

translate = QCoreApplication.translate

LARGEST = 20_000_000
"""Parameters; of a larger design an optimizer is made when it is trained, not to be looked at."""


class OptimizerArrays:
    """Offers the states of the run's optimizer, or of one that has not begun."""

    def __init__(self) -> None:
        self._resting: tuple[NetworkSpec, TrainingSettings, dict[str, FloatArray]] | None = None

    def offer(self, project: Project, run: Run | None) -> Offer:
        """Return the states cut into W, b, γ and β of each layer.

        Args:
            project: For which an optimizer is made where no run has one.
            run: The run shown, if there is one.
        """
        if run is None:
            return self._offer_resting(project)
        if run.checkpoint is None:
            text = translate(
                "Inspector",
                "The optimizer is at work. Pause the training to look at what it remembers.",
            )
            return Offer((), text)
        return _offer_states(
            run.network,
            run.training.optimizer,
            dict(run.checkpoint.optimizer_state),
            _moment(run.checkpoint),
        )

    def _offer_resting(self, project: Project) -> Offer:
        network, training = project.network, project.training
        try:
            n_parameters = shapes.parameter_count(network)
            if n_parameters > LARGEST:
                text = translate(
                    "Inspector",
                    "Before the first step the states of networks of up to {n} parameters are "
                    "shown.",
                )
                return Offer((), text.format(n=f"{LARGEST:,}"))
            states = self._resting_states(network, training)
        except DesignError as error:
            return Offer((), str(error))
        text = translate("Inspector", "Before the first step: all of it is 0.")
        if any(vector[:1].any() for vector in states.values()):
            text = translate(
                "Inspector",
                "Before the first step: the same number everywhere, so that the first steps are "
                "not too long.",
            )
        return _offer_states(network, training.optimizer, states, text)

    def _resting_states(
        self, network: NetworkSpec, training: TrainingSettings
    ) -> dict[str, FloatArray]:
        """Return the states of an optimizer at rest, made once for as long as they are asked."""
        known = self._resting
        if known is not None and known[0] is network and known[1] is training:
            return known[2]
        states = dict(optimizer_for(network, training).state)
        self._resting = (network, training, states)
        return states


def _offer_states(
    network: NetworkSpec, optimizer: str, states: dict[str, FloatArray], moment: str
) -> Offer:
    if not states:
        text = translate(
            "Inspector",
            "{optimizer} remembers nothing: each step depends on the gradient of its batch alone. "
            "Choose another optimizer to see a state.",
        )
        return Offer((), text.format(optimizer=names.optimizer(optimizer)))
    entries: list[Entry] = []
    together = translate("Inspector", "{about} {moment}")
    for state, vector in states.items():
        for held in arrays_of_state(network, state, vector):
            parameter = held.name.removeprefix(state).removeprefix("_")
            text = translate("Inspector", "{state} of {parameter} {shape}")
            if not parameter:
                text = translate("Inspector", "{state} of all parameters {shape}")
            caption = text.format(
                state=names.optimizer_state(state), parameter=parameter, shape=held.shape
            )
            about = state_about(state, parameter)
            entries.append(Entry(held, caption, together.format(about=about, moment=moment)))
    return Offer(tuple(entries))


def _moment(checkpoint: Checkpoint) -> str:
    if not checkpoint.counters.n_updates:
        return translate("Inspector", "Before the first step.")
    text = translate("Inspector", "After step {step}.")
    return text.format(step=f"{checkpoint.step:,}")
