"""The figures, tables and pictures of docs/lstm.*.md; `make docs` runs `python -m tools.lstm`.

Networks are trained as `python -m training compare` trains them and then measured. What was measured goes into
docs/lstm.tsv, and from there into the pages' tables and into pictures, so that every number there is measured;
tests check those of the text.
"""
