from app.reading.repeats import printed_again
from app.reading.sentences import Span


def test_a_pull_quote_is_known_by_its_words():
    text = "Ein Satz, der zieht. Anderes.\n„EIN SATZ,\nder zieht“ Noch etwas."
    spans = [Span(0, 20), Span(21, 29), Span(30, 50), Span(51, len(text))]
    assert text[30:50] == "„EIN SATZ,\nder zieht"
    assert printed_again(text, spans) == {
        Span(0, 20): (Span(30, 50),),
        Span(30, 50): (Span(0, 20),),
    }


def test_nothing_is_printed_again_in_nothing():
    assert printed_again("", []) == {}
