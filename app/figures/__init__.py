"""What stands on an exported page, and where: composed here, painted elsewhere."""
