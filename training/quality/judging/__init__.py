"""The judge between two styles: fitted, compared with its peers, and the figures of both."""
