"""Controls that one cog shows and another answers, so that neither imports the other."""
