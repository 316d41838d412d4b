"""Forms made of the office's commands: what they ask for, how it is read, and what is wrong with it."""
