"""Networks that are none, or none for these data."""

from dataclasses import replace

from mlpstudio.document import edits
from mlpstudio.document.design_check import ProblemKind, check
from mlpstudio.engine.spec import ActivationSpec, DenseSpec, DropoutSpec, FlattenSpec, NetworkSpec
from tests.document.design_check.designs import OUTPUT, SCORES, design, find, problems

Kind = ProblemKind


def test_an_output_is_added_for_the_classes_of_the_data() -> None:
    (problem,) = check(design(DropoutSpec(0.2)), 26, (28, 28))
    assert problem.values == {"units": 26}
    assert problem.fix is not None
    assert problem.fix.network.layers == (DropoutSpec(0.2), DenseSpec(26, "softmax"))


def test_a_softmax_by_itself_is_an_output() -> None:
    assert problems(design(SCORES, ActivationSpec("softmax"))) == ()


def test_without_data_the_output_is_not_compared_with_them() -> None:
    assert check(design(DenseSpec(3, "softmax")), None, (28, 28)) == ()
    (problem,) = check(design(), None, (28, 28))
    assert problem.values == {"units": 10}


def test_the_same_numbers_in_another_form_are_no_problem() -> None:
    assert check(design(OUTPUT), 10, (784,)) == ()


def test_the_input_takes_the_shape_of_the_data() -> None:
    (problem,) = check(design(OUTPUT), 10, (8, 8))
    assert problem.values == {"shape": (28, 28), "wanted": (8, 8)}
    assert problem.fix is not None
    assert problem.fix.network == NetworkSpec((8, 8), (OUTPUT,))


def test_one_sigmoid_for_ten_classes_becomes_a_softmax_of_ten() -> None:
    project = design(DenseSpec(16), DenseSpec(1, "sigmoid"), loss="binary_crossentropy")
    problem = find(project, Kind.SINGLE_OUTPUT)
    assert problem.values["classes"] == 10
    assert problem.fix == design(DenseSpec(16), OUTPUT)


def test_categorical_crossentropy_with_integers_is_mended_by_the_sparse_form() -> None:
    problem = find(design(OUTPUT, loss="categorical_crossentropy"), Kind.NEEDS_ONE_HOT)
    assert problem.fix == design(OUTPUT, loss="sparse_categorical_crossentropy")


def test_a_loss_without_a_sparse_form_is_mended_by_one_hot_labels() -> None:
    project = design(SCORES, loss="mean_squared_error")
    problem = find(project, Kind.NEEDS_ONE_HOT)
    assert problem.fix == edits.change_data(project, label_encoding="one_hot")


def test_a_loss_without_a_one_hot_form_is_mended_by_integers() -> None:
    project = design(SCORES, loss="hinge", one_hot=True)
    problem = find(project, Kind.NEEDS_INTEGERS)
    assert problem.fix == edits.change_data(project, label_encoding="integer")


def test_class_weights_are_counted_against_the_data_or_else_the_outputs() -> None:
    three = design(DenseSpec(3, "softmax"), class_weights=(1.0, 2.0, 3.0))
    assert check(three, None, (28, 28)) == ()
    assert check(three, 3, (28, 28)) == ()
    (problem,) = check(replace(three, network=design(OUTPUT).network), 10, (28, 28))
    assert problem.values == {"count": 3, "classes": 10}
    assert problem.fix is not None
    assert problem.fix.training.class_weights == ()
    unfinished = design(class_weights=(1.0, 2.0))
    assert [p.kind for p in check(unfinished, None, (28, 28))] == [Kind.NO_LAYERS]


def test_flattening_images_at_the_front_is_no_problem() -> None:
    assert problems(design(FlattenSpec(), OUTPUT)) == ()
    rows = replace(design(), network=NetworkSpec((784,), (FlattenSpec(), OUTPUT)))
    assert [p.kind for p in check(rows, 10, (784,))] == [Kind.FLATTEN_USELESS]
    twice = design(FlattenSpec(), FlattenSpec(), OUTPUT)
    assert find(twice, Kind.FLATTEN_USELESS).layer == 1
