"""From start to stop: settings become a running bot, and the commands of the shell."""
