import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.figures.blocks import Block, Run, place_stack, split_evenly, stack_height

BLACK = (0, 0, 0)


@pytest.mark.parametrize(
    ("heights", "n_columns", "counts"),
    [
        ([], 2, [0, 0]),
        ([5.0], 3, [1, 0, 0]),
        ([1.0, 1.0, 1.0, 1.0], 2, [2, 2]),
        ([4.0, 1.0, 1.0, 1.0], 2, [1, 3]),
        ([1.0, 1.0, 5.0], 2, [2, 1]),
    ],
)
def test_columns_are_as_even_as_they_can_be(heights, n_columns, counts):
    assert split_evenly(heights, n_columns) == counts


@settings(max_examples=60)
@given(st.lists(st.floats(1, 50), min_size=1, max_size=12), st.integers(1, 4))
def test_every_block_is_in_a_column_and_none_is_higher_than_needed(heights, n_columns):
    counts = split_evenly(heights, n_columns)
    assert len(counts) == n_columns
    assert sum(counts) == len(heights)
    rest = iter(heights)
    highest = max(sum(next(rest) for _ in range(count)) for count in counts)
    assert highest <= sum(heights) / n_columns + max(heights) + 1e-6


def test_blocks_stand_below_each_other_with_their_space(style):
    run = Run("text", 10.0, 400, BLACK)
    blocks = [Block((run, run), 7.0), Block((run,), 7.0)]
    texts, end = place_stack(blocks, 0.0, 0.0, style.setter, style.type_)
    line = 10.0 * style.type_.leading
    assert [text.baseline - texts[0].baseline for text in texts] == pytest.approx(
        [0.0, line, 2 * line + 7.0]
    )
    assert end == pytest.approx(stack_height(blocks, style.type_)) == pytest.approx(3 * line + 7.0)


def test_a_hanging_number_stands_on_the_line_it_numbers(style):
    number = Run("1", 10.0, 600, BLACK, hang=True)
    note = Run("note", 10.0, 400, BLACK, indent=12.0)
    texts, _ = place_stack([Block((number, note))], 5.0, 0.0, style.setter, style.type_)
    assert texts[0].baseline == texts[1].baseline
    assert [text.x for text in texts] == [5.0, 17.0]
