"""XML from outside, element by element, with lines; a document type is refused.

Without one there are no entities to expand and nothing to fetch. Expat is given one piece after
another, so a file that is refused is not read to its end.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from xml.parsers import expat

from app.formats.networks.foreign import MOST_CHARACTERS, TooMuchError

MOST_BYTES = 256 * 2**20
"""Of a network file of any kind."""

MOST_DEPTH = 50
"""Elements within elements; hierarchical networks have a dozen."""

_PIECE = 2**16

Begin = Callable[[str, Mapping[str, str], int], None]
End = Callable[[str, str, int], None]


class BrokenXmlError(ValueError):
    """What keeps a file from being read on; `line` is where."""

    def __init__(self, line: int | None, reason: str) -> None:
        super().__init__(reason)
        self.line = line
        self.reason = reason


class _Driver:
    """Hands elements on by their names without prefixes, and the text directly in each."""

    def __init__(self, begin: Begin, end: End) -> None:
        self._begin = begin
        self._end = end
        self._texts: list[list[str]] = []
        self._n_characters = 0
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._finish
        self._parser.CharacterDataHandler = self._take
        self._parser.StartDoctypeDeclHandler = self._refuse
        self._parser.EntityDeclHandler = self._refuse
        self._parser.ExternalEntityRefHandler = self._refuse

    def feed(self, data: bytes, *, is_last: bool) -> None:
        """Read a piece.

        Raises
        ------
        BrokenXmlError
            If it is no XML, or XML that is not read.
        """
        try:
            self._parser.Parse(data, is_last)
        except expat.ExpatError as error:
            reason = f"is not XML: {expat.errors.messages[error.code]}"
            raise BrokenXmlError(error.lineno, reason) from None
        except (LookupError, ValueError) as error:
            # Of an encoding it does not know expat tells by these very classes.
            if type(error) in {LookupError, ValueError}:
                raise BrokenXmlError(1, f"is not XML that can be read: {error}") from None
            raise

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._texts.append([])
        self._n_characters = 0
        if len(self._texts) > MOST_DEPTH:
            reason = f"elements in one another more than {MOST_DEPTH} deep"
            raise BrokenXmlError(self._parser.CurrentLineNumber, reason)
        plain = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        self._begin(name.rpartition(":")[2], plain, self._parser.CurrentLineNumber)

    def _finish(self, name: str) -> None:
        text = "".join(self._texts.pop())
        self._end(name.rpartition(":")[2], text, self._parser.CurrentLineNumber)

    def _take(self, text: str) -> None:
        self._n_characters += len(text)
        # Whoever gets a text that is too long refuses it; more of it need not be kept.
        if self._texts and self._n_characters <= 2 * MOST_CHARACTERS:
            self._texts[-1].append(text)

    def _refuse(self, *_declared: object) -> int:
        line = self._parser.CurrentLineNumber
        raise BrokenXmlError(line, "declares a document type or entities, which are not read")


def read_xml(path: Path, begin: Begin, end: End) -> None:
    """Read a file, calling `begin` and `end` for each element with the line it stands in.

    Raises
    ------
    BrokenXmlError
        If it is no XML, is too large or too deep, or declares a document type.
    TooMuchError
        If `begin` or `end` raise it.
    OSError
        If it cannot be read.
    """
    driver, n_read = _Driver(begin, end), 0
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            n_read += len(piece)
            if n_read > MOST_BYTES:
                raise TooMuchError(None, f"more than {MOST_BYTES:,} bytes")
            driver.feed(piece, is_last=False)
    driver.feed(b"", is_last=True)
