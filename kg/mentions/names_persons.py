"""Ground -> persons that the gazetteer does not know."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from kg.lexicon import Lexicon, Row
from kg.mentions.gazetteer_tables import load_gazetteer
from kg.mentions.name import Name
from kg.mentions.names_ground import (
    Ground,
    WordRow,
    followers,
    is_followed,
    is_preceded,
    is_speaking,
    ordinal,
    ordinary,
    person,
    run_pattern,
    stops,
    transliterated,
    trimmed,
)
from kg.mentions.phrases import Phrases
from kg.mentions.titles import Title, domains
from kg.records import ActorKind

_BRACKETED = re.compile(r"([\u4e00-\u9fff]{1,3}) ?[（(] ?[A-Z][a-z]")
_LETTERS = re.compile(r" ?([A-Z][\w'-]+(?: (?:[A-Z]\.|al-[A-Z]\w+|[A-Z][\w'-]+)){1,3})(?! ?\w)", re.ASCII)
_KNOWN = (ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.ALLIANCE, ActorKind.PLACE, ActorKind.BODY)


class SurnameRow(Row):
    """A family name, and in which language names begin with it."""

    form: str
    language: str


@cache
def surnames(lexicon: Lexicon) -> Phrases[str]:
    """Family names that stand first."""
    return Phrases({r.form: r.language for r in lexicon.table("zh/surnames.csv", SurnameRow)})


def find_persons(ground: Ground) -> Iterator[Name]:
    """Every person that a pattern shows."""
    yield from _dotted(ground)
    yield from _runs(ground)
    yield from _speakers(ground)
    for title in ground.titles:
        name = _after(ground, title)
        if name:
            yield name


@cache
def _dotted_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    every, han = transliterated(lexicon), "[\u4e00-\u9fff]"
    first = f"(?:[{every}][{every}-]{{0,8}}|{han}|[A-Z]\\.?){ordinal(lexicon)}"
    return re.compile(f"{first}(?:·(?:{han}[{every}-]{{0,9}}|[A-Z]\\.?){ordinal(lexicon)})+")


def _dotted(ground: Ground) -> Iterator[Name]:
    """安妮·纽伯格: transliteration on both sides of a dot."""
    for match in _dotted_pattern(ground.lexicon).finditer(ground.text):
        start = _begins(ground, match.start(), match.group().index("·") + match.start())
        last = match.start() + match.group().rindex("·")
        end = _through(ground, trimmed(ground, last + 1, match.end()))
        if end - start >= 4 and _is_foreign_looking(ground, start, end) and not _is_ship(ground, match.end()):
            yield _bearing(person(ground, start, end, "dotted"), ground.lexicon)


def _through(ground: Ground, end: int) -> int:
    """Where the name ends after all if its Latin form shows that it goes on (彼得·西冷（Peter Sillem）)."""
    match = None if is_followed(ground, end) else _BRACKETED.match(ground.text, end)
    return match.end(1) if match else end


def _is_foreign_looking(ground: Ground, start: int, end: int) -> bool:
    """Transliteration but for one character at most; after a title anything goes."""
    first, every = ground.text[start:end].partition("·")[0], transliterated(ground.lexicon)
    plain = re.sub(f"(?<!^){ordinal(ground.lexicon)}(?=·|$)", "", ground.text[start:end])
    strange = [c for c in plain if _is_han(c) and c not in every]
    return start in ground.title_ends or (len(strange) <= 1 and (len(first) > 1 or first.isascii()))


def _is_ship(ground: Ground, at: int) -> bool:
    """哈里·S·杜鲁门号 is no person."""
    return any(ground.text.startswith(r.word, at) for r in ground.lexicon.table("zh/name_ends_of_things.csv", WordRow))


def _bearing(name: Name, lexicon: Lexicon) -> Name:
    """The name with those known persons who bear its last part and a first part written alike."""
    first, _, last = name.text.rpartition("·")
    bearers = load_gazetteer(lexicon).bearers.get(last)
    alike = tuple(e for e in (bearers.entries if bearers else ()) if _is_alike(first, e.name.rpartition("·")[0]))
    return replace(name, candidates=alike)


def _is_alike(one: str, other: str) -> bool:
    """Whether two first names begin with one character or share half of the shorter one's (玛丽亚, 玛利娅)."""
    shorter = min(len(one), len(other))
    return shorter > 0 and (one[0] == other[0] or 2 * len(set(one) & set(other)) >= shorter)


def _is_unbroken(ground: Ground, start: int, end: int) -> bool:
    """Whether nothing between is a word that stands after a name."""
    table, text = followers(ground.lexicon), ground.text
    return _is_han(text[start:end]) and not any(
        table.words.get(text[at : table.starting(text, at)]) for at in range(start, end)
    )


def _begins(ground: Ground, start: int, dot: int) -> int:
    """Where the name before the first dot begins: after the title or the name that reaches into the run or ends
    just before it."""
    for at in range(dot - 1, max(start - 6, 0), -1):
        before = ground.ending.get(at)
        if at in ground.title_ends and (at >= start or _is_unbroken(ground, at, start)):
            return at
        if at > start and before and before.kind in _KNOWN and before.sure and dot - at >= 2:
            return at
    return start


