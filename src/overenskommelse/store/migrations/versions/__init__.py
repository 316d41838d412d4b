"""The steps, each a file; a released one never changes."""
