"""YAML as people write it: every entry with a marker of its own (k1, v2 …), every comment with a number of its own."""

from random import Random

TAB = "\t"
DEEPEST = 3


class Hand:
    """Writes one file; what it does is drawn from its own dice."""

    def __init__(self, random: Random, *, has_flow: bool = True) -> None:
        """Take the dice; without `has_flow` nothing stands in braces or brackets."""
        self.random = random
        self.has_flow = has_flow
        self.number = 0
        self.lines: list[str] = []

    def file(self) -> bytes:
        """Return a whole file: head, keys that no class knows, and any line end, mark and last line."""
        self.notes("", 0.3)
        if self.may(0.2):
            self.lines.append(f"---{self.beside()}")
        self.notes("", 0.3)
        self.lines += ["format: 1" + self.beside(), "kind: ledger", f"agreement: {self.marker('v')}{self.beside()}"]
        for _ in range(self.random.randint(1, 3)):
            self.entry("", f"{self.marker('k')}:", 0)
        self.notes(" " * self.random.choice((0, 2, 5)), 0.4)
        if self.may(0.1):
            self.lines.append("...")
        end = self.random.choice(("\n", "\n", "\r\n", "\r"))
        text = end.join(self.lines) + self.random.choice(("", end, end * 3))
        return b"\xef\xbb\xbf" * self.may(0.1) + text.encode()

    def may(self, chance: float) -> bool:
        """Throw the dice."""
        return self.random.random() < chance

    def marker(self, letter: str) -> str:
        """Return a word that stands nowhere else."""
        self.number += 1
        return f"{letter}{self.number}"

    def comment(self) -> str:
        """Return a comment that stands nowhere else."""
        return f"#{self.random.choice((' ', '', '# '))}{self.marker('c')}{self.random.choice(('', ' ', ': [x', ' é'))}"

    def beside(self, chance: float = 0.25) -> str:
        """Return the end of a line."""
        if self.may(chance):
            return self.random.choice((" ", "   ", "\t")) + self.comment()
        return self.random.choice(("", "", "", " ", "\t"))

    def notes(self, pad: str, chance: float = 0.2) -> None:
        """Write blank lines and comments on lines of their own."""
        while self.may(chance):
            odd = self.random.choice((pad, pad, pad, pad + "  ", pad[1:]))
            self.lines.append(self.random.choice(("", "  ", odd + self.comment())))

    def entry(self, pad: str, head: str, depth: int) -> None:
        """Write an entry whose line begins with a key and its colon, or with a hyphen."""
        self.notes(pad)
        shapes = ["scalar", "block"] + ["flow"] * self.has_flow + ["group", "series"] * (depth < DEEPEST)
        shape = self.random.choice(shapes)
        if shape == "scalar":
            self.lines.append(f"{pad}{head} {self.scalar()}{self.beside()}")
        elif shape == "block":
            self.block(pad, head)
        elif shape == "flow":
            whole = f"{pad}{head} {self.flow(2)}{self.beside()}"
            self.lines += [line if not at else f"{pad}   {line}" for at, line in enumerate(whole.split("\n"))]
        else:
            self.below(pad, head, shape, depth)

    def below(self, pad: str, head: str, shape: str, depth: int) -> None:
        """Write a group or list with a line for each entry."""
        inner = pad + " " * self.random.randint(2, 4)
        if shape == "series" and head != "-" and self.may(0.3):
            inner = pad
        begin = len(self.lines)
        for _ in range(self.random.randint(1, 3)):
            self.entry(inner, "-" if shape == "series" else f"{self.marker('k')}:", depth + 1)
        first = self.lines[begin]
        if head == "-" and self.may(0.6) and first.strip() and not first.strip().startswith("#"):
            self.lines[begin] = f"{pad}-{first[len(pad) + 1 :]}"
        else:
            self.lines.insert(begin, f"{pad}{head}{self.beside().replace(TAB, ' ')}")
        self.notes(inner, 0.15)

    def scalar(self) -> str:
        """Return a value on one line."""
        word = self.marker("v")
        return self.random.choice(
            (word, f"'{word} # no'", f'"{word}: #no \\" {{"', f"{word}#no", f"{word} ö {'x ' * 60}y")
        )

    def block(self, pad: str, head: str) -> None:
        """Write a text as a block."""
        style = self.random.choice(("|", ">", "|-", ">-", ">+", "|+"))
        self.lines.append(f"{pad}{head} {style}{self.beside()}")
        # Further in than any comment that follows.
        inner = f"{pad}{' ' * 8}"
        self.lines += [f"{inner}{self.marker('v')} # no", "", f"{inner}# no"][: self.random.randint(1, 3)]

    def flow(self, depth: int) -> str:
        """Return a group or list between braces or brackets, perhaps on several lines."""
        shape = (
            self.random.choice(("scalar", "group", "series")) if depth < 2 else self.random.choice(("group", "series"))
        )
        if shape == "scalar":
            return self.random.choice((self.marker("v"), f'"{self.marker("v")}, # no"'))
        begin, end = "{}" if shape == "group" else "[]"
        parts = []
        for _ in range(self.random.randint(0, 3)):
            key = f"{self.marker('k')}: " if shape == "group" else ""
            parts.append(f"{key}{self.flow(depth - 1)}" if depth else f"{key}{self.marker('v')}")
        text = begin + (self.turn() if parts else "")
        for at, part in enumerate(parts):
            text += part + ("," if at < len(parts) - 1 else "") + self.turn()
        return text + end

    def turn(self) -> str:
        """Return what stands between the parts of a group in braces."""
        if self.may(0.8):
            return " "
        return f"{self.beside()}\n" + (f"{self.comment()}\n" if self.may(0.3) else "")
