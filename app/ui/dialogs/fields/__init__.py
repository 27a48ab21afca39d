"""The fields of forms: each takes one sort of thing, typed, and says how it reads it."""
