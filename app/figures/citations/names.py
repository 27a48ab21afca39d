"""Authors as citation styles want them: family and given name apart, where that is certain.

A style turns names round and shortens them, and a ministry called "Amt, A." is worse than a
person whose name is left as it was printed. So a name is taken apart only if nothing speaks for
an organisation, a name whose family name comes first, or a script that is not written with a
space between the two. All others are literal: set as they are.
"""

import re
import unicodedata

_WORDS = re.compile(r"[^\W\d_][\w’'‑-]*\.?|\S")
_MOST_WORDS = 5

_PARTICLES = frozenset(["af", "al", "bin", "da", "dal", "de", "del", "della", "den", "der", "di"])
_PARTICLES |= {"do", "dos", "du", "el", "ibn", "la", "las", "le", "los", "ten", "ter", "van", "zu"}
"""Before a family name and part of it."""

_DROPPED_PARTICLES = frozenset(["von", "vom", "zum"])
"""Before a family name and not part of it: Humboldt, Alexander von."""

_SUFFIXES = frozenset(["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"])

_BODIES = """
academy administration agence agency agentur akademie alliance amt archiv archive association
bank board botschaft bund bundesregierung bureau büro cabinet center centre channel club college
commission committee community council delegation department desk dienst direktion editors
embassy federation forum foundation fund gesellschaft gmbh government group gruppe inc institut
institute international kanzlei kommission komitee library limited ltd magazine media ministerium
ministry mission museum nations network news newspaper office organisation organization parliament
parlament partei partnership party post press presse radio rat redaktion regierung report reports
review school secretariat senate service services society staff state station stiftung studies
team television times today tribune tv union universität university verband verein world zeitung
zentrum агентство администрация институт комиссия министерство правительство редакция служба
совет университет
"""
"""Words in the names of organisations; one is enough."""

_OF_ORGANISATIONS = frozenset(_BODIES.split())
_ENDINGS_OF_ORGANISATIONS = ("amt", "ministerium", "agentur", "redaktion", "zeitung", "institut")

_FAMILIES = """
cao chen cheng choi deng ding dong feng gao guo han hong huang hwang jang jeong jiang jung kang kim
li liang lin liu luo ma moon nguyen pan park peng pham qin shen shin song sun tang tian tran wang
wei wu xi xiao xie xu yang ye yoon yu yuan zeng zhang zhao zheng zhou zhu zou
"""

_FAMILY_FIRST = frozenset(_FAMILIES.split())
"""Frequent family names that are written first: Xi Jinping is not of the family Jinping."""


def parse_name(text: str) -> dict[str, str]:
    """One author as a CSL name: parts of a person's name, or what is left as it is.

    The keys are those of CSL-JSON: ``family``, ``given``, ``dropping-particle``,
    ``non-dropping-particle``, ``suffix``, or ``literal`` alone.
    """
    name = " ".join(text.split())
    last, comma, first = (part.strip() for part in name.partition(","))
    if comma:
        # Kölling, Martin; but not: Institute of International Relations, Ashgabat.
        turned = f"{first} {last}"
        is_name = last and first and "," not in first and _is_person(turned)
        return _parts([*first.split()], last.split()) if is_name else {"literal": name}
    words = name.split()
    if not _is_person(name) or words[0].casefold() in _FAMILY_FIRST:
        return {"literal": name}
    begin = len(words) - 1
    if words[-1].casefold() in _SUFFIXES:
        begin -= 1
    while begin > 1 and _is_particle(words[begin - 1]):
        begin -= 1
    if begin < 1:
        return {"literal": name}
    return _parts(words[:begin], words[begin:])


def _parts(given: list[str], family: list[str]) -> dict[str, str]:
    parts = {"given": " ".join(given)}
    if len(family) > 1 and family[-1].casefold() in _SUFFIXES:
        parts["suffix"] = family.pop()
    n_particles = 0
    while n_particles < len(family) - 1 and _is_particle(family[n_particles]):
        n_particles += 1
    particles, rest = family[:n_particles], family[n_particles:]
    if particles:
        is_dropped = particles[0] in _DROPPED_PARTICLES
        key = "dropping-particle" if is_dropped else "non-dropping-particle"
        parts[key] = " ".join(particles)
    return {"family": " ".join(rest), **parts}


def _is_person(name: str) -> bool:
    """Whether everything looks like the given and the family name of a person."""
    words = name.split()
    if not 2 <= len(words) <= _MOST_WORDS:
        return False
    if not all(_is_word_of_name(word) for word in words):
        return False
    folded = [word.casefold().strip(".") for word in words]
    if _OF_ORGANISATIONS.intersection(folded):
        return False
    return not any(word.endswith(_ENDINGS_OF_ORGANISATIONS) for word in folded)


def _is_word_of_name(word: str) -> bool:
    """A particle, an initial, a suffix, or a capitalised word of a script with capitals."""
    if _is_particle(word) or word.casefold() in _SUFFIXES:
        return True
    if not _WORDS.fullmatch(word) or unicodedata.category(word[0]) != "Lu":
        return False
    is_initial = len(word) == 2 and word.endswith(".")
    # Prof., Dr.: what is short for something else than a name; NATO: not a name either.
    is_short = word.endswith(".") or (len(word) > 1 and word.isupper())
    return is_initial or not is_short


def _is_particle(word: str) -> bool:
    return word in _PARTICLES or word in _DROPPED_PARTICLES
