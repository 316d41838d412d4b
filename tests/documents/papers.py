"""Papers for the tests: one with every kind of block, in Swedish and in English."""

from datetime import date

from overenskommelse.documents.printout import (
    Attestation,
    Break,
    Contents,
    Facts,
    Figure,
    Heading,
    Note,
    Paragraph,
    Points,
    Printout,
    Signatures,
    Stamp,
    Table,
)

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 120" role="img"><title>Anslutna</title>'
    '<rect x="10" y="20" width="60" height="90" fill="#444"/><rect x="90" y="60" width="60" height="50" fill="none" '
    'stroke="#000" stroke-width="2"/><text x="10" y="15" font-size="12">2014</text></svg>'
)


def everything(language: str = "sv") -> Printout:
    """Return a paper with every kind of block."""
    return Printout(
        code="minutes",
        title="Protokoll från samrådsgruppens möte" if language == "sv" else "Minutes of the consultation group",
        subtitle="Sammanträde 4, 23 mars 2018" if language == "sv" else "Meeting 4, 23 March 2018",
        language=language,
        on=date(2018, 3, 23),
        publisher="Region Ingenmark",
        running_head="Protokoll 4/2018",
        stamp=Stamp(
            title="Så är papperet gjort" if language == "sv" else "How this paper was made",
            rows=(("Dag", "2018-03-23"), ("Journalens huvud", "f3a9" * 16)),
        ),
        blocks=SWEDISH if language == "sv" else ENGLISH,
    )


SWEDISH = (
    Facts(rows=(("Tid", "09:30–12:00"), ("Plats", "Residenset\nStora salen"), ("Beslutande", "Åsa Ek, ordförande"))),
    Contents(
        title="Ärenden",
        entries=(("§ 1", "Mötet öppnas"), ("§ 2", "Uppföljning av planen"), ("§ 3", "Ett ärende utan rubrik")),
    ),
    Heading(text="§ 1 Mötet öppnas"),
    Paragraph(text="Ordföranden hälsar välkommen och förklarar mötet öppnat.\nDagordningen godkänns."),
    Points(items=("Föregående protokoll läggs till handlingarna.", "Anmälda frågor tas upp under § 3.")),
    Attestation(labels=("Justerare", "Justerare", "Utdragsbestyrkande")),
    Heading(text="Uppföljning av planen"),
    Heading(text="Beslut", level=2),
    Points(items=("Gruppen antar förslaget.", "Sekreteraren får i uppdrag att skicka det på remiss."), first=4),
    Note(text="Enligt remissförslaget 2014-02-28; den antagna lydelsen är inte känd."),
    Table(
        caption="Anslutna organisationer per år",
        head=("År", "Organisationer", "Källa"),
        rows=(("2014", "45", "Styrelsens protokoll"), ("2015", "61", "Register"), ("2016", "77", "Register")),
        numeric=(1,),
    ),
    Figure(title="Anslutna över tid", svg=SVG, alternative="En stapel för 2014 och en lägre för 2015."),
    Break(),
    Heading(text="Underskrifter"),
    Signatures(
        rows=(("Sekreterare", "Nils Öst"), ("Ordförande", "Åsa Ek"), ("Justerare, civila samhället", "")),
    ),
)

ENGLISH = (
    Facts(rows=(("Time", "09:30–12:00"), ("Place", "The Residence\nGreat hall"))),
    Contents(title="Items", entries=(("§ 1", "Opening"), ("§ 2", "Follow-up of the plan"))),
    Heading(text="§ 1 Opening"),
    Paragraph(text="The chair opens the meeting."),
    Points(items=("The previous minutes are filed.", "Questions are taken under § 3.")),
    Attestation(labels=("Checked by", "Extract attested by")),
    Heading(text="Follow-up of the plan"),
    Heading(text="Decision", level=2),
    Points(items=("The group adopts the proposal.", "The secretary sends it out."), first=4),
    Note(text="According to the draft of 28 February 2014; the adopted wording is not known."),
    Table(
        caption="Organisations that have joined",
        head=("Year", "Organisations", "Source"),
        rows=(("2014", "45", "The board's minutes"), ("2015", "61", "Register")),
        numeric=(1,),
    ),
    Figure(title="Joined over time", svg=SVG, alternative="A bar for 2014 and a lower one for 2015."),
    Break(),
    Heading(text="Signatures"),
    Signatures(rows=(("Secretary", "Nils Öst"), ("Chair", "Åsa Ek"), ("Checker, civil society", ""))),
)
