"""What the screens show, as rows and blocks; nothing here knows a screen."""
