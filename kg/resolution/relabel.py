"""Dossier -> the same in other ids, every record in canonical order."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from kg.records import Actor, Block, Dossier, Event, Participant, Position, Role
from kg.resolution.merging import in_order, merge_events, participants, prevailing

Rename = Callable[[str], str]
K = TypeVar("K", Actor, Event)


def relabel(dossier: Dossier, rename: Rename) -> Dossier:
    """Records that the new ids make one are joined; whatever order the records came in, it is the same."""
    return Dossier(
        document=dossier.document.model_copy(update={"blocks": _in_order(dossier.document.blocks)}),
        actors=tuple(_join_actors(same) for same in _same([_actor(a, rename) for a in dossier.actors])),
        roles=_joined_roles(_role(role, rename) for role in dossier.roles),
        events=tuple(_join_events(same) for same in _same([_event(e, rename) for e in dossier.events])),
        positions=tuple(sorted({p.id: _position(p, rename) for p in dossier.positions}.values(), key=_place)),
    )


def _in_order(blocks: Iterable[Block]) -> tuple[Block, ...]:
    return tuple(sorted(blocks, key=lambda b: (b.start, b.end, b.kind, b.number or "")))


def _same(records: Iterable[K]) -> list[list[K]]:
    by_id: dict[str, list[K]] = {}
    for record in records:
        by_id.setdefault(record.id, []).append(record)
    return [sorted(same, key=repr) if same[1:] else same for _, same in sorted(by_id.items())]


def _join_actors(same: Sequence[Actor]) -> Actor:
    return same[0].model_copy(
        update={
            "kind": prevailing(a.kind for a in same),
            "name": prevailing(a.name for a in same),
            "names": dict(sorted({k: v for a in reversed(same) for k, v in a.names.items()}.items())),
            "wikidata": next((a.wikidata for a in same if a.wikidata), None),
            "mentions": in_order(m for a in same for m in a.mentions),
        }
    )


def _join_events(same: Sequence[Event]) -> Event:
    first = same[0] if len(same) == 1 else merge_events(same)
    evidence = in_order(span for event in same for span in event.evidence)
    return first.model_copy(update={"participants": participants(first.participants), "evidence": evidence})


def _joined_roles(roles: Iterable[Role]) -> tuple[Role, ...]:
    joined: dict[Role, tuple[Role, ...]] = {}
    for role in roles:
        bare = role.model_copy(update={"evidence": ()})
        joined[bare] = (*joined.get(bare, ()), role)
    every = [
        bare.model_copy(update={"evidence": in_order(span for role in same for span in role.evidence)})
        for bare, same in joined.items()
    ]
    return tuple(sorted(every, key=lambda r: (r.person, r.of or "", r.title, r.former, r.start or "", r.end or "")))


def _actor(actor: Actor, rename: Rename) -> Actor:
    return actor.model_copy(update={"id": rename(actor.id)})


def _role(role: Role, rename: Rename) -> Role:
    return role.model_copy(update={"person": rename(role.person), "of": role.of and rename(role.of)})


def _event(event: Event, rename: Rename) -> Event:
    who = tuple(Participant(actor=rename(p.actor), role=p.role) for p in event.participants)
    return event.model_copy(
        update={
            "id": rename(event.id),
            "place": event.place and rename(event.place),
            "part_of": event.part_of and rename(event.part_of),
            "participants": who,
        }
    )


def _position(position: Position, rename: Rename) -> Position:
    return position.model_copy(
        update={
            "holders": _ids(position.holders, rename),
            "targets": _ids(position.targets, rename),
            "topics": tuple(sorted(set(position.topics))),
            "speaker": position.speaker and rename(position.speaker),
            "occasion": position.occasion and rename(position.occasion),
            "attribution": tuple(map(rename, position.attribution)),
            "evidence": in_order(position.evidence),
        }
    )


def _ids(ids: Iterable[str], rename: Rename) -> tuple[str, ...]:
    return tuple(sorted({rename(i) for i in ids}))


def _place(position: Position) -> tuple[int, int, str]:
    return position.content.start, position.content.end, position.id
