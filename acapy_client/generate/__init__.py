"""From an agent's description of its own API to classes: facts, types, names, words, files."""
