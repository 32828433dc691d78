"""Rookie: three lanes. Two drifts to begin with, as long as the voice holds; then the same road at twice the pulse."""

LANES, START = 3, 1

BARS = {
    # Night air: drift with the long notes. The surprise chord is a brake.
    2: "0>/6", 4: "0</6", 5: "4>", 6: "0</4", 7: "0v",
    # Two of us: the first gear is the top of the phrase.
    8: "0>/6 6<", 9: "4>", 10: "0^", 11: "4<", 12: "0</6 6>", 13: "4<", 14: "0>/6 6<", 15: "0^/6 8>",
    # Headlights: every third step counts.
    16: "0> 6<", 17: "0< 6>", 18: "0> 4< 8<", 19: "0v 6^",
    # Chase.
    20: "0^ 8>", 21: "6<", 22: "0> 8<", 23: "8>", 24: "0^ 8<", 25: "4> 10>", 26: "0< 8>", 27: "0v 6<",
    # Harder.
    28: "0< 6>/4", 29: "0^ 8>", 30: "0> 6</4", 31: "0^ 8<", 32: "0< 6>/4", 33: "0</4 8>", 34: "0< 8>", 35: "0v 6v",
    # Chorus: burns and drifts under the long steps of the tune.
    36: "0^/6 10<", 37: "0</8", 38: "0> 6</4", 39: "0> 8<", 40: "0^/6 10<", 41: "0>/8", 42: "0> 8>", 43: "0v 8<",
    # Breath.
    44: "0v/8", 45: "4</10", 46: "0>/8", 47: "0> 8<",
    # Sunrise.
    48: "0^/6 10<", 49: "0</8", 50: "0> 6</4", 51: "0< 8>", 52: "0^ 8<", 53: "0>/6 10>", 54: "0^ 8<", 55: "0</8",
    # All of it.
    56: "0^/6 10>", 57: "0< 8>", 58: "0> 6>/4", 59: "0</6 10<", 60: "0^/6 10<", 61: "0>/10", 62: "0v 6>", 63: "0^ 8<",
    # Home: a last drift each way, and the landing.
    64: "0>/6", 65: "0</4", 66: "0>/6", 67: "0^/6",
}
