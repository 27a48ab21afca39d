import json
import subprocess
from xml.etree import ElementTree as ET

import docx
import pypdfium2
import pytest
from pptx import Presentation

from app.formats.carried_text import read_carried_text

PNG = b"\x89PNG\r\n\x1a\n"
SVG = "{http://www.w3.org/2000/svg}"


def texts_of(path):
    return ["".join(text.itertext()) for text in ET.parse(path).iter(f"{SVG}text")]


@pytest.fixture
def figure(answer, tmp_path):
    """Write an SVG with these options; give its texts."""

    def write(*options):
        path = tmp_path / "figure.svg"
        status, out, err = answer("figure", "-o", path, *options)
        assert (status, out) == (0, "")
        # What keeps the figure from being read is told, and nothing else.
        assert all(line.startswith("multivector: ") for line in err.splitlines())
        return texts_of(path)

    return write


@pytest.fixture
def refused(told, tmp_path):
    """Ask for a figure that cannot be; give the one line and see that nothing was written."""

    def ask(*options, name="figure.png"):
        line = told("figure", "-o", tmp_path / name, *options)
        assert list(tmp_path.iterdir()) == []
        return line

    return ask


def test_a_figure_is_written_without_a_display_or_a_connection(multivector, tmp_path):
    size = ("--width-mm", "160", "--dpi", "300")
    done = multivector("figure", "-o", "x.png", "--focus", "KAZ", *size)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    content = (tmp_path / "x.png").read_bytes()
    assert content.startswith(PNG)
    assert int.from_bytes(content[16:20], "big") == 1890


def test_an_impossible_platform_in_the_environment_does_not_matter(
    multivector, tmp_path, small_package
):
    nowhere = {"QT_QPA_PLATFORM": "nowhere"}
    done = multivector("figure", small_package, "-o", "x.svg", environ=nowhere)
    assert isinstance(done, subprocess.CompletedProcess)
    assert (done.returncode, done.stderr) == (0, "")
    assert texts_of(tmp_path / "x.svg")


def test_the_first_view_has_title_date_legend_and_numbered_sources(figure, atlas):
    texts = figure()
    assert "Ties of states and blocs" in texts
    assert any(text.startswith("As of 13 November 2025") for text in texts)
    assert {"1", "2", "3", "4", "5", "cooperative", "conflictual", "mixed"} <= set(texts)
    for source in atlas.focus_sources:
        outlet = atlas.source_by_id[source].outlet
        assert outlet in " ".join(texts)


def test_dates_can_be_chosen(figure):
    texts = figure("--as-of", "2024", "--known-by", "2023-06")
    (subtitle,) = [text for text in texts if text.startswith("As of 31 December 2024")]
    assert "published by 30 June 2023" in subtitle
    assert not any("Handelsblatt" in text for text in texts)


def test_title_and_names_in_any_script(answer, tmp_path):
    path = tmp_path / "x.pdf"
    assert answer("figure", "-o", path, "--title", "Связи Казахстана", "--lang", "de").status == 0
    with pypdfium2.PdfDocument(path) as document:
        text = document[0].get_textpage().get_text_range()
    assert "Связи Казахстана" in text
    assert "Kasachstan" in text
    assert "OVKS" in text


def test_actors_are_named_as_people_name_them(figure):
    texts = figure("--focus", "kasachstan")
    assert "Kazakhstan: ties and blocs" in texts
    assert "Iran" not in texts


def test_a_bloc_in_focus_shows_its_members(figure):
    texts = figure("--focus", "AUKUS")
    assert {"Australia", "United Kingdom", "United States"} <= set(texts)
    assert "Kazakhstan" not in texts


def test_a_selected_tie_shows_its_evidence(figure):
    texts = figure("--select", "RUS,KAZ")
    assert "Russia – Kazakhstan" in texts
    assert "Agreements" in texts
    assert any(text.startswith("„") for text in texts)


def test_sources_are_cited_in_the_style_asked_for(figure):
    texts = " ".join(figure("--focus", "KAZ", "--citation-style", "apa"))
    assert "Mohr, C. P. (ca. 2022, March). Zwischen den Stühlen." in texts


def test_an_actor_outside_the_first_view_is_brought_into_it(figure, atlas):
    assert "Vietnam: ties and blocs" in figure("--focus", "VNM")


