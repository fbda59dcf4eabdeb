"""The primer: before their first question a person is told, once and privately, who the authors are."""
