"""What keeps a figure from being read, found before it is handed on."""
