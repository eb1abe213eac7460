"""The window: the only room, besides ``explorer.app``, that knows Qt."""
