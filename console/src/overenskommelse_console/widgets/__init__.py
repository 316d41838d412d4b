"""What a screen is put together of: tables, bars, lines to write on, and blocks of a pane."""
