"""Rookie: three lanes. Steps on the beat, then boosts on the horns' and of two, brakes where the band stops, claps in the break."""

LANES, START, APART = 3, 1, 960

BARS = {
    2: "0>",
    # Heads: one step a bar, then two, then the first one off the beat, where the coin comes to lie.
    4: "0<", 5: "8<", 6: "0> 8>", 7: "4<",
    8: "0> 10<", 9: "4<", 10: "0> 8>", 11: "0<",
    # Tails: the first gear change, and from then on the horns call them.
    12: "0^", 13: "6^ 12<", 14: "2> 10>", 15: "6^",
    16: "2<", 17: "6^ 12<", 18: "0>",
    19: "0v",
    # Spree: drift on the tune, boost on the answer.
    20: "0</8", 21: "6^", 22: "0>/8", 23: "6^ 12<",
    24: "0</8", 25: "6^ 12>", 26: "0^/6 10^", 27: "0v 6v",
    # Broke: clap to the left, clap to the right, and stand still.
    28: "4> 12<", 29: "0v 12<", 30: "4> 12>", 31: "0v 6v",
    # Pockets.
    32: "4< 12<", 33: "0v 12>", 34: "0> 4< 8< 12>", 35: "0^/8",
    # Borrowed.
    36: "0<", 37: "6^ 12>", 38: "0< 8>", 39: "4> 10^",
    40: "4< 12<", 41: "0> 10^", 42: "0>", 43: "0v 6v",
    # Big spree: the coin is back in the gaps, off the beat and into a drift.
    44: "0</8", 45: "10</4", 46: "0>/8 12<", 47: "2> 10</4",
    48: "0</8", 49: "2< 10>/4", 50: "0^/6 10^", 51: "0v 6v",
    # Settled: the coin itself.
    52: "2< 6> 10>/4", 53: "2> 6< 12<", 54: "0v 6v", 55: "0^",
}
