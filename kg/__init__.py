"""kg: who said what about whom, when, where, in which words."""

__version__ = "0.1.0"
