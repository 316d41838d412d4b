# Vad som är känt att ha hänt.
# Liggaren är inte fullständig förrän någon säger det (coverages); det som saknas är okänt och inte ogjort.
format: 1
kind: ledger
agreement: $code

documents:
  # Fyll i: protokollen och de andra handlingar som uppgifterna kommer från.
  - id: protokoll
    title: Protokoll (påhittad handling)
    date: 2024-10-02

activities:
  # Fyll i: vad som gjordes, när, och vilket löfte (acts) det är ett belägg för.
  - id: uppfoljning-2024
    date: 2024-10-02
    acts: [uppfoljning]
    title: Gemensam uppföljning
    source: {document: protokoll, locator: § 4}
