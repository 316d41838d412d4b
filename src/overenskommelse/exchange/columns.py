"""The letters that a spreadsheet program shows above its columns."""


def letters(column: int) -> str:
    """Return the letters of a column counted from 0: A, Z, AA."""
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def column_of(text: str) -> int:
    """Return the column, counted from 0, of its letters."""
    column = 0
    for letter in text:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1
