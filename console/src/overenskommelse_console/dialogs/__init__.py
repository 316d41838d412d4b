"""What comes before a screen and goes away again: choices, questions, help, forms."""
