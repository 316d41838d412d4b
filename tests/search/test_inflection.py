"""The forms of a word find each other, and words that are not kin stay apart."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overenskommelse.search.inflection import FIXED, forms
from overenskommelse.swedish import fold

FAMILIES = """
överenskommelse överenskommelsen överenskommelser överenskommelserna överenskommelsens
upphandling upphandlingen upphandlingar upphandlingarna upphandlingens
kommun kommunen kommuner kommunerna kommunernas
organisation organisationen organisationer organisationerna organisationernas
möte mötet möten mötena mötets
område området områden områdena
råd rådet råden rådets
mål målet målen målens
avtal avtalet avtalen avtals
ansvar ansvaret ansvarets
plan planen planer planerna
part parten parter parterna parternas
nämnd nämnden nämnder nämnderna nämndens
styrelse styrelsen styrelser styrelserna
medborgare medborgaren medborgarna medborgarnas
ordförande ordföranden
ledamot ledamoten ledamöter ledamöterna
tjänsteman tjänstemannen tjänstemän tjänstemännen
program programmet programmen
rum rummet rummen
museum museet museer museerna
regel regeln regler reglerna
medel medlet medlen
medlem medlemmen medlemmar medlemmarna
idé idén idéer idéerna
strategi strategin strategier strategierna
kansli kansliet kanslier
skola skolan skolor skolorna
stad staden städer städerna
idéburen idéburet idéburna
ideell ideellt ideella
gemensam gemensamt gemensamma
självständig självständigt självständiga
öppen öppet öppna
enkel enkelt enkla
vacker vackert vackra
samverka samverkar samverkade samverkat samverkan
öka ökar ökade ökat ökas
följa följer följde följt följs
stärka stärker stärkte stärkt stärks
känd känt kända
EU EU:s
IOP IOP:er IOP:erna
"""

APART = """
råd rad
råd område
mål mal
organ organisation
plan plats
regel region
medel medborgare
form formell
kost kostnad
bar bär
far får
mån män
styra styrelse
syn synlighet
hand handling
rätt rät
för föra
den denna
kanna kan
"""


@pytest.mark.parametrize("family", FAMILIES.split("\n")[1:-1])
def test_each_form_of_a_word_finds_every_other(family: str) -> None:
    missed = [f"{one} {other}" for one, other in permutations(family.split(), 2) if fold(other) not in forms(fold(one))]
    assert missed == []


@pytest.mark.parametrize("pair", APART.split("\n")[1:-1])
def test_words_that_are_not_kin_stay_apart(pair: str) -> None:
    one, other = map(fold, pair.split())
    assert (other in forms(one), one in forms(other)) == (False, False)


@pytest.mark.parametrize("word", ["och", "2018", "å", "hbt"])
def test_small_words_numbers_and_abbreviations_have_no_forms_but_those_behind_a_colon(word: str) -> None:
    assert {form for form in forms(word) if ":" not in form} <= {word, f"{word}s"}


@given(st.text("aeinorstråäö", min_size=1, max_size=12))
def test_a_word_is_one_of_its_own_forms_and_small_words_are_never_another_s(word: str) -> None:
    assert word in forms(word)
    assert (forms(word) & FIXED) - {word} == set()
