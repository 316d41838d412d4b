# Löften som går att följa upp, vart och ett knutet till den punkt som säger det.
format: 1
kind: agreement

obligations:
  # Fyll i: vad som ska göras, hur ofta, räknat från vad.  Anger texten ingen dag att räkna från, säg i reading hur den
  # har lästs.  Det som i liggaren har samma act är gjort.
  - kind: recurring
    id: uppfoljning
    summary: Uppföljning varje år
    clauses: [text-2023/uppfoljning]
    act: uppfoljning
    every: P1Y
    counted_from:
      origin: calendar_year
      reading: Texten anger ingen dag att räkna från; varje helt kalenderår räknas för sig.
    source: {document: text, locator: s. 7}
