"""What is no YAML is told in our words, by line, whichever of the two loaders met it."""

import pytest
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from overenskommelse.errors import Place, Problem
from overenskommelse.notation.yaml_faults import explain
from overenskommelse.notation.yaml_reader import read_yaml
from overenskommelse.wording import language, problem

CASES = {
    "a key without colon": (
        "kind: agreement\ncode\nname: x\n",
        (
            "2: No colon follows “code”. Write key, colon, space and value; if it goes on with the text of the"
            " line above, indent it further than the key."
        ),
        (
            "2: Efter ”code” saknas ett kolon. Skriv nyckel, kolon, mellanslag och värde; om raden fortsätter texten på"
            " raden ovanför, dra in den längre än nyckeln."
        ),
    ),
    "a colon in a value": (
        "plans:\n  - id: x\n    title: Plan: 2020\n",
        "3: A second colon stands on the line, so the value is no text. Put the whole value in quotes.",
        "3: Ett andra kolon står på raden, så värdet kan inte läsas som en text. Sätt hela värdet inom citattecken.",
    ),
    "a key too far in": (
        "kind: agreement\n  code: x\n",
        (
            "2: The line is indented as if it belonged to the value above."
            " Let the keys of one group, and the dashes of one list, begin in the same column."
        ),
        (
            "2: Raden är indragen som om den hörde till värdet ovanför."
            " Låt nycklarna i en grupp, och bindestrecken i en lista, börja i samma kolumn."
        ),
    ),
    "a group without comma": (
        "sides:\n  - {id: a\n     name: x}\n",
        (
            "3: Between brackets, something other than a comma or the closing } follows here. Put a comma between the"
            " values, and in quotes each value that has a comma, colon, question mark or bracket in it."
        ),
        (
            "3: Inom parenteserna följer här något annat än ett kommatecken eller avslutande }. Skriv ett kommatecken"
            " mellan värdena, och sätt varje värde med kommatecken, kolon, frågetecken eller parentes i sig inom"
            " citattecken."
        ),
    ),
    "a list without comma": (
        "clauses: ['a' 'b']\n",
        (
            "1: Between brackets, something other than a comma or the closing ] follows here. Put a comma between the"
            " values, and in quotes each value that has a comma, colon, question mark or bracket in it."
        ),
        (
            "1: Inom parenteserna följer här något annat än ett kommatecken eller avslutande ]. Skriv ett kommatecken"
            " mellan värdena, och sätt varje värde med kommatecken, kolon, frågetecken eller parentes i sig inom"
            " citattecken."
        ),
    ),
    "a group that is not closed": (
        "sides:\n  - {id: a, name: x\n  - {id: b, name: y}\n",
        "2: The bracket { that opens here is not closed. Write } where the values end, and a comma between them.",
        "2: Parentesen { som öppnas här stängs inte. Skriv } där värdena slutar, och ett kommatecken mellan dem.",
    ),
    "a list that is not closed in the last line": (
        "kind: agreement\nclauses: [a, b\n",
        "2: The bracket [ that opens here is not closed. Write ] where the values end, and a comma between them.",
        "2: Parentesen [ som öppnas här stängs inte. Skriv ] där värdena slutar, och ett kommatecken mellan dem.",
    ),
    "two colons between brackets": (
        "sides:\n  - [{id: a}, {id: b, b: 10, c: d}, [e: f: g]]\n",
        (
            "2: Between brackets, something other than a comma or the closing ] follows here. Put a comma between the"
            " values, and in quotes each value that has a comma, colon, question mark or bracket in it."
        ),
        (
            "2: Inom parenteserna följer här något annat än ett kommatecken eller avslutande ]. Skriv ett kommatecken"
            " mellan värdena, och sätt varje värde med kommatecken, kolon, frågetecken eller parentes i sig inom"
            " citattecken."
        ),
    ),
    "a key between two indentations": (
        "a:\n    b: c\n  d: e\n",
        (
            "3: The indentation of the line fits no key above it."
            " Let the keys of one group, and the dashes of one list, begin in the same column."
        ),
        (
            "3: Radens indrag stämmer inte med någon nyckel ovanför."
            " Låt nycklarna i en grupp, och bindestrecken i en lista, börja i samma kolumn."
        ),
    ),
    "a dash among keys": (
        "kind: agreement\n- code\n",
        (
            "2: A dash stands where a key was expected."
            " Let the keys of one group, and the dashes of one list, begin in the same column."
        ),
        (
            "2: Här står ett bindestreck där en nyckel väntades."
            " Låt nycklarna i en grupp, och bindestrecken i en lista, börja i samma kolumn."
        ),
    ),
    "a key among dashes": (
        "sides:\n  - {id: a}\n  id: b\n",
        (
            "3: The line stands in a list, but belongs to no entry and begins with no dash."
            " Let the keys of one group, and the dashes of one list, begin in the same column."
        ),
        (
            "3: Raden står i en lista, men hör inte till någon post och börjar inte med bindestreck."
            " Låt nycklarna i en grupp, och bindestrecken i en lista, börja i samma kolumn."
        ),
    ),
    "a key that belongs to no entry": (
        "sides:\n  - id: a\n   name: b\n",
        (
            "3: The line stands in a list, but belongs to no entry and begins with no dash."
            " Let the keys of one group, and the dashes of one list, begin in the same column."
        ),
        (
            "3: Raden står i en lista, men hör inte till någon post och börjar inte med bindestreck."
            " Låt nycklarna i en grupp, och bindestrecken i en lista, börja i samma kolumn."
        ),
    ),
    "text after a quotation": (
        "title: 'Rådet' i Lillboda\n",
        (
            "1: Text follows after the quote or bracket that ends the value. Put the whole value in quotes, and"
            " write an apostrophe twice between single quotes; if a quotation of a line above has no end, close it."
        ),
        (
            "1: Här följer text efter det citattecken eller den parentes som avslutar värdet. Sätt hela värdet inom"
            " citattecken, och skriv en apostrof två gånger mellan enkla citattecken; om ett citattecken på en"
            " rad ovanför inte stängs, stäng det."
        ),
    ),
    "text after a quotation in a list": (
        "clauses:\n  - 'a' b\n",
        (
            "2: Text follows after the quote or bracket that ends the value. Put the whole value in quotes, and"
            " write an apostrophe twice between single quotes; if a quotation of a line above has no end, close it."
        ),
        (
            "2: Här följer text efter det citattecken eller den parentes som avslutar värdet. Sätt hela värdet inom"
            " citattecken, och skriv en apostrof två gånger mellan enkla citattecken; om ett citattecken på en"
            " rad ovanför inte stängs, stäng det."
        ),
    ),
    "a list beside its key": (
        "sides: - id: a\n",
        (
            "1: A list begins in the middle of the line. Write each entry on a line of its own below the key;"
            " a text that begins with a dash is put in quotes."
        ),
        (
            "1: En lista börjar mitt på raden. Skriv varje post på en egen rad under nyckeln;"
            " en text som börjar med bindestreck sätts inom citattecken."
        ),
    ),
    "a quotation without end": (
        "kind: agreement\ntitle: 'Rådet\ncode: x\nname: y\n",
        "2: The quotation that begins here has no end. Close it with the same mark as it began with.",
        "2: Citattecknet som öppnas här stängs inte. Stäng med samma slags citattecken.",
    ),
    "a tab": (
        "sides:\n\t- {id: a}\n",
        "2: A tab stands where there may only be spaces. Indent with spaces, not with tabs.",
        "2: Här står ett tabbtecken där bara mellanslag får stå. Gör indrag med mellanslag, inte med tabbar.",
    ),
    "a tab after a value": (
        "kind: agreement\n\tcode: x\n",
        "2: A tab stands where there may only be spaces. Indent with spaces, not with tabs.",
        "2: Här står ett tabbtecken där bara mellanslag får stå. Gör indrag med mellanslag, inte med tabbar.",
    ),
    "an at sign first": (
        "contact: @rad\n",
        "1: No text can begin with “@” unless it is in quotes. Put the whole value in quotes.",
        "1: En text kan inte börja med ”@” om den inte står inom citattecken. Sätt hela värdet inom citattecken.",
    ),
    "a grave accent first": (
        "title: `Rådet`\n",
        "1: No text can begin with “`” unless it is in quotes. Put the whole value in quotes.",
        "1: En text kan inte börja med ”`” om den inte står inom citattecken. Sätt hela värdet inom citattecken.",
    ),
    "an asterisk first": (
        "acts:\n  * oversyn\n",
        "2: No text can begin with “*” unless it is in quotes. Put the whole value in quotes.",
        "2: En text kan inte börja med ”*” om den inte står inom citattecken. Sätt hela värdet inom citattecken.",
    ),
    "an escape that is none": (
        'path: "C:\\data"\n',
        (
            "1: Between double quotes, what follows the backslash here has no meaning."
            " Use single quotes, or write the backslash twice."
        ),
        (
            "1: Inom dubbla citattecken betyder det som följer på det omvända snedstrecket här ingenting."
            " Använd enkla citattecken, eller skriv det omvända snedstrecket två gånger."
        ),
    ),
    "a number of a character that is none": (
        'path: "C:\\Users"\n',
        (
            "1: Between double quotes, what follows the backslash here has no meaning."
            " Use single quotes, or write the backslash twice."
        ),
        (
            "1: Inom dubbla citattecken betyder det som följer på det omvända snedstrecket här ingenting."
            " Använd enkla citattecken, eller skriv det omvända snedstrecket två gånger."
        ),
    ),
    "a bracket that closes nothing": (
        "kind: agreement\ncode: ]\n",
        (
            "2: A value was expected, but here stands “]”. Put a comma between the values, and in quotes each value"
            " that has a comma, colon, question mark or bracket in it."
        ),
        (
            "2: Här väntades ett värde, men här står ”]”. Skriv ett kommatecken mellan värdena, och sätt varje värde"
            " med kommatecken, kolon, frågetecken eller parentes i sig inom citattecken."
        ),
    ),
}


