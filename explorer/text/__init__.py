"""The only room that knows how characters, words and readings relate: folding, cutting."""
