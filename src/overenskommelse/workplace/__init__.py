"""Where everything meets: plugins are loaded, a store is opened, and an office is handed out.

Nothing is imported here: a command that reads files waits for no database.
"""
