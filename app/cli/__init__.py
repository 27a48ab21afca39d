"""The command line: one module per command, each imported only when it is asked for.

Together with :mod:`app.__main__` it is the place that puts the program together. Qt is
reached through :mod:`app.ui` alone, so that ``ties``, ``search`` and ``check`` start
without it.
"""
