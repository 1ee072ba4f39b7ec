"""Loopback only: the explorer, the documents, every resource, and a SPARQL 1.1 endpoint."""