def _runs(ground: Ground) -> Iterator[Name]:
    """特普林斯基上将, 克拉汉说: three or more characters of transliteration before a title or a word of speech."""
    offices = {at: t.end for t in ground.titles for at in range(t.core, t.end)}
    for match in run_pattern(ground.lexicon).finditer(ground.text):
        start, end = offices.get(match.start(), match.start()), match.end()
        if not ground.text[start : start + 1].isalnum():
            continue
        if end - start < 3 or not is_preceded(ground, start) or start in ground.starting:
            continue
        if stops(ground.lexicon).starting(ground.text, start) > start:
            continue
        end = next((at for at in range(start + 3, end) if at in ground.title_starts), trimmed(ground, start, end))
        titled = end in ground.title_starts and ground.title_starts[end].row.of != "any"
        if end - start >= 3 and titled and ground.title_starts[end].row.of == "place":
            yield Name(start, end, ground.text[start:end], ActorKind.PLACE, (), "run")
        elif end - start >= 3 and (titled or is_speaking(ground, end)):
            yield person(ground, start, end, "run")


def _speakers(ground: Ground) -> Iterator[Name]:
    """吴欣盈说: a family name and a given name before a word of speech, at least twice in the text."""
    for start, end, _ in surnames(ground.lexicon).scan(ground.text):
        ends = [e for e in (end + 1, end + 2) if is_named(ground, start, end, e)]
        if ends and is_preceded(ground, start) and any(is_speaking(ground, e) for e in (*ends, end + 2)):
            stop = _settled(ground, start, ends)
            if ground.text.count(ground.text[start:stop]) >= 2:
                yield person(ground, start, stop, "speaker")


def _after(ground: Ground, title: Title) -> Name | None:
    """A name right after a title."""
    at = title.end
    known = ground.starting.get(at)
    if at in ground.title_starts or (known and known.kind is ActorKind.PERSON and known.sure):
        return None
    long = surnames(ground.lexicon).starting(ground.text, at) > at + 1
    first, second = (_family_first, _transliterated) if long else (_transliterated, _family_first)
    return first(ground, at) or second(ground, at) or _in_letters(ground, at)


def _in_letters(ground: Ground, at: int) -> Name | None:
    """國防部長 Oleksii Reznikov: two or more capitalised words."""
    match = _LETTERS.match(ground.text, at)
    if not match or ground.starting.get(match.start(1)):
        return None
    return person(ground, *match.span(1), "titled")


def _transliterated(ground: Ground, at: int) -> Name | None:
    match = run_pattern(ground.lexicon).match(ground.text, at)
    if (
        not match
        or ground.text[match.end() : match.end() + 1] == "·"
        or stops(ground.lexicon).starting(ground.text, at) > at
    ):
        return None
    end = trimmed(ground, at, match.end())
    known = ground.starting.get(at)
    whole = end == match.end() and end - at > 2
    if end - at < 2 or not (whole or is_followed(ground, end)) or (known and known.sure and known.end >= end):
        return None
    return person(ground, at, end, "titled") if _is_foreign(ground, at, end) else None


def _is_foreign(ground: Ground, start: int, end: int) -> bool:
    """Whether no title, word or known name stands there but places inside a longer name (格罗马津斯基)."""
    inside = [n for at in range(start + 1, end) if (n := ground.starting.get(at)) and n.sure]
    return (
        _is_proper(ground, start, start + 1)
        and not any(at in ground.title_starts for at in range(start, end))
        and ground.text[start:end] not in domains(ground.lexicon).words
        and all(n.kind is ActorKind.PLACE and n.end < end for n in inside)
    )


def _family_first(ground: Ground, at: int) -> Name | None:
    """朱志群, 岸田文雄: a family name and one to three characters, up to where other words begin."""
    given = surnames(ground.lexicon).starting(ground.text, at)
    if given == at:
        return None
    ends = [given + n for n in ((2, 1, 3) if given - at == 2 else (1, 2))]
    fitting = [e for e in ends if e <= len(ground.text) and is_named(ground, at, given, e)]
    if not fitting:
        return None
    return person(ground, at, _settled(ground, at, fitting), "titled")


def is_named(ground: Ground, start: int, given: int, end: int) -> bool:
    """Whether a family name, a given name that is no word of speech (总统曾表示), and the end of a name stand there;
    one named only once, whose family name is also a common word (于, 曾), has to speak."""
    words, text = followers(ground.lexicon).words, ground.text
    doubtful = text[start:given] in words and text.count(text[start:end]) < 2 and not is_speaking(ground, end)
    if doubtful or words.get(text[given:end]) == "speech":
        return False
    return _is_proper(ground, start, end) and is_followed(ground, end)


def _settled(ground: Ground, start: int, ends: list[int]) -> int:
    """The likelier end: the longer name where the shorter one never stands without it, or where only so a word of
    speech comes right after it."""
    shorter, longer = ends[0], ends[-1]
    if ground.text.count(ground.text[start:shorter]) > ground.text.count(ground.text[start:longer]):
        return shorter
    table, text = followers(ground.lexicon), ground.text
    linked = table.words.get(text[shorter : table.starting(text, shorter)]) in ("link", "speech")
    return longer if not linked and is_speaking(ground, longer) else shorter


def _is_proper(ground: Ground, start: int, end: int) -> bool:
    """Whether nothing known and no ordinary word stands there."""
    text, table = ground.text, ordinary(ground.lexicon)
    short_forms = load_gazetteer(ground.lexicon).short_forms
    return (
        _is_han(text[start:end])
        and not (end - start == 2 and all(c in short_forms for c in text[start:end]))
        and table.starting(text, start) == start
        and not any(at in ground.title_starts for at in range(start, end))
        and not any(n.sure and n.end > start for at in range(start, end) if (n := ground.starting.get(at)))
    )


def _is_han(text: str) -> bool:
    return all("\u4e00" <= c <= "\u9fff" for c in text)
