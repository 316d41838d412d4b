"""How values are written, as regular expressions that Python and JavaScript read alike."""

# Digits are spelt out, since Python's own sign for them takes those of every script; what stands last may not be a
# line feed, which Python's $ would let pass.
_END = r"(?!\n)$"
_SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*"
_NOT_BY_FOUR = "(?:[02468][1235679]|[13579][01345789])"
# Said once, ahead of the rest: what no calendar has.
_NO_DAY = f"(?!.*(?:0000|-02-3|-(?:0[469]|11)-31|(?:[0-9]{{2}}{_NOT_BY_FOUR}|{_NOT_BY_FOUR}00)-02-29))"
_PART = "W(?:0[1-9]|[1-4][0-9]|5[0-3])|(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?|2[1-4]|3[3-9]|4[01]"
_ONE = f"(?:[0-9]{{4}}(?:-(?:{_PART}))?[?~]?|XXXX-XX-XX)"
_DATE = rf"(?:{_ONE}|\[(?:{_ONE}\.\.{_ONE}?|\.\.{_ONE})\])"
_BOUND = rf"(?:{_DATE}|\.\.)?"

TEXT = r"\S"
ID = f"^{_SLUG}{_END}"
CITATION = f"^{_SLUG}(?:/{_SLUG})*{_END}"
DATE = f"^{_NO_DAY}{_DATE}{_END}"
PERIOD = f"^{_NO_DAY}(?:{_DATE}|{_BOUND}/{_BOUND}){_END}"
TIME = f"^(?:[01][0-9]|2[0-3]):[0-5][0-9]{_END}"
INTERVAL = f"^P[1-9][0-9]{{0,3}}[YMWD]{_END}"
FIGURE = rf"^[-+]?[0-9]{{1,100}}(?:\.[0-9]{{0,100}})?(?:[eE][-+]?[0-9]{{1,5}})?{_END}"
