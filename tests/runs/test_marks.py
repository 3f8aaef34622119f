from mlpstudio.runs.curves import Mark
from mlpstudio.runs.marks import merged


def rate(step, before, after):
    return Mark(step, "learning_rate", before, after)


def test_a_drag_becomes_one_mark_from_first_to_last_value():
    marks = [rate(10, 0.001, 0.002), rate(12, 0.002, 0.005), rate(15, 0.005, 0.01)]
    assert merged(marks, 5) == [rate(10, 0.001, 0.01)]


def test_marks_far_apart_stay_apart():
    marks = [rate(10, 0.001, 0.002), rate(100, 0.002, 0.005)]
    assert merged(marks, 5) == marks


def test_settings_are_not_mixed():
    batch = Mark(11, "batch_size", 128, 64)
    marks = [rate(10, 0.001, 0.002), batch, rate(12, 0.002, 0.004)]
    assert merged(marks, 5) == [rate(10, 0.001, 0.004), batch]


def test_a_setting_that_came_back_leaves_no_mark():
    assert merged([rate(10, 0.001, 0.002), rate(12, 0.002, 0.001)], 5) == []


def test_distance_counts_from_the_last_mark_of_a_group():
    marks = [rate(step, step, step + 4) for step in range(0, 40, 4)]
    assert merged(marks, 4) == [rate(0, 0, 40)]


def test_a_batch_size_that_was_another_one_for_a_step_leaves_the_way_there():
    marks = [Mark(10, "batch_size", 128, 1), Mark(11, "batch_size", 1, 128)]
    assert merged(marks, 5) == marks[:1]
    assert merged([*marks, Mark(13, "batch_size", 128, 64)], 5) == [
        Mark(10, "batch_size", 128, 64)
    ]
