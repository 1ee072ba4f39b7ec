"""Verbs of speech and attitude -> positions."""

import pytest

from tests.extractors.stage import cases, read, told

SPEECH = """
俄罗斯表示，大火没有蔓延的威胁。
    俄罗斯 asserts: 大火没有蔓延的威胁
韦伯斯特说，这项决定并不违反国际法。
    韦伯斯特 asserts: 这项决定并不违反国际法
杜瓦尔表示，莫斯科监禁了反对派领袖。
    杜瓦尔 condemns: 莫斯科监禁了反对派领袖
梅耶尔指出，这场选举不合法。
    梅耶尔 opposes: 这场选举不合法
伊朗表示，两座港口遭严重破坏。
    伊朗 asserts: 两座港口遭严重破坏
伊朗称，如果美国发动袭击，伊朗将作出反应。
    伊朗 warns: 如果美国发动袭击，伊朗将作出反应
梅耶尔告诉国会，谈判没有进展。
    梅耶尔 asserts: 谈判没有进展
韦伯斯特警告称，封锁会带来灾难性后果。
    韦伯斯特 warns: 封锁会带来灾难性后果
德国外长梅耶尔表示，柏林将继续向基辅提供援助。
    德国/梅耶尔 pledges: 柏林将继续向基辅提供援助
梅耶尔表示，欧盟应当加快审批程序。
    梅耶尔 demands: 欧盟应当加快审批程序
俄罗斯外长科瓦连科认为，北约东扩破坏了欧洲的稳定。
    科瓦连科 condemns: 北约东扩破坏了欧洲的稳定
联合国秘书长古德曼警告，粮食危机可能蔓延到整个地区。
    古德曼 warns: 粮食危机可能蔓延到整个地区
韦伯斯特承认谈判进展缓慢。
    韦伯斯特 asserts: 谈判进展缓慢
科瓦连科指出制裁对俄罗斯经济影响有限。
    科瓦连科 asserts: 制裁对俄罗斯经济影响有限
杜瓦尔说，欧盟愿意与英国重启对话。
    欧盟/杜瓦尔 proposes: 与英国重启对话
德国总理梅耶尔重申，德国不会向冲突地区派兵。
    德国/梅耶尔 pledges: 不会向冲突地区派兵
"""

