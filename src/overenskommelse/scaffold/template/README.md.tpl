# $distribution

Överenskommelsen i $name, som tillägg till `overenskommelse`.

Alla uppgifter här är påhittade tills de har ersatts.
Var och en står i `src/$module/agreement/` eller `src/$module/ledger/`, med en kommentar om vad som ska fyllas i, och anger sin källa.

The agreement in $name, as a plugin of `overenskommelse`.
Everything in it is made up until it is replaced: the comments in `agreement/` and `ledger/` tell with what.

```console
pip install --editable ".[test]"
overenskommelse show $code
overenskommelse validate src/$module
pytest
pytest --update-golden
```

The last command writes the golden card, `tests/golden/$code.txt`, anew: read its diff as a lawyer would before it is committed.
