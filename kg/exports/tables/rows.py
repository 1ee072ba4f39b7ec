"""Corpus -> rows: positions, events, actors, roles and documents as flat as a spreadsheet wants them."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from kg.exports.tables.codes import agreements
from kg.exports.tables.labels import Labels
from kg.exports.tables.row import ActorRow, DocumentRow, EventRow, Names, PositionRow, RoleRow
from kg.records import Actor, Corpus, Dossier, Event, Position, Role


def position_rows(corpus: Corpus, labels: Labels) -> tuple[PositionRow, ...]:
    """Every position, by date."""
    found = [_position(d, p, labels) for d in corpus.dossiers for p in d.positions]
    return tuple(sorted(found, key=lambda row: (*_when(row.date), row.document, row.start, row.id)))


def event_rows(corpus: Corpus, labels: Labels) -> tuple[EventRow, ...]:
    """Every event, by date."""
    told: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for dossier in corpus.dossiers:
        for event in dossier.events:
            told[event.id].append((dossier.document.id, event.evidence[0].text if event.evidence else ""))
    found = [_event(event, told[event.id], labels) for event in corpus.events]
    return tuple(sorted(found, key=lambda row: (*_when(row.start), row.name, row.id)))


def actor_rows(corpus: Corpus, labels: Labels) -> tuple[ActorRow, ...]:
    """Every actor, those most spoken of first."""
    tallies = _tallies(corpus)
    offices: dict[str, dict[str, None]] = defaultdict(dict)
    for role in (r for d in corpus.dossiers for r in d.roles if not r.former):
        offices[role.person][f"{labels.of(role.of) or ''}{role.title}"] = None
    found = [_actor(a, tallies, tuple(sorted(offices[a.id])), labels) for a in corpus.actors]
    return tuple(sorted(found, key=lambda row: (-row.mentions, row.id)))


def role_rows(corpus: Corpus, labels: Labels) -> tuple[RoleRow, ...]:
    """Every office, by person."""
    found = [_role(d, r, labels) for d in corpus.dossiers for r in d.roles]
    return tuple(sorted(found, key=lambda row: (row.person, row.title, row.of or "", row.document, row.former)))


def document_rows(corpus: Corpus) -> tuple[DocumentRow, ...]:
    """Every document, by date."""
    found = [_document(dossier) for dossier in corpus.dossiers]
    return tuple(sorted(found, key=lambda row: (*_when(row.published), row.id)))


def _when(date: str | None) -> tuple[bool, str]:
    """The undated come last."""
    return date is None, date or ""


def _position(dossier: Dossier, position: Position, labels: Labels) -> PositionRow:
    document = dossier.document
    return PositionRow(
        id=position.id,
        date=position.stated or document.published,
        stated=position.stated,
        published=document.published,
        holders=labels.all(position.holders),
        holder_ids=position.holders,
        speaker=labels.of(position.speaker),
        speaker_id=position.speaker,
        stance=position.stance.value,
        targets=labels.all(position.targets),
        target_ids=position.targets,
        topics=position.topics,
        content=position.content.text,
        start=position.content.start,
        end=position.content.end,
        cue=position.cue.text,
        quote=position.quote.value,
        occasion=labels.of(position.occasion),
        occasion_id=position.occasion,
        agreement=agreements().get(position.stance.value, 0),
        polarity=position.polarity,
        intensity=position.intensity,
        holder_confidence=position.confidence.holder,
        stance_confidence=position.confidence.stance,
        rule=position.rule,
        publisher=document.publisher,
        document=document.id,
        source=document.source,
    )


def _event(event: Event, told: list[tuple[str, str]], labels: Labels) -> EventRow:
    who = tuple(participant.actor for participant in event.participants)
    return EventRow(
        id=event.id,
        start=event.start,
        end=event.end,
        kind=event.kind.value,
        name=event.name,
        place=labels.of(event.place),
        place_id=event.place,
        participants=labels.all(who),
        participant_ids=who,
        participant_roles=tuple(p.role.value if p.role else "" for p in event.participants),
        status=event.status.value,
        part_of=labels.of(event.part_of),
        documents=tuple(sorted({document for document, _ in told})),
        evidence=next((words for _, words in sorted(told) if words), None),
    )


def _actor(actor: Actor, tallies: dict[str, Counter[str]], offices: Names, labels: Labels) -> ActorRow:
    return ActorRow(
        id=actor.id,
        kind=actor.kind.value,
        name=labels.of(actor.id) or actor.name,
        en=actor.names.get("en"),
        names=tuple(sorted({actor.name, *actor.names.values()})),
        offices=offices,
        wikidata=actor.wikidata,
        **{name: tallies[name][actor.id] for name in ("mentions", "documents", "held", "aimed_at", "events")},
    )


def _role(dossier: Dossier, role: Role, labels: Labels) -> RoleRow:
    return RoleRow(
        person=labels.of(role.person) or role.person,
        person_id=role.person,
        title=role.title,
        of=labels.of(role.of),
        of_id=role.of,
        former=role.former,
        start=role.start,
        end=role.end,
        document=dossier.document.id,
        evidence=role.evidence[0].text if role.evidence else None,
    )


def _document(dossier: Dossier) -> DocumentRow:
    document = dossier.document
    return DocumentRow(
        id=document.id,
        source=document.source,
        title=document.title,
        publisher=document.publisher,
        author=document.author,
        published=document.published,
        genre=document.genre.value,
        language=document.language,
        url=document.url,
        characters=len(document.text),
        actors=len(dossier.actors),
        events=len(dossier.events),
        positions=len(dossier.positions),
    )


def _tallies(corpus: Corpus) -> dict[str, Counter[str]]:
    """What is counted for each actor."""
    counts: dict[str, Counter[str]] = {n: Counter() for n in ("mentions", "documents", "held", "aimed_at", "events")}
    for dossier in corpus.dossiers:
        counts["mentions"].update({actor.id: len(actor.mentions) for actor in dossier.actors})
        counts["documents"].update(actor.id for actor in dossier.actors)
        counts["held"].update(_each(p.holders for p in dossier.positions))
        counts["aimed_at"].update(_each(p.targets for p in dossier.positions))
    counts["events"].update(_each(tuple(p.actor for p in event.participants) for event in corpus.events))
    return counts


def _each(groups: Iterator[Names]) -> Iterator[str]:
    for group in groups:
        yield from sorted(set(group))
