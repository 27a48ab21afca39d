import numpy as np
import pytest

from app.drawing.legend import TONE_OF_KEY, LegendChannel, LegendEntry, LegendKey
from app.drawing.look import LIGHT, Sizes
from app.figures.legend_block import set_legend
from app.figures.legend_samples import SAMPLE_PX, SampleSheet

CHANNELS = {
    LegendKey.MIXED: LegendChannel.TONE,
    LegendKey.DASHED: LegendChannel.DASH,
    LegendKey.WIDTH_3: LegendChannel.WIDTH,
    LegendKey.DIRECTED: LegendChannel.ARROW,
    LegendKey.ENDED: LegendChannel.PAST,
    LegendKey.STATE: LegendChannel.SHAPE,
    LegendKey.HULL: LegendChannel.HULL,
    LegendKey.DISPUTED: LegendChannel.MARK,
}
ENTRIES = tuple(LegendEntry(channel, key, 1) for key, channel in CHANNELS.items())
EVERY_CHANNEL = {
    **dict.fromkeys((key.name for key in TONE_OF_KEY), LegendChannel.TONE),
    "CONTESTED": LegendChannel.TONE,
    **dict.fromkeys(("SPOKE", "SOLID", "DASHED", "DOTTED"), LegendChannel.DASH),
    **dict.fromkeys(("WIDTH_1", "WIDTH_2", "WIDTH_3"), LegendChannel.WIDTH),
    **dict.fromkeys(("ENDED", "FAINT_TIE", "FAINT_ACTOR"), LegendChannel.PAST),
    **dict.fromkeys(("HULL", "OUTLINED", "SPLIT"), LegendChannel.HULL),
    "DIRECTED": LegendChannel.ARROW,
}


def marks_of(picture):
    layers = (picture.hulls, picture.ties, picture.arrows, picture.actors)
    return sum(len(layer) for layer in layers)


@pytest.mark.parametrize("key", [key for key in LegendKey if key is not LegendKey.DISPUTED])
def test_every_sign_has_a_sample_within_its_room(key):
    sheet = SampleSheet(LIGHT, Sizes())
    channel = EVERY_CHANNEL.get(key.name, LegendChannel.SHAPE)
    sheet.add(LegendEntry(channel, key, 1, palette_slot=2), 100.0, 50.0)
    picture = sheet.picture()
    assert marks_of(picture) > 0
    points = [batch.paths.reshape(-1, 2) for batch in picture.ties]
    points += [ring for hull in picture.hulls for rings in hull.polygons for ring in rings]
    points += [batch.centres for batch in picture.actors]
    points += [batch.plates.reshape(-1, 2) for batch in picture.signs]
    spread = np.concatenate([*points, *(ring for hull in picture.hulls for ring in hull.rings)])
    assert spread[:, 0].min() >= 100.0
    assert spread[:, 0].max() <= 100.0 + SAMPLE_PX[0]
    assert np.abs(spread[:, 1] - 50.0).max() <= SAMPLE_PX[1] / 2 + 1.5


def test_two_tones_are_seen_in_the_samples_of_what_has_two():
    def n_strokes(key):
        sheet = SampleSheet(LIGHT, Sizes())
        sheet.add(LegendEntry(LegendChannel.TONE, key, 1), 0.0, 0.0)
        return len({batch.style.rgb for batch in sheet.picture().ties})

    assert n_strokes(LegendKey.COOPERATIVE) == 1
    assert n_strokes(LegendKey.MIXED) == n_strokes(LegendKey.CONTESTED) == 2


def test_what_differs_in_a_comparison_has_its_sign_in_the_sample():
    def signs(key):
        sheet = SampleSheet(LIGHT, Sizes())
        sheet.add(LegendEntry(LegendChannel.TONE, key, 1), 0.0, 0.0)
        return [batch.rgb for batch in sheet.picture().signs]

    assert signs(LegendKey.ADDED) == [LIGHT.added]
    assert signs(LegendKey.ENDED_SINCE) == [LIGHT.ended]
    assert signs(LegendKey.CHANGED) == [LIGHT.changed]
    assert signs(LegendKey.UNCHANGED) == []


def test_the_legend_is_grouped_under_headings_in_columns(style):
    area = set_legend(ENTRIES, (10.0, 20.0, 430.0), style, Sizes())
    words = [text.text for text in area.texts]
    for group in ("ties", "status", "weight", "actors", "blocs"):
        assert f"<{group}>" in words
    assert words.index("mixed") < words.index("directed") < words.index("announced or planned")
    assert len({text.x for text in area.texts if text.text.startswith("<")}) > 1
    assert all(text.x + text.width <= 440.0 for text in area.texts)
    assert all(20.0 < text.baseline < area.bottom for text in area.texts)


def test_samples_stand_beside_their_words(style):
    (entry,) = [entry for entry in ENTRIES if entry.key is LegendKey.DASHED]
    area = set_legend((entry,), (10.0, 20.0, 430.0), style, Sizes())
    (line,) = area.samples.picture.ties
    (word,) = [text for text in area.texts if text.text == "announced or planned"]
    scale = area.samples.frame.scale
    assert line.paths[..., 0].max() * scale < word.x
    assert word.baseline - word.size < line.paths[0, 0, 1] * scale < word.baseline


def test_an_asterisk_stands_before_what_it_means(style):
    entry = LegendEntry(LegendChannel.MARK, LegendKey.DISPUTED, 1)
    area = set_legend((entry,), (0.0, 0.0, 430.0), style, Sizes())
    mark, meaning = area.texts[1:]
    assert (mark.text, meaning.text) == ("*", "disputed status")
    assert mark.baseline == meaning.baseline


def test_nothing_to_explain_takes_no_room(style):
    area = set_legend((), (10.0, 20.0, 430.0), style, Sizes())
    assert area.texts == ()
    assert area.bottom == 20.0
