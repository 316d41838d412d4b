"""What the keys and codes say: the agreement itself, its parties, how to join, its words."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from ....agreement import (
    Agreement,
    Criterion,
    Genus,
    JoiningPolicy,
    Mode,
    Participation,
    Party,
    PartyKind,
    Procedure,
    Side,
    Term,
    WordClass,
)
from ....messages import Template

FORM_WORDS: Mapping[str, Template] = {
    "definite": Template("form-definite", "Definite: planen."),
    "plural": Template("form-plural", "Plural: planer."),
    "definite_plural": Template("form-definite-plural", "Definite plural: planerna."),
    "present": Template("form-present", "Present: ansluter."),
    "past": Template("form-past", "Past: anslöt."),
    "supine": Template("form-supine", "Supine: anslutit."),
    "participle": Template("form-participle", "Participle: ansluten."),
    "participle_plural": Template("form-participle-plural", "Participle in plural: anslutna."),
}
GROUPS: Mapping[type[Any], Template] = {
    Agreement: Template(
        "group-agreement",
        "Agreement: what the parties have promised each other: parties, texts, plans, bodies and what can be "
        "followed up.",
    ),
    Side: Template("group-side", "Side: one side of the table, which groups parties."),
    Party: Template("group-party", "Party: one who has agreed."),
    Participation: Template("group-participation", "Participation: how a party took part during a period."),
    JoiningPolicy: Template("group-joining-policy", "Joining: how organisations join during a period, and who may."),
    Criterion: Template("group-criterion", "Criterion: one thing asked of an organisation that joins."),
    Term: Template("group-term", "Term: the agreement's word for one concept during a period."),
}
KEYS: Mapping[type[Any], Mapping[str, Template]] = {
    Agreement: {
        "code": Template(
            "key-agreement-code",
            "Code: what commands and ledgers call the agreement, as an id; it has to stand in one of the agreement's "
            "files.",
        ),
        "name": Template(
            "key-agreement-name", "Name: the agreement's full name; it has to stand in one of the agreement's files."
        ),
        "variant": Template(
            "key-agreement-variant",
            "Variant: whose rules apply, by the variant's code; se holds the Swedish statutes, base holds none; it "
            "has to stand in one of the agreement's files.",
        ),
        "purpose": Template("key-agreement-purpose", "Purpose: what the agreement is for, in your own words."),
        "sides": Template("key-agreement-sides", "Sides: the sides of the table; two is usual."),
        "parties": Template("key-agreement-parties", "Parties: who has agreed."),
        "editions": Template("key-agreement-editions", "Editions: the agreement's texts, one after another."),
        "plans": Template("key-agreement-plans", "Plans: the plans that fill the agreement out."),
        "bodies": Template("key-agreement-bodies", "Bodies: groups and committees that the agreement has or promises."),
        "obligations": Template("key-agreement-obligations", "Obligations: the promises that can be followed up."),
        "joining": Template(
            "key-agreement-joining", "Joining: how organisations join, one entry for each period with its own way."
        ),
        "vocabulary": Template(
            "key-agreement-vocabulary", "Vocabulary: the agreement's own words, which screens and papers then use."
        ),
        "ended": Template("key-agreement-ended", "Ended: when the agreement as a whole came to its end, if it has."),
    },
    Party: {
        "kind": Template("key-party-kind", "Kind: what kind of party it is."),
        "side": Template("key-party-side", "Side: the id of the side that the party belongs to."),
        "participations": Template(
            "key-party-participations", "Participation: how the party has taken part, and when."
        ),
        "part_of": Template(
            "key-party-part-of", "Part of: the id of the party that it belongs to, as a board belongs to a region."
        ),
        "speaks_for": Template(
            "key-party-speaks-for", "Speaks for: the ids of the parties that it speaks for, as an umbrella does."
        ),
    },
    Participation: {
        "mode": Template("key-participation-mode", "Mode: how the party takes part."),
    },
    JoiningPolicy: {
        "procedure": Template("key-joining-policy-procedure", "Procedure: what an organisation does to join."),
        "approved_by": Template(
            "key-joining-policy-approved-by", "Approved by: the id of the body that approves, where one does."
        ),
        "criteria": Template("key-joining-policy-criteria", "Criteria: what is asked of an organisation that joins."),
    },
    Criterion: {
        "exception": Template("key-criterion-exception", "Exception: who is let off, and when."),
    },
    Term: {
        "concept": Template(
            "key-term-concept",
            "Concept: what the word stands for, by its English code; sentences and headings use those offered, and "
            "others may be added.",
        ),
        "lemma": Template("key-term-lemma", "Word: its basic form, as in a dictionary: samverkansgrupp, ansluta."),
        "word_class": Template(
            "key-term-word-class", "Word class: what kind of word it is; noun unless you say otherwise."
        ),
        "genus": Template("key-term-genus", "Gender: whether a noun takes en or ett."),
        "forms": Template("key-term-forms", "Forms: the word as sentences inflect it, by the name of the form."),
    },
}
CODES: Mapping[type[StrEnum], Mapping[Any, Template]] = {
    PartyKind: {
        PartyKind.REGION: Template("code-party-kind-region", "a region"),
        PartyKind.MUNICIPALITY: Template("code-party-kind-municipality", "a municipality"),
        PartyKind.BOARD: Template("code-party-kind-board", "a board of a region or municipality"),
        PartyKind.ADMINISTRATION: Template("code-party-kind-administration", "an administration under a board"),
        PartyKind.COMPANY: Template("code-party-kind-company", "a company that the public side owns"),
        PartyKind.STATE_AGENCY: Template(
            "code-party-kind-state-agency", "a state agency or county administrative board"
        ),
        PartyKind.GOVERNMENT: Template("code-party-kind-government", "the Government"),
        PartyKind.MUNICIPAL_ASSOCIATION: Template(
            "code-party-kind-municipal-association", "an association of municipalities"
        ),
        PartyKind.UMBRELLA: Template("code-party-kind-umbrella", "an organisation that speaks for others"),
        PartyKind.ORGANISATION: Template("code-party-kind-organisation", "one organisation of civil society"),
        PartyKind.SIGNATORIES: Template(
            "code-party-kind-signatories", "every organisation that has joined, each on its own; the ledger says which"
        ),
        PartyKind.OTHER: Template("code-party-kind-other", "none of the others"),
    },
    Mode: {
        Mode.FOUNDING: Template("code-mode-founding", "a party since the beginning"),
        Mode.JOINED: Template("code-mode-joined", "a party that joined afterwards"),
        Mode.ADJUNCT: Template("code-mode-adjunct", "takes part without being a party"),
    },
    Procedure: {
        Procedure.NOTIFY: Template("code-procedure-notify", "the organisation tells that it joins"),
        Procedure.SIGN: Template("code-procedure-sign", "the organisation signs the text"),
        Procedure.SIGN_AND_NAME_CONTACT: Template(
            "code-procedure-sign-and-name-contact", "it signs, and names a contact"
        ),
        Procedure.APPLY_AND_BE_APPROVED: Template(
            "code-procedure-apply-and-be-approved", "it applies, and a body approves"
        ),
        Procedure.TWO_STEPS: Template(
            "code-procedure-two-steps", "two steps, of which only the second gives voting rights"
        ),
        Procedure.COVERED: Template("code-procedure-covered", "covered without joining"),
    },
    WordClass: {
        WordClass.NOUN: Template("code-word-class-noun", "a noun: plan, överenskommelse"),
        WordClass.VERB: Template("code-word-class-verb", "a verb: ansluta, underteckna"),
    },
    Genus: {
        Genus.EN: Template("code-genus-en", "en plan, planen"),
        Genus.ETT: Template("code-genus-ett", "ett råd, rådet"),
    },
}
