"""The closed vocabularies of the records, each word with its definition.

The values are the words as they stand in every file format. Labels in the reader's
language are the window's business; the definitions here are what an analyst who codes
a sentence goes by.
"""

from enum import StrEnum


class ActorKind(StrEnum):
    """What sort of party an actor is."""

    STATE = "state"
    BLOC = "bloc"
    REGION = "region"
    ORGANISATION = "organisation"
    COMPANY = "company"
    PERSON = "person"


class NameRole(StrEnum):
    """What a name is to its actor."""

    OFFICIAL = "official"
    SHORT = "short"
    ACRONYM = "acronym"
    ALIAS = "alias"
    DEMONYM = "demonym"
    METONYM = "metonym"


class MembershipRole(StrEnum):
    """The standing of an actor in a bloc."""

    MEMBER = "member"
    OBSERVER = "observer"
    PARTNER = "partner"
    PARTICIPANT = "participant"
    CANDIDATE = "candidate"
    SUSPENDED = "suspended"
    WITHDRAWN = "withdrawn"

    @property
    def is_full(self) -> bool:
        """Whether the actor counts as one of the bloc's own (its hull is filled)."""
        return self in {MembershipRole.MEMBER, MembershipRole.PARTICIPANT}

    @property
    def is_outside(self) -> bool:
        """Whether the role says that the actor no longer takes part."""
        return self in {MembershipRole.SUSPENDED, MembershipRole.WITHDRAWN}


class AgreementKind(StrEnum):
    """The form of an agreement."""

    TREATY = "treaty"
    PROTOCOL = "protocol"
    CHARTER = "charter"
    DECLARATION = "declaration"
    MEMORANDUM = "memorandum"
    CONTRACT = "contract"
    ARRANGEMENT = "arrangement"
    COMMITMENT = "political commitment"
    RESOLUTION = "resolution"
    LAW = "domestic law"
    DIPLOMATIC_RELATIONS = "diplomatic relations"

    @property
    def needs_entry_into_force(self) -> bool:
        """Whether signing alone does not make it hold."""
        return self in {
            AgreementKind.TREATY,
            AgreementKind.PROTOCOL,
            AgreementKind.CHARTER,
            AgreementKind.CONTRACT,
        }


class Status(StrEnum):
    """How far a party has gone with an agreement."""

    ANNOUNCED = "announced"
    SIGNED = "signed"
    RATIFIED = "ratified"
    PROVISIONALLY_APPLIED = "provisionally applied"
    IN_FORCE = "in force"
    SUSPENDED = "suspended"
    FROZEN = "frozen"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    SUPERSEDED = "superseded"

    @property
    def is_over(self) -> bool:
        """Whether the agreement no longer holds for the party."""
        return self in {
            Status.SUSPENDED,
            Status.FROZEN,
            Status.WITHDRAWN,
            Status.EXPIRED,
            Status.SUPERSEDED,
        }


class Topology(StrEnum):
    """How the sides of a claim stand to each other.

    ``pair``: one actor and one other. ``star``: one actor with each of several.
    ``joint``: the actors of side a together towards those of side b. ``group``: all
    of them together, nobody apart; not a line between each two.
    """

    PAIR = "pair"
    STAR = "star"
    JOINT = "joint"
    GROUP = "group"


class Polarity(StrEnum):
    """Whether a claim speaks of working together or against each other."""

    COOPERATIVE = "cooperative"
    CONFLICTUAL = "conflictual"
    NEUTRAL = "neutral"


class ClaimStatus(StrEnum):
    """How real the source says it is; never raised above what it says."""

    IN_FORCE = "in force"
    DONE = "done"
    ANNOUNCED = "announced"
    PLANNED = "planned"
    POSSIBLE = "possible"
    ENDED = "ended"
    REPORTED = "reported"

    @property
    def is_prospective(self) -> bool:
        """Whether it speaks of something that has not come to be."""
        return self in _PROSPECTIVE


_PROSPECTIVE = frozenset({ClaimStatus.ANNOUNCED, ClaimStatus.PLANNED, ClaimStatus.POSSIBLE})


class Stance(StrEnum):
    """What an excerpt does for what it is put to."""

    SUPPORTS = "supports"
    DISPUTES = "disputes"
    DENIES = "denies"
    CONTEXT = "context"


