import json
from datetime import date

from app.analysis.export_ties import ties_document
from app.domain.ids import ActorId

DAY = date(2026, 1, 1)


def test_a_tie_is_told_with_everything_it_rests_on(builder):
    builder.claim("c1", "BBB", "AAA", kind="visit", status="done", source="one", quote="Er kam.")
    builder.agreement("t1", "AAA BBB", source="ref")
    builder.status("t1", "signed", "2020-05", actor="AAA")
    builder.membership("AAA", "pact", "2000/..")
    builder.membership("BBB", "pact", "2001/2005-02")
    document = ties_document(builder.build(), DAY)
    assert (document["as_of"], document["known_by"]) == ("2026-01-01", None)
    tie = document["ties"][0]
    assert (tie["a"], tie["b"], tie["polarity"], tie["status"]) == (
        "AAA",
        "BBB",
        "cooperative",
        "done",
    )
    assert tie["claims"] == [
        {
            "id": "c1",
            "kind": "visit",
            "polarity": "cooperative",
            "status": "done",
            "on_date": "active",
            "period": None,
            "observed_on": "2024-04-10",
            "summary": "What c1 says",
            "from": ["BBB"],
            "to": ["AAA"],
            "topology": "pair",
            "evidence": [
                {
                    "stance": "supports",
                    "source": {
                        "id": "one",
                        "title": "On one",
                        "outlet": "Daily",
                        "published": "2024-04-10",
                        "reliability": None,
                        "url": None,
                    },
                    "excerpt": {
                        "exact": "Er kam.",
                        "start": 0,
                        "end": 7,
                        "language": "de",
                        "translation": None,
                    },
                }
            ],
        }
    ]
    (agreement,) = tie["agreements"]
    assert agreement["parties"] == ["AAA", "BBB"]
    assert agreement["statuses"] == [{"actor": "AAA", "status": "signed", "date": "2020-05"}]
    assert agreement["evidence"][0]["excerpt"] is None
    assert [(m["actor"], m["from"], m["to"], m["on_date"]) for m in tie["memberships"]] == [
        ("AAA", "2000", "..", "active"),
        ("BBB", "2001", "2005-02", "past"),
    ]


def test_ties_are_sorted_and_plain_enough_for_json(builder):
    builder.claim("c1", "DDD", "AAA CCC", topology="star", period="2020~/..", source="one")
    document = ties_document(builder.build(), DAY, known_by=date(2025, 1, 1))
    assert [(tie["a"], tie["b"]) for tie in document["ties"]] == [("AAA", "DDD"), ("CCC", "DDD")]
    assert document["known_by"] == "2025-01-01"
    assert json.loads(json.dumps(document)) == document
    assert document["ties"][0]["claims"][0]["period"] == "2020~/.."


def test_between_keeps_one_tie_whichever_way_it_is_named(builder):
    builder.claim("c1", "AAA", "BBB CCC", topology="star", source="one")
    dossier = builder.build()
    (tie,) = ties_document(dossier, DAY, between=(ActorId("CCC"), ActorId("AAA")))["ties"]
    assert (tie["a"], tie["b"]) == ("AAA", "CCC")
    assert ties_document(dossier, DAY, between=(ActorId("AAA"), ActorId("DDD")))["ties"] == []
