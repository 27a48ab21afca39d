"""Sources as CSL-JSON and set by citation styles."""

import json
import re

import pytest

from app.bundle import bundled_resource
from app.domain.dates import PartialDate
from app.domain.ids import ActorId, SourceId
from app.domain.records import Source
from app.drawing.text_measure import estimate_text
from app.figures.citations.csl_json import UNTITLED, csl_date, csl_item
from app.figures.citations.listing import cite_sources
from app.figures.citations.rendering import cite_in_style
from app.figures.citations.styles import BUNDLED, CITATION_STYLES, HOUSE
from app.figures.figure import compose_figure
from app.figures.manifest import manifest_of
from app.figures.request import FigureRequest
from app.figures.source_notes import SourceNotes

STYLES = bundled_resource("citations")


def source(**said):
    published = said.pop("published", None)
    retrieved = said.pop("retrieved", None)
    return Source(
        id=SourceId("s"),
        kind=said.pop("kind", "article"),
        title=said.pop("title", "Zwischen den Stühlen"),
        published=PartialDate.parse(published) if published else None,
        retrieved=PartialDate.parse(retrieved) if retrieved else None,
        **said,
    )


ARTICLE = source(
    authors=("Christoph P. Mohr",), outlet="IPG-Journal", published="2022-03", language="de"
)
PAGE = source(
    kind="web page",
    title="Briefing on AUKUS",
    outlet="House of Lords Library",
    url="https://example.org/aukus",
    retrieved="2025-11-02",
)


def cite(each, style, language="en"):
    (line,) = cite_in_style((each,), style, language, STYLES, "date approximate")
    return line


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2024", {"date-parts": [[2024]]}),
        ("2022-03~", {"date-parts": [[2022, 3]], "circa": True}),
        ("2024-04-10", {"date-parts": [[2024, 4, 10]]}),
        ("2023-23?", {"date-parts": [[2023]], "season": 3, "circa": True}),
    ],
)
def test_dates_keep_what_is_known_of_them(text, said):
    assert csl_date(PartialDate.parse(text)) == said


def test_an_item_says_what_the_record_says_and_nothing_more():
    kept = source(
        kind="web page",
        title="[Report without a title]",
        authors=("Auswärtiges Amt", "Martin Kölling"),
        outlet="The Paper",
        published="2024-04-10",
        retrieved="2025-11-02",
        url="https://example.org",
        reliability="B",
        marking="TLP:RED",
        reading_notes="why the grade was given",
    )
    assert csl_item(kept) == {
        "id": "s",
        "type": "webpage",
        "title": "[Report without a title]",
        "author": [{"literal": "Auswärtiges Amt"}, {"family": "Kölling", "given": "Martin"}],
        "container-title": "The Paper",
        "issued": {"date-parts": [[2024, 4, 10]]},
        "accessed": {"date-parts": [[2025, 11, 2]]},
        "URL": "https://example.org",
        "language": "en",
        "note": UNTITLED,
    }


@pytest.mark.parametrize(
    ("kind", "type_", "outlet"),
    [
        ("article", "article-newspaper", "container-title"),
        ("book", "book", "publisher"),
        ("speech", "speech", "container-title"),
        ("treaty text", "treaty", "publisher"),
        ("telegram", "document", "publisher"),
    ],
)
def test_the_kind_of_a_source_says_its_type_and_what_its_outlet_is(kind, type_, outlet):
    item = csl_item(source(kind=kind, outlet="Somewhere"))
    assert item["type"] == type_
    assert item[outlet] == "Somewhere"
    assert item.get("genre") == ("telegram" if kind == "telegram" else None)


@pytest.mark.parametrize(
    ("style", "language", "text"),
    [
        ("apa", "en", "Mohr, C. P. (2022, March). Zwischen den Stühlen. IPG-Journal."),
        ("apa", "de", "Mohr, C. P. (2022, März). Zwischen den Stühlen. IPG-Journal."),
        ("chicago", "en", "Mohr, Christoph P. “Zwischen den Stühlen.” IPG-Journal, March 2022."),
        ("chicago", "de", "Mohr, Christoph P. „Zwischen den Stühlen“. IPG-Journal, März 2022."),
        ("chicago-de", "de", "Mohr, Christoph P. 2022. Zwischen den Stühlen. IPG-Journal, März."),
        ("dgps", "de", "Mohr, C. P. (2022, März). Zwischen den Stühlen. IPG-Journal."),
    ],
)
def test_an_article_is_set_as_each_style_has_it(style, language, text):
    assert cite(ARTICLE, style, language) == text


