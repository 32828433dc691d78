"""Sections, road, shots and accents of Seven Corners. Positions are (bar, sixteenth)."""

# One night in a part of town where no street runs straight: round its corners in the rain, down to the foggy water, through
# the tunnel while the drums trade, back round the same corners, and away along the water.
SECTIONS = [
    # bar, name, energy, place, time, weather
    (0, "Vamp", 0.3, "downtown", "night", "rain"),
    (4, "Head", 0.45, "downtown", "night", "rain"),
    (12, "Turnaround", 0.5, "downtown", "night", "fog"),
    (16, "Vibraphone", 0.4, "waterfront", "night", "fog"),
    (20, "Alto", 0.7, "waterfront", "night", "rain"),
    (28, "Trades", 0.65, "tunnel", "night", "fog"),
    (36, "Last head", 0.95, "downtown", "night", "rain"),
    (44, "Tag", 0.85, "waterfront", "night", "fog"),
]

# bar, curve, grade: a corner a bar, to the one side and to the other, sharper as the song goes on. By the vibraphone the road
# lies along the water; in the tunnel it is straight while the drums ask and bends while the band answers.
ROAD = [
    (0, 0.0, 0.0), (1, 0.1, 0.0), (2, -0.2, 0.0), (3, 0.25, 0.05), (4, -0.35, 0.1),
    (5, 0.35, 0.0), (6, -0.35, -0.1), (7, 0.4, 0.0), (8, -0.4, 0.15), (9, 0.4, 0.05), (10, -0.35, -0.15), (11, 0.4, 0.0),
    (12, -0.45, 0.2), (13, 0.45, 0.0), (14, -0.4, -0.2), (15, -0.5, -0.35),
    (16, 0.5, -0.2), (17, 0.25, 0.0), (18, -0.25, 0.0), (19, -0.45, 0.1),
    (20, 0.45, 0.2), (21, -0.45, 0.0), (22, 0.5, -0.1), (23, -0.5, 0.1), (24, 0.5, 0.25), (25, -0.5, 0.1), (26, 0.5, 0.2), (27, 0.45, -0.2),
    (28, 0.0, -0.45), (29, 0.0, -0.3), (30, 0.5, 0.0), (31, 0.0, 0.0), (32, -0.5, 0.0), (33, 0.45, 0.1), (34, -0.45, 0.2), (35, 0.0, 0.4),
    (36, 0.55, 0.45), (37, -0.55, -0.1), (38, 0.55, 0.2), (39, -0.55, -0.2), (40, 0.6, 0.3), (41, -0.6, 0.0), (42, 0.6, -0.3), (43, -0.6, 0.0),
    (44, 0.6, 0.2), (45, -0.6, 0.0), (46, 0.5, -0.1), (47, 0.0, 0.0),
]

# bar, camera, charts: from above where the bass is alone and where the vibraphone is; from the roof and from below in the tunnel,
# while the drums ask; from above for the last chord.
SHOTS = [
    (0, "helicopter", ("rookie", "driver")), (3, "chase", ("rookie", "driver")),
    (5, "side", ("rookie",)), (7, "chase", ("rookie",)),
    (16, "helicopter", ("rookie", "driver")), (18, "chase", ("rookie", "driver")),
    (28, "roof", None), (30, "low", ("driver", "wheelman", "legend")), (32, "chase", None),
    (36, "bonnet", ("rookie",)), (39, "chase", ("rookie",)),
    (47, "helicopter", None),
]

# bar, sixteenth, sound, note: car horns on the corner chords, shots among the drummer's strokes, a siren where a chorus begins.
ACCENTS = [
    (0, 0, "radio-click", "A2"), (3, 24, "horn", "D3"), (5, 24, "horn", "C3"), (7, 24, "horn", "G2"), (9, 24, "horn", "D3"),
    (13, 24, "horn", "D3"), (15, 16, "gunshot", "E2"), (16, 0, "radio-click", "E2"), (17, 24, "horn", "Ab2"), (19, 24, "horn", "G2"),
    (20, 0, "siren-wail", "D3"), (21, 16, "gunshot", "G2"), (23, 22, "gunshot", "F#2"), (24, 0, "siren-yelp", "F2"), (25, 24, "gunshot", "Ab2"),
    (26, 24, "horn", "D3"), (27, 0, "gunshot", "A2"), (27, 6, "gunshot", "E2"),
    (28, 4, "gunshot", "A2"), (28, 24, "gunshot", "E2"), (30, 0, "gunshot", "D3"), (30, 8, "gunshot", "A2"), (30, 24, "gunshot", "D3"),
    (32, 5, "gunshot", "A2"), (33, 9, "gunshot", "F2"), (34, 26, "gunshot", "E2"), (35, 18, "gunshot", "E2"),
    (36, 0, "siren-wail", "A2"), (38, 24, "horn", "G2"), (40, 0, "siren-yelp", "D3"), (41, 24, "horn", "F3"), (43, 26, "gunshot", "A2"),
    (44, 0, "siren-wail", "F2"), (45, 24, "horn", "D3"), (46, 14, "gunshot", "D3"), (46, 24, "gunshot", "D3"), (47, 0, "gunshot", "A2"),
    (47, 24, "radio-click", "A2"),
]

PREVIEW_BAR = 36  # the last head
