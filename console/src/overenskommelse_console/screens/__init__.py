"""The screens, one for each of the things that an administrator looks at."""
