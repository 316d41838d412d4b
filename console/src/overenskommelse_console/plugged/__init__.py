"""What plugins bring to the console: panels, pages and commands."""
