"""A clause -> the act it does, and how far its content reaches."""

from dataclasses import replace

from kg.extractors.positions.acts import Act, Utterance, Voice
from kg.extractors.positions.governing import is_elliptic
from kg.extractors.positions.heads import Head, nominal
from kg.extractors.positions.lines import Segment
from kg.extractors.positions.page import Page
from kg.extractors.positions.stance import stance_of, verdict_of
from kg.extractors.positions.subjects import Phrase, phrases, subject
from kg.extractors.positions.voices import voice_of, we
from kg.mentions.cues import CueRow, Frame
from kg.records import Stance

_LISTED = {Stance.DEMANDS, Stance.PLEDGES, Stance.PROPOSES, Stance.AGREES, Stance.WARNS, Stance.ASSERTS}
_INFINITIVE = {Stance.DEMANDS, Stance.PROPOSES, Stance.PLEDGES}
_DIRECT = {Stance.DEMANDS, Stance.WARNS, Stance.CONCERNED, Stance.WELCOMES}
_OWN = {Frame.ACT, Frame.NOUN, Frame.LABEL}
_PLAIN = CueRow(cue="", frame=Frame.SPEECH, stance=Stance.ASSERTS)
_SHORT = 4
_COLONS = 3
_BRIEF = 8
_COLON = ("：", ":", "“")


def begin(page: Page, segment: Segment, head: Head | None, said: Utterance, act: Act | None) -> Act | None:
    """The act that this clause begins, or None when it goes on with the one before."""
    head = _main(page, segment, head, said)
    holder = _holder(page, segment, head, said.voice, act)
    row = head.row if head else said.row or _PLAIN
    stance = stance_of(page, segment, row, holder, head, act if not said.sentence else None)
    if said.row and stance is Stance.ASSERTS:
        row, stance = said.row, said.row.stance or stance
    if act and not _parts(page, segment, head, holder, stance, said, act):
        return None
    new = _made(page, segment, head, row, holder, said, stance)
    if act and not said.sentence and (not act.complete or _is_bare(page, act, head)):
        return _after_opening(page, act, new, segment)
    return new


def _main(page: Page, segment: Segment, head: Head | None, said: Utterance) -> Head | None:
    """The head, unless the clause only prepares another: 当盟国同意时."""
    if (
        head
        and head.row.frame is not Frame.MODAL
        and page.words.ends("occasion", page.folded[segment.start : segment.end])
    ):
        return None
    if head and head.row.frame is Frame.LABEL and said.voice.rule != "act":
        return None
    return head or nominal(page, segment.start, segment.end)


def _parts(
    page: Page, segment: Segment, head: Head | None, holder: Voice, stance: Stance, said: Utterance, act: Act
) -> bool:
    """Whether the clause does something else than the act that is open."""
    if said.sentence:
        return _is_new_sentence(page, segment, head, holder, stance, said, act)
    if not act.complete:
        return True
    if head is None or (page.words.starts("opener", page.folded[segment.start : segment.end]) and not head.chained):
        return False
    others = head.row.frame is Frame.MODAL and stance is Stance.ASSERTS
    we_do = page.words.has("we", page.folded[segment.start : head.start])
    told = head.subject is None and not head.chained and not we_do and _judges_other(act)
    if others or told or is_listed(page, head, act):
        return False
    return stance is not act.stance or holder.holders != act.voice.holders


def is_listed(page: Page, head: Head, act: Act) -> bool:
    """Whether a verb without a subject is one more thing demanded or promised: 呼吁中国发挥作用，谴责俄罗斯."""
    bare = head.subject is None and not head.chained
    mild = page.words.starts("mild", head.row.cue)
    return bare and act.stance in _INFINITIVE and (bool(mild) or head.row.stance not in _DIRECT)


def _judges_other(act: Act) -> bool:
    """Whether the act tells what somebody else does, so that a verb without a subject goes on telling it."""
    return act.stance is Stance.ASSERTS and bool(act.subject) and not set(act.subject) <= set(act.voice.mine)


def _is_new_sentence(
    page: Page, segment: Segment, head: Head | None, holder: Voice, stance: Stance, said: Utterance, act: Act
) -> bool:
    if said.voice.rule == "issuer" or (head and head.row.frame in _OWN):
        return True
    if stance is Stance.ASSERTS:
        stance = verdict_of(page, segment.start, said.until)
    before = act.stance if act.stance is not Stance.ASSERTS else verdict_of(page, *act.content)
    return stance is not before or holder.holders != act.voice.holders


def _made(
    page: Page, segment: Segment, head: Head | None, row: CueRow, holder: Voice, said: Utterance, stance: Stance
) -> Act:
    cue = (head.start, head.end) if head else said.cue or (segment.start, segment.start + 1)
    content = _bounds(page, segment, head, stance)
    named = _named_in(page, segment, head)
    complete = head is not None or not is_opening(page, segment)
    if head and head.row.frame is Frame.MODAL and is_opening(page, segment):
        complete = False
    span = (segment.start, segment.end)
    return Act(holder, cue, row, span, content, said.block, stance, holder.rule, said.cue, named, complete)


