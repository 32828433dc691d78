"""Rookie: three lanes, beats and swung off-beats. The seventh beat turns the corner; the boost comes with the first change of
chord, the brake with the first stop, the drifts with the vibraphone. The drummer's bars are free."""

LANES, START = 3, 1

BARS = {
    1: "16>", 3: "0< 16>",
    # Head: the corner, and a step where the sentence begins.
    4: "24<", 5: "24>", 6: "12< 24<", 7: "16>",
    8: "0^ 24<", 9: "8> 24>", 10: "6< 16>", 11: "0< 12<",
    12: "0^ 10> 24<", 13: "8> 24>", 14: "8< 24>", 15: "4< 16v",
    # Vibraphone: drifts.
    16: "0</8 24<", 17: "8>/6 24>", 18: "8> 24<", 19: "8< 16^",
    # Alto.
    20: "10> 24>", 21: "8< 20>", 22: "4< 12> 24<", 23: "4< 12> 20v",
    24: "8< 24>", 25: "6< 16>", 26: "0^/6", 27: "0v",
    # Trades: hear it, then drive it.
    29: "4< 14> 24<", 31: "14> 24>", 32: "16< 24>", 33: "16< 24<", 34: "16v", 35: "0v 12> 18v",
    # Last head.
    36: "14< 24>", 37: "8< 20>", 38: "24<", 39: "8> 16< 24>",
    40: "4> 24<", 41: "8< 16> 24>", 42: "4< 10> 20<", 43: "12> 24<",
    # Tag.
    44: "4^ 14> 24<", 45: "14< 24>", 46: "4v 14<", 47: "0^",
}
