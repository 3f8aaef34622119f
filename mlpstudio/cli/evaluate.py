"""The command `evaluate`: loss and accuracy of a trained network."""

import argparse
from dataclasses import replace

from mlpstudio.cli.output import STANDARD_OUTPUT, check_targets, write_json
from mlpstudio.cli.parser import add_json_option, add_mnist_option
from mlpstudio.cli.trained import add_network_options, open_network
from mlpstudio.datasets.sources import SOURCES
from mlpstudio.engine.evaluation import evaluate
from mlpstudio.errors import DataError
from mlpstudio.runs.blas import TRAINING_THREADS, set_blas_threads
from mlpstudio.runs.prepare import load_data


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what is measured."""
    add_network_options(parser)
    parser.add_argument(
        "--data", choices=tuple(SOURCES), help="data set; that of the training if absent"
    )
    add_mnist_option(parser)
    parser.add_argument(
        "--part", choices=("test", "train"), default="test", help="samples to measure on"
    )
    add_json_option(parser)


def act(arguments: argparse.Namespace) -> int:
    """Measure and report."""
    check_targets(arguments.json)
    set_blas_threads(TRAINING_THREADS)
    run, network = open_network(arguments.project, is_reader=arguments.reader)
    source = arguments.data or run.data.source
    # As the network learnt them: scaled or not, of the same file, with the labels encoded alike.
    choice = replace(
        run.data, source=source, train_size=None, validation_fraction=0.0, label_noise=0.0
    )
    dataset = load_data(choice, arguments.mnist)
    samples = dataset.test if arguments.part == "test" else dataset.train
    if samples.n_features != network.spec.n_features:
        raise DataError(
            f"The network expects {network.spec.n_features} numbers, but a sample of {source} has "
            f"{samples.n_features}."
        )
    result = evaluate(network, samples, run.training.evaluation_loss)
    if arguments.json != STANDARD_OUTPUT:
        print(
            f"{source} {arguments.part} set, {len(samples):,} samples: "
            f"loss {result.loss:.4f}, accuracy {result.accuracy:.4f}"
        )
    content = {
        "data": source,
        "part": arguments.part,
        "samples": len(samples),
        "loss": result.loss,
        "accuracy": result.accuracy,
    }
    write_json(arguments.json, content)
    return 0
