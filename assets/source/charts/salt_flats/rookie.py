"""Rookie: three lanes, beats. Right, left, gear, stop, then a drift on the first long slide; later every slide is one."""

LANES, START = 3, 1

BARS = {
    # The lesson: one thing at a time.
    2: "0>", 4: "0<", 6: "0^", 7: "8>", 9: "0v 8</6",
    # Theme high: down with the idea, up with its answer.
    10: "0< 6<", 12: "0> 6>", 13: "8^", 14: "0< 6<", 16: "8^/6", 17: "0v",
    # Bridge: drifts.
    18: "0>/8", 19: "0</8", 20: "0>", 21: "0</8", 22: "0>/8", 24: "0>", 25: "0v 8</6",
    26: "0< 6<", 27: "8^", 28: "0> 6>", 31: "0<", 32: "0> 8^/6", 33: "0v 6</10",
    # Mirage and climb.
    35: "0</8", 36: "8<", 37: "0>/8", 38: "0<", 39: "0>", 40: "8^", 41: "0>",
    42: "0>/8", 43: "0</6", 44: "8<", 45: "0</8", 46: "0>/8", 47: "8>", 48: "0^", 49: "0v 6</8",
    # Flat second: all four verbs, still one at a time.
    50: "0< 6<", 51: "8^", 52: "0> 6>", 54: "0<", 55: "8>/6", 56: "0> 8^/6", 57: "8</6",
    58: "0< 8v", 59: "0^/14",
}
