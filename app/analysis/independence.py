"""How many independent sources there are: what several documents amount to.

Two documents of one publisher speak with one voice, and so do two that print the same text,
be it an agency's or somebody else's. As many sources are independent as there can be documents
of which no two share a publisher or a text. A publisher that prints an agency's text and one of
its own thus counts beside another that prints the agency's only, and no document that is found
to be a copy makes a tie look better supported than before.

Documents are the edges between publishers and texts, so that the number asked for is that of a
maximum matching. Source: Hopcroft & Karp (1973), *An n^5/2 algorithm for maximum matchings in
bipartite graphs*, https://doi.org/10.1137/0202019.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

import numpy as np

from app.analysis.columns import IntArray
from app.analysis.ties import Part
from app.domain.dossier import Dossier
from app.domain.ids import SourceId
from app.domain.records import Evidence, Source
from app.domain.vocabulary import Stance

Alike = Mapping[SourceId, int]
"""The group of each source whose text is that of others; one that is missing is like none."""

NONE_ALIKE: Alike = MappingProxyType({})


def supporting_sources(dossier: Dossier, parts: Iterable[Part]) -> tuple[Source, ...]:
    """The documents that support any of the parts, each once, in the parts' order."""
    sources = (source for part in parts for source in supporting(dossier, part.evidence))
    return tuple({source.id: source for source in sources}.values())


def supporting(dossier: Dossier, evidence: Iterable[Evidence]) -> Iterator[Source]:
    """The document of each piece of evidence that supports what it is put to."""
    return (dossier.source_of(item) for item in evidence if item.stance is Stance.SUPPORTS)


def publisher_of(source: Source) -> str:
    """Who speaks in a document: its outlet, without one the document itself."""
    return source.outlet or source.id


def text_of(source: Source, alike: Alike) -> int | str:
    """Whose text a document prints: that of its group, without one its own."""
    return alike.get(source.id, source.id)


def count_independent(sources: Sequence[Source], alike: Alike) -> int:
    """How many of some documents are independent."""
    publishers = _numbered([publisher_of(source) for source in sources])
    texts = _numbered([text_of(source, alike) for source in sources])
    n_publishers = int(publishers.max(initial=-1)) + 1
    if int(texts.max(initial=-1)) + 1 == len(sources):
        return n_publishers
    return int(count_in_groups(np.zeros(len(sources), dtype=np.intp), publishers, texts, 1)[0])


def count_in_groups(
    groups: IntArray, publishers: IntArray, texts: IntArray, n_groups: int
) -> IntArray:
    """How many documents are independent in each of some groups of them, (g,).

    Parameters
    ----------
    groups, publishers, texts
        (n,) Of each document the number of its group, of its publisher and of its text.
    n_groups
        How many groups there are.
    """
    if not len(groups):
        return np.zeros(n_groups, dtype=np.intp)
    # Loaded late: few dossiers have texts that are alike.
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import maximum_bipartite_matching

    n_publishers, n_texts = int(publishers.max()) + 1, int(texts.max()) + 1
    # Publishers and texts are others in each group, so that all groups are matched at once.
    rows, row_of = np.unique(groups * n_publishers + publishers, return_inverse=True)
    columns, column_of = np.unique(groups * n_texts + texts, return_inverse=True)
    edges = np.unique(np.stack((row_of, column_of)), axis=1)
    graph = csr_array(
        (np.ones(edges.shape[1], dtype=np.int8), (edges[0], edges[1])),
        shape=(len(rows), len(columns)),
    )
    partners = maximum_bipartite_matching(graph, perm_type="column")
    return np.bincount(rows[partners >= 0] // n_publishers, minlength=n_groups)


def copies_among(sources: Iterable[Source], alike: Alike) -> tuple[tuple[Source, ...], ...]:
    """Those of some documents that print the same text, group by group, in their order."""
    return _shared({source.id: (source, alike.get(source.id)) for source in sources})


def sharing_publisher(sources: Iterable[Source]) -> tuple[tuple[Source, ...], ...]:
    """Those of some documents that have the same publisher, group by group, in their order."""
    return _shared({source.id: (source, source.outlet or None) for source in sources})


def _shared(
    keyed: Mapping[SourceId, tuple[Source, int | str | None]],
) -> tuple[tuple[Source, ...], ...]:
    groups: dict[int | str, list[Source]] = defaultdict(list)
    for source, key in keyed.values():
        if key is not None:
            groups[key].append(source)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def _numbered(keys: Sequence[int | str]) -> IntArray:
    """Each key's number, (n,), equal ones having the same."""
    numbers: dict[int | str, int] = {}
    return np.array([numbers.setdefault(key, len(numbers)) for key in keys], dtype=np.intp)
