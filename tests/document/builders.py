"""Projects for the tests of documents: any that the program can make."""

from hypothesis import strategies as st

from mlpstudio.datasets.augmentation import OPTIONS as AUGMENTATION_OPTIONS
from mlpstudio.datasets.augmentation import Augmentation
from mlpstudio.datasets.readers.findings import PREPARATIONS
from mlpstudio.datasets.sources import SOURCES
from mlpstudio.document.lab_settings import (
    INSPECTED,
    LANDSCAPE_PARTS,
    LANDSCAPE_PLANES,
    MOST_NOISE,
    SLICING_SOURCES,
    BroadcastingSettings,
    Descent1DSettings,
    Descent2DSettings,
    DotSettings,
    ElementwiseSettings,
    GeometrySettings,
    InspectorSettings,
    LabSettings,
    LandscapeSettings,
    MiniBatchSettings,
    QuizSettings,
    ReshapingSettings,
    ShapeErrorSettings,
    SlicingSettings,
)
from mlpstudio.document.personal import PersonalDigit, PersonalSet
from mlpstudio.document.project import LABEL_ENCODINGS, DataChoice, Project
from mlpstudio.engine.activations import ACTIVATIONS
from mlpstudio.engine.initializers import INITIALIZERS
from mlpstudio.engine.losses import LOSSES
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.engine.schedules import SCHEDULES
from mlpstudio.engine.settings import MONITORS, StopRules, TrainingSettings
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    NetworkSpec,
    NoiseSpec,
)
from mlpstudio.labs.descents.batch_walk import PATHS
from mlpstudio.labs.descents.curves import CURVES
from mlpstudio.labs.descents.small_problems import KINDS
from mlpstudio.labs.descents.surfaces import CONDITIONS, SURFACES
from mlpstudio.labs.functions import own_curve, own_surface
from mlpstudio.labs.plane import plane_maps, point_sets, untangling
from mlpstudio.labs.tensors import (
    array_inspection,
    elementwise,
    matrices,
    products,
    reshaping,
)
from mlpstudio.labs.tensors.quiz import TOPICS


def names(registry):
    return st.sampled_from(list(registry))


numbers = st.floats(allow_nan=False, allow_infinity=False)
rates = st.floats(0.0, exclude_min=True, allow_nan=False, allow_infinity=False)
shares = st.floats(0.0, 1.0, exclude_max=True)
wholes = st.integers(1, 2**63 - 1)
seeds = st.integers(0, 2**63 - 1)

strengths = st.floats(0.0, 1e6)


@st.composite
def options(draw, declared):
    """Draw allowed values for some of the declared options."""
    chosen = [option for option in declared if draw(st.booleans())]
    return tuple((option.name, draw(allowed(option))) for option in chosen)


def allowed(option):
    if option.is_switch:
        return st.sampled_from([0.0, 1.0])
    return st.floats(
        option.minimum,
        min(option.maximum, 1e6),
        exclude_min=not option.minimum_included,
        exclude_max=not option.maximum_included,
    )


def named_with_options(registry):
    return st.sampled_from(list(registry)).flatmap(
        lambda name: st.tuples(st.just(name), options(registry[name].options))
    )


dense = st.builds(
    lambda units, activation, start, *more: DenseSpec(units, activation, *start, *more),
    wholes,
    names(ACTIVATIONS),
    named_with_options(INITIALIZERS),
    st.booleans(),
    strengths,
    strengths,
    st.booleans(),
)
layers = st.one_of(
    dense,
    st.builds(ActivationSpec, names(ACTIVATIONS)),
    st.builds(DropoutSpec, shares, st.booleans()),
    st.builds(NoiseSpec, strengths),
    st.builds(BatchNormSpec, shares, st.floats(0.0, 1.0, exclude_min=True), st.booleans()),
    st.just(FlattenSpec()),
)
augmentations = st.builds(
    Augmentation, **{option.name: allowed(option) for option in AUGMENTATION_OPTIONS}
)
stop_rules = st.builds(
    StopRules,
    st.none() | wholes,
    names(MONITORS),
    strengths,
    st.booleans(),
    st.none() | st.floats(0.0, 1.0, exclude_min=True),
    st.none() | st.floats(0.0, 1e9, exclude_min=True),
)
networks = st.builds(
    NetworkSpec,
    st.lists(st.integers(1, 100), max_size=3).map(tuple),
    st.lists(layers, max_size=5).map(tuple),
)
data_choices = st.builds(
    DataChoice,
    source=names(SOURCES),
    train_size=st.none() | wholes,
    validation_fraction=shares,
    label_encoding=names(LABEL_ENCODINGS),
    label_noise=st.floats(0.0, 1.0),
    augmentation=augmentations,
    seed=seeds,
    scaling=st.booleans(),
    path=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1),
    label_column=st.none() | st.integers(0, 2**63 - 1),
    preparation=st.none() | names(PREPARATIONS),
    point_noise=st.floats(0.0, 0.5),
)


