"""Who a text speaks of: the actors of a dossier, found by their names.

:class:`~app.reading.mentions.finder.MentionFinder` finds, :class:`~app.reading.mentions.mention.
Mention` is what it answers with.
"""
