"""What differs is called the same in the legend, on a figure and in the list of changes."""

import pytest

from app.analysis.became import became
from app.analysis.comparing import Difference
from app.cli.texts import Texts
from app.domain.apart import Apart
from app.drawing.legend import LegendChannel, LegendEntry, LegendKey
from app.session.comparison_wording import became_words
from app.ui.figure_wording import build_figure_wording
from app.ui.wording import legend_label

KEYS = dict(
    zip(Difference, (LegendKey.ADDED, LegendKey.ENDED_SINCE, LegendKey.CHANGED), strict=True)
)


def label(difference, times, day=""):
    return legend_label(LegendEntry(LegendChannel.TONE, KEYS[difference], 1, day, apart=times))


@pytest.mark.parametrize("times", Apart)
def test_legend_figure_and_list_say_the_same(times):
    words = became_words(Texts("en").translate)
    listed = [words[became(difference, times)] for difference in Difference]
    assert [label(difference, times) for difference in Difference] == listed
    counted = build_figure_wording("en").n_differences(1, 2, 3, times)
    assert counted == ", ".join(f"{n} {word}" for n, word in enumerate(listed, 1))


def test_a_day_is_told_only_where_it_cannot_be_taken_for_another():
    day = "2023-12-31"
    assert label(Difference.ADDED, Apart.IN_TIME, day) == f"added since {day}"
    assert label(Difference.ADDED, Apart.IN_KNOWING, day) == f"became known after {day}"
    assert label(Difference.ENDED, Apart.IN_KNOWING, day) == "known to be over"
