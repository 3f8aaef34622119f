"""The options of `train`, by subject: data, network, training, and when to stop."""

import argparse
from collections.abc import Iterable

from mlpstudio.cli.parser import add_mnist_option, number_list, option_value, whole
from mlpstudio.datasets.sources import SOURCES
from mlpstudio.engine.activations import ACTIVATIONS
from mlpstudio.engine.initializers import INITIALIZERS
from mlpstudio.engine.losses import LOSSES
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.engine.options import Option
from mlpstudio.engine.schedules import SCHEDULES
from mlpstudio.engine.settings import MONITORS, TrainingSettings


def add_data_options(parser: argparse.ArgumentParser) -> None:
    """Add what is learnt from."""
    group = parser.add_argument_group("data")
    group.add_argument("--data", choices=tuple(SOURCES), default="digits", help="data set")
    add_mnist_option(group)
    group.add_argument(
        "--train-size", type=whole, metavar="N", help="samples to use; all if absent"
    )
    group.add_argument(
        "--validation-fraction", type=float, default=0.0, metavar="SHARE", help="held out"
    )
    group.add_argument(
        "--label-noise",
        type=float,
        default=0.0,
        metavar="SHARE",
        help="of the training labels that are made wrong",
    )
    group.add_argument(
        "--point-noise",
        type=float,
        default=0.0,
        metavar="DEVIATION",
        help="by which points of the plane are moved about",
    )
    group.add_argument(
        "--data-seed",
        type=whole,
        default=0,
        metavar="N",
        help="decides built-in digits and points, what is held out and which labels are wrong",
    )


def add_network_options(parser: argparse.ArgumentParser) -> None:
    """Add what is built."""
    group = parser.add_argument_group("network")
    elementwise = tuple(a.name for a in ACTIVATIONS.values() if a.is_elementwise)
    group.add_argument(
        "--hidden",
        default="512",
        metavar="UNITS",
        help='hidden layers, such as 512 or 256,128; "" for none',
    )
    group.add_argument(
        "--activation", choices=elementwise, default="relu", help="of the hidden layers"
    )
    group.add_argument(
        "--initializer",
        choices=tuple(INITIALIZERS),
        default="glorot_uniform",
        help="of the hidden layers' weights",
    )
    group.add_argument(
        "--batch-norm",
        action="store_true",
        help="between each hidden layer's scores and its activation",
    )
    group.add_argument(
        "--dropout", type=float, default=0.0, metavar="RATE", help="after each hidden layer"
    )
    group.add_argument(
        "--noise", type=float, default=0.0, metavar="STDDEV", help="added to the inputs"
    )
    for name, text in (("--l1", "sum of |W|"), ("--l2", "sum of W squared")):
        group.add_argument(
            name,
            type=float,
            default=0.0,
            metavar="STRENGTH",
            help=f"of the penalty on the {text} of every dense layer",
        )
    group.add_argument(
        "--rate-factors",
        type=number_list,
        default=(),
        metavar="F,F,...",
        help="what each dense layer multiplies the learning rate by, the output last, such as "
        "0.1,1; a batch normalisation learns like the layer before it",
    )


def add_training_options(parser: argparse.ArgumentParser) -> None:
    """Add how it is trained."""
    usual, group = TrainingSettings(), parser.add_argument_group("training")
    group.add_argument("--optimizer", choices=tuple(OPTIMIZERS), default=usual.optimizer)
    group.add_argument(
        "--optimizer-option",
        type=option_value,
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help=_options_help((name, entry.options) for name, entry in OPTIMIZERS.items()),
    )
    group.add_argument("--learning-rate", type=float, default=usual.learning_rate, metavar="RATE")
    group.add_argument(
        "--schedule",
        choices=tuple(SCHEDULES),
        default=usual.schedule,
        help="of the learning rate",
    )
    group.add_argument(
        "--schedule-option",
        type=option_value,
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help=_options_help((name, entry.options) for name, entry in SCHEDULES.items()),
    )
    group.add_argument(
        "--clip-value", type=float, metavar="LIMIT", help="largest entry of the gradient"
    )
    group.add_argument(
        "--clip-norm", type=float, metavar="LIMIT", help="largest norm of the gradient"
    )
    group.add_argument("--epochs", type=whole, default=usual.epochs, metavar="N")
    group.add_argument("--batch-size", type=whole, default=usual.batch_size, metavar="B")
    group.add_argument(
        "--remeasure",
        action="store_true",
        help="measure the training samples anew after each epoch, the weights at rest",
    )
    group.add_argument(
        "--seed",
        type=whole,
        default=usual.seed,
        metavar="N",
        help="decides initial weights, order of samples and dropout",
    )
    group.add_argument(
        "--shuffle-seed", type=whole, metavar="N", help="decides the order of samples instead"
    )


def add_loss_options(parser: argparse.ArgumentParser) -> None:
    """Add what is made small."""
    usual, group = TrainingSettings(), parser.add_argument_group("loss")
    group.add_argument("--loss", choices=tuple(LOSSES), default=usual.loss)
    group.add_argument(
        "--from-logits",
        action="store_true",
        help="the output layer is linear, and a cross-entropy takes its scores",
    )
    group.add_argument(
        "--label-smoothing",
        type=float,
        default=usual.label_smoothing,
        metavar="SHARE",
        help="of each label that is spread over all classes",
    )
    group.add_argument(
        "--class-weights",
        type=number_list,
        default=(),
        metavar="W,W,...",
        help="what a sample of each class counts for, such as 1,1,2,1,1,1,1,1,1,1",
    )


def add_stopping_options(parser: argparse.ArgumentParser) -> None:
    """Add when it ends before the last epoch."""
    usual, group = TrainingSettings().stopping, parser.add_argument_group("early stopping")
    group.add_argument(
        "--patience", type=whole, metavar="N", help="epochs without improvement that are borne"
    )
    group.add_argument(
        "--monitor",
        choices=MONITORS,
        default=usual.monitor,
        help="what has to improve; without validation samples, the training's own",
    )
    group.add_argument(
        "--min-delta",
        type=float,
        default=usual.min_delta,
        metavar="X",
        help="improvements by no more do not count",
    )
    group.add_argument(
        "--restore-best",
        action="store_true",
        help="put the weights of the best epoch back at the end",
    )
    group.add_argument(
        "--target-accuracy", type=float, metavar="SHARE", help="at which training ends"
    )
    group.add_argument(
        "--max-seconds", type=float, metavar="S", help="spent in training after which it ends"
    )


def _options_help(entries: Iterable[tuple[str, tuple[Option, ...]]]) -> str:
    """Return which numbers which entry takes."""
    listed = (
        f"{name}: {', '.join(o.name for o in options)}" for name, options in entries if options
    )
    return f"may be given several times; {'; '.join(listed)}"
