"""What is done from a screen: a form opened, a file written, a look taken before a change."""
