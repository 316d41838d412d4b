"""The words for what figures often tell the number of; a code that has none stands as the ledger has it."""

from collections.abc import Mapping

from ..messages import Template

MEASURES: Mapping[str, Template] = {
    "duration": Template("measure-duration", "length of time"),
    "films": Template("measure-films", "films"),
    "forums": Template("measure-forums", "forums"),
    "meetings": Template("measure-meetings", "meetings"),
    "nominations": Template("measure-nominations", "nominations"),
    "participants": Template("measure-participants", "participants"),
    "planned_meetings": Template("measure-planned-meetings", "planned meetings"),
    "represented_organisations": Template("measure-represented-organisations", "organisations that took part"),
    "representatives": Template("measure-representatives", "representatives"),
    "share_active": Template("measure-share-active", "share that is active"),
    "signatories": Template("measure-signatories", "organisations that had joined"),
}
