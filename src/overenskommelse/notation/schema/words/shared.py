"""What the keys and codes say: what many parts have in common, sources, and how values are written."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from ....messages import Template
from ....sources import Certainty, Dating, Document, Source

SHARED: Mapping[str, Template] = {
    "id": Template(
        "key-id",
        "Id: what other parts cite it by; small letters a–z, digits and single hyphens, for example uppfoljning-2014.",
    ),
    "source": Template("key-source", "Source: which document says so, and where in it."),
    "period": Template(
        "key-period",
        "Period: the days it holds for, for example 2015/2017; 2019/.. goes on, and 2019/ ended on a day that is not "
        "known.",
    ),
    "summary": Template("key-summary", "Summary: what it says, in your own words."),
    "note": Template("key-note", "Note: what a reader needs to know beside the rest."),
    "name": Template("key-name", "Name: what it is called."),
    "names": Template(
        "key-names", "Names over time: each name with its period and source, where there have been several."
    ),
    "short_name": Template("key-short-name", "Short name: what it is called in lists and headings."),
    "title": Template("key-title", "Title: what it is called on its first page."),
    "label": Template("key-label", "Label: what the text itself calls it."),
    "ordinal": Template("key-ordinal", "Order: its place among its siblings, counted from 1."),
    "number": Template("key-number", 'Number: as the text writes it, in quotes: "3.1".'),
    "side": Template("key-side", "Side: the id of one of the agreement's sides."),
    "body": Template("key-body", "Body: the id of one of the agreement's bodies."),
    "level": Template("key-level", "Level: the id of a level of participation, as an edition lists them."),
    "clause": Template("key-clause", "Clause: the clause that says so, by its citation: text-2020/uppfoljning."),
    "clauses": Template("key-clauses", "Clauses: those that say so, by their citations: text-2020/uppfoljning."),
    "qualities": Template("key-qualities", "Qualities: what is asked of whoever holds the seat, one thing per line."),
    "holder": Template("key-holder", "Holder: what the holder of the seat is to its side."),
    "votes": Template("key-votes", "Votes: whether the seat takes part in decisions; true unless you say otherwise."),
    "minimum": Template("key-minimum", "At least: the least number; leave it out where no bound is known."),
    "maximum": Template("key-maximum", "At most: the largest number; leave it out where no bound is known."),
    "relation": Template("key-relation", "Relation: how the sides' numbers of seats stand to each other."),
    "filled_by": Template(
        "key-filled-by", "Filled by: how it is filled, in words: elected by those present, appointed by the board."
    ),
    "act": Template(
        "key-act", "Act: the code by which records say that they are evidence of it, for example uppfoljning."
    ),
    "every": Template(
        "key-every", "Interval: how often, as P1Y (a year), P6M (six months), P2W (two weeks) or P14D (14 days)."
    ),
    "counted_from": Template("key-counted-from", "Counted from: the day that the interval is counted from."),
    "progress": Template("key-progress", "Progress: how far it came; done unless you say otherwise."),
    "organisation": Template("key-organisation", "Organisation: the id of one of the ledger's organisations."),
    "kind": Template("key-kind", "Kind: which of the codes below fits."),
    "documents": Template("key-documents", "Documents: what the sources refer to."),
    "part_of": Template("key-part-of", "Part of: the id of what this one belongs to."),
}
HEAD: Mapping[str, Template] = {
    "format": Template("key-head-format", "Format: the version of the file format; write 1."),
    "kind": Template("key-head-kind", "Kind of file: write agreement for what was promised, ledger for what happened."),
}
FORMS_OF_VALUES: Mapping[str, Template] = {
    "Text": Template(
        "value-text", "Text: write something, and not only spaces; put it in quotes where it is a number."
    ),
    "Id": Template("value-id", "Id: write small letters a–z, digits and single hyphens, for example uppfoljning-2014."),
    "Citation": Template(
        "value-citation", "Citation: write ids with slashes between them, for example text-2020/uppfoljning."
    ),
    "Date": Template(
        "value-date",
        "Date: write a day 2018-03-23, a week 2013-W43, a month 2012-03, a season 2012-21 to 2012-24 (spring to "
        "winter), a part of a year 2018-33 to 2018-41 (quarters, thirds, halves), a year 2014, a span "
        "[2012-12..2013-02], or XXXX-XX-XX where nothing is known; with ? after it where the source is in doubt, "
        "with ~ where it is about then.",
    ),
    "Period": Template(
        "value-period",
        "Period: write 2015/2017, 2019/.. where it goes on, 2019/ where its end is not known, or one unit alone: "
        "2015; each end is written as a date.",
    ),
    "Time": Template("value-time", 'Time: write hours and minutes with a colon, in quotes: "13:00".'),
    "Interval": Template(
        "value-interval", "Interval: write P1Y for a year, P6M for six months, P2W for two weeks, P14D for 14 days."
    ),
    "Figure": Template("value-figure", "Figure: write digits, with a decimal point where needed: 87, 1.5."),
}
FILES: Mapping[str, Template] = {
    "agreement": Template(
        "file-agreement",
        "Agreement file: what the parties of one agreement have promised; it may be one of several that are read "
        "together.",
    ),
    "ledger": Template(
        "file-ledger",
        "Ledger file: what has happened within one agreement; it may be one of several that are read together.",
    ),
}
COVERABLE_WORDS: Mapping[str, Template] = {
    "organisation": Template("coverable-organisation", "organisations"),
    "contact": Template("coverable-contact", "contacts"),
    "accession": Template("coverable-accession", "accessions"),
    "seat": Template("coverable-seat", "seats"),
    "appointment": Template("coverable-appointment", "appointments"),
    "post": Template("coverable-post", "posts"),
    "meeting": Template("coverable-meeting", "meetings"),
    "matter": Template("coverable-matter", "matters"),
    "action": Template("coverable-action", "actions"),
    "enquiry": Template("coverable-enquiry", "enquiries"),
    "activity": Template("coverable-activity", "activities"),
    "observation": Template("coverable-observation", "figures that sources give"),
    "round": Template("coverable-round", "rounds of follow-up"),
    "assessment": Template("coverable-assessment", "assessments"),
    "recommendation": Template("coverable-recommendation", "recommendations"),
    "passage": Template("coverable-passage", "paragraphs of the editor's"),
    "coverage": Template("coverable-coverage", "statements of what is complete"),
    "plan": Template("coverable-plan", "the agreement's plans"),
    "edition": Template("coverable-edition", "the agreement's editions"),
}
GROUPS: Mapping[type[Any], Template] = {
    Source: Template("group-source", "Source: which document says so, and where in it."),
    Document: Template(
        "group-document", "Document: a text, minutes, a web page or a statute that statements come from."
    ),
    Dating: Template("group-dating", "Dated statement: what held, when, and by which source."),
}
KEYS: Mapping[type[Any], Mapping[str, Template]] = {
    Source: {
        "document": Template("key-source-document", "Document: the id of one of the documents listed in the file."),
        "locator": Template(
            "key-source-locator", "Locator: where in the document, as a reader finds it: s. 4, § 12, a heading."
        ),
        "certainty": Template(
            "key-source-certainty", "Certainty: how sure the statement is; stated unless you say otherwise."
        ),
    },
    Document: {
        "title": Template("key-document-title", "Title: what the document is called."),
        "date": Template(
            "key-document-date", "Date: the day it is dated, as much of it as is known: 2014-11-25, 2014-11, 2014."
        ),
        "address": Template("key-document-address", "Address: where it can be had, a web address for example."),
        "publisher": Template("key-document-publisher", "Publisher: who issued it."),
    },
    Dating: {
        "value": Template("key-dating-value", "Value: what held during the period."),
        "used": Template(
            "key-dating-used",
            "Used: write false where another source is followed instead; both then stand in the list.",
        ),
    },
}
CODES: Mapping[type[StrEnum], Mapping[Any, Template]] = {
    Certainty: {
        Certainty.STATED: Template("code-certainty-stated", "the document says so"),
        Certainty.INFERRED: Template(
            "code-certainty-inferred", "it follows from the document, which does not say so itself"
        ),
        Certainty.DECLARED: Template("code-certainty-declared", "a reading that somebody has chosen, and shows"),
        Certainty.CONTESTED: Template("code-certainty-contested", "another document says otherwise"),
    },
}
