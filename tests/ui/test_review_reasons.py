"""Why a claim is offered, in words."""

import pytest

from app.domain.dates import Period
from app.domain.ids import ActorId
from app.domain.vocabulary import ClaimKind, ClaimStatus, Polarity, Stance, Topology
from app.reading.dates.mention import DateMention, DateReason
from app.reading.dates.mention import Reason as DateWhy
from app.reading.mentions.mention import Mention, MentionReason, MentionRole
from app.reading.mentions.mention import Reason as MentionWhy
from app.reading.sentences import Span
from app.reading.suggestion import Reason, Suggestion, SuggestionReason
from app.ui.reason_wording import date_reason, reason_lines

R = SuggestionReason
WHEN = Period.parse("2025-08")


def offer(*reasons, period=WHEN):
    return Suggestion(
        Span(0, 9),
        (ActorId("KAZ"),),
        (ActorId("JPN"),),
        Topology.PAIR,
        ClaimKind.VISIT,
        Polarity.COOPERATIVE,
        ClaimStatus.DONE,
        Stance.SUPPORTS,
        period,
        (),
        1.0,
        reasons,
    )


def label(actor):
    return {"KAZ": "Kazakhstan", "JPN": "Japan"}[actor]


def lines(*reasons, mentions=None, dates=None, **more):
    return reason_lines(offer(*reasons), mentions or {}, dates or {}, label, **more)


@pytest.mark.parametrize("reason", SuggestionReason)
def test_every_reason_is_told(reason):
    told = lines(Reason(reason, "word"))
    assert len(told) == 1
    assert told[0].partition(": ")[0] in {"Who", "What", "When"}
    assert told[0].partition(": ")[2]


@pytest.mark.parametrize("reason", DateReason)
def test_every_way_to_read_a_date_is_told(reason):
    mention = DateMention(0, 3, WHEN, DateWhy(reason, "May"), is_doubtful=False)
    assert date_reason(mention)
    told = lines(Reason(R.DATE, "May"), dates={"May": mention})
    assert told == (f"When: “May” dates it: {date_reason(mention)}",)


def test_words_of_one_kind_are_told_together_each_once():
    told = lines(
        Reason(R.NAMED, "Astana"),
        Reason(R.KIND_CUE, "visit"),
        Reason(R.NAMED, "Japan"),
        Reason(R.KIND_CUE, "visit"),
        Reason(R.KIND_CUE, "guest"),
    )
    assert told == ("Who: named: “Astana”, “Japan”", "What: kind: “visit”, “guest”")


def test_a_capital_is_told_to_stand_for_its_state():
    why = MentionWhy(MentionReason.METONYM, "Astana")
    mention = Mention(0, 6, (ActorId("KAZ"),), MentionRole.METONYM, "Astana", why)
    told = lines(Reason(R.NAMED, "Astana"), mentions={"Astana": mention})
    assert told == ("Who: named: “Astana” · “Astana” stands for it, as a seat of government does",)


def test_actors_spoken_of_before_are_called_by_name():
    assert lines(Reason(R.BEFORE, "KAZ")) == ("Who: Kazakhstan was spoken of before",)


def test_another_kind_does_not_rest_on_the_words_for_the_first():
    told = lines(Reason(R.KIND_CUE, "visit"), Reason(R.STATUS_CUE, "came"), is_other_kind=True)
    assert told == (
        "What: kind: other words of the sentence · polarity: usual for the kind · status: “came”",
    )


def test_a_claim_without_a_date_says_so():
    told = reason_lines(offer(period=None), {}, {}, label)
    assert told == ("When: no date in the sentence",)
