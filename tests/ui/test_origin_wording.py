"""What is wrong with a figure is told in the reader's language, whatever it is."""

import pytest

from app.domain.faults import DossierError
from app.formats.origin_faults import OriginError, OriginFault
from app.session.view_reading import ViewError
from app.ui.origin_wording import origin_trouble
from app.ui.view_wording import view_trouble


@pytest.mark.parametrize("fault", OriginFault)
def test_every_fault_has_words_of_its_own(fault):
    told = origin_trouble(OriginError(fault, "in English"))
    assert told
    assert "in English" not in told


def test_what_is_wrong_with_a_view_is_told_of_figures_too():
    error = ViewError("filter", "filter: not an object")
    assert error.reason == "the view cannot be read: filter: not an object"
    assert origin_trouble(error) == view_trouble(error)
    assert "“filter”" in view_trouble(error)
    assert view_trouble(ViewError("", "it is not JSON text")).endswith("so it is no view.")
    assert origin_trouble(DossierError("cannot read 'x.png'")) == "cannot read 'x.png'"