@st.composite
def _trainings(draw):
    """Draw settings that pass their own check."""
    loss = draw(names(LOSSES))
    is_cross_entropy = loss.endswith("crossentropy")
    optimizer, optimizer_options = draw(named_with_options(OPTIMIZERS))
    schedule, schedule_options = draw(named_with_options(SCHEDULES))
    return TrainingSettings(
        optimizer=optimizer,
        optimizer_options=optimizer_options,
        learning_rate=draw(rates),
        schedule=schedule,
        schedule_options=schedule_options,
        clip_value=draw(st.none() | rates),
        clip_norm=draw(st.none() | rates),
        loss=loss,
        from_logits=is_cross_entropy and draw(st.booleans()),
        label_smoothing=draw(st.floats(0.0, 0.9)) if is_cross_entropy else 0.0,
        batch_size=draw(wholes),
        epochs=draw(wholes),
        stopping=draw(stop_rules),
        remeasure=draw(st.booleans()),
        seed=draw(seeds),
        shuffle_seed=draw(st.none() | seeds),
    )


trainings = _trainings()
formulas = st.recursive(
    st.sampled_from(["x", "2", "0.5", "pi", "3x"]),
    lambda part: st.one_of(
        st.builds("({} {} {})".format, part, st.sampled_from("+−*/^"), part),
        st.builds("{}({})".format, st.sampled_from(["sin", "exp", "abs", "relu"]), part),
    ),
    max_leaves=5,
)
limits = st.tuples(st.floats(-1e6, 1e6), st.floats(0.01, 1e6)).map(
    lambda drawn: (drawn[0], min(drawn[0] + drawn[1], 1e6))
)
descents_1d = st.builds(
    lambda curve, optimizer, rate, start, formula, ends, *ball: Descent1DSettings(
        curve, optimizer, rate, start, formula, *ends, *ball
    ),
    names([*CURVES, own_curve.NAME]),
    names(OPTIMIZERS),
    rates,
    st.none() | numbers,
    formulas,
    limits.filter(lambda ends: ends[1] - ends[0] >= 0.01),
    st.booleans(),
    st.floats(0.0, 0.99),
)
surface_limits = limits.filter(lambda ends: ends[1] - ends[0] >= 0.01)
descents_2d = st.builds(
    lambda schedule, **values: Descent2DSettings(
        schedule=schedule[0], schedule_options=schedule[1], **values
    ),
    named_with_options(SCHEDULES),
    surface=names([*SURFACES, own_surface.NAME]),
    optimizers=st.lists(names(OPTIMIZERS), unique=True).map(tuple),
    learning_rates=st.lists(st.tuples(names(OPTIMIZERS), rates)).map(tuple),
    start=st.none() | st.tuples(numbers, numbers),
    condition=st.floats(*CONDITIONS),
    formula=formulas | st.just("x^2 + 3xy + y^2"),
    x_range=surface_limits,
    y_range=surface_limits,
    noise=st.floats(0.0, MOST_NOISE),
    seed=seeds,
)
cell_numbers = st.floats(-matrices.LARGEST_NUMBER, matrices.LARGEST_NUMBER)


def _matrices(size):
    rows, columns = size
    row = st.lists(cell_numbers, min_size=columns, max_size=columns).map(tuple)
    return st.lists(row, min_size=rows, max_size=rows).map(tuple)


