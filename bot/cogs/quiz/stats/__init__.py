"""/quiz stats: how a person has answered, the medals that they earned, and their last thirty days."""
