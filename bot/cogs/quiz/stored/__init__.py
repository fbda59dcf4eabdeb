"""Parts of games in the database: reading them, hints and votes, the limit of points earned alone."""
