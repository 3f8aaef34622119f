import string
from urllib.parse import urlsplit

from mlpstudio.datasets.mirrors import MNIST, RemoteFile
from mlpstudio.datasets.mnist import find_mnist


def test_the_four_files_are_those_that_are_looked_for(tmp_path):
    for file in MNIST.files:
        (tmp_path / file.name).touch()
    assert find_mnist([tmp_path]) == tmp_path
    assert len(MNIST.files) == 4


def test_sizes_are_those_of_the_images_and_labels():
    sizes = {file.name.partition("-idx")[0]: file.n_bytes for file in MNIST.files}
    assert sizes == {
        "train-images": 16 + 60_000 * 784,
        "train-labels": 8 + 60_000,
        "t10k-images": 16 + 10_000 * 784,
        "t10k-labels": 8 + 10_000,
    }


def test_digests_are_complete_and_differ():
    digests = {file.sha256 for file in MNIST.files}
    assert len(digests) == 4
    assert all(len(each) == 64 and set(each) <= set(string.hexdigits) for each in digests)


def test_mirrors_are_secure_folders():
    assert len(MNIST.mirrors) >= 2
    for mirror in MNIST.mirrors:
        assert urlsplit(mirror).scheme == "https"
        assert mirror.endswith("/")


def test_a_packed_file_may_be_a_little_longer():
    assert 1_000_000 < RemoteFile("x", 1_000_000, "").most_bytes < 1_010_000