@pytest.mark.parametrize(
    ("style", "language", "text"),
    [
        ("apa", "en", "(n.d.). Briefing on AUKUS. Retrieved November 2, 2025, from {url}"),
        ("apa", "de", "(o.\u00a0J.). Briefing on AUKUS. Abgerufen 2. November 2025, von {url}"),
        ("chicago", "en", "“Briefing on AUKUS.” Accessed November 2, 2025. {url}."),
        (
            "dgps",
            "de",
            "(n. d.). Briefing on AUKUS. Zugriff am 2.11.2025. Verfügbar unter: {url}",
        ),
    ],
)
def test_a_page_without_author_stands_under_who_published_it(style, language, text):
    line = f"House of Lords Library. {text}".format(url=PAGE.url)
    assert cite(PAGE, style, language) == line


@pytest.mark.parametrize("style", BUNDLED)
@pytest.mark.parametrize("language", ["en", "de"])
def test_nothing_known_of_a_source_is_lost_said_twice_or_made_certain(style, language):
    bare = source(kind="web page", title="Who asks “who”?", url="https://example.org/a")
    assert cite(bare, style, language).count("Who asks") == 1
    assert "?." not in cite(bare, style, language)
    about = source(outlet="The Paper", published="2022-03~", title="factbook.json, 8662a8b1 …")
    line = cite(about, style, language)
    assert "factbook.json, 8662a8b1 …" in line
    assert ("ca. 2022" in line) != line.endswith("[date approximate]")
    unusual = source(title="<b>R&D</b> * `x`", authors=("Xi Jinping",), outlet="Ж 岸")
    assert all(word in cite(unusual, style, language) for word in ("<b>R&D</b> * `x`", "Ж 岸"))


@pytest.mark.parametrize("style", BUNDLED)
def test_dates_that_are_seasons_and_empty_names_are_no_trouble(style):
    seasonal = source(published="2023-22", retrieved="2023-24", url="https://e.org", authors=(" ",))
    assert "Zwischen den Stühlen" in cite(seasonal, style, "de")
    assert "author" not in csl_item(seasonal)


def test_quotation_marks_within_quotation_marks_are_others():
    column = source(title="Kolumne „Steppe Ahead“", outlet="ostwirtschaft.de")
    assert "“Kolumne ‘Steppe Ahead’" in cite(column, "chicago", "en")
    assert "„Kolumne ‚Steppe Ahead‘“" in cite(column, "chicago", "de")


def test_the_house_style_is_the_wording_of_the_program(wording):
    notes = SourceNotes((ARTICLE, PAGE), frozenset([ARTICLE.id]), 0, {ARTICLE.id: 3})
    first, _ = cite_sources(notes, HOUSE, wording).texts
    assert first == ("Christoph P. Mohr: Zwischen den Stühlen. IPG-Journal, 2022-03 (3\u00a0ties).")
    first, _ = cite_sources(notes, "apa", wording).texts
    assert first.endswith("Zwischen den Stühlen. IPG-Journal. (3\u00a0ties)")


def test_the_numbers_stay_whatever_the_style(make_scene, wording):
    scene = make_scene("KAZ")

    def texts_of(style):
        request = FigureRequest(focus=(ActorId("KAZ"),), citation_style=style)
        figure = compose_figure(scene, request, wording, estimate_text)
        return figure.notes.number_of, " ".join(line.text for line in figure.texts)

    (house, told), (apa, told_apa) = texts_of(HOUSE), texts_of("apa")
    assert house == apa
    assert "Christoph P. Mohr: Zwischen den Stühlen." in told
    assert "Mohr, C. P. (ca. 2022, March). Zwischen den Stühlen." in told_apa
    assert not re.search(r"\bMohr: ", told_apa)


def test_the_manifest_lists_the_numbered_sources_for_reference_managers(first_figure):
    said = json.loads(json.dumps(manifest_of(first_figure).as_json()))["sources"]
    assert [item["id"] for item in said] == list(first_figure.notes.number_of)
    assert {"family": "Mohr", "given": "Christoph P."} in [
        author for item in said for author in item.get("author", ())
    ]
    assert not any("reliability" in item or "reading_notes" in item for item in said)


def test_an_unknown_style_is_refused():
    with pytest.raises(ValueError, match="no citation style 'vancouver'"):
        FigureRequest(citation_style="vancouver")


def test_every_style_is_bundled_with_its_licence_and_said_where_from():
    notice = (STYLES / "NOTICE.txt").read_text(encoding="utf-8")
    assert {path.stem for path in STYLES.glob("*.csl")} == {*CITATION_STYLES} - {HOUSE}
    for style in BUNDLED:
        text = (STYLES / f"{style}.csl").read_text(encoding="utf-8")
        assert "creativecommons.org/licenses/by-sa/3.0" in text
        assert re.search(r"<id>(.*)</id>", text)[1] in notice
