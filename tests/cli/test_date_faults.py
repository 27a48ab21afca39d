from app.cli.date_faults import DATE_FAULTS
from app.domain.dates import DateFault


def test_each_fault_is_said_as_the_domain_says_it():
    assert set(DATE_FAULTS) == set(DateFault)
    for fault, (_, text) in DATE_FAULTS.items():
        assert text == f"'{{text}}' is not a date: {fault}"


def test_a_german_reader_is_told_in_german(multivector):
    told = multivector("ties", "--as-of", "2025-02-30", "--lang", "de")
    assert told.returncode == 2
    assert told.stderr == (
        "multivector: „2025-02-30“ ist kein Datum: es gibt keinen Tag 30 in 2025-02\n"
    )