elementwise_settings = st.tuples(
    st.integers(1, matrices.MOST_ROWS), st.integers(1, matrices.MOST_COLUMNS)
).flatmap(
    lambda size: st.builds(
        ElementwiseSettings, names(elementwise.OPERATIONS), _matrices(size), _matrices(size)
    )
)
plane_map_choices = st.one_of(
    [
        st.builds(
            plane_maps.PlaneMap,
            st.just(kind.name),
            st.tuples(*[st.floats(-5.0, 5.0)] * len(kind.usual)),
            names(plane_maps.ACTIVATIONS),
        )
        for kind in plane_maps.KINDS.values()
    ]
)
drawn_places = st.tuples(st.floats(-4.0, 4.0), st.floats(-4.0, 4.0))
labs = st.builds(
    LabSettings,
    descents_1d,
    descents_2d,
    st.builds(
        SlicingSettings,
        names(SLICING_SOURCES),
        st.lists(st.integers(0, 100), max_size=8).map(tuple),
        st.text(max_size=200),
        st.integers(0, 10**9),
        st.integers(1, 10**9),
    ),
    st.builds(BroadcastingSettings, st.text(max_size=200)),
    elementwise=elementwise_settings,
    reshaping=st.builds(
        ReshapingSettings,
        st.lists(st.integers(0, 100), max_size=8).map(tuple),
        names(reshaping.ITEM_SIZES),
        st.text(max_size=20),
    ),
    shape_errors=st.builds(ShapeErrorSettings, st.text(max_size=20)),
    dot=st.builds(
        DotSettings,
        names(products.FUNCTIONS),
        st.text(max_size=200),
        st.lists(cell_numbers, max_size=matrices.MOST_NUMBERS).map(tuple),
        st.lists(cell_numbers, max_size=matrices.MOST_NUMBERS).map(tuple),
    ),
    geometry=st.builds(
        GeometrySettings,
        names(point_sets.NAMES),
        st.lists(st.lists(drawn_places, min_size=1, max_size=3).map(tuple), max_size=2).map(tuple),
        st.lists(plane_map_choices, max_size=2).map(tuple),
        names(point_sets.PROBLEMS),
        st.integers(untangling.FEWEST_LAYERS, untangling.MOST_LAYERS),
        names(untangling.ACTIVATIONS),
        st.booleans(),
        seeds,
    ),
    mini_batches=st.builds(
        MiniBatchSettings,
        names(KINDS),
        st.integers(10, 1000),
        st.floats(0.0, 3.0),
        seeds,
        wholes,
        rates,
        names(OPTIMIZERS),
        rates,
        st.none() | st.tuples(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6)),
        st.booleans(),
        st.lists(names(PATHS), unique=True).map(tuple),
        names(PATHS),
    ),
    inspector=st.builds(
        InspectorSettings,
        names(INSPECTED),
        st.lists(st.integers(0, 100), max_size=8).map(tuple),
        names(array_inspection.KINDS),
        st.text(max_size=200),
        st.just("") | names(array_inspection.DTYPES),
    ),
    quiz=st.builds(QuizSettings, names(TOPICS), seeds, st.none() | st.integers(0, 10)),
    landscape=st.builds(
        LandscapeSettings,
        names(LANDSCAPE_PLANES),
        seeds,
        st.floats(0.001, 100.0),
        st.tuples(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6)),
        st.integers(5, 201),
        names(LANDSCAPE_PARTS),
        st.none()
        | st.tuples(st.floats(0.0, 1e6), st.floats(0.1, 1e6)).map(
            lambda ends: (ends[0], ends[0] + ends[1])
        ),
    ),
)
personal_sets = st.lists(
    st.tuples(st.binary(min_size=784, max_size=784), st.integers(0, 9)), max_size=2
).map(lambda drawn: PersonalSet(tuple(PersonalDigit(*digit) for digit in drawn)))
projects = st.builds(
    Project,
    data=data_choices,
    network=networks,
    training=trainings,
    labs=labs,
    personal=personal_sets,
    notes=st.text(),
)
"""Any project that an editor of the program can make, and many that none would."""
