"""Västra Götalandsregionen's agreement with civil society."""
