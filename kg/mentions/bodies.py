"""A state, its capital or an organisation, and a word for an organ -> the one body that they name."""

from functools import cache
from typing import Literal

from kg.languages import zh
from kg.lexicon import Lexicon, Many, Row
from kg.mentions.gazetteer_tables import load_gazetteer
from kg.mentions.name import Entry
from kg.mentions.phrases import Phrases
from kg.records import ActorKind


class OrganRow(Row):
    """What an owner's name makes together with a word: an organ of a state, the members of an organisation, its seat.

    `words`: the usual one first; `bare`: the word alone names the organ of a state that the text leaves to its reader.
    `en` has a place for the owner's name. A `land` is a state alone, a `stem` its short form (俄军), a `region` a
    place that no state owns, a `council` a body, a `union` what states are members of. A capital's organ is its state's
    unless it is a `local` one (基辅警方)."""

    organ: str
    kind: ActorKind
    owner: Literal["state", "land", "stem", "organisation", "union", "council", "region", "any"]
    en: str
    words: Many
    bare: Literal["yes", "no"]
    local: Literal["yes", "no"]


class ModifierRow(Row):
    """What may stand between an owner and its organ without making it another organ."""

    word: str


class MemberRow(Row):
    """A member of a grouping, as what and from when to when."""

    group: str
    member: str
    status: str
    start: str | None = None
    end: str | None = None


class MissionRow(Row):
    """What stands before and after the host's name in the name of a mission (驻 and 大使馆)."""

    before: str
    after: str
    organ: str


OWNERS = {
    ActorKind.STATE: ("state", "land", "any"),
    ActorKind.ORGANISATION: ("organisation", "any"),
    ActorKind.ALLIANCE: ("organisation", "any"),
    ActorKind.GROUP: ("organisation",),
    ActorKind.BODY: ("council",),
    ActorKind.PLACE: ("state",),
}


@cache
def organs(lexicon: Lexicon) -> Phrases[OrganRow]:
    """The words for an organ of a state."""
    return _words(lexicon, ("state", "land", "any"))


@cache
def _words(lexicon: Lexicon, owners: tuple[str, ...]) -> Phrases[OrganRow]:
    rows = [r for r in lexicon.table("zh/organs.csv", OrganRow) if r.owner in owners]
    return Phrases({word: row for row in rows for word in row.words})


@cache
def _unions(lexicon: Lexicon) -> frozenset[str]:
    """What states are members of."""
    return frozenset(row.group for row in lexicon.table("gazetteer/members.csv", MemberRow))


@cache
def _modifiers(lexicon: Lexicon) -> Phrases[ModifierRow]:
    return Phrases({row.word: row for row in lexicon.table("zh/organ_modifiers.csv", ModifierRow)})


def organ_at(
    text: str, at: int, owner: Entry, lexicon: Lexicon, *, is_short: bool = False
) -> tuple[int, OrganRow] | None:
    """The word that makes a name together with its owner's before it, perhaps after 新 or 联邦, and where it ends."""
    kinds = OWNERS.get(owner.kind, ())
    if "organisation" in kinds and owner.id in _unions(lexicon):
        kinds = (*kinds, "union")
    if owner.kind is ActorKind.PLACE:
        kinds = ("state",) if owner.of else ("region",)
    words = _words(lexicon, (*kinds, "stem") if is_short else kinds)
    for start in dict.fromkeys((at, _modified(text, at, lexicon))):
        end = words.starting(text, start)
        if end > start:
            return end, words.words[text[start:end]]
    return None


def _modified(text: str, at: int, lexicon: Lexicon) -> int:
    """Where 新 or 31个 ends that stands here."""
    here = at
    while text[here : here + 1].isnumeric():
        here += 1
    end = _modifiers(lexicon).starting(text, here)
    return end if end > here else at


def mission_at(text: str, at: int, lexicon: Lexicon) -> tuple[int, Entry, str] | None:
    """驻华大使馆 after a state's name: where it ends, the host, and what sort of mission it is."""
    for row in lexicon.table("zh/missions.csv", MissionRow):
        if text.startswith(row.before, at):
            host = _host_at(text, at + len(row.before), row.after, lexicon)
            if host:
                return host[0], host[1], row.organ
    return None


def _host_at(text: str, at: int, after: str, lexicon: Lexicon) -> tuple[int, Entry] | None:
    stop = text.find(after, at, at + 8 + len(after))
    if stop <= at:
        return None
    host = _host(lexicon, text[at:stop])
    return (stop + len(after), host) if host else None


def _host(lexicon: Lexicon, name: str) -> Entry | None:
    """The likeliest bearer of a name or short form; behind a capital, its state."""
    gazetteer = load_gazetteer(lexicon)
    bearers = gazetteer.bearers[name].entries if name in gazetteer.bearers else gazetteer.short_forms.get(name, ())
    return next((e for e in bearers if e.kind is ActorKind.STATE), next(iter(bearers), None))


def body_of(lexicon: Lexicon, owner: str, organ: str) -> Entry:
    """The organ of that owner: the gazetteer's entry if it knows the body by a word for the organ, else one by rule.

    >>> from kg.lexicon import load_lexicon
    >>> body_of(load_lexicon(), "state/RU", "foreign-ministry").id
    'body/ru-mfa'
    >>> body_of(load_lexicon(), "state/PE", "foreign-ministry").id
    'body/pe-foreign-ministry'
    """
    return _body(lexicon, owner, organ)


@cache
def _body(lexicon: Lexicon, owner: str, organ: str) -> Entry:
    row = next(r for r in lexicon.table("zh/organs.csv", OrganRow) if r.organ == organ)
    return _known(lexicon, owner, row) or _by_rule(load_gazetteer(lexicon).entries[owner], row)


def _known(lexicon: Lexicon, owner: str, row: OrganRow) -> Entry | None:
    gazetteer = load_gazetteer(lexicon)
    for word in row.words:
        for name in gazetteer.names_of(owner):
            bearers = gazetteer.bearers.get(zh.fold(name) + word)
            if bearers and bearers.entries[0].kind == row.kind:
                return bearers.entries[0]
    return None


def _by_rule(owner: Entry, row: OrganRow) -> Entry:
    name, en = owner.name + row.words[0], row.en.format(dict(owner.names).get("en", owner.name))
    return Entry(
        id=f"{row.kind.value}/{owner.id.partition('/')[2].lower()}-{row.organ}",
        kind=row.kind,
        name=name,
        names=(("en", en), ("zh-Hans", name)),
        of=owner.id,
    )


def bare_organ(row: OrganRow) -> Entry:
    """The organ of a state that the name does not say; whoever knows the state asks `body_of`."""
    return Entry(id=f"body/{row.organ}", kind=ActorKind.BODY, name=row.words[0])


def mission_of(lexicon: Lexicon, sender: Entry, host: Entry, organ: str) -> Entry:
    """A state's mission in another state or at an organisation: the gazetteer's entry if it knows its name."""
    gazetteer = load_gazetteer(lexicon)
    rows = [r for r in lexicon.table("zh/missions.csv", MissionRow) if r.organ == organ]
    names = [f"{sender.name}{r.before}{host.name}{r.after}" for r in rows]
    known = next((gazetteer.bearers[n].entries[0] for n in names if n in gazetteer.bearers), None)
    left, right = (e.id.partition("/")[2].lower() for e in (sender, host))
    return known or Entry(
        f"body/{left}-{organ}-{right}", ActorKind.BODY, names[0], (("zh-Hans", names[0]),), None, sender.id
    )
