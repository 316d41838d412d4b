"""What awaits somebody on a day: matters, papers to register, enquiries, recommendations, and what a year asks for.

Pure look-ups over agreement, ledger and day.  What is recorded about later days changes nothing about an earlier one.
"""
