"""The closed vocabularies are defined, and their words are distinct."""

from enum import StrEnum

from app.domain import vocabulary
from app.domain.vocabulary import ClaimKind, ClaimStatus, MembershipRole, Status

KINDS = [
    kind
    for kind in vars(vocabulary).values()
    if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not StrEnum
]


def test_every_claim_kind_has_a_definition_of_its_own():
    definitions = [kind.definition for kind in ClaimKind]
    assert len(set(definitions)) == len(definitions)
    assert all(text.endswith(".") and len(text) > 20 for text in definitions)


def test_directed_kinds_say_who_acts():
    sides = ("Side a", "side a", "An actor", "A person", "A company", "Joining")
    for kind in ClaimKind:
        assert kind.is_directed == any(side in kind.definition for side in sides), kind


def test_words_are_plain_and_read_back():
    for kind in KINDS:
        assert len({member.value for member in kind}) == len(kind.__members__)
        for member in kind:
            assert kind(member.value) is member
            assert member.value == str(member) == member.value.strip().lower()


def test_prospective_is_what_has_not_come_to_be():
    assert {status.value for status in ClaimStatus if status.is_prospective} == {
        "announced",
        "planned",
        "possible",
    }


def test_roles_and_endings():
    assert [role.value for role in MembershipRole if role.is_full] == ["member", "participant"]
    assert [role.value for role in MembershipRole if role.is_outside] == ["suspended", "withdrawn"]
    assert {status.value for status in Status if not status.is_over} == {
        "announced",
        "signed",
        "ratified",
        "provisionally applied",
        "in force",
    }
