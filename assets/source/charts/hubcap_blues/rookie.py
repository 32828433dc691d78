"""Rookie: three lanes, beats and half beats. Right, left, brake and boost come one by one, two bars apart, in the stops."""

LANES, START = 3, 0

BARS = {
    # The band answers the riff.
    2: "0>", 3: "0>",
    # Stop-time: one thing on each blow; from bar 10 on an answer in the hole.
    4: "0<", 5: "0<", 6: "0v", 7: "0>", 8: "0^", 9: "0>", 10: "0v 8<", 11: "0v", 12: "0v 10<", 13: "0v", 14: "0^ 8>", 15: "0v",
    # Verse.
    16: "0^ 8>", 17: "4<", 18: "0^", 19: "4< 10>", 20: "0^/6", 21: "4>", 22: "0< 8<", 23: "0>", 24: "0> 8<", 25: "0<", 26: "0^ 8>", 27: "0v",
    # Chorus: burns and drifts on the long notes of the hook; cut off with the band.
    28: "0^/6 10>", 29: "0</8", 30: "0<", 31: "4< 10^", 32: "0^/6 10>", 33: "0>/8", 34: "0^ 8>", 35: "0v 12v",
    # Solo over the boogie.
    36: "0^ 8<", 37: "4<", 38: "0>", 39: "0</6 10>", 40: "0^/6", 41: "4<", 42: "0> 8<", 43: "0<", 44: "0^/6 12>", 45: "8<", 46: "0> 6^", 47: "0v",
    # Slowing: two blows, and nothing moves.
    48: "0v 8v",
    # Finale, double time.
    49: "0^ 8<", 50: "8>", 51: "0^ 8>", 52: "4< 10v", 53: "0^/6 10<", 54: "0>/8", 55: "0>", 56: "0>", 57: "0^ 8<", 58: "0>/6", 59: "0^/6 10<",
    60: "0</8", 61: "0^ 8>", 62: "0^/6", 63: "0>/6 10>", 64: "0v 8<", 65: "0^",
}
