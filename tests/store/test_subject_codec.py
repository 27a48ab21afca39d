from hypothesis import given
from hypothesis import strategies as st

from app.domain.edit_subject import EditSubject, NamedActor
from app.store.subject_codec import read_subject, write_subject

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=5)
ACTORS = st.builds(NamedActor, TEXTS, TEXTS)
SUBJECTS = st.recursive(
    st.builds(
        EditSubject,
        TEXTS,
        TEXTS,
        st.lists(st.lists(ACTORS, max_size=2).map(tuple), max_size=2).map(tuple),
        st.none() | st.integers(0, 9),
        reason=TEXTS,
        actors=st.lists(TEXTS, max_size=2).map(tuple),
    ),
    lambda inner: st.builds(EditSubject, TEXTS, of=st.none() | inner, into=st.none() | inner),
    max_leaves=3,
)


@given(SUBJECTS)
def test_what_is_written_is_read(subject):
    assert read_subject(write_subject(subject)) == subject


def test_parts_that_are_not_there_take_no_room():
    assert write_subject(EditSubject("views", "The corridor")) == (
        '{"table":"views","words":"The corridor"}'
    )


def test_the_words_of_files_made_before_are_kept_as_they_stand():
    for words in (
        "claim KAZ–RUS",
        "",
        "5",
        "null",
        '["KAZ"]',
        "{not json",
        '{"else": 1}',
        '{"table": 5}',
        '{"sides": [["KAZ"]]}',
        '{"sides": [[["KAZ", 1]]]}',
        '{"of": "KAZ"}',
        '{"number": true}',
        '{"sides": [["KA"]]}',
        '{"actors": 3}',
        '{"actors": "KAZ"}',
        '{"of": ' * 5000,
    ):
        assert read_subject(words) == EditSubject(words=words)
