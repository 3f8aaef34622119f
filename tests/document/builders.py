"""Projects for the tests of documents: any that the program can make."""

from hypothesis import strategies as st

from mlpstudio.datasets.sources import SOURCES
from mlpstudio.document.project import (
    LABEL_ENCODINGS,
    DataChoice,
    Descent1DSettings,
    Descent2DSettings,
    LabSettings,
    Project,
)
from mlpstudio.engine.activations import ACTIVATIONS
from mlpstudio.engine.initializers import INITIALIZERS
from mlpstudio.engine.losses import LOSSES
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.engine.spec import DenseSpec, DropoutSpec, NetworkSpec
from mlpstudio.engine.training import TrainingSettings
from mlpstudio.labs.curves import CURVES
from mlpstudio.labs.surfaces import SURFACES


def names(registry):
    return st.sampled_from(list(registry))


numbers = st.floats(allow_nan=False, allow_infinity=False)
rates = st.floats(0.0, exclude_min=True, allow_nan=False, allow_infinity=False)
shares = st.floats(0.0, 1.0, exclude_max=True)
wholes = st.integers(1, 2**63 - 1)
seeds = st.integers(0, 2**63 - 1)

layers = st.one_of(
    st.builds(DenseSpec, wholes, names(ACTIVATIONS), names(INITIALIZERS)),
    st.builds(DropoutSpec, shares),
)
networks = st.builds(
    NetworkSpec,
    st.lists(st.integers(1, 100), max_size=3).map(tuple),
    st.lists(layers, max_size=5).map(tuple),
)
data_choices = st.builds(
    DataChoice, names(SOURCES), st.none() | wholes, shares, names(LABEL_ENCODINGS), seeds
)
trainings = st.builds(
    TrainingSettings, names(OPTIMIZERS), rates, names(LOSSES), wholes, wholes, seeds
)
labs = st.builds(
    LabSettings,
    st.builds(Descent1DSettings, names(CURVES), names(OPTIMIZERS), rates, st.none() | numbers),
    st.builds(
        Descent2DSettings,
        names(SURFACES),
        st.lists(names(OPTIMIZERS), unique=True).map(tuple),
        st.lists(st.tuples(names(OPTIMIZERS), rates)).map(tuple),
        st.none() | st.tuples(numbers, numbers),
    ),
)
projects = st.builds(Project, data_choices, networks, trainings, labs, st.text())
"""Any project that an editor of the program can make, and many that none would."""
