"""The words of a list of changes, for the window and the command line alike.

Both know the reader's language and how to translate; each hands in its own way to do so.
"""

from collections.abc import Callable, Mapping
from datetime import date

from app.analysis.became import Became
from app.analysis.part_differences import PartDifference
from app.domain.apart import Apart
from app.domain.dates import PartialDate, Precision
from app.domain.vocabulary import MembershipRole, Stance, Status
from app.formats.change_list import ChangeListWording

Translate = Callable[[str, str], str]
"""Gives the text of a context in the reader's language."""


def comparison_wording(translate: Translate, language: str) -> ChangeListWording:
    """The words in a language, which `translate` translates into."""
    words = became_words(translate)
    hows = part_difference_words(translate)

    def known(first: date | None, second: date | None) -> str:
        return translate("Comparison", "Known: {first}, and {second}").format(
            first=_known_by(translate, first), second=_known_by(translate, second)
        )

    def heading(first: date, second: date, apart: Apart) -> str:
        if apart in {Apart.IN_KNOWING, Apart.IN_KNOWING_LESS}:
            text = translate("Comparison", "Changes in what is known of {date}")
            return text.format(date=second)
        text = translate("Comparison", "Changes from {first} to {second}")
        return text.format(first=first, second=second)

    def counts(found: Mapping[Became, int], shared: int) -> str:
        told = ", ".join(f"{count} {words[became]}" for became, count in found.items())
        if not told:
            return translate("Comparison", "Shared by several: {shared}.").format(shared=shared)
        text = translate("Comparison", "Ties: {counts}. Shared by several: {shared}.")
        return text.format(counts=told, shared=shared)

    def step(status: Status, name: str) -> str:
        word = translate("PartyStatus", str(status))
        return f"{word} ({name})" if name else word

    return ChangeListWording(
        language=language,
        heading=heading,
        known=known,
        counts=counts,
        nothing=translate("Comparison", "Nothing differs."),
        same=translate("Comparison", "Both sides are the same: nothing can differ."),
        shared_heading=translate("Comparison", "Shared by several"),
        became=words.__getitem__,
        how=hows.__getitem__,
        membership=lambda actor, bloc, role: translate(
            "Comparison", "{actor} in {bloc}: {role}"
        ).format(actor=actor, bloc=bloc, role=_role(translate, role)),
        step=step,
        short_date=lambda when: _short_date(translate, when),
        stance=lambda stance: _stance(translate, stance),
        further_sources=lambda n: translate("Comparison", "and further sources: {n}").format(n=n),
    )


def became_words(translate: Translate) -> Mapping[Became, str]:
    """What became of a tie, in a word or a few."""
    return {
        Became.ADDED: translate("Comparison", "added"),
        Became.ENDED: translate("Comparison", "ended"),
        Became.CHANGED: translate("Comparison", "changed"),
        Became.LEARNED: translate("Comparison", "became known"),
        Became.FOUND_OVER: translate("Comparison", "known to be over"),
        Became.KNOWN_OTHERWISE: translate("Comparison", "known differently"),
        Became.UNKNOWN: translate("Comparison", "not yet known"),
        Became.OVER_UNKNOWN: translate("Comparison", "not yet known to be over"),
        Became.NEW: translate("Comparison", "new"),
        Became.OVER: translate("Comparison", "over"),
    }


def part_difference_words(translate: Translate) -> Mapping[PartDifference, str]:
    """What became of something a tie rests on, in a few words."""
    return {
        PartDifference.BEGAN: translate("Comparison", "began"),
        PartDifference.MAY_HAVE_BEGUN: translate("Comparison", "may have begun"),
        PartDifference.HAPPENED: translate("Comparison", "happened in between"),
        PartDifference.OBSERVED: translate("Comparison", "first observed"),
        PartDifference.LEARNED: translate("Comparison", "became known"),
        PartDifference.ANNOUNCED: translate("Comparison", "announced"),
        PartDifference.CAME_ABOUT: translate("Comparison", "came about"),
        PartDifference.FELL_DUE: translate("Comparison", "fell due"),
        PartDifference.ENDED: translate("Comparison", "over"),
        PartDifference.RESUMED: translate("Comparison", "holds again"),
        PartDifference.CERTAIN: translate("Comparison", "now certain"),
        PartDifference.UNCERTAIN: translate("Comparison", "now uncertain"),
        PartDifference.ONLY_PLANNED: translate("Comparison", "only planned"),
        PartDifference.VANISHED: translate("Comparison", "not there"),
        PartDifference.STEPS: translate("Comparison", "further steps"),
        PartDifference.EVIDENCE: translate("Comparison", "other evidence"),
        PartDifference.CONTRADICTED: translate("Comparison", "contradicted"),
        PartDifference.CONFIRMED: translate("Comparison", "confirmed"),
        PartDifference.FOUND_OVER: translate("Comparison", "known to be over"),
        PartDifference.FOUND_HOLDING: translate("Comparison", "holds after all"),
        PartDifference.UNKNOWN: translate("Comparison", "not yet known"),
    }


def _known_by(translate: Translate, day: date | None) -> str:
    if day is None:
        return translate("Comparison", "everything")
    return translate("Comparison", "what was published by {date}").format(date=day)


def _role(translate: Translate, role: MembershipRole) -> str:
    return translate("MembershipRole", str(role))


def _stance(translate: Translate, stance: Stance) -> str:
    return translate("Stance", str(stance))


def _short_date(translate: Translate, when: PartialDate) -> str:
    """A date as tables and cards show it: ISO, seasons and doubts in words."""
    bare = str(when).rstrip("?~%")
    if when.precision is Precision.SEASON:
        seasons = {
            21: translate("Dates", "spring {year}"),
            22: translate("Dates", "summer {year}"),
            23: translate("Dates", "autumn {year}"),
            24: translate("Dates", "winter {year}"),
        }
        assert when.month is not None, "a season stands where the month does"
        bare = seasons[when.month].format(year=when.year)
    doubts = {
        "~": translate("Dates", "about {date}"),
        "?": translate("Dates", "{date} (uncertain)"),
        "%": translate("Dates", "about {date} (uncertain)"),
    }
    return doubts[when.qualifier].format(date=bare) if when.qualifier else bare
