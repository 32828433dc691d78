"""The upright bass: seven quarters a bar, walking; the seventh lies a half step above the next bar's root."""
from studio.notation import melody

from .form import TIME

# A bar of seven pitches walks; anything else is written out.
LINES = {
    # Vamp: the motif's rhythm after the one.
    0: "0:A1/3.6> 4:E2/3.4 8:F#2/1.6 10:G2/3.4 14:E2/5 20:C2/3.4 24:Bb1/3.4>",
    1: "0:A1/3.6> 4:C2/3.4 8:D2/1.6 10:E2/3.4 14:D2/5 20:C2/3.4 24:Bb1/3.4>",
    2: "0:A1/3.6> 4:E2/3.4 8:F#2/1.6 10:G2/3.4 14:E2/5 20:G2/1.6 22:E2/1.6 24:Bb1/3.4>",
    3: "0:A1/3.6> 4:C2/3.4 8:D2/1.6 10:E2/3.4 14:A2/5 20:E2/3.4 24:Bb1/3.4>",
    # Head.
    4: "A1 B1 C2 E2 F#2 E2 Bb1",
    5: "A1 C2 D2 E2 G2 A2 Bb2",
    6: "A2 G2 E2 D2 C2 E2 F2",
    7: "E2 F2 G2 Bb2 A2 G2 Eb2",
    8: "D2 E2 F2 A2 C3 A2 Eb2",
    9: "D2 F2 A2 F2 G2 D2 Bb1",
    10: "A1 B1 C2 E2 A2 E2 G2",
    11: "F#2 E2 C2 A1 C2 E2 F#2",
    12: "F2 G2 A2 C3 A2 G2 F2",
    13: "E2 D2 B1 G#1 E1 G#1 Bb1",
    14: "0:A1/15> 16:E2/3.6 20:C2/1.6 22:B1/1.6 24:Bb1/3.6",
    15: "0:A1/3.6> 4:G1/3.6 8:F#1/3.6 12:F1/3.6 16:E1/10>",
    # Vibraphone: in two, and a little more each bar.
    16: "0:A1/7.4> 8:E2/7.4 16:C2/7.4 24:Bb1/3.6",
    17: "0:A1/7.4> 8:G2/5.4 14:F#2/1.6 16:E2/7.4 24:Bb2/3.6",
    18: "0:A2/7.4> 8:E2/3.6 12:D2/3.6 16:C2/3.6 20:E2/3.6 24:F2/3.6",
    19: "E2 D2 G2 Bb2 A2 E2 Eb2",
    # Alto.
    20: "D2 F2 A2 C3 D3 A2 Eb2",
    21: "0:D2/3.6> 4:A1/3.6 8:D2/3.6 12:F#2/3.6 16:G2/3.6> 20:B2/1.6 22:G2/1.6 24:Bb2/3.6",
    22: "A2 G2 E2 C2 B1 E2 G2",
    23: "0:F#2/3.6> 4:A2/3.6 8:C3/3.6 12:A2/1.6 14:G2/1.6 16:E2/3.6 20:C2/3.6 24:F#2/3.6",
    24: "F2 C2 Eb2 A2 C3 A2 F2",
    25: "E2 G#2 B2 D3 B2 G#2 Bb2",
    26: "0:A2/3.6> 4:E2/3.6 8:C2/3.6 12:B1/1.6 14:C2/1.6 16:E2/3.6 20:G2/3.6 24:Bb2/3.6",
    27: "0:A2/1.6> 6:E2/2>",
    # Trades: out while the drums ask.
    28: "0:A1/3>",
    29: "4:A1/3> 8:G1/1.6 10:A1/2 14:E2/5> 24:Eb2/2>",
    30: "0:D2/2>",
    31: "0:D2/1.5> 2:F2/1.5 5:A2/2> 8:G2/1.5 12:F2/1.5 14:D2/1.5 17:B1/2> 20:D2/2 24:Bb1/2>",
    32: "0:A1/2> 16:A1/1.6> 18:C2/1.6 20:E2/3 24:F#2/2>",
    33: "0:F2/2> 16:F2/1> 17:Eb2/1 18:C2/1.6 20:A1/3 24:F1/2>",
    34: "0:E1/14> 16:E1/10>",
    35: "0:E1/2> 6:E1/2> 12:G#1/2> 18:E2/2.5>",
    # Last head.
    36: "0:A1/3.6> 4:E2/3.6 8:C2/3.6 12:B1/1.6 14:A1/1.6 16:C2/3.6 20:E2/3.6 24:Bb1/3.6>",
    37: "A1 G1 A1 C2 E2 G2 Bb2",
    38: "0:A2/3.6> 4:E2/3.6 8:G2/3.6 12:E2/3.6 16:D2/3.6 20:C2/1.6 22:E2/1.6 24:F2/3.6>",
    39: "E2 G2 Bb2 B2 C#3 A2 Eb2",
    40: "0:D2/3.6> 4:A2/3.6 8:F2/3.6 12:E2/1.6 14:D2/1.6 16:C3/3.6 20:A2/3.6 24:Eb2/3.6>",
    41: "D2 C2 B1 D2 G1 B1 Bb1",
    42: "0:A1/3.6> 4:C2/3.6 8:E2/3.6 12:F#2/1.6 14:G2/1.6 16:A2/3.6 20:E2/3.6 24:G2/3.6>",
    43: "F#2 C2 A1 C2 E2 A2 F#2",
    # Tag.
    44: "F2 C2 A1 F1 G1 A1 F2",
    45: "E2 B1 G#1 E1 G#1 B1 Bb1",
    46: "0:A1/3> 4:E2/3> 8:A1/1.6> 10:B1/2> 14:D2/5> 24:Bb1/2>",
    47: "0:A1/50>",
}


def bass():
    found = []
    for bar, line in LINES.items():
        if ":" not in line:
            line = " ".join(f"{4 * beat}:{pitch}/3.6{'>' if beat in (0, 4) else ''}" for beat, pitch in enumerate(line.split()))
        found += melody(TIME, "bass", bar, line, 100)
    return found
