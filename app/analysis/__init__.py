"""Questions put to a dossier: the network on a date, what of it is seen, what a tie rests on."""
