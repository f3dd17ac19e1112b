"""A plugin of the tests' own; the agent imports its routes."""
