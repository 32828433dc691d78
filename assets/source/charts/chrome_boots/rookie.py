"""Rookie: three lanes. First the boots (boost), then the hands (right, left), then the stop; drifts on the curl of the tune."""

LANES, START = 3, 1

BARS = {
    # The boots alone, then the hands.
    2: "0^", 3: "0^ 8^",
    4: "4>", 5: "0^ 8^", 6: "4<", 7: "4> 12<",
    8: "6^ 12<", 9: "4> 12>", 10: "8^", 11: "0v",
    # First chorus: gear, and a drift where the tune curls; the stomps answer.
    12: "0^ 8</4", 13: "0^ 8<", 14: "0^ 8>/4", 15: "0v 8^", 16: "0^ 8</4", 17: "0^ 8<", 18: "0> 8>", 19: "0^/8 12<",
    # Second verse: boots and hands in turn.
    20: "4> 12<", 21: "6^ 12>", 22: "4<", 23: "0^ 8^", 24: "4< 12>", 25: "6^", 26: "0> 8<", 27: "0v 8v",
    # Second chorus.
    28: "0^ 8>/4", 29: "0^ 8<", 30: "0^ 8</4", 31: "0v 8^", 32: "0^ 8>/4", 33: "0^ 8>", 34: "0> 8<", 35: "0^/8",
    # Solo: the band stops, and walks on; the lift is a ramp.
    36: "0v 8<", 37: "0^ 8^", 38: "4> 12<", 39: "4> 10>",
    40: "0^ 8</4", 41: "0^ 8>/4", 42: "0^/8", 43: "0^ 8^",
    # Lifted chorus.
    44: "0^ 8>/4", 45: "0^ 8<", 46: "0^ 8</4", 47: "0v 8^", 48: "0^ 8>/4", 49: "0^ 8>", 50: "0< 8<", 51: "0^/8",
    # Crowd, and everybody.
    52: "4> 12>", 53: "4^ 12<", 54: "4< 12>", 55: "4v 10^",
    56: "0^ 8</4", 57: "0^ 8<", 58: "0> 8>", 59: "0v 8v", 60: "0^",
}
