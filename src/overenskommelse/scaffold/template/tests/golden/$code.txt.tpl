$name
varianten $code, som bygger på $parent_name ($parent)

Överenskommelsen i $name ($code)

Sidor
  $name (offentlig)
  Det civila samhället (civil)

Versioner
  Överenskommelsen 2023 (text-2023): i kraft, lydelsen känd i sin helhet
    beslutad: 20 november 2023
    undertecknad: 4 december 2023

Principer (text-2023)
  1 Dialog (dialog)

Löften som följs upp
  Uppföljning varje år (uppfoljning)
    punkt: Uppföljning, s. 7 (text-2023/uppfoljning)
    kind: recurring
    act: uppfoljning
    every: P1Y
    counted_from: origin calendar_year, reading Texten anger ingen dag att räkna från; varje helt kalenderår räknas för sig.
    källa: Överenskommelsen (påhittad handling), s. 7

Läget 1 juni 2025
  I kraft: Överenskommelsen 2023, beslutad 20 november 2023, undertecknad 4 december 2023.
  uppfyllt, förfaller 31 december 2024: $code/uppfoljning/2024: Gjort under 2024: ”Uppföljning varje år”.
  kommande, förfaller 31 december 2025: $code/uppfoljning/2025: 2025 bedöms inte än: perioden löper till och med 31 december 2025. Inget är antecknat hittills om ”Uppföljning varje år”.
