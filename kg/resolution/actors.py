"""Dossiers -> which of their actors are one, and which may be."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from kg.ids import digest
from kg.records import Actor, ActorKind, Dossier, Doubt
from kg.resolution.merging import merge_actors, prevailing

DOT = "·"
FULL = 3
INSTITUTIONS = frozenset(
    {
        ActorKind.ARMED_GROUP,
        ActorKind.BODY,
        ActorKind.COMPANY,
        ActorKind.GROUP,
        ActorKind.MEDIA,
        ActorKind.ORGANISATION,
        ActorKind.PARTY,
    }
)

Place = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Appearance:
    """An actor in one document, with the offices that the document gives to it."""

    document: str
    actor: Actor
    titles: frozenset[str]
    owners: frozenset[str]

    @property
    def place(self) -> Place:
        return self.document, self.actor.id


def resolve_actors(
    dossiers: Sequence[Dossier],
) -> tuple[dict[Place, str], tuple[Actor, ...], tuple[Doubt, ...]]:
    """The id of every actor of every document, each actor once without mentions, and who may be one but is not joined.

    Whom the gazetteer knows has its id everywhere. Others are one where their full names or their Latin names agree and
    nothing speaks against it; a bare last name is one with another only where the office agrees as well.
    """
    appearances = [a for dossier in dossiers for a in _appearances(dossier)]
    ids = {a.place: a.actor.id for a in appearances}
    ids |= _by_name(appearances)
    ids |= _by_latin_name(appearances, ids)
    doubts = {d for group in _namesakes(appearances) for d in _doubts(group, ids)}
    fuller, unsure = _by_last_name(appearances, ids)
    ids |= fuller
    return ids, _merged(appearances, ids), tuple(sorted(doubts | unsure, key=lambda d: (d.left, d.right)))


def _appearances(dossier: Dossier) -> Iterator[Appearance]:
    for actor in dossier.actors:
        roles = [r for r in dossier.roles if r.person == actor.id]
        titles, owners = frozenset(r.title for r in roles), frozenset(r.of for r in roles if r.of)
        yield Appearance(dossier.document.id, actor, titles, owners)


def is_known(actor: Actor) -> bool:
    """The gazetteer's ids are in plain letters; a newcomer's id is its name."""
    return actor.id.isascii()


def _namesakes(appearances: Iterable[Appearance]) -> list[list[Appearance]]:
    """Unknown persons of one name, and unknown institutions of one name whatever kind they were taken for."""
    groups: dict[tuple[str, str], list[Appearance]] = defaultdict(list)
    for appearance in appearances:
        kind = appearance.actor.kind
        if not is_known(appearance.actor):
            sort = "institution" if kind in INSTITUTIONS else kind.value
            groups[sort, appearance.actor.id.partition("/")[2]].append(appearance)
    return [sorted(group, key=lambda a: a.place) for _, group in sorted(groups.items()) if len(group) > 1]


def _by_name(appearances: Iterable[Appearance]) -> dict[Place, str]:
    return {place: i for group in _namesakes(appearances) for place, i in _shared(group).items()}


def _shared(group: Sequence[Appearance]) -> dict[Place, str]:
    """One id for those of a name that are one; several get what tells them apart at the end of theirs."""
    clusters = _clusters(group) if group[0].actor.kind is ActorKind.PERSON else [list(group)]
    shared = prevailing(a.actor.kind for a in group).value + "/" + group[0].actor.id.partition("/")[2]
    if len(clusters) == 1:
        return {a.place: shared for a in group}
    return {a.place: f"{shared}-{_mark(cluster)}" for cluster in clusters for a in cluster}


def _mark(cluster: Sequence[Appearance]) -> str:
    """The offices that tell the cluster from its namesakes; where it has none, the documents."""
    owners = sorted({o for a in cluster for o in a.owners})
    return digest(*(owners or sorted(a.document for a in cluster)))[:6]


def _clusters(group: Sequence[Appearance]) -> list[list[Appearance]]:
    clusters: list[list[Appearance]] = []
    for appearance in sorted(group, key=lambda a: (not a.owners, a.place)):
        fitting = [c for c in clusters if all(_is_one(appearance, other) for other in c)]
        if len(fitting) == 1:
            fitting[0].append(appearance)
        else:
            clusters.append([appearance])
    return clusters


def _is_one(one: Appearance, other: Appearance) -> bool:
    """A full name that nothing speaks against, or a short one with an office in common."""
    if _states(one) and _states(other) and not _states(one) & _states(other):
        return False
    return _is_full(one.actor.name) or bool(one.owners & other.owners and one.titles & other.titles)


def _states(appearance: Appearance) -> frozenset[str]:
    return frozenset(o for o in appearance.owners if o.startswith(ActorKind.STATE.value + "/"))


def _is_full(name: str) -> bool:
    return DOT in name or " " in name or len(name) >= FULL


def _by_latin_name(appearances: Iterable[Appearance], ids: Mapping[Place, str]) -> dict[Place, str]:
    """Persons whose Latin names are the same, under the gazetteer's id where there is one."""
    groups: dict[str, list[Appearance]] = defaultdict(list)
    for appearance in appearances:
        name = appearance.actor.names.get("en", "").casefold()
        if appearance.actor.kind is ActorKind.PERSON and " " in name:
            groups[name].append(appearance)
    chosen = {name: min((not ids[a.place].isascii(), ids[a.place]) for a in group)[1] for name, group in groups.items()}
    moved = {
        ids[a.place]: chosen[name] for name, group in sorted(groups.items()) for a in group if not is_known(a.actor)
    }
    return {place: moved[i] for place, i in ids.items() if i in moved}


