"""What a person calls somebody -> the id: ids, names in any language and script, the documents' own forms."""

import difflib
import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Set

import opencc

from kg.errors import UsageError
from kg.records import Corpus, Form

_BETWEEN = re.compile(r"[\s·•・‧.\-—–'’_]+")


@functools.cache
def _simplifier() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


def fold(text: str) -> str:
    """What two ways of writing one name have in common.

    >>> fold("澤倫斯基") == fold("泽伦斯基"), fold("Jens Stoltenberg") == fold("jens stoltenberg")
    (True, True)
    """
    folded: str = _simplifier().convert(text)
    return _BETWEEN.sub(" ", folded).strip().casefold()


class Directory:
    """Names from the surest to the loosest: names of the records, forms in the texts, parts of a name."""

    def __init__(self, corpus: Corpus) -> None:
        self._kinds = {"actor": {a.id for a in corpus.actors}, "event": {e.id for e in corpus.events}}
        self.names: dict[str, set[str]] = defaultdict(set)
        self.forms: dict[str, set[str]] = defaultdict(set)
        self.parts: dict[str, set[str]] = defaultdict(set)
        for actor in corpus.actors:
            for name in (actor.name, *actor.names.values()):
                self._enter(name, actor.id)
        for event in corpus.events:
            self._enter(event.name, event.id)
        for actor in (a for d in corpus.dossiers for a in d.actors):
            for mention in actor.mentions:
                if mention.form == Form.NAME:
                    self.forms[fold(mention.text)].add(actor.id)

    def _enter(self, name: str, identifier: str) -> None:
        folded = fold(name)
        self.names[folded].add(identifier)
        words = folded.split(" ")
        for word in words if len(words) > 1 else ():
            self.parts[word].add(identifier)

    def ids(
        self, named: str | Iterable[str], kinds: Iterable[str] = ("actor", "event"), likely: Set[str] = frozenset()
    ) -> frozenset[str]:
        """The ids of one name or of several; `likely` are tried before all others."""
        names = [named] if isinstance(named, str) else list(named)
        allowed = set[str]().union(*(self._kinds[kind] for kind in kinds))
        return frozenset(self._one(name, allowed, likely) for name in names)

    def _one(self, name: str, allowed: set[str], likely: Set[str]) -> str:
        if name in allowed:
            return name
        for among in (allowed & likely, allowed):
            for tier in (self.names, self.forms, self.parts):
                found = sorted(tier.get(fold(name), set()) & among)
                if len(found) > 1:
                    raise UsageError(f"{name!r} may be {' or '.join(found)}; say which by its id")
                if found:
                    return found[0]
        raise UsageError(f"nobody and nothing here is called {name!r}{self._nearest(name, allowed)}")

    def _nearest(self, name: str, allowed: set[str]) -> str:
        known = sorted(n for tier in (self.names, self.forms) for n, ids in tier.items() if ids & allowed)
        near = difflib.get_close_matches(fold(name), known, n=3)
        inside = [k for k in known if fold(name) in k]
        offers = list(dict.fromkeys(near + sorted(inside, key=len)))[:4]
        return f"; near it: {', '.join(offers)}" if offers else ""


def side(identifier: str, corpus: Corpus) -> frozenset[str]:
    """A state or organisation with its bodies and with everybody who holds an office of one of them."""
    bodies = {a.id for a in corpus.actors if a.id.startswith(f"body/{identifier.partition('/')[2].lower()}-")}
    owners = {identifier, *bodies}
    officials = {r.person for d in corpus.dossiers for r in d.roles if r.of in owners and not r.former}
    return frozenset(owners | officials)
