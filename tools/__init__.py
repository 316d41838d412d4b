"""What developers run through dev.py; no part of any distribution."""
