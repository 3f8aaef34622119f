import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.datasets.readers.labels import classify
from mlpstudio.datasets.readers.remarks import RemarkKind
from mlpstudio.errors import DataError


def kinds(classes):
    return [remark.kind for remark in classes.remarks]


@pytest.mark.parametrize(
    "labels",
    [
        np.array([0, 2, 1], np.uint8),
        np.array([0, 2, 1], np.int32),
        np.array([0.0, 2.0, 1.0]),
        np.array([[0], [2], [1]]),
        np.array(["0", "2", "1"]),
    ],
)
def test_whole_numbers_from_0_on_are_classes(labels):
    classes = classify("file", labels)
    assert classes.names == ("0", "1", "2")
    assert classes.train.dtype == np.int64
    assert classes.train.tolist() == [0, 2, 1]
    assert classes.test is None
    assert kinds(classes) == []


def test_truth_values_are_two_classes():
    assert classify("file", np.array([True, False])).train.tolist() == [1, 0]


def test_labels_that_do_not_begin_at_0_keep_their_names():
    classes = classify("file", np.array([26, 1, 3]), np.array([3, 3]))
    assert classes.names == ("1", "3", "26")
    assert classes.train.tolist() == [2, 0, 1]
    assert classes.test is not None
    assert classes.test.tolist() == [1, 1]
    assert kinds(classes) == [RemarkKind.LABELS_RENUMBERED]
    assert classes.remarks[0].values == {"lowest": 1, "highest": 26}


def test_texts_become_classes_in_order():
    classes = classify("file", np.array(["dog", " cat ", "dog"]), np.array(["cat"]))
    assert classes.names == ("cat", "dog")
    assert classes.train.tolist() == [1, 0, 1]
    assert kinds(classes) == [RemarkKind.TEXT_LABELS]


def test_one_name_typed_in_two_ways_is_one_class():
    classes = classify("file", np.array(["가", "\u1100\u1161", "나"]))
    assert classes.names == ("가", "나")


def test_bytes_are_texts():
    assert classify("file", np.array([b"b", b"a"])).names == ("a", "b")
    with pytest.raises(DataError, match="not readable text"):
        classify("file", np.array([b"\xff", b"a"]))


def test_one_hot_rows_are_read_as_numbers():
    classes = classify("file", np.eye(4)[[0, 2, 2]])
    assert classes.names == ("0", "1", "2", "3")
    assert classes.train.tolist() == [0, 2, 2]
    assert kinds(classes) == [RemarkKind.ONE_HOT_LABELS]


def test_given_names_are_kept_also_for_classes_without_samples():
    classes = classify("file", np.array([0, 2]), names=["a", "b", "c"])
    assert classes.names == ("a", "b", "c")
    assert classes.counts(classes.train) == (1, 0, 1)
    assert classes.counts(None) == ()


def test_given_names_are_not_needed_for_texts():
    assert classify("file", np.array(["x", "y"]), names=["a", "b", "c"]).names == ("x", "y")


@given(st.lists(st.integers(0, 50), min_size=2).filter(lambda labels: len(set(labels)) > 1))
def test_the_name_of_a_class_is_the_label(labels):
    classes = classify("file", np.array(labels))
    assert [classes.names[number] for number in classes.train] == [str(each) for each in labels]


@pytest.mark.parametrize(
    ("labels", "complaint"),
    [
        (np.array([0, 1, -1]), "from 0 on, found -1 for sample 3"),
        (np.array([0, 0.5]), "from 0 on, found 0.5 for sample 2"),
        (np.array([np.nan, 1]), "found nan for sample 1"),
        (np.array([np.inf, 1]), "found inf for sample 1"),
        (np.array([1e300, 1]), r"found 1e\+300 for sample 1"),
        (np.array([2**63, 1], np.uint64), "found 9223372036854775808 for sample 1"),
        (np.array([5, 5]), "2 to 1,000 classes, found only 5"),
        (np.arange(1001), "found 1,001 different ones"),
        (np.array([[0.5, 0.5]]), "rows with a single 1"),
        (np.array([[0, 1], [1, 1]]), "that of sample 2 is different"),
        (np.zeros((2, 2, 2)), r"found float64 of shape \(2, 2, 2\)"),
        (np.zeros((2, 0)), "one label for each sample"),
        (np.array([1j, 2]), "found complex128"),
        (np.array([None, 1]), "found object"),
        (np.array(["a", " "]), "sample 2 has no label"),
        (np.array(["a", "b" * 101]), "one of 101 characters: bbb"),
        (np.array([["a", "b"]]), "found <U1"),
    ],
)
def test_labels_that_are_no_classes_are_refused(labels, complaint):
    with pytest.raises(DataError, match=complaint) as caught:
        classify("file", labels)
    assert str(caught.value).startswith("file: ")


@pytest.mark.parametrize(
    ("test", "names", "complaint"),
    [
        (np.array([0, 7]), (), "test sample 2 has the label 7, which is none of the 2 classes"),
        (np.array(["a"]), (), "all texts or all numbers"),
        (np.array([0]), ["a"], "found only 0"),
    ],
)
def test_parts_that_do_not_fit_are_refused(test, names, complaint):
    with pytest.raises(DataError, match=complaint):
        classify("file", np.array([0, 1]), test, names)


def test_a_label_beyond_the_given_names_is_refused():
    with pytest.raises(
        DataError, match="sample 2 has the label 2, which is none of the 2 classes"
    ):
        classify("file", np.array([0, 2]), names=["a", "b"])
