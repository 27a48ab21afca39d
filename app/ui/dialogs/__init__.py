"""Dialogs: they ask, and return drafts or write what was asked for."""
