import msgspec

from newstrace.records import Provenance
from newstrace.render.hops import hop_facts, hop_name


def test_unnamed_people_are_counted_and_called_unnamed(provenance: Provenance) -> None:
    officials = provenance.claims[0].origins[0].source
    assert hop_facts(officials) == "2 unnamed people, Danish, of Port Authority"


def test_what_the_name_says_is_not_said_twice(provenance: Provenance) -> None:
    officials = msgspec.structs.replace(
        provenance.claims[0].origins[0].source, name="Danish harbour officials"
    )
    assert hop_facts(officials) == "2 unnamed people, of Port Authority"


def test_that_a_relay_is_an_outlet_goes_without_saying(provenance: Provenance) -> None:
    post = provenance.claims[0].origins[0].chains[0].hops[1]
    assert hop_facts(post) == ""


def test_an_agency_says_where_it_is_named(provenance: Provenance) -> None:
    agency = provenance.claims[0].origins[0].chains[1].hops[2]
    assert hop_facts(agency) == "agency, in the dateline"


def test_a_publisher_may_be_unknown(provenance: Provenance) -> None:
    publisher = msgspec.structs.replace(provenance.claims[0].origins[0].chains[0].hops[-1], name=None)
    assert hop_name(publisher) == "unknown publisher"