def found(text: str, *, is_pure: bool) -> Problem:
    """Read with one of the two loaders, and return what is wrong."""
    with pytest.raises(MarkedYAMLError) as caught:
        list(YAML(typ="safe", pure=is_pure).parse(text))
    line, message, remedy = explain(caught.value, text)
    return Problem(message, Place(line=line), remedy)


@pytest.mark.parametrize("is_pure", [False, True], ids=["C", "pure"])
@pytest.mark.parametrize(("text", "english", "swedish"), CASES.values(), ids=CASES)
def test_a_fault_is_told_by_its_line_in_both_languages(text: str, english: str, swedish: str, *, is_pure: bool) -> None:
    fault = found(text, is_pure=is_pure)
    assert [problem(fault, language(code)) for code in ("en", "sv")] == [english, swedish]


@pytest.mark.parametrize(("text", "english", "swedish"), CASES.values(), ids=CASES)
def test_a_fault_of_a_file_is_the_only_one_told_of_it(text: str, english: str, swedish: str) -> None:
    del swedish
    assert [str(each) for each in read_yaml("a.yaml", text)[1]] == [f"a.yaml:{english}"]


def test_a_colon_without_space_between_brackets_is_told() -> None:
    """The pure loader takes it for a part of the text."""
    assert str(found("sides: [{id:a}]\n", is_pure=False)) == (
        "1: Between brackets, a colon stands inside a text."
        " Write a space after the colon that ends a key; put a text with a colon in quotes."
    )


@pytest.mark.parametrize("is_pure", [False, True], ids=["C", "pure"])
def test_what_has_no_words_of_ours_keeps_the_loaders(*, is_pure: bool) -> None:
    fault = str(found("kind: agreement\ntitle: >Rådet\n", is_pure=is_pure))
    assert fault.startswith("2: The file is not YAML: ")
    assert fault.partition(". ")[2].startswith("Look at this line and the one above: ")


@pytest.mark.parametrize("is_pure", [False, True], ids=["C", "pure"])
def test_a_long_line_is_quoted_by_its_beginning(*, is_pure: bool) -> None:
    fault = found(f"kind: agreement\n{'x' * 50}\nname: x\n", is_pure=is_pure)
    assert fault.message.values == {"text": f"{'x' * 40}…"}
