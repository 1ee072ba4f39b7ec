"""Subjects, spokespersons, scripts -> whose positions."""

import pytest

from tests.extractors.stage import cases, read, told

SUBJECTS = """
德国总理梅耶尔重申，德国支持基辅，并警告莫斯科不要升级战争。
    德国/梅耶尔 supports: 德国支持基辅
    梅耶尔 warns: 莫斯科不要升级战争
中国外交部发出声明，反对这份报告。声明强调，任何外国机构无权干涉。
    中国外交部 opposes: 反对这份报告
    中国外交部 opposes: 任何外国机构无权干涉
杜瓦尔说，目前不清楚俄罗斯是否决定入侵乌克兰。
    杜瓦尔 asserts: 目前不清楚俄罗斯是否决定入侵乌克兰
杜瓦尔接受路透社查询时也说，伊朗不会退出协议。
    杜瓦尔 asserts: 伊朗不会退出协议
日本对中国的行为提出抗议。
    日本 opposes: 日本对中国的行为提出抗议
德国愿意谈判。
    德国 proposes: 德国愿意谈判
德国外长梅耶尔在与法国外长杜瓦尔会谈后表示，两国立场一致。
    梅耶尔 asserts: 两国立场一致
在日内瓦举行的会议上，联合国秘书长古德曼强调，各国必须履行承诺。
    古德曼 demands: 各国必须履行承诺
就航道安全问题，日本首相佐藤健一表示，任何封锁都不可接受。
    佐藤健一 opposes: 任何封锁都不可接受
针对美国的新制裁，伊朗回应说，这些措施毫无根据。
    伊朗 condemns: 这些措施毫无根据
美国总统韦伯斯特在会见日本首相佐藤健一时强调，同盟关系牢不可破。
    韦伯斯特 asserts: 同盟关系牢不可破
韦伯斯特在接受路透社采访时表示，谈判必须继续。
    韦伯斯特 demands: 谈判必须继续
以色列对联合国的报告表示强烈不满。
    以色列 opposes: 以色列对联合国的报告表示强烈不满
韦伯斯特周一抵达柏林。他说，援助不会中断。
    韦伯斯特 asserts: 援助不会中断
杜瓦尔表示，巴黎支持谈判。他还警告，拖延将付出沉重代价。
    法国/杜瓦尔 supports: 巴黎支持谈判
    杜瓦尔 warns: 拖延将付出沉重代价
古德曼谴责袭击平民的行为。他强调，国际人道法必须得到遵守。
    古德曼 condemns: 袭击平民的行为
    古德曼 demands: 国际人道法必须得到遵守
中国外交部发言人陈立恒主持例行记者会。他说，中方高度重视同欧盟的关系，愿同欧方加强沟通。
    中国/陈立恒 supports: 同欧盟的关系
    中国/陈立恒 proposes: 同欧方加强沟通
法国和德国呼吁立即停火。
    德国+法国 demands: 立即停火
法国、德国、英国发表联合声明，谴责伊朗扩大铀浓缩活动。
    德国+法国+英国 condemns: 伊朗扩大铀浓缩活动
德国与法国都反对这项提案。
    德国+法国 opposes: 德国与法国都反对这项提案
伊朗被美国指责破坏航行自由。
    美国 condemns: 破坏航行自由
以色列遭到联合国谴责，称其阻挠人道救援。
    联合国 condemns: 其阻挠人道救援
"""

