"""Rookie: three lanes, beats. Steer on two and four, where the fingers snap; then on one; then the gear, the brake, the burn
and the drift, each alone the first time and seldom for eight bars after."""

LANES, START = 3, 1
CARS = 20  # the street is nearly empty at this hour

BARS = {
    3: "4>",
    # Question: left with the tenor on two, back with the trumpet on two, then on four.
    5: "4<", 6: "4>", 7: "4<", 8: "12>",
    9: "4<", 10: "12>", 11: "4< 12<", 12: "4>",
    # Answer: now on one. The first gear change, the first stop.
    13: "0>", 14: "0<", 15: "0<", 16: "4> 8>",
    17: "0^", 18: "0< 8>", 19: "0<", 20: "0v",
    # Bridge: the question begins on one, and so does the road; the first drift is on the long note.
    21: "0> 8<", 22: "0< 8>", 23: "0> 12<", 24: "0^",
    25: "0</6", 26: "0> 12<", 27: "0>/6", 28: "0v",
    # Quay: a burn along the water, and two notes that nobody answers.
    29: "0^/9", 30: "4< 12>", 31: "4<", 32: "4> 12^",
    # Together: all of it, still one at a time.
    33: "0> 12<", 34: "4< 12>", 35: "0^ 12<", 36: "4> 8v",
    37: "0^ 8> 12<", 38: "0< 8>", 39: "0^/5 8<", 40: "0v 8>",
    # Home: the question at once, and the car is parked.
    41: "0> 8<", 42: "0< 8>", 43: "0^ 4> 12<", 44: "0v/12",
}
