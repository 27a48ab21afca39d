"""The window: the only room that knows Qt. It shows state and sends intentions."""
