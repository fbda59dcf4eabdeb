"""The daily: ten questions, the same for everybody on a day, that each person may try once, alone."""
