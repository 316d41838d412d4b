# Vad överenskommelsen är, och vilka som är parter.
# Sammanfatta med egna ord, och låt varje uppgift ange sin källa.
format: 1
kind: agreement

# Koden som kommandona tar, och varianten vars regler gäller.
code: $code
# Fyll i: namnet som det står på titelsidan.
name: $quoted_agreement
variant: $code

sides:
  # Fyll i: sidorna, med de namn som texten ger dem.
  - id: offentlig
    name: $quoted_name
  - id: civil
    name: Det civila samhället

parties:
  # Fyll i: vilka som skrev under, från vilken dag, och var det står.
  - id: regionen
    name: $quoted_name
    kind: region
    side: offentlig
    participations:
      - {mode: founding, period: 2023-12-04/.., source: {document: text, locator: Underskrifter}}
    source: {document: text, locator: Underskrifter}
