"""What the kinds of claims are called and how they are defined, for the reader.

The English definitions are those of :class:`~app.domain.vocabulary.ClaimKind` word for
word (a test holds them together): they stand here again so that they can be translated.
"""

from app.domain.vocabulary import ClaimKind
from app.ui.wording_marks import QT_TRANSLATE_NOOP

CLAIM_KIND_LABELS: dict[ClaimKind, str] = {
    ClaimKind.ALLIANCE: QT_TRANSLATE_NOOP("ClaimKind", "alliance"),
    ClaimKind.MEMBERSHIP: QT_TRANSLATE_NOOP("ClaimKind", "membership"),
    ClaimKind.ACCESSION: QT_TRANSLATE_NOOP("ClaimKind", "accession"),
    ClaimKind.PARTNERSHIP: QT_TRANSLATE_NOOP("ClaimKind", "partnership"),
    ClaimKind.SUMMIT: QT_TRANSLATE_NOOP("ClaimKind", "summit"),
    ClaimKind.VISIT: QT_TRANSLATE_NOOP("ClaimKind", "visit"),
    ClaimKind.CONSULTATION: QT_TRANSLATE_NOOP("ClaimKind", "consultation"),
    ClaimKind.AGREEMENT: QT_TRANSLATE_NOOP("ClaimKind", "agreement"),
    ClaimKind.SUPPORT: QT_TRANSLATE_NOOP("ClaimKind", "support"),
    ClaimKind.MEDIATION: QT_TRANSLATE_NOOP("ClaimKind", "mediation"),
    ClaimKind.DEPLOYMENT: QT_TRANSLATE_NOOP("ClaimKind", "deployment"),
    ClaimKind.EXERCISE: QT_TRANSLATE_NOOP("ClaimKind", "exercise"),
    ClaimKind.DEFENCE: QT_TRANSLATE_NOOP("ClaimKind", "defence cooperation"),
    ClaimKind.ARMS: QT_TRANSLATE_NOOP("ClaimKind", "arms"),
    ClaimKind.TRADE: QT_TRANSLATE_NOOP("ClaimKind", "trade"),
    ClaimKind.ENERGY: QT_TRANSLATE_NOOP("ClaimKind", "energy"),
    ClaimKind.RAW_MATERIALS: QT_TRANSLATE_NOOP("ClaimKind", "raw materials"),
    ClaimKind.INVESTMENT: QT_TRANSLATE_NOOP("ClaimKind", "investment"),
    ClaimKind.AID: QT_TRANSLATE_NOOP("ClaimKind", "aid"),
    ClaimKind.EDUCATION: QT_TRANSLATE_NOOP("ClaimKind", "education"),
    ClaimKind.TRANSPORT: QT_TRANSLATE_NOOP("ClaimKind", "transport"),
    ClaimKind.TECHNOLOGY: QT_TRANSLATE_NOOP("ClaimKind", "technology"),
    ClaimKind.SPACE: QT_TRANSLATE_NOOP("ClaimKind", "space"),
    ClaimKind.ECONOMY: QT_TRANSLATE_NOOP("ClaimKind", "economic cooperation"),
    ClaimKind.CULTURE: QT_TRANSLATE_NOOP("ClaimKind", "society and culture"),
    ClaimKind.DEPENDENCY: QT_TRANSLATE_NOOP("ClaimKind", "dependency"),
    ClaimKind.INFLUENCE: QT_TRANSLATE_NOOP("ClaimKind", "influence"),
    ClaimKind.SANCTIONS: QT_TRANSLATE_NOOP("ClaimKind", "sanctions"),
    ClaimKind.RESTRICTION: QT_TRANSLATE_NOOP("ClaimKind", "restriction"),
    ClaimKind.VOTE: QT_TRANSLATE_NOOP("ClaimKind", "vote"),
    ClaimKind.CRITICISM: QT_TRANSLATE_NOOP("ClaimKind", "criticism"),
    ClaimKind.RIVALRY: QT_TRANSLATE_NOOP("ClaimKind", "rivalry"),
    ClaimKind.THREAT: QT_TRANSLATE_NOOP("ClaimKind", "threat"),
    ClaimKind.DISPUTE: QT_TRANSLATE_NOOP("ClaimKind", "dispute"),
    ClaimKind.WAR: QT_TRANSLATE_NOOP("ClaimKind", "war"),
    ClaimKind.DISTANCING: QT_TRANSLATE_NOOP("ClaimKind", "distancing"),
    ClaimKind.OFFICE: QT_TRANSLATE_NOOP("ClaimKind", "office"),
    ClaimKind.OWNERSHIP: QT_TRANSLATE_NOOP("ClaimKind", "affiliation"),
}

