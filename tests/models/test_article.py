from models.article import printed_lists


def test_the_article_printed_two_lists() -> None:
    lists = printed_lists()
    assert {style: len(names) for style, names in lists.items()} == {"jin_yong": 81, "gu_long": 110}


def test_names_are_as_printed_and_in_that_order() -> None:
    lists = printed_lists()
    assert lists["jin_yong"][:3] == ("姜曾铁", "袁南兰", "石万奉")
    assert "南仁通四蒋赫侯" in lists["jin_yong"]
    assert "独" in lists["gu_long"]
