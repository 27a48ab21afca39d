"""The words of a list of changes, for the window and the command line alike.

Both know the reader's language and how to translate; each hands in its own way to do so.
"""

from collections.abc import Callable, Mapping
from datetime import date

from app.analysis.comparing import Difference
from app.analysis.part_differences import PartDifference
from app.domain.dates import PartialDate, Precision
from app.domain.vocabulary import MembershipRole, Stance, Status
from app.formats.change_list import ChangeListWording

Translate = Callable[[str, str], str]
"""Gives the text of a context in the reader's language."""


def comparison_wording(translate: Translate, language: str) -> ChangeListWording:
    """The words in a language, which `translate` translates into."""
    differences = difference_words(translate)
    hows = part_difference_words(translate)

    def known(first: date | None, second: date | None) -> str:
        return translate("Comparison", "Known: {first}, and {second}").format(
            first=_known_by(translate, first), second=_known_by(translate, second)
        )

    def step(status: Status, name: str) -> str:
        word = translate("PartyStatus", str(status))
        return f"{word} ({name})" if name else word

    return ChangeListWording(
        language=language,
        heading=lambda first, second: translate(
            "Comparison", "Changes from {first} to {second}"
        ).format(first=first, second=second),
        known=known,
        counts=lambda added, ended, changed, shared: translate(
            "Comparison",
            "Ties: {added} added, {ended} ended, {changed} changed. Shared by several: {shared}.",
        ).format(added=added, ended=ended, changed=changed, shared=shared),
        nothing=translate("Comparison", "Nothing differs."),
        same=translate("Comparison", "Both sides are the same: nothing can differ."),
        shared_heading=translate("Comparison", "Shared by several"),
        difference=differences.__getitem__,
        how=hows.__getitem__,
        membership=lambda actor, bloc, role: translate(
            "Comparison", "{actor} in {bloc}: {role}"
        ).format(actor=actor, bloc=bloc, role=_role(translate, role)),
        step=step,
        short_date=lambda when: _short_date(translate, when),
        stance=lambda stance: _stance(translate, stance),
        further_sources=lambda n: translate("Comparison", "and further sources: {n}").format(n=n),
    )


def difference_words(translate: Translate) -> Mapping[Difference, str]:
    """What became of a tie, in a word."""
    return {
        Difference.ADDED: translate("Comparison", "added"),
        Difference.ENDED: translate("Comparison", "ended"),
        Difference.CHANGED: translate("Comparison", "changed"),
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
