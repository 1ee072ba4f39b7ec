"""Reading -> positions: who takes which stand towards whom on what, in which words."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extractors.positions.acts import Act
from kg.extractors.positions.issuers import OFFICIAL
from kg.extractors.positions.judgement import judged
from kg.extractors.positions.occasion import Setting, opening, setting_of
from kg.extractors.positions.offices import with_offices
from kg.extractors.positions.page import Page, open_page
from kg.extractors.positions.stance import POLARITY, intensity_of, is_logistics
from kg.extractors.positions.targets import points_back, targets_of
from kg.extractors.positions.topics import Terms, find_terms, surroundings, topics_of
from kg.extractors.positions.trimming import is_foreign, quote_of, trimmed
from kg.extractors.positions.utterances import find_acts
from kg.ids import digest
from kg.lexicon import Lexicon
from kg.mentions.cues import Frame
from kg.mentions.reading import Reading
from kg.records import ActorKind, BlockKind, Confidence, Dossier, Position, span_of

_SHORTEST = 4
_ALIKE = 0.6
_SILENT = {ActorKind.PLACE}
_HEADLINES = {BlockKind.TITLE, BlockKind.HEADING}


def extract_positions(reading: Reading, dossier: Dossier, lexicon: Lexicon) -> tuple[Position, ...]:
    """Every position of the document, by where its content stands."""
    page = with_offices(open_page(reading, dossier, lexicon))
    terms = find_terms(page)
    found = list(_positions(page, terms))
    return tuple(sorted(_once(_told(page, found)), key=lambda p: (p.content.start, p.content.end, p.id)))


def _positions(page: Page, terms: Terms) -> Iterator[tuple[int, Position]]:
    """Each with its block; what a voice has just spoken of in the block, and where it spoke, is known to its next
    words."""
    spoken_of: dict[tuple[int, tuple[str, ...]], tuple[str, ...]] = {}
    last: tuple[str, ...] = ()
    settings: dict[str, Setting] = {}
    first = opening(page) if page.reading.document.genre in OFFICIAL else Setting()
    for act in find_acts(page):
        voice = (act.block, act.voice.holders)
        who = act.voice.speaker or act.voice.holders[0]
        settings[who] = setting_of(page, act, settings.get(who, first))
        before = spoken_of.get(voice) or (last if points_back(page, act) else ())
        if position := _position(page, terms, act, before, settings[who]):
            spoken_of[voice] = last = position.targets
            yield act.block, position


def _told(page: Page, found: list[tuple[int, Position]]) -> list[Position]:
    """A headline only announces what the text tells: it counts where the text has no stand of its holders."""
    titles = {n for n, b in enumerate(page.reading.document.blocks) if b.kind in _HEADLINES}
    telling = {i for block, p in found if block not in titles for i in (*p.holders, p.speaker)}
    return [p for block, p in found if block not in titles or not telling & set(p.holders)]


def _position(page: Page, terms: Terms, act: Act, before: tuple[str, ...], setting: Setting) -> Position | None:
    start, end = trimmed(page, act)
    if end - start < _SHORTEST and act.subject and act.row.frame is Frame.ACT:
        start, end = trimmed(page, replace(act, content=act.clause))
    if end - start < _SHORTEST or is_foreign(page, start, end):
        return None
    voice = act.voice
    if any(page.cast.by_id[i].kind in _SILENT for i in voice.holders):
        return None
    stance = judged(page, act)
    if is_logistics(page, act, stance, start, end):
        return None
    return Position(
        id=f"position/{digest(page.reading.document.id, *voice.holders, stance, str(start), str(end))}",
        holders=tuple(sorted(voice.holders)),
        speaker=voice.speaker,
        stance=stance,
        targets=targets_of(page, replace(act, stance=stance, content=(start, end)), before),
        cue=span_of(page.text, *act.cue),
        content=span_of(page.text, start, end),
        quote=quote_of(page, start, end),
        stated=setting.stated,
        occasion=setting.occasion,
        topics=topics_of(terms, (start, end), surroundings(page, start)),
        polarity=POLARITY.get(stance, 0),
        intensity=intensity_of(page, act.cue, act.row),
        attribution=_chain(page, act),
        rule=act.rule,
        confidence=Confidence(holder=voice.sure, stance=0.9 if act.row.frame != "speech" else 0.7),
        evidence=(span_of(page.text, min(act.clause[0], start), max(act.clause[1], end)),),
    )


def _chain(page: Page, act: Act) -> tuple[str, ...]:
    """Outlet, agency, speaker, holders; each once, the outlet only where the text names it."""
    publisher = page.reading.document.publisher or ""
    media = (a.id for a in page.dossier.actors if a.kind is ActorKind.MEDIA)
    outlet = tuple(i for i in media if any(form in publisher for form in page.forms[i]))
    speaker = (act.voice.speaker,) if act.voice.speaker else ()
    return tuple(dict.fromkeys((*outlet, *act.via, *speaker, *sorted(act.voice.holders))))


def _once(positions: Iterable[Position]) -> Iterator[Position]:
    """The same stand of the same holders told again in much the same words is one position, the first."""
    told: dict[tuple[tuple[str, ...], str], list[frozenset[str]]] = {}
    for position in positions:
        pairs = _pairs(position.content.text)
        same = told.setdefault((position.holders, position.stance), [])
        near = (other for other in same if _ALIKE * len(pairs) <= len(other) <= len(pairs) / _ALIKE)
        if not any(len(pairs & other) >= _ALIKE * len(pairs | other) for other in near):
            same.append(pairs)
            yield position


def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[i : i + 2] for i in range(len(text) - 1))
