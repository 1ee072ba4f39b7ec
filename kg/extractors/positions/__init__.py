"""Stated positions: utterances, holders, stance, targets, topics, occasion, each in a module of its own."""
