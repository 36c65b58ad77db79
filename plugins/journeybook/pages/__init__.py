"""What readers see: every page of the site as finished HTML, made without knowing MkDocs."""
