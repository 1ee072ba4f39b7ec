"""What can go wrong, each worded for the person who has to mend it."""


class KGError(Exception):
    """A failure that the program understands; its text is one line with the remedy."""

    exit_code = 1


class UsageError(KGError):
    """The call itself cannot be carried out: a missing folder, an unknown query name."""

    exit_code = 2


class SourceError(KGError):
    """A source file cannot be read; the other files are built all the same."""

    exit_code = 2


class LexiconError(KGError):
    """A row of the lexicon is malformed; names file, line and column."""

    exit_code = 2
