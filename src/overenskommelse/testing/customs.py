"""Hypothesis strategies for how organisations join, and for the words that an agreement uses."""

from hypothesis import strategies as st

from .. import agreement as a
from .citing import Known, maybe, one, several, some, sources
from .times import periods, slugs, texts


def joining(known: Known) -> st.SearchStrategy[tuple[a.JoiningPolicy, ...]]:
    """Up to two policies, with criteria."""

    def criteria(id: str) -> st.SearchStrategy[a.Criterion]:
        return st.builds(
            a.Criterion,
            id=st.just(id),
            summary=texts(),
            exception=maybe(texts()),
            clause=one(known.clauses),
            source=sources(known),
        )

    def policies(id: str) -> st.SearchStrategy[a.JoiningPolicy]:
        return st.builds(
            a.JoiningPolicy,
            id=st.just(id),
            procedure=st.sampled_from(a.Procedure),
            period=periods(),
            approved_by=one(known.bodies),
            criteria=several("villkor", criteria),
            source=sources(known),
        )

    return several("anslutning", policies)


def vocabularies(known: Known) -> st.SearchStrategy[a.Vocabulary]:
    """Vocabularies of up to two terms with their forms."""
    term = st.builds(
        a.Term,
        concept=slugs(),
        lemma=texts(),
        word_class=st.sampled_from(a.WordClass),
        genus=maybe(st.sampled_from(a.Genus)),
        forms=st.dictionaries(texts(), texts(), max_size=2),
        period=periods(),
        source=sources(known),
    )
    return st.builds(a.Vocabulary, some(term))