ATTITUDES = """
这次试射引发了日本的强烈抗议。
    日本 opposes: 这次试射引发了日本的强烈抗议
空袭遭到联合国和欧盟的谴责。
    欧盟+联合国 condemns: 空袭遭到联合国和欧盟的谴责
这一决定激起民众的不满。
法国强烈谴责以色列空袭医院。
    法国 condemns: 以色列空袭医院
欧盟呼吁伊朗立即释放被扣押的船员。
    欧盟 demands: 伊朗立即释放被扣押的船员
日本坚决反对任何单方面改变现状的行为。
    日本 opposes: 任何单方面改变现状的行为
英国欢迎乌克兰启动司法改革。
    英国 welcomes: 乌克兰启动司法改革
伊朗拒绝恢复核查人员的工作。
    伊朗 opposes: 拒绝恢复核查人员的工作
俄罗斯否认袭击民用设施。
    俄罗斯 opposes: 袭击民用设施
美国敦促以色列停止扩建定居点。
    美国 demands: 以色列停止扩建定居点
中国支持安理会就停火问题采取行动。
    中国 supports: 安理会就停火问题采取行动
法国对平民伤亡深表关切。
    法国 concerned: 法国对平民伤亡深表关切
德国对导弹袭击造成的平民伤亡表示强烈谴责。
    德国 condemns: 导弹袭击造成的平民伤亡
中方对美方的错误做法表示强烈不满和坚决反对。
    中国 opposes: 中方对美方的错误做法表示强烈不满和坚决反对
欧盟担心冲突进一步升级。
    欧盟 concerned: 冲突进一步升级
北约承诺长期支持乌克兰。
    北约 pledges: 长期支持乌克兰
盟国一致同意扩大在黑海的巡逻。
    北约盟国 agrees: 扩大在黑海的巡逻
伊朗威胁要封锁航道。
    伊朗 warns: 封锁航道
英国感谢日本接收难民。
    英国 welcomes: 日本接收难民
俄罗斯提议在日内瓦举行新一轮谈判。
    俄罗斯 proposes: 在日内瓦举行新一轮谈判
美国指责伊朗向武装组织提供导弹。
    美国 condemns: 伊朗向武装组织提供导弹
乌克兰希望尽早加入欧盟。
    乌克兰 proposes: 尽早加入欧盟
法国对伊朗的核活动表示严重关切。
    法国 concerned: 法国对伊朗的核活动表示严重关切
白宫对法国的提议表示欢迎。
    白宫 welcomes: 白宫对法国的提议表示欢迎
欧盟对伊朗扣押油轮提出强烈抗议。
    欧盟 opposes: 欧盟对伊朗扣押油轮提出强烈抗议
英国就航行自由向伊朗提出严正交涉。
    英国 opposes: 英国就航行自由向伊朗提出严正交涉
日本对此深表遗憾。
    日本 concerned: 日本对此深表遗憾
中国一贯主张和平解决争端。
    中国 asserts: 和平解决争端
德国愿为停火谈判提供协助。
    德国 proposes: 为停火谈判提供协助
伊朗誓言报复以色列的空袭。
    伊朗 warns: 以色列的空袭
乌克兰请求盟国提供防空导弹。
    乌克兰 demands: 盟国提供防空导弹
德国否决了欧盟的制裁提案。
    德国 opposes: 欧盟的制裁提案
美国和日本同意加强导弹防御合作。
    日本+美国 agrees: 加强导弹防御合作
俄罗斯批评北约在黑海举行演习。
    俄罗斯 condemns: 北约在黑海举行演习
法国力挺欧盟的立场。
    法国 supports: 欧盟的立场
英国驳斥俄罗斯的指控。
    英国 opposes: 俄罗斯的指控
联合国赞扬德国接收难民的努力。
    联合国 welcomes: 德国接收难民的努力
欧盟祝贺乌克兰完成谈判。
    欧盟 welcomes: 乌克兰完成谈判
法国声援乌克兰人民的抗争。
    法国 supports: 乌克兰人民的抗争
伊朗扬言封锁海峡。
    伊朗 warns: 封锁海峡
日本不承认俄罗斯主持的选举。
    日本 opposes: 不承认俄罗斯主持的选举
德国不支持法国的提案。
    德国 opposes: 不支持法国的提案
美国尚未承认临时政府。
欧盟不打算放松制裁。
    欧盟 opposes: 不打算放松制裁
韦伯斯特没有批评日本。
日本既不支持也不反对这项决议。
    日本 opposes: 不支持也不反对这项决议
"""

CHAINS = """
梅耶尔谴责了这次袭击，并呼吁国际社会加大对乌克兰的支持。
    梅耶尔 condemns: 梅耶尔谴责了这次袭击
    梅耶尔 demands: 国际社会加大对乌克兰的支持
杜瓦尔表示支持停火倡议，称这一倡议为和平带来了机会。
    杜瓦尔 supports: 停火倡议
    杜瓦尔 asserts: 这一倡议为和平带来了机会
韦伯斯特批评伊朗违反决议，同时敦促德黑兰回到谈判桌前。
    韦伯斯特 condemns: 伊朗违反决议
    韦伯斯特 demands: 德黑兰回到谈判桌前
法国外长杜瓦尔强调，欧洲需要自主防务，还表示，巴黎愿意承担更多责任。
    杜瓦尔 demands: 欧洲需要自主防务
    法国/杜瓦尔 proposes: 承担更多责任
韦伯斯特说，伊朗支持武装组织。
    伊朗/韦伯斯特 supports: 武装组织
杜瓦尔表示，俄罗斯必须停止袭击，撤出全部军队，并赔偿损失。
    杜瓦尔 demands: 俄罗斯必须停止袭击，撤出全部军队，并赔偿损失
"""


@pytest.mark.parametrize(("text", "expected"), cases(SPEECH))
def test_speech(text: str, expected: list[str]) -> None:
    """What is said begins behind the verb; the words decide the stance where the verb is neutral."""
    assert [told(p) for p in read(text)] == expected


@pytest.mark.parametrize(("text", "expected"), cases(ATTITUDES))
def test_attitudes(text: str, expected: list[str]) -> None:
    """A verb of attitude gives the stance; its object, or the whole clause when that is short, is the content."""
    assert [told(p) for p in read(text)] == expected


@pytest.mark.parametrize(("text", "expected"), cases(CHAINS))
def test_chains(text: str, expected: list[str]) -> None:
    """A verb without a subject shares the one before it; a new act is a new record, a list is one."""
    assert [told(p) for p in read(text)] == expected
