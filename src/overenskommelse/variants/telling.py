"""A stranger's exception in one line, so that a sentence of ours can hold it."""


def told(error: BaseException) -> str:
    """Return an exception as one line, even where it cannot say what it is."""
    try:
        text = " ".join(str(error).split()).rstrip(".")
    except Exception:  # noqa: BLE001 - a plugin's exception may be as broken as the plugin
        text = ""
    return f"{type(error).__name__}: {text}" if text else type(error).__name__
