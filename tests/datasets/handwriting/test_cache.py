import numpy as np
import pytest

from mlpstudio.datasets.handwriting import cache, cached_handwriting, generate


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    path = tmp_path / "cache"
    monkeypatch.setattr(cache, "user_cache", lambda: path)
    return path


@pytest.fixture
def written_sets(monkeypatch):
    """The sizes of the data sets that had to be generated."""
    genuine, sizes = cache.handwriting_dataset, []

    def counting(n_train, n_test, seed, progress=None):
        sizes.append((n_train, n_test, seed))
        return genuine(n_train, n_test, seed, progress)

    monkeypatch.setattr(cache, "handwriting_dataset", counting)
    return sizes


def assert_same(first, second):
    for a, b in ((first.train, second.train), (first.test, second.test)):
        np.testing.assert_array_equal(a.inputs, b.inputs)
        np.testing.assert_array_equal(a.labels, b.labels)
        assert a.inputs.dtype == b.inputs.dtype == np.uint8
        assert a.labels.dtype == b.labels.dtype == np.int64
        assert a.scale == b.scale
    assert (first.name, first.class_names) == (second.name, second.class_names)


def test_the_second_time_nothing_is_generated(written_sets):
    told: list[float] = []
    first = cached_handwriting(30, 10, seed=1)
    second = cached_handwriting(30, 10, seed=1, progress=told.append)
    assert written_sets == [(30, 10, 1)]
    assert told == [1.0]
    assert_same(first, second)
    np.testing.assert_array_equal(first.train.inputs, generate(30, seed=1)[0])


def test_reading_without_progress_works(written_sets):
    cached_handwriting(5, 5, seed=1)
    cached_handwriting(5, 5, seed=1)
    assert len(written_sets) == 1


def test_sizes_and_seeds_are_kept_apart(written_sets):
    assert len(cached_handwriting(30, 10, seed=1).train) == 30
    assert len(cached_handwriting(20, 10, seed=1).train) == 20
    cached_handwriting(20, 10, seed=2)
    assert len(written_sets) == 3


def test_another_version_of_the_generator_does_not_use_the_file(written_sets, monkeypatch):
    cached_handwriting(5, 5, seed=0)
    monkeypatch.setattr(cache, "GENERATOR_VERSION", cache.GENERATOR_VERSION + 1)
    cached_handwriting(5, 5, seed=0)
    assert len(written_sets) == 2


@pytest.mark.parametrize("damage", ["truncate", "flip", "empty"])
def test_a_damaged_file_is_replaced_without_a_word(folder, written_sets, damage):
    first = cached_handwriting(30, 10, seed=1)
    (path,) = folder.iterdir()
    content = bytearray(path.read_bytes())
    if damage == "flip":
        content[len(content) // 2] ^= 4
    path.write_bytes({"truncate": content[:-20], "flip": content, "empty": b""}[damage])
    assert_same(cached_handwriting(30, 10, seed=1), first)
    cached_handwriting(30, 10, seed=1)
    assert len(written_sets) == 2


def test_only_the_newest_files_are_kept(folder):
    for seed in range(5):
        cached_handwriting(1, 1, seed)
    assert len(list(folder.iterdir())) == 3


def test_a_cache_that_cannot_be_written_is_done_without(folder, written_sets):
    folder.write_text("a file where the folder should be")
    assert len(cached_handwriting(5, 5, seed=0).train) == 5
    cached_handwriting(5, 5, seed=0)
    assert len(written_sets) == 2


def test_a_cancelled_generation_stores_nothing(folder):
    def cancel(share):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        cached_handwriting(5, 5, seed=0, progress=cancel)
    assert not folder.exists()