def _named_in(page: Page, segment: Segment, head: Head | None) -> tuple[str, ...]:
    phrase = head.subject if head else subject(page, segment.start, segment.end)
    return phrase.actors if phrase else ()


def _is_bare(page: Page, act: Act, head: Head | None) -> bool:
    """Whether what stands before a modal has no verb yet, so that it is its subject: 白俄罗斯和伊朗，…，必须…"""
    modal = head is not None and head.row.frame is Frame.MODAL and head.subject is None and not head.chained
    plain = act.row.frame is Frame.SPEECH and act.stance is Stance.ASSERTS
    return modal and plain and not page.words.has("predicate", page.folded[act.content[0] : act.content[1]])


def _after_opening(page: Page, act: Act, new: Act, segment: Segment) -> Act:
    """当条件满足时，我们将…: the opening belongs to the content, unless that is the object of a verb."""
    conditional = page.words.starts("condition", page.folded[act.content[0] : act.content[1]])
    if not conditional and (new.row.frame in {Frame.ACT, Frame.NOUN} or new.stance is Stance.PROPOSES):
        return new
    return replace(new, content=(act.content[0], segment.end), clause=(act.clause[0], segment.end))


def _bounds(page: Page, segment: Segment, head: Head | None, stance: Stance) -> tuple[int, int]:
    if head is None:
        return segment.start, segment.end
    if segment.mark in _COLON and segment.end - head.end <= _SHORT and head.row.frame in {Frame.ACT, Frame.NOUN}:
        return segment.end, segment.end
    brief = segment.end - head.content[0] < _BRIEF
    if head.row.frame is Frame.MODAL and (brief or stance not in {Stance.PLEDGES, Stance.PROPOSES}):
        return segment.start, segment.end
    if head.row.frame is Frame.SPEECH:
        return (segment.start, segment.end) if head.content[0] >= segment.end else head.content
    return head.content


def is_opening(page: Page, segment: Segment) -> bool:
    """An adverbial before the main clause: 在…后, 如果…, 对…来说."""
    text = page.folded[segment.start : segment.end]
    if segment.end - segment.start <= _SHORT or page.words.ends("after", text):
        return True
    return bool(page.words.starts("subordinate", text))


def _holder(page: Page, segment: Segment, head: Head | None, voice: Voice, act: Act | None) -> Voice:
    """The speaker, unless the clause names others whose own stand its verb tells."""
    if head is None or head.row.frame is Frame.SPEECH:
        return voice
    if head.subject is None:
        before = page.folded[segment.start : head.start]
        mine = (page.words.has("we", before) or page.words.has("all", before)) and is_elliptic(
            page, segment.start, head.start
        )
        if mine or page.words.has("homeland", before):
            return we(page, voice)
        if _speaks_again(page, head, voice, act):
            return voice
        return act.voice if act and (head.chained or act.subject) else voice
    return _named(page, head, head.subject, voice)


def _speaks_again(page: Page, head: Head, voice: Voice, act: Act | None) -> bool:
    """X重申，国家支持…，并警告: a word of speaking is the speaker's, unless one told the stand before it."""
    told = act is not None and page.words.starts("vocal", act.row.cue)
    return head.chained and not told and voice.rule == "speech" and bool(page.words.starts("vocal", head.row.cue))


def _named(page: Page, head: Head, phrase: Phrase, voice: Voice) -> Voice:
    if voice.rule == "act" or (voice.speaker and set(phrase.actors) == {voice.speaker}):
        return voice
    if set(phrase.actors) <= set(voice.holders):
        return voice.of(phrase.actors)
    own = set(phrase.actors) <= set(voice.own)
    tells = head.row.frame in _OWN or (head.row.frame is Frame.MODAL and own and head.row.stance is not Stance.DEMANDS)
    return voice.of(voice_of(page, phrase, "inner").holders) if tells else voice


def takes_clauses(act: Act) -> bool:
    """Whether what is stated is told in clauses, which may go on after a comma."""
    return act.stance in _LISTED


def _tells_doing(page: Page, act: Act) -> bool:
    """Whether the object is what somebody does, told in a clause: 感谢美国落实承诺."""
    start, end = act.content
    found = phrases(page, start, end)
    return bool(found) and found[0].start == start and not page.words.has("possessive", page.folded[start:end])


def is_continued_by(page: Page, act: Act, segment: Segment) -> bool:
    """Whether a clause of its own still belongs to the content of a reported act."""
    text = page.folded[segment.start : segment.end]
    if page.words.starts("breaker", text):
        return False
    if act.content[0] == act.content[1] or (segment.quoted and segment.quoted - act.content[0] <= _COLONS):
        return True
    if page.words.starts("opener", text):
        return True
    bare = subject(page, segment.start, segment.end) is None and not page.words.starts("anaphor", text)
    return bare and (takes_clauses(act) or _tells_doing(page, act))
