import pytest

from app.domain.changes import Book
from app.domain.dossier import Dossier
from tests.editing.samples import prepared


@pytest.fixture(scope="package")
def book(atlas: Dossier) -> Book:
    """The atlas as `prepared`; nothing changes a book, so that one serves all."""
    return prepared(atlas)