def test_a_tie_outside_the_first_view_stands_with_its_surroundings_alone(figure):
    texts = figure("--select", "ARM,AZE")
    assert "Armenia – Azerbaijan" in texts
    assert "Japan" not in texts


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--focus", "KAX"), "no actor 'KAX'; the nearest are: "),
        (("--select", "KAZ,RUX"), "no actor 'RUX'; the nearest are: "),
        (("--select", "KAZ,RUS", "--as-of", "1980"), "no tie between KAZ and RUS on 1980-12-31"),
        (("--select", "ARM,TJK"), "no line is drawn between ARM and TJK"),
        (("--focus", "JPN", "--select", "KAZ,RUS"), "none of those in focus"),
        (("--as-of", "2025-02-30"), "'2025-02-30' is not a date"),
        (("--width-mm", "10"), "'10' is not a number from 30 to 1200"),
        (("--dpi", "much"), "'much' is not a number from 36 to 1200"),
        (("--width-mm", "1200", "--dpi", "1200"), "too large"),
        (("--preset", "poster"), "no preset 'poster', only: a4-half, a4-full, slide, square"),
        (("--width-mm", "40", "--height-mm", "40"), "no room left for the map"),
        (("--theme", "sepia"), "'sepia' is none of: light, dark"),
        (("--citation-style", "foo"), "'foo' is none of: house, apa, chicago, chicago-de, dgps"),
    ],
)
def test_what_cannot_be_is_told_in_a_line(refused, options, words):
    assert words in refused(*options)


@pytest.mark.parametrize("name", ["x.odp", "x.jpg", "x"])
def test_other_endings_are_refused_with_those_there_are(refused, name):
    assert ".png, .svg, .pdf, .pptx, .docx" in refused(name=name)


def test_a_missing_folder_is_told_and_an_old_file_kept(told, tmp_path):
    assert "no folder" in told("figure", "-o", tmp_path / "nowhere" / "x.png")
    old = tmp_path / "x.png"
    old.write_bytes(b"old")
    told("figure", "-o", old, "--focus", "KAX")
    assert old.read_bytes() == b"old"


def test_an_output_is_needed(told):
    assert told("figure") == "figure needs -o FILE"


def test_the_same_command_gives_the_same_picture(answer, tmp_path, small_package):
    one, other = tmp_path / "one.png", tmp_path / "other.png"
    for path in (one, other):
        assert (
            answer("figure", small_package, "-o", path, "--focus", "JPN", "--dpi", "100").status
            == 0
        )
    assert one.read_bytes() == other.read_bytes()


def test_a_preset_says_the_size_and_what_is_said_beside_it_counts_first(
    answer, tmp_path, small_package
):
    from app.cli.arguments import PRESETS
    from app.figures.presets import BUILT_IN

    assert tuple(preset.name for preset in BUILT_IN) == PRESETS
    path = tmp_path / "figure.svg"
    options = ("--focus", "JPN", "--preset", "square", "--height-mm", "150.5", "--caption", "Look")
    assert answer("figure", small_package, "-o", path, *options).status == 0
    page = ET.parse(path).getroot()
    assert (page.get("width"), page.get("height")) == ("160mm", "150.5mm")
    assert "Look" in texts_of(path)


def test_a_preset_that_is_kept_in_the_window_is_known(answer, tmp_path, small_package, monkeypatch):
    from app.figures.presets import FigurePreset, write_presets
    from app.ui.settings import Settings

    settings = Settings(tmp_path / "window.ini")
    settings.figure_presets = write_presets([FigurePreset("House", 120.0, 130.0, 7.0)])
    settings.save()
    monkeypatch.setattr("app.ui.settings.default_settings_path", lambda: settings.path)
    path = tmp_path / "figure.svg"
    assert (
        answer("figure", small_package, "-o", path, "--focus", "JPN", "--preset", "House").status
        == 0
    )
    page = ET.parse(path).getroot()
    assert (page.get("width"), page.get("height")) == ("120mm", "130mm")


