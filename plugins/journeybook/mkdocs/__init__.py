"""The adapter: MkDocs hooks that carry pages, assets and search entries, and decide nothing."""