CLAIM_KIND_DEFINITIONS: dict[ClaimKind, str] = {
    ClaimKind.ALLIANCE: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "An alliance, security pact or commitment to defend or consult."
    ),
    ClaimKind.MEMBERSHIP: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "An actor belongs to a bloc or format, as a source says."
    ),
    ClaimKind.ACCESSION: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "Joining, asking to join or being considered for a bloc or pact."
    ),
    ClaimKind.PARTNERSHIP: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "A declared partnership or close relations in general."
    ),
    ClaimKind.SUMMIT: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "A meeting of heads of state or government, held or foreseen."
    ),
    ClaimKind.VISIT: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "A leader, minister or delegation of side a travels to side b."
    ),
    ClaimKind.CONSULTATION: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "Talks, dialogue formats, calls and negotiations."
    ),
    ClaimKind.AGREEMENT: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "Concluding or announcing an agreement, declaration or deal."
    ),
    ClaimKind.SUPPORT: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "Side a backs side b politically or shows solidarity."
    ),
    ClaimKind.MEDIATION: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "Side a offers or attempts to mediate for side b."
    ),
    ClaimKind.DEPLOYMENT: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "Troops, ships or bases of side a sent to or kept at side b."
    ),
    ClaimKind.EXERCISE: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "Joint manoeuvres, patrols and port calls."
    ),
    ClaimKind.DEFENCE: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "Joint commands, planning, logistics and armament projects."
    ),
    ClaimKind.ARMS: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "Weapons or ammunition sold or given by side a to side b."
    ),
    ClaimKind.TRADE: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "Exchange of goods, supply chains and access to markets."
    ),
    ClaimKind.ENERGY: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "Oil, gas, uranium and electricity: supply and transit."
    ),
    ClaimKind.RAW_MATERIALS: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "Minerals and metals: mining, supply and processing."
    ),
    ClaimKind.INVESTMENT: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "Side a invests, builds or buys at side b."
    ),
    ClaimKind.AID: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "Humanitarian, medical or development help from side a to side b."
    ),
    ClaimKind.EDUCATION: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "Scholarships, study, training and work programmes."
    ),
    ClaimKind.TRANSPORT: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "Flights, rail, ports, corridors and logistics."
    ),
    ClaimKind.TECHNOLOGY: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "Digital, chip, telecom, artificial intelligence and know-how."
    ),
    ClaimKind.SPACE: QT_TRANSLATE_NOOP("ClaimKindDefinition", "Space flight and launch sites."),
    ClaimKind.ECONOMY: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "Economic relations and economic security in general."
    ),
    ClaimKind.CULTURE: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "History, culture, geography and ties between societies."
    ),
    ClaimKind.DEPENDENCY: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "Side a relies on side b and could not easily do without."
    ),
    ClaimKind.INFLUENCE: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "Side a dominates, binds or courts side b."
    ),
    ClaimKind.SANCTIONS: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "Side a imposes sanctions on side b."
    ),
    ClaimKind.RESTRICTION: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "Side a blocks or limits side b's trade, firms or access."
    ),
    ClaimKind.VOTE: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "A vote or abstention of side a in a body, or about side b."
    ),
    ClaimKind.CRITICISM: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "Side a condemns, mistrusts or objects to side b in words."
    ),
    ClaimKind.RIVALRY: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "Competition for influence, markets or resources."
    ),
    ClaimKind.THREAT: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "Side a threatens side b, or is seen to; deterrence signals."
    ),
    ClaimKind.DISPUTE: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "A claim to territory or rights which others reject."
    ),
    ClaimKind.WAR: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "Side a uses armed force against side b."
    ),
    ClaimKind.DISTANCING: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "Side a loosens, freezes or leaves its bond with side b."
    ),
    ClaimKind.OFFICE: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "A person holds an office in or speaks for side b."
    ),
    ClaimKind.OWNERSHIP: QT_TRANSLATE_NOOP(
        "ClaimKindDefinition", "A company or body belongs to or is run by side b."
    ),
}
