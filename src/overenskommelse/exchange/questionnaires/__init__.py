"""Questionnaires of a round of follow-up: one file for each respondent, out as XLSX or JSON, and back in."""
