"""The reader: documents as they are read, their quotations, and quoting from them."""
