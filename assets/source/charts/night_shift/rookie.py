"""Rookie: three lanes. The road itself teaches: step out, step back, a gear, a stop, and one slow drift under the bridge."""

LANES, START = 3, 1

BARS = {
    # Clock in: one lane at a time.
    2: "0>", 4: "0<", 5: "0<", 6: "0> 8>", 7: "4<",
    # First lap: weaving on the backbeat, a gear where the lap begins.
    8: "0^", 9: "4< 12>", 10: "4< 12>", 11: "0> 8<", 12: "0< 8>", 13: "4> 12<", 14: "0^ 8<", 15: "0> 4>",
    # Second lap: the first stop, the first burn.
    16: "0v", 17: "4< 12>", 18: "0< 8<", 19: "4> 12>", 20: "0^/6 12<", 21: "4< 12>", 22: "0> 8<", 23: "0v 8<",
    # Underpass: the slow drift.
    24: "0</8", 25: "12>", 26: "0>/8", 27: "8>", 28: "0</8", 29: "8<", 30: "0< 8>", 31: "0v",
    # Argument: a shot, an answer.
    32: "0^ 8<", 33: "4> 12>", 34: "0< 8>", 35: "4< 10<", 36: "0^ 8>", 37: "4> 10<", 38: "0> 8<", 39: "0v 8<",
    # Third lap.
    40: "0> 8>", 41: "4< 12<", 42: "0^ 8>", 43: "4< 12>", 44: "0> 8<", 45: "4< 12^", 46: "4> 12>", 47: "0< 8<",
    # Last lap: burns over the long notes.
    48: "0^/6 8>", 49: "4> 12<", 50: "0< 8>", 51: "4> 12^", 52: "4< 8<", 53: "0>/8 12>", 54: "0> 8<", 55: "0v 8<",
    # Clock out.
    56: "0^ 8>", 57: "4> 12<", 58: "0v 8>", 59: "0^/24",
}
