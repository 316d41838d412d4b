# Handlingarna som uppgifterna kommer från.
# Varje uppgift anger en av dem som källa (document) och var i den den står (locator).
# En handling som ingen uppgift kommer från tas bort; annars säger testerna till.
format: 1
kind: agreement

documents:
  # Fyll i: titel, dag, adress (address) och utgivare.
  - id: text
    title: Överenskommelsen (påhittad handling)
    date: 2023-11-20
    publisher: $quoted_name
