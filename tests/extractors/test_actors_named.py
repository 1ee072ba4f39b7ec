"""Sentences -> the actors that they name, each under the one id it has everywhere."""

import pytest
from extractors.people import actors

from kg.ids import slug


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "秘鲁外交部长哈维尔·冈萨雷斯-奥莱切亚在利马会见了智利总统博里奇。",
            "哈维尔·冈萨雷斯-奥莱切亚 博里奇 秘鲁 智利",
        ),
        ("埃塞俄比亚总理阿比与厄立特里亚总统伊萨亚斯通电话。", "阿比 伊萨亚斯 埃塞俄比亚 厄立特里亚"),
        ("缅甸国家管理委员会主席敏昂莱抵达曼谷。", "敏昂莱"),
        ("斯洛文尼亚外长塔尼娅·法永（Tanja Fajon）说，布莱德会议很重要。法永随后离开。", "塔尼娅·法永 斯洛文尼亚"),
        ("剛果民主共和國總統齊塞克迪指責盧安達支持M23。", "齊塞克迪 盧安達"),
        ("蘇丹快速支援部隊指揮官達加洛拒絕停火。", "達加洛 蘇丹快速支援部隊"),
        ("哥伦比亚大学国际政治教授马可斯·伊格莱西亚斯认为，制裁难以奏效。", "马可斯·伊格莱西亚斯"),
        ("旧金山智库学者郭有德表示，半导体管制会升级。郭有德还说，盟友有疑虑。", "郭有德"),
        ("北京師範大學教授鄭思源指出，雙方缺乏互信。", "鄭思源"),
        ("日本防卫大臣木原稔同菲律宾国防部长特奥多罗举行会谈。", "木原稔 特奥多罗 日本 菲律宾"),
        ("韩国国家安保室长赵太庸访问华盛顿。", "赵太庸 韩国 华盛顿"),
        ("越南外交部发言人范秋姮在例行记者会上回答提问。", "范秋姮 越南外交部"),
        ("阿塞拜疆总统阿利耶夫同亚美尼亚总理帕希尼扬在布鲁塞尔会晤。", "阿利耶夫 帕希尼扬 阿塞拜疆 亚美尼亚 布鲁塞尔"),
        ("加納外長博奇韋（Shirley Ayorkor Botchwey）出任大英國協秘書長。", "博奇韋"),
        ("委内瑞拉反对派领导人玛丽亚·科里娜·马查多呼吁选民投票。", "玛丽亚·科里娜·马查多 委内瑞拉"),
        ("名叫瓦西里·彼得连科的老兵接受了采访。彼得连科说，战争还没有结束。", "瓦西里·彼得连科"),
        ("海地总理阿里埃勒·亨利在内罗毕与肯尼亚总统鲁托签署协议。", "阿里埃勒·亨利 鲁托 海地 肯尼亚 内罗毕"),
        ("经济学家让-吕克·马尔泰估计，损失将达百亿欧元。", "让-吕克·马尔泰"),
        ("以色列国家安全部长本-格维尔扬言退出内阁。", "本-格维尔 以色列"),
        ("澳洲國防部副部長馬特·基奧表示歡迎。", "馬特·基奧 澳洲"),
    ],
)
def test_persons_are_found_beside_their_titles(text, expected):
    """A person is named in full and no further, whether the gazetteer knows the name or not."""
    found = {form for actor in actors(text) for form in actor.forms}
    assert not set(expected.split()) - found


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("外交部长会议将在周五开幕，总统大选也将举行。", "person"),
        ("总理任期内，全部议员都支持这项法案。", "person"),
        ("主席宣布休会，发言人明确表示不会让步。", "person"),
        ("高层官员周一称，马上会有结果。", "person"),
        ("方面军司令部发布公告，和平谈判陷入僵局。", "person"),
        ("他说，安全理事会应该立即行动。", "person"),
        ("记者会上，代表们畅所欲言。", "person"),
        ("外長們週四表示關切。", "person"),
        ("该公司总经理周三宣布辞职。", "person"),
        ("一位不愿具名的外交官表示担忧。", "person"),
    ],
)
def test_ordinary_words_are_nobody(text, unwanted):
    """Words after a title or before a word of speech are not taken for names."""
    assert [a.name for a in actors(text) if a.kind == unwanted] == []


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("延斯·斯托尔滕贝格抵达。斯托尔滕贝格说，北约不变。", ["alliance/nato", "person/jens-stoltenberg"]),
        ("国务卿安东尼·布林肯（Antony Blinken）出席。布林肯随后离开。", ["person/antony-blinken"]),
        ("記者阿米娜·優素福說，她看見了爆炸。優素福已經撤離。", [f"person/{slug('阿米娜·优素福')}"]),
        ("马尔塔·科斯蒂奇（Marta Kostić）致辞，科斯蒂奇强调团结。", [f"person/{slug('马尔塔·科斯蒂奇')}"]),
    ],
)
def test_full_short_and_latin_names_are_one(text, ids):
    """Full name, later short name and Latin name belong to one actor."""
    assert [a.id for a in actors(text)] == ids


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("布拉格安全研究所发布了报告。", "布拉格安全研究所", "organisation"),
        ("加拿大国家网络安全中心发出警报。", "加拿大国家网络安全中心", "body"),
        ("挪威國際事務研究所主辦了論壇。", "挪威國際事務研究所", "organisation"),
        ("蒙得维的亚大学的学者提出质疑。", "蒙得维的亚大学", "organisation"),
        ("贝拉斯科基金会资助了调查。", "贝拉斯科基金会", "organisation"),
        ("巴西联邦最高法院作出裁决。", "巴西联邦最高法院", "body"),
        ("秘鲁外交部谴责袭击。", "秘鲁外交部", "body"),
        ("肯雅內政部否認指控。", "肯雅內政部", "body"),
        ("哥倫比亞政府同意談判。", "哥倫比亞政府", "body"),
        ("马里军队收复了北部城镇。", "马里军队", "body"),
        ("卡洛塔武装袭击了车队。", "卡洛塔武装", "armed_group"),
        ("诺瓦卡水电站停止发电。", "诺瓦卡水电站", "place"),
        ("炮击发生在也门北部。", "也门北部", "place"),
        ("多伦多大学发布了声明。", "多伦多大学", "organisation"),
    ],
)
def test_heads_tell_what_is_named(text, name, kind):
    """The last word of a name tells its kind; its first word is where the name begins."""
    assert (name, kind) in [(form, a.kind) for a in actors(text) for form in a.forms]


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("这家公司的实验室和中心都很大。", "实验室 中心 公司"),
        ("多国科技公司和国际组织表示担忧。", "国际组织 科技公司"),
        ("重建安全和国防部门需要时间。", "国防部"),
        ("持久的跨大西洋纽带", "大西洋"),
        ("根据《联合国宪章》的宗旨", "联合国"),
        ("中国公司赢得了合同。", "中国公司"),
        ("一所大学的研究中心", "大学 研究中心"),
    ],
)
def test_common_nouns_name_nobody(text, unwanted):
    """A head without a name, and a name inside an ordinary word, are no actors."""
    assert not set(unwanted.split()) & {form for a in actors(text) for form in a.forms}


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("北京对此作出强硬回应。", ["state/CN"]),
        ("會議將於下週在北京舉行。", ["place/beijing"]),
        ("莫斯科拒绝了停火建议。", ["state/RU"]),
        ("總理飛抵莫斯科。", ["place/moscow"]),
        ("平壤方面没有回应。", ["state/KP"]),
        ("德黑兰市中心发生爆炸。", ["place/tehran"]),
        ("白宫和克里姆林宫同时发表声明。", ["body/ru-kremlin", "body/us-white-house"]),
    ],
)
def test_capitals_act_or_are_places(text, ids):
    """A capital that acts is its state, a capital where something happens is the city; seats are bodies."""
    assert [a.id for a in actors(text)] == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("北约盟国一致同意。盟国将继续支援。", ["group/nato-allies"]),
        ("盟国将继续支援。", []),
        ("北约秘书长说，盟国将继续支援。", ["alliance/nato", "group/nato-allies", "person/jens-stoltenberg"]),
        ("欧盟27个成员国都签了字。", ["group/eu-member-states"]),
        ("（路透社、法新社）", []),
        ("图：安塔尔·博雷尔摄", []),
        ("据路透社报道，矿山已经关闭。", ["media/uk-reuters"]),
        ("谈判没有结果。路透社", []),
        ("（转自美国之音）", []),
        ("【大纪元2024年05月02日讯】两人到场。", []),
        ("乌克兰人涌上街头。", []),
    ],
)
def test_groups_and_outlets(text, ids):
    """Members belong to an alliance that the text names; an outlet that only signs is no actor, nor is a people."""
    assert [a.id for a in actors(text)] == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("他在社交媒体X上写道：够了。", ["media/x"]),
        ("医院用X光检查伤员。", []),
        ("微软、苹果和亚马逊拒绝置评。", ["company/amazon", "company/apple", "company/microsoft"]),
        ("农民把苹果运到集市。", []),
        ("蒙大拿州共和党人投了反对票。", ["party/us-republicans", "place/montana"]),
        ("智利国防部、外交部没有回应。", ["body/cl-defence-ministry", "body/cl-foreign-ministry"]),
        ("美国议员说，外交部应当解释。", ["state/US"]),
        ("浙江湖州举办论坛。", ["place/zhejiang"]),
    ],
)
def test_names_that_are_also_words(text, ids):
    """A common word is a name only beside words that show it; no state has an organ that it has not."""
    assert [a.id for a in actors(text)] == ids


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("议员方立言、苏敏仪、卓天朗到场。", {"方立言", "苏敏仪", "卓天朗"}),
        ("摄影师彼得·西冷（Peter Silen）到场。", {"彼得·西冷", "Peter Silen"}),
        ("秦樟柠获救。秦樟柠，三十岁。昨天，秦樟柠回家。", {"秦樟柠"}),
        ("秦樟柠获救。秦樟柠，三十岁。", set()),
        ("高碳钢涨价。高碳钢，出口多。昨天，高碳钢紧缺，碳钢厂停工。", set()),
    ],
)
def test_lists_and_latin_forms_show_where_names_end(text, expected):
    """Lists, Latin forms and repetition show persons without a title, and where their names end."""
    assert {form for actor in actors(text) for form in actor.forms if actor.kind == "person"} == expected
