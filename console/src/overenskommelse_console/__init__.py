"""The console of overenskommelse: screens over the library's read models."""
