from newstrace.readers import read_embedded
from newstrace.records import RawArticle


def test_every_embedded_article_is_a_sample_that_can_be_read() -> None:
    found = list(read_embedded())
    assert len(found) >= 5
    for article in found:
        assert isinstance(article, RawArticle)
        assert article.sample
        assert article.warnings == ()
        assert (article.path or "").startswith("seeds/")
