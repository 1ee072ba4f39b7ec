"""Official texts in the first person -> positions of the one who issues them."""

from tests.extractors.stage import read, told


def positions(text: str, genre: str, publisher: str | None = None) -> list[str]:
    return [told(p) for p in read(text, genre, publisher)]


def test_a_communique_speaks_for_its_publisher() -> None:
    """Every sentence is the alliance's, also without we; what its members will do is theirs."""
    text = (
        "#北约峰会宣言\n我们欢迎乌克兰加快改革。我们不会承认俄罗斯主持的选举，并呼吁莫斯科撤军。"
        "俄罗斯对这场战争负有全部责任。盟国将增加在黑海的巡逻。"
    )
    assert positions(text, "communique", "北约") == [
        "北约 welcomes: 乌克兰加快改革",
        "北约 opposes: 不会承认俄罗斯主持的选举",
        "北约 demands: 莫斯科撤军",
        "北约 condemns: 俄罗斯对这场战争负有全部责任",
        "北约盟国/北约 pledges: 增加在黑海的巡逻",
    ]


def test_a_list_of_demands_is_one() -> None:
    """Several things demanded of one under one cue are one record."""
    text = "#北约峰会宣言\n伊朗必须停止向俄罗斯提供武器，停止扣押船只，遵守国际法。"
    assert positions(text, "communique", "北约") == [
        "北约 demands: 伊朗必须停止向俄罗斯提供武器，停止扣押船只，遵守国际法"
    ]


def test_a_joint_statement_speaks_for_both_sides() -> None:
    """双方 and sentences without a subject are both sides'; one side named is that side's alone."""
    text = (
        "#中国和法国联合声明\n一、双方谴责违反国际法的行为，呼吁各方停火。\n"
        "二、重申只有政治解决才能实现和平。\n三、中方支持法国主办会议。"
    )
    assert positions(text, "statement") == [
        "中国+法国 condemns: 违反国际法的行为",
        "中国+法国 demands: 各方停火",
        "中国+法国 asserts: 只有政治解决才能实现和平",
        "中国 supports: 法国主办会议",
    ]


def test_a_transcript_goes_on_with_its_speaker() -> None:
    """The answers are the spokesperson's for the state; the questions are nobody's."""
    text = (
        "#中国外交部发言人陈立恒主持例行记者会\n路透社记者：美国宣布实施制裁。中方有何评论？\n"
        "陈立恒：中方坚决反对美方滥用制裁。我们敦促美方立即纠正错误做法。"
    )
    assert positions(text, "transcript") == [
        "中国/陈立恒 opposes: 美方滥用制裁",
        "中国/陈立恒 demands: 美方立即纠正错误做法",
    ]
