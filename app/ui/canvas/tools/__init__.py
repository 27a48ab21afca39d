"""The tools: small objects with press, move, release and cancel."""
