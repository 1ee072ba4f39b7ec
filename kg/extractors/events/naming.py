"""A thread of sightings -> the name by which a reader would know the event."""

from kg.extractors.events.scene import Scene
from kg.extractors.events.threads import Thread
from kg.mentions.triggers import TriggerFrame
from kg.records import ActorKind, Participant, ParticipantRole

_NAMED = 3
_BODIES = (ActorKind.ALLIANCE, ActorKind.ORGANISATION, ActorKind.BODY, ActorKind.GROUP)


def name_of(scene: Scene, thread: Thread, taking: tuple[Participant, ...], place: str | None, start: str | None) -> str:
    """The name that the world uses, else one made of who, where and what by the pattern of its kind."""
    known = next((s.known for s in thread.sightings if s.known), None)
    if known:
        return known.name
    parts = _parts(scene, thread, taking, place, start)
    kind = scene.rules.kinds[thread.kind]
    is_deed = thread.first.row.frame is TriggerFrame.VERB and bool(kind.deed)
    pattern = kind.deed if is_deed else kind.name
    needed = [n for n in ("where", "rest", "visitors") if f"{{{n}}}" in pattern and not parts[n]]
    words = ("{who}{head}" if needed else pattern).format(**parts).strip()
    return words if words != parts["head"] else f"{parts['where']}{parts['who']}{words}"


def _parts(
    scene: Scene, thread: Thread, taking: tuple[Participant, ...], place: str | None, start: str | None
) -> dict[str, str]:
    by_id, joint = scene.cast.by_id, scene.rules.words["list_joint"].pattern
    names = [by_id[p.actor].name for p in taking]
    pair = scene.rules.words["pair_joint"].pattern if len(names) == 2 else joint
    hosts = [by_id[p.actor].name for p in taking if by_id[p.actor].kind in _BODIES][:1]
    visitors = [by_id[p.actor].name for p in taking if p.role is ParticipantRole.VISITOR]
    return {
        "who": joint.join(names[:_NAMED]),
        "pair": pair.join(names[:_NAMED]),
        "first": names[0] if names else "",
        "rest": joint.join(names[1:_NAMED]),
        "hosts": joint.join(hosts),
        "visitors": joint.join(visitors[:_NAMED]),
        "where": by_id[place].name if place else "",
        "head": scene.rules.words["shed"].sub("", thread.first.head),
        "year": (start or "")[:4],
    }
