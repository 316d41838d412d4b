"""What is done when something fails: the program, the database, or its answer."""
