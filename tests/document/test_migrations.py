"""Older files: brought up one version at a time; newer ones refused with advice."""

import pytest

from mlpstudio.document import migrations
from mlpstudio.errors import ProjectFileError


def test_todays_format_is_left_as_it_is():
    content = {"format_version": migrations.FORMAT_VERSION, "project": {}}
    assert migrations.up_to_date(content) == content


def test_there_is_one_migration_for_each_older_version():
    assert sorted(migrations.MIGRATIONS) == list(range(1, migrations.FORMAT_VERSION))


def test_an_old_file_goes_through_every_version_in_order(monkeypatch):
    def step(number):
        return lambda content: {**content, "seen": [*content.get("seen", []), number]}

    monkeypatch.setattr(migrations, "FORMAT_VERSION", 4)
    monkeypatch.setattr(migrations, "MIGRATIONS", {n: step(n) for n in (1, 2, 3)})
    assert migrations.up_to_date({"format_version": 1})["seen"] == [1, 2, 3]
    assert migrations.up_to_date({"format_version": 3})["seen"] == [3]
    assert "seen" not in migrations.up_to_date({"format_version": 4})


def test_a_newer_format_is_refused_with_both_versions_and_advice():
    newer = migrations.FORMAT_VERSION + 1
    with pytest.raises(ProjectFileError, match=rf"format {newer}.*newer version of the program"):
        migrations.up_to_date({"format_version": newer})


@pytest.mark.parametrize("version", [None, "1", 0, -1, 1.0, True, []])
def test_a_version_that_is_no_number_from_1_on_is_refused(version):
    with pytest.raises(ProjectFileError, match="format version"):
        migrations.up_to_date({"format_version": version})
    with pytest.raises(ProjectFileError, match="format version is None"):
        migrations.up_to_date({})


@pytest.mark.parametrize("content", [None, [], "project", 1])
def test_a_description_that_is_no_object_is_refused(content):
    with pytest.raises(ProjectFileError, match="not an object"):
        migrations.up_to_date(content)
