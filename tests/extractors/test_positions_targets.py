"""Whom a position is directed at, and which event it is about."""

import pytest

from tests.extractors.stage import cases, read

ACTORS = """
美国呼吁伊朗停止浓缩活动。
    伊朗
欧盟谴责俄罗斯对乌克兰的侵略。
    俄罗斯
杜瓦尔对以色列表示感谢。
    以色列
梅耶尔表示，中俄关系不针对第三方。中国和俄罗斯都派了代表。
    中国 俄罗斯
中方高度重视中法关系，愿同法方加强沟通。
    法国
古德曼说，日英同盟不变。
"""

HAPPENINGS = """
俄罗斯3月17日举行总统选举。\\n法国外长杜瓦尔表示，此次投票在镇压中进行。
    election
俄罗斯3月17日举行总统选举。\\n杜瓦尔表示，选举既不自由也不公正。
    election
以色列军队周一空袭伊朗。\\n联合国谴责这次袭击。
    attack
俄罗斯3月17日举行总统选举。\\n杜瓦尔表示，天气既不好也不坏。
"""


@pytest.mark.parametrize(("text", "expected"), cases(ACTORS))
def test_actors(text: str, expected: list[str]) -> None:
    """The first position of the text aims at these; a pair of letters stands for two states that the text names."""
    assert " ".join(read(text)[0].targets) == "".join(expected)


@pytest.mark.parametrize(("text", "expected"), cases(HAPPENINGS))
def test_happenings(text: str, expected: list[str]) -> None:
    """A noun that points at what was told is about the event of that kind."""
    last = read(text, happened=True)[-1]
    assert [t.split("/")[1].split("-")[0] for t in last.targets if t.startswith("event/")] == expected