class SubjectKind(StrEnum):
    """What a piece of evidence is put to."""

    CLAIM = "claim"
    AGREEMENT = "agreement"
    PARTY_STATUS = "party_status"
    MEMBERSHIP = "membership"


class OnDate(StrEnum):
    """Where something stands on a date; see :mod:`app.domain.on_date`."""

    ACTIVE = "active"
    PAST = "past"
    PLANNED = "planned"
    DUE = "due"
    UNCERTAIN = "uncertain"


class ClaimKind(StrEnum):
    """What a claim is about. `definition` and `is_directed` belong to the kind."""

    definition: str
    is_directed: bool

    def __new__(cls, word: str, definition: str, is_directed: bool = False) -> "ClaimKind":
        """Give the member its word, its definition and whether side a acts on side b."""
        member = str.__new__(cls, word)
        member._value_ = word
        member.definition = definition
        member.is_directed = is_directed
        return member

    ALLIANCE = "alliance", "An alliance, security pact or commitment to defend or consult."
    MEMBERSHIP = "membership", "An actor belongs to a bloc or format, as a source says.", True
    ACCESSION = "accession", "Joining, asking to join or being considered for a bloc or pact.", True
    PARTNERSHIP = "partnership", "A declared partnership or close relations in general."
    SUMMIT = "summit", "A meeting of heads of state or government, held or foreseen."
    VISIT = "visit", "A leader, minister or delegation of side a travels to side b.", True
    CONSULTATION = "consultation", "Talks, dialogue formats, calls and negotiations."
    AGREEMENT = "agreement", "Concluding or announcing an agreement, declaration or deal."
    SUPPORT = "support", "Side a backs side b politically or shows solidarity.", True
    MEDIATION = "mediation", "Side a offers or attempts to mediate for side b.", True
    DEPLOYMENT = "deployment", "Troops, ships or bases of side a sent to or kept at side b.", True
    EXERCISE = "exercise", "Joint manoeuvres, patrols and port calls."
    DEFENCE = "defence cooperation", "Joint commands, planning, logistics and armament projects."
    ARMS = "arms", "Weapons or ammunition sold or given by side a to side b.", True
    TRADE = "trade", "Exchange of goods, supply chains and access to markets."
    ENERGY = "energy", "Oil, gas, uranium and electricity: supply and transit."
    RAW_MATERIALS = "raw materials", "Minerals and metals: mining, supply and processing."
    INVESTMENT = "investment", "Side a invests, builds or buys at side b.", True
    AID = "aid", "Humanitarian, medical or development help from side a to side b.", True
    EDUCATION = "education", "Scholarships, study, training and work programmes."
    TRANSPORT = "transport", "Flights, rail, ports, corridors and logistics."
    TECHNOLOGY = "technology", "Digital, chip, telecom, artificial intelligence and know-how."
    SPACE = "space", "Space flight and launch sites."
    ECONOMY = "economic cooperation", "Economic relations and economic security in general."
    CULTURE = "society and culture", "History, culture, geography and ties between societies."
    DEPENDENCY = "dependency", "Side a relies on side b and could not easily do without.", True
    INFLUENCE = "influence", "Side a dominates, binds or courts side b.", True
    SANCTIONS = "sanctions", "Side a imposes sanctions on side b.", True
    RESTRICTION = "restriction", "Side a blocks or limits side b's trade, firms or access.", True
    VOTE = "vote", "A vote or abstention of side a in a body, or about side b.", True
    CRITICISM = "criticism", "Side a condemns, mistrusts or objects to side b in words.", True
    RIVALRY = "rivalry", "Competition for influence, markets or resources."
    THREAT = "threat", "Side a threatens side b, or is seen to; deterrence signals.", True
    DISPUTE = "dispute", "A claim to territory or rights which others reject."
    WAR = "war", "Side a uses armed force against side b.", True
    DISTANCING = "distancing", "Side a loosens, freezes or leaves its bond with side b.", True
    OFFICE = "office", "A person holds an office in or speaks for side b.", True
    OWNERSHIP = "affiliation", "A company or body belongs to or is run by side b.", True
