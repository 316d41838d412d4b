"""What stands between the console and a terminal: what it is sent, what it sends, and its colours."""
