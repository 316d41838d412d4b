"""What the keys and codes say: the ledger itself, organisations, seats and who holds them."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from ....ledger import Accession, Appointment, Contact, Ground, Organisation, Post, Record, Seat, Umbrella
from ....messages import Template
from ...ledger_form import ledger_form

GROUPS: Mapping[type[Any], Template] = {
    ledger_form(): Template("group-ledger", "Ledger: what has happened within an agreement, as far as it is recorded."),
    Record: Template("group-record", "Record: one thing that happened or held."),
    Organisation: Template("group-organisation", "Organisation: one of civil society, or of the public side."),
    Umbrella: Template("group-umbrella", "Umbrella: that another organisation speaks for this one during a period."),
    Contact: Template("group-contact", "Contact: whom to reach at an organisation, and what for."),
    Accession: Template(
        "group-accession", "Accession: an organisation joins: it applies, is approved, signs, and may leave."
    ),
    Seat: Template("group-seat", "Seat: a seat in a body, whoever holds it."),
    Post: Template("group-post", "Post: somebody who serves a body without a seat in it."),
    Appointment: Template(
        "group-appointment",
        "Appointment: somebody holds a seat: a person, an organisation, both, or neither where names stay out.",
    ),
}
KEYS: Mapping[type[Any], Mapping[str, Template]] = {
    ledger_form(): {
        "agreement": Template(
            "key-ledger-agreement",
            "Agreement: the code of the agreement that the ledger belongs to; it has to stand in one of the ledger's "
            "files.",
        ),
        "organisations": Template("key-ledger-organisations", "Organisations: those that records refer to."),
        "contacts": Template("key-ledger-contacts", "Contacts: whom to reach at an organisation."),
        "accessions": Template("key-ledger-accessions", "Accessions: organisations that have joined, or applied to."),
        "seats": Template("key-ledger-seats", "Seats: the seats of the bodies, whoever holds them."),
        "appointments": Template("key-ledger-appointments", "Appointments: who has held which seat, and when."),
        "posts": Template("key-ledger-posts", "Posts: who serves the bodies without a seat in them."),
        "meetings": Template("key-ledger-meetings", "Meetings: held, planned and cancelled."),
        "matters": Template("key-ledger-matters", "Matters: cases in somebody's register."),
        "actions": Template("key-ledger-actions", "Actions: what somebody is to do because a meeting decided so."),
        "enquiries": Template("key-ledger-enquiries", "Enquiries: questions that came in by the one way in."),
        "activities": Template("key-ledger-activities", "Activities: what has been done within the agreement."),
        "observations": Template("key-ledger-observations", "Observations: figures that sources give."),
        "rounds": Template("key-ledger-rounds", "Rounds: rounds of follow-up."),
        "assessments": Template("key-ledger-assessments", "Assessments: what each author judged of each commitment."),
        "recommendations": Template(
            "key-ledger-recommendations", "Recommendations: what somebody has sent along to somebody else."
        ),
        "passages": Template("key-ledger-passages", "Paragraphs of the editor's: texts of your own in the papers."),
        "coverages": Template("key-ledger-coverages", "Coverage: for what the ledger is complete, and by whose word."),
    },
    Record: {
        "acts": Template(
            "key-record-acts", "Acts: the codes of promises that the record is evidence of: uppfoljning, konferens."
        ),
        "date": Template(
            "key-record-date",
            "Date: the day it happened, as much of it as is known: 2018-03-23, 2018-W12, 2018-03, 2018.",
        ),
    },
    Organisation: {
        "number": Template(
            "key-organisation-number",
            "Organisation number: ten digits in quotes; leave it out where there is none or none is known.",
        ),
        "legal_form": Template("key-organisation-legal-form", "Legal form: in words: ideell förening, stiftelse."),
        "sub_regions": Template("key-organisation-sub-regions", "Parts of the region: where it works."),
        "fields": Template("key-organisation-fields", "Fields: what it works with: culture, health, sport."),
        "umbrellas": Template("key-organisation-umbrellas", "Umbrellas: the organisations that speak for it."),
    },
    Umbrella: {
        "organisation": Template("key-umbrella-organisation", "Organisation: the id of the umbrella."),
    },
    Contact: {
        "role": Template("key-contact-role", "Role: what they are at the organisation."),
        "name": Template("key-contact-name", "Name: who it is, where that needs to be known."),
        "email": Template("key-contact-email", "E-mail: the address, a shared one rather than a person's own."),
        "purpose": Template("key-contact-purpose", "Purpose: what the contact may be used for."),
        "exported": Template("key-contact-exported", "Exported: write true where public exports may carry it."),
    },
    Accession: {
        "applied": Template("key-accession-applied", "Applied: the day it applied: 2015-02-10, or 2015-02."),
        "approved": Template("key-accession-approved", "Approved: the day it was approved: 2015-03-01, or 2015-03."),
        "approved_by": Template("key-accession-approved-by", "Approved by: the id of the body or party that approved."),
        "signed": Template("key-accession-signed", "Signed: the day it signed: 2015-03-20, or 2015-03."),
        "votes": Template(
            "key-accession-votes",
            "Votes: write false for the first of two steps, which gives no vote and is a record of its own.",
        ),
        "left": Template("key-accession-left", "Left: the day it left: 2019-12-31, or 2019."),
    },
    Seat: {
        "label": Template("key-seat-label", "Label: what the seat is called: chair, member, substitute."),
        "substitute_for": Template(
            "key-seat-substitute-for", "Substitute for: the id of the seat that it stands in for."
        ),
        "order": Template(
            "key-seat-order",
            "Order: the turn in which a substitute serves, from 1; one that names no seat serves for any of its side.",
        ),
    },
    Appointment: {
        "seat": Template("key-appointment-seat", "Seat: the id of the seat."),
        "ground": Template("key-appointment-ground", "Ground: on what ground the seat is held."),
        "party": Template("key-appointment-party", "Party letter: for an elected assignment only (GDPR art. 9)."),
        "person": Template("key-appointment-person", "Person: who holds the seat, where the name may stand here."),
        "nominated": Template(
            "key-appointment-nominated", "Nominated: the day of the nomination, where an election asks for one."
        ),
        "role": Template(
            "key-appointment-role", "Role: what the holder is in the body, where more than a member: chair, vice chair."
        ),
    },
    Post: {
        "title": Template("key-post-title", "Title: what the post is called: secretary, process leader."),
        "body": Template("key-post-body", "Body: the id of the body it serves; left out for the whole agreement."),
        "employed_by": Template("key-post-employed-by", "Employed by: whose employee it is."),
        "paid_by": Template("key-post-paid-by", "Paid by: whose money pays for it."),
        "person": Template("key-post-person", "Person: who it is, where the name may stand here."),
    },
}
CODES: Mapping[type[StrEnum], Mapping[Any, Template]] = {
    Ground: {
        Ground.ELECTED_ASSIGNMENT: Template("code-ground-elected-assignment", "a political assignment by election"),
        Ground.OFFICE: Template("code-ground-office", "by office, as an employee"),
        Ground.CIVIL_SOCIETY: Template("code-ground-civil-society", "for an organisation of civil society"),
    },
}