def _doubts(group: Sequence[Appearance], ids: Mapping[Place, str]) -> Iterator[Doubt]:
    """Namesakes of whom nothing says that they are two."""
    for one, other in combinations(group, 2):
        left, right = sorted((ids[one.place], ids[other.place]))
        against = _states(one) and _states(other) and not _states(one) & _states(other)
        if left != right and not against:
            yield Doubt(kind="actor", left=left, right=right, score=0.5, reason=f"the same name {one.actor.name}")


def _by_last_name(appearances: Sequence[Appearance], ids: Mapping[Place, str]) -> tuple[dict[Place, str], set[Doubt]]:
    """A document's bare last name and another document's full one: one where the office agrees, else in doubt."""
    full: dict[str, list[Appearance]] = defaultdict(list)
    for appearance in appearances:
        if appearance.actor.kind is ActorKind.PERSON and DOT in appearance.actor.name:
            full[appearance.actor.name.rpartition(DOT)[2]].append(appearance)
    found: dict[Place, str] = {}
    unsure: set[Doubt] = set()
    for bare in appearances:
        if bare.actor.kind is ActorKind.PERSON and not is_known(bare.actor) and bare.actor.name in full:
            bearers = full[bare.actor.name]
            fitting = {ids[b.place] for b in bearers if b.titles & bare.titles and b.owners & bare.owners}
            if len(fitting) == 1:
                found[bare.place] = fitting.pop()
            else:
                unsure |= {_last_name_doubt(ids[bare.place], ids[b.place], bare.actor.name) for b in bearers}
    return found, unsure


def _last_name_doubt(bare: str, full: str, name: str) -> Doubt:
    left, right = sorted((bare, full))
    return Doubt(kind="actor", left=left, right=right, score=0.4, reason=f"the last name {name}")


def _merged(appearances: Iterable[Appearance], ids: Mapping[Place, str]) -> tuple[Actor, ...]:
    groups: dict[str, list[Actor]] = defaultdict(list)
    for appearance in appearances:
        groups[ids[appearance.place]].append(appearance.actor)
    return tuple(_one(groups[i], i) for i in sorted(groups))


def _one(actors: Sequence[Actor], identifier: str) -> Actor:
    ordered = sorted(actors, key=lambda a: (a.id != identifier, a.id, repr(a)))
    return merge_actors(ordered).model_copy(update={"id": identifier})
