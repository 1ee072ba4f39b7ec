"""Quotations and names before a colon -> positions."""

import pytest

from tests.extractors.stage import cases, read, told

QUOTATIONS = """
“局势正在失去控制。”联合国秘书长古德曼警告说。
    古德曼 warns: 局势正在失去控制
“这是对邻国的背叛”，法国总统杜瓦尔批评道。
    杜瓦尔 condemns: 这是对邻国的背叛
韦伯斯特说：“这项协议不能无限期拖下去。”
    韦伯斯特 asserts: 这项协议不能无限期拖下去
美国国务卿韦伯斯特周三在日内瓦对记者表示：“我们支持乌克兰的领土完整。”
    美国/韦伯斯特 supports: 乌克兰的领土完整
“制裁已经见效，”德国外长梅耶尔说，“我们不会取消这些制裁。”
    梅耶尔 asserts: 制裁已经见效
    德国/梅耶尔 pledges: 不会取消这些制裁
古德曼强调，“停火必须立即生效”。
    古德曼 demands: 停火必须立即生效
“停火谈判没有前提条件”，科瓦连科周五在基辅的记者会上说。
    科瓦连科 asserts: 停火谈判没有前提条件
“我们呼吁各方保持克制。”陈立恒说。
    陈立恒 demands: 各方保持克制
「我們歡迎停火協議。」法國總統杜瓦爾周二說。
    法国/杜瓦尔 welcomes: 停火協議
“谈判大门始终敞开。”佐藤健一7日在日内瓦说，“但日本不会在压力下让步。”
    佐藤健一 asserts: 谈判大门始终敞开
    佐藤健一 asserts: 但日本不会在压力下让步
韦伯斯特在推特上写道：“我们与乌克兰站在一起。”
    韦伯斯特 supports: 我们与乌克兰站在一起
梅耶尔对路透社说，欧盟必须减少对外部能源的依赖。
    梅耶尔 demands: 欧盟必须减少对外部能源的依赖
“如果袭击继续下去，我们将作出回应，”以色列总理古德曼周日警告说。
    以色列/古德曼 warns: 如果袭击继续下去，我们将作出回应
科瓦连科称这一指控“毫无根据”。
    科瓦连科 condemns: 这一指控“毫无根据”
“我们不接受最后通牒，”伊朗外长科瓦连科在德黑兰说。“对话必须建立在平等之上。”
    伊朗/科瓦连科 opposes: 不接受最后通牒
    科瓦连科 demands: 对话必须建立在平等之上
"""

COLONS = """
#北约：盟国须增加军费
    北约 demands: 盟国须增加军费
#中国外交部：坚决反对干涉内政
    中国外交部 opposes: 干涉内政
问：中方对此有何评论？\\n答：中方坚决反对美国对台军售。\\n中国外交部发言人陈立恒主持记者会。
    中国/陈立恒 opposes: 美国对台军售
路透社记者：请问德国是否会改变立场？\\n中国外交部发言人陈立恒：中方欢迎德国的表态。
    中国/陈立恒 welcomes: 德国的表态
"""


@pytest.mark.parametrize(("text", "expected"), cases(QUOTATIONS))
def test_quotations(text: str, expected: list[str]) -> None:
    """A quotation belongs to the one named before, behind or between its parts, else to the one who spoke last."""
    assert [told(p) for p in read(text)] == expected


@pytest.mark.parametrize(("text", "expected"), cases(COLONS))
def test_colons(text: str, expected: list[str]) -> None:
    """A name before a colon speaks, in headlines and transcripts; a question is nobody's stand."""
    assert [told(p) for p in read(text)] == expected
