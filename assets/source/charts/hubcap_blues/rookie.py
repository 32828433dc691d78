"""Rookie: three lanes, beats and half beats. Steering first, then the boost, then the brake, and drifts in the chorus."""

LANES, START = 3, 1

BARS = {
    # Verse: one step a bar, then two, on the kick; later on the backbeat.
    4: "0>", 5: "0<", 6: "8<", 7: "8>",
    8: "0> 12<", 9: "8<", 10: "4>", 11: "4> 8<",
    # The chord moves: the first gear changes, and the first stop.
    12: "0^", 13: "4< 12>", 14: "0^", 15: "0v",
    # Stop-time: brake with the band, answer in the hole.
    16: "0v 8>", 17: "0v 8<", 18: "0v", 19: "0v 12<",
    20: "0^ 8>", 21: "4> 12<", 22: "0v 8<", 23: "0v 8>",
    24: "0v 8>", 25: "0v 8<", 26: "0^ 8<", 27: "0v",
    # Chorus: burn, drift, burn.
    28: "0^/8 12>", 29: "0</8", 30: "0> 8<", 31: "8< 12^",
    32: "0^/8 12>", 33: "0>/8", 34: "0> 8<", 35: "0v",
    # Solo: the boogie on two and four, a gear change with each chord.
    36: "0^ 8<", 37: "4>", 38: "0> 8<", 39: "0</6",
    40: "0^/6 8<", 41: "4> 12>", 42: "0< 8>", 43: "4<",
    44: "0^/6 12<", 45: "8>", 46: "0> 8<", 47: "0v 8<",
    # Finale: all four verbs, still one at a time.
    48: "0^ 8>", 49: "4> 12<", 50: "0^ 8<", 51: "4> 12v",
    52: "0^/6 8>", 53: "4< 12<", 54: "0^ 8>", 55: "0> 8^",
    56: "0</6 12<", 57: "0>/6", 58: "0v 8<", 59: "0^",
}
