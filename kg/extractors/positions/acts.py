"""What the walk through a document hands on: who is speaking, and each act before its stance and targets are known."""

from dataclasses import dataclass, replace

from kg.mentions.cues import CueRow
from kg.records import Stance


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose stand it is, and who voices it. `own` are the actors whose stand is also the speaker's to give."""

    holders: tuple[str, ...]
    speaker: str | None = None
    own: tuple[str, ...] = ()
    start: int = 0
    end: int = 0
    rule: str = ""
    sure: float = 1.0

    @property
    def mine(self) -> tuple[str | None, ...]:
        """Those whose doings are the speaker's own."""
        return (*self.holders, self.speaker, *self.own)

    def of(self, holders: tuple[str, ...], sure: float = 0.9) -> "Voice":
        """The same words with others as holders: A says that B condemns."""
        if set(holders) <= set(self.holders):
            return self if len(holders) == len(self.holders) else replace(self, holders=holders)
        speaker = self.speaker or (self.holders[0] if len(self.holders) == 1 else None)
        return replace(self, holders=holders, speaker=None if speaker in holders else speaker, sure=sure)


@dataclass(frozen=True, slots=True)
class Utterance:
    """The words being read: whose voice, since which cue, in which block; `sentence` tells that a new one begins here,
    `until` where it ends; `row` is the attitude with which they were announced: 表示欢迎，称…."""

    voice: Voice
    cue: tuple[int, int] | None
    block: int
    sentence: bool
    until: int
    row: CueRow | None = None


@dataclass(frozen=True, slots=True)
class Act:
    """One act in the words in which it was done.

    `cue` is where the act shows, `row` what the lexicon says of it; `clause` runs from the clause's start, so that a
    target before the cue can be found; `content` is what is stated. `speech` is the cue of the utterance around it;
    `complete`: a main clause has been read; `via`: the medium that reports it.
    """

    voice: Voice
    cue: tuple[int, int]
    row: CueRow
    clause: tuple[int, int]
    content: tuple[int, int]
    block: int
    stance: Stance
    rule: str
    speech: tuple[int, int] | None = None
    subject: tuple[str, ...] = ()
    complete: bool = True
    via: tuple[str, ...] = ()

    def to(self, end: int) -> "Act":
        """The same act with a content that goes on until there."""
        return replace(self, content=(self.content[0], end))
