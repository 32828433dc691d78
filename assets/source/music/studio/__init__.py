"""The studio: notation, instruments, amplifiers, rooms and mastering shared by every song."""
