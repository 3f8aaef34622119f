"""What plots in several panels share."""

from mlpstudio.ui.plots.plot_link import PlotLink


def told(link):
    heard = []
    link.pointed.connect(lambda: heard.append(("step", link.step)))
    link.axis_changed.connect(lambda: heard.append(("axis", link.unit, link.log_x)))
    return heard


def test_only_news_are_told(qapp):
    link = PlotLink()
    heard = told(link)
    link.point(7)
    link.point(7)
    link.count("steps", False)
    link.count("seconds", False)
    link.count("seconds", True)
    link.point(None)
    expected = [("step", 7), ("axis", "seconds", False), ("axis", "seconds", True)]
    assert heard == [*expected, ("step", None)]
