"""Drawings of a journey: the emotion curve as geometry, the rest as Mermaid text.

No drawing is ever the only place where something is said; tables and sentences
carry the same facts. Nothing here knows pages, tags or colours.
"""
