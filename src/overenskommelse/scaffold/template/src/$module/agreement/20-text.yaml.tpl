# Texten: vad som beslutades när, och punkterna som löften vilar på.
# Är lydelsen inte känd, skriv wording: none, och peka med stand_in på den text som läses i stället.
format: 1
kind: agreement

editions:
  # Fyll i: titel, dag för beslut och underskrift, och var uppgiften står.
  - id: text-2023
    title: Överenskommelsen 2023
    status: in_force
    decided:
      done: 2023-11-20
      source: {document: text, locator: s. 1}
    signed:
      done: 2023-12-04
      source: {document: text, locator: Underskrifter}
    principles:
      # Fyll i: principerna, i textens egen ordning.
      - id: dialog
        label: Dialog
        ordinal: 1
        source: {document: text, locator: s. 3}
    clauses:
      # Fyll i: punkterna, med rubriker som i texten.  Fler slag av punkter: overenskommelse schema agreement
      - id: uppfoljning
        kind: follow_up
        heading: Uppföljning
        summary: Parterna följer tillsammans upp överenskommelsen varje år.
        source: {document: text, locator: s. 7}
    source: {document: text}
