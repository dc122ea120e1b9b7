import pytest

from newstrace.readers.addresses import is_elsewhere, web_address


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://www.post.example/a", "https://amp.post.example/b"),
        ("http://post.co.uk", "https://news.post.co.uk/x"),
        ("https://POST.example:443/", "http://post.example./"),
    ],
)
def test_one_publishers_hosts_are_one_site(one: str, other: str) -> None:
    assert not is_elsewhere(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("https://post.example", "https://courier.example"), ("https://post.co.uk", "https://courier.co.uk")],
)
def test_two_publishers_are_two_sites(one: str, other: str) -> None:
    assert is_elsewhere(one, other)


def test_a_relative_address_is_made_whole() -> None:
    assert web_address("../b?c#d", "https://post.example/x/a") == "https://post.example/b?c#d"
    assert web_address("/b") is None