def test_a_slide_is_written_with_its_own_width_and_words(answer, tmp_path, small_package):
    path = tmp_path / "x.pptx"
    given = answer(
        "figure", small_package, "-o", path, "--focus", "KAZ", "--select", "KAZ,RUS", "--lang", "de"
    )
    assert given.status == 0
    made = Presentation(path)
    assert (made.slide_width, made.slide_height) == (12_192_000, 6_858_000)
    (slide,) = made.slides
    assert slide.shapes.title.text_frame.text == "Kasachstan – Russland"
    assert "Quellen und Anmerkungen" in slide.notes_slide.notes_text_frame.text
    before = path.read_bytes()
    narrow = answer("figure", small_package, "-o", path, "--focus", "KAZ", "--width-mm", "40")
    assert narrow.status == 2
    assert "a slide is at least 45 mm wide" in narrow.err
    assert path.read_bytes() == before


def test_a_figure_leads_back_unless_that_is_left_out_and_says_what_is_in_it(
    answer, tmp_path, small_package
):
    path = tmp_path / "figure.svg"
    options = ("--focus", "KAZ", "--as-of", "2025-11-13", "--width-mm", "80", "--manifest")
    status, printed, _ = answer("figure", small_package, "-o", path, *options)
    assert status == 0
    told = json.loads(printed)
    carried = json.loads(read_carried_text(path))
    assert told["leads_back_by"] == carried
    assert carried["request"]["focus"] == ["KAZ"]
    assert carried["view"]["as_of"] == "2025-11-13"
    assert "news" in [source["id"] for source in told["sources"]]
    assert set(texts_of(path)) == {*told["texts"], *told["labels"]}
    status, printed, _ = answer("figure", small_package, "-o", path, *options, "--no-origin")
    assert json.loads(printed)["leads_back_by"] is None
    assert read_carried_text(path) is None


def test_what_is_in_a_slide_is_told_from_the_file(answer, tmp_path, small_package):
    path = tmp_path / "x.pptx"
    status, printed, _ = answer("figure", small_package, "-o", path, "--focus", "KAZ", "--manifest")
    assert status == 0
    told = json.loads(printed)
    texts = [
        paragraph.text
        for shape in Presentation(path).slides[0].shapes
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        if paragraph.text.strip()
    ]
    assert texts
    assert set(texts) <= set(told["texts"])
    notes = " ".join(told["texts"])
    for number, source in enumerate(told["sources"], 1):
        assert f"{number} " in notes
        assert source["title"] in notes
    assert told["sources"]
    assert told["marking"] is None
    assert told["leads_back_by"]["request"]["focus"] == ["KAZ"]


def test_a_briefing_sheet_is_written(answer, tmp_path, small_package):
    path = tmp_path / "x.docx"
    asked = (
        "figure",
        small_package,
        "-o",
        path,
        "--focus",
        "KAZ",
        "--select",
        "KAZ,RUS",
        "--dpi",
        "72",
    )
    assert answer(*asked) == (0, "", "")
    document = docx.Document(path)
    assert document.paragraphs[0].text == "Kazakhstan – Russia"
    assert len(document.inline_shapes) == 1


def test_what_keeps_a_figure_from_being_read_is_told_in_a_line_each(
    answer, tmp_path, small_package
):
    path = tmp_path / "narrow.svg"
    asked = ("figure", small_package, "-o", path, "--width-mm", "36", "--lang", "en")
    status, out, err = answer(*asked)
    assert (status, out) == (0, "")
    told = err.splitlines()
    assert any("there is no room for the name" in line for line in told)
    assert all(line.startswith("multivector: ") for line in told)
    assert path.exists()
    more = answer(*asked, "--as-laid")
    # Where names and ties are not moved there is more to tell.
    assert len(more.err) > len(err)


def test_a_figure_with_names_that_no_font_can_draw_is_not_written(
    told, tmp_path, small_package, monkeypatch
):
    monkeypatch.setattr("app.ui.painting.coverage.has_glyph", lambda sign: not sign.isalpha())
    line = told("figure", small_package, "-o", tmp_path / "x.svg", "--focus", "KAZ", "--lang", "en")
    assert line.startswith("there is no font for Latin on this computer")
    assert list(tmp_path.iterdir()) == []


def test_a_page_narrower_than_its_legend_has_it_below_the_map(answer, tmp_path, small_package):
    path = tmp_path / "narrow.svg"
    assert answer("figure", small_package, "-o", path, "--width-mm", "30").status == 0
    assert "conflictual" in path.read_text(encoding="utf-8")
