"""A user's own files: settings, keys, saved views and phrases."""