VOICES = """
中国外交部发言人陈立恒表示，中方反对任何形式的单边制裁。
    中国/陈立恒 opposes: 任何形式的单边制裁
中国外交部发言人陈立恒7日说，有关指责毫无根据。
    中国外交部/陈立恒 condemns: 有关指责毫无根据
克里姆林宫发言人表示，现在谈论会晤为时尚早。
    克里姆林宫 asserts: 现在谈论会晤为时尚早
美国国务院发言人韦伯斯特说，美方愿意与伊朗直接对话。
    美国/韦伯斯特 proposes: 与伊朗直接对话
陈立恒在例行记者会上说：“我们敦促日方停止错误言行。”
    陈立恒 demands: 日方停止错误言行
梅耶尔说，盟国强烈谴责针对医院的袭击。
    北约盟国/梅耶尔 condemns: 针对医院的袭击
北约秘书长古德曼表示，盟国支持乌克兰自卫。
    北约盟国/古德曼 supports: 乌克兰自卫
韦伯斯特指出，中国拒绝谴责这次入侵。
    中国/韦伯斯特 opposes: 拒绝谴责这次入侵
古德曼表示，北约愿意与俄罗斯保持沟通。
    北约/古德曼 proposes: 与俄罗斯保持沟通
据路透社报道，欧盟同意延长对俄罗斯的制裁。
    欧盟 agrees: 延长对俄罗斯的制裁
根据美国国务院的一份声明，此次磋商旨在缓和黑海紧张局势。
    美国国务院 asserts: 此次磋商旨在缓和黑海紧张局势
据克里姆林宫称，双方尚未确定会晤日期。
    克里姆林宫 asserts: 双方尚未确定会晤日期
北约发表声明，称俄罗斯的行为威胁欧洲安全。
    北约 warns: 俄罗斯的行为威胁欧洲安全
欧盟在声明中谴责这次袭击。
    欧盟 condemns: 欧盟在声明中谴责这次袭击
路透社援引白宫的话说，谈判已取得进展。
    白宫 asserts: 谈判已取得进展
"""

TRADITIONAL = """
歐盟外長梅耶爾批評俄羅斯「踐踏國際法」，並要求莫斯科立即撤軍。
    梅耶尔 condemns: 俄羅斯「踐踏國際法」
    梅耶尔 demands: 莫斯科立即撤軍
「我們需要更多防空系統」，烏克蘭外長科瓦連科在社交平台說。
    乌克兰/科瓦连科 demands: 我們需要更多防空系統
法國總統杜瓦爾對談判結果表示歡迎，稱這是「正確的一步」。
    杜瓦尔 welcomes: 這是「正確的一步」
美國國務院敦促各方克制。
    美国国务院 demands: 各方克制
伊朗否認向俄羅斯提供無人機，批評有關指控毫無根據。
    伊朗 opposes: 向俄羅斯提供無人機
    伊朗 condemns: 有關指控毫無根據
"""

SILENCE = """
韦伯斯特将于周四前往柏林。
法国总统杜瓦尔周三抵达日内瓦，会见了联合国秘书长古德曼。
专家认为局势仍不明朗。
一名居民说，空袭持续了一整夜。
支持者在广场上欢呼。
所谓的联合声明并未公布。
在支持乌克兰的会议上，韦伯斯特介绍了援助计划。
对于美国的要求，德国没有回应。
美国对俄罗斯的制裁仍在继续。
为了支持乌克兰，德国派出了专家。
反对党批评政府。
"""


@pytest.mark.parametrize(("text", "expected"), cases(SUBJECTS))
def test_subjects(text: str, expected: list[str]) -> None:
    """The holder is the subject, across time, place and occasion, never the object of a preposition or a possessor."""
    assert [told(p) for p in read(text)] == expected


@pytest.mark.parametrize(("text", "expected"), cases(VOICES))
def test_voices(text: str, expected: list[str]) -> None:
    """A spokesperson voices the institution; who tells the stand of others is only the speaker."""
    assert [told(p) for p in read(text)] == expected


@pytest.mark.parametrize(("text", "expected"), cases(TRADITIONAL))
def test_traditional(text: str, expected: list[str]) -> None:
    """Traditional script is read alike, and the content keeps its characters."""
    assert [told(p) for p in read(text)] == expected


@pytest.mark.parametrize(("text", "expected"), cases(SILENCE))
def test_silence(text: str, expected: list[str]) -> None:
    """No stand: plans, unnamed people, nouns, attributes and what was not said."""
    assert [told(p) for p in read(text)] == expected
