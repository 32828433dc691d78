"""Sections, road, shots and accents of Loose Change. Positions are (bar, sixteenth)."""

# A bag of coins, driven home: out of downtown at dusk, down the boulevard as its lamps come on, broke among the works in the
# rain, on borrowed time when it clears, and back through downtown at night to the boulevard.
SECTIONS = [
    # bar, name, energy, place, time, weather
    (0, "Toss", 0.3, "downtown", "dusk", "clear"),
    (4, "Heads", 0.45, "downtown", "dusk", "clear"),
    (12, "Tails", 0.6, "boulevard", "dusk", "clear"),
    (20, "Spree", 0.8, "boulevard", "night", "clear"),
    (28, "Broke", 0.35, "industrial", "night", "rain"),
    (32, "Pockets", 0.5, "industrial", "night", "rain"),
    (36, "Borrowed", 0.8, "industrial", "night", "clear"),
    (44, "Big spree", 1.0, "downtown", "night", "clear"),
    (52, "Settled", 0.9, "boulevard", "night", "clear"),
]

# bar, curve, grade: town blocks, nearly straight; a bend wherever the place changes; long sweeps in both sprees, the second one
# over hills; level and straight where the band stops, so that a stop line is seen from afar.
ROAD = [
    (0, 0.0, 0.0), (3, 0.0, 0.0), (4, 0.15, 0.0), (6, -0.12, 0.05), (8, 0.2, 0.05), (9, -0.15, 0.0), (10, -0.25, 0.05), (11, -0.4, 0.1),
    (12, -0.5, 0.1), (13, -0.1, 0.0), (14, 0.2, -0.05), (15, 0.1, 0.0), (16, -0.25, 0.1), (17, 0.1, 0.05), (18, 0.3, 0.15), (19, 0.0, 0.0),
    (20, -0.4, 0.2), (21, -0.1, 0.0), (22, 0.45, 0.2), (23, 0.1, -0.1), (24, -0.45, 0.25), (25, 0.1, 0.0), (26, 0.4, -0.2), (27, 0.5, -0.1),
    (28, 0.4, 0.0), (29, 0.0, 0.0), (30, 0.1, 0.0), (31, 0.0, 0.0), (32, -0.15, 0.05), (33, 0.0, 0.0), (34, 0.2, 0.1), (35, 0.3, 0.2),
    (36, -0.2, 0.1), (37, 0.25, 0.0), (38, 0.35, 0.15), (39, -0.2, -0.1), (40, -0.35, 0.15), (41, 0.3, 0.1), (42, 0.4, -0.15), (43, 0.5, 0.1),
    (44, 0.45, 0.35), (45, -0.2, -0.25), (46, -0.45, 0.35), (47, 0.2, -0.25), (48, 0.5, 0.4), (49, -0.2, -0.3), (50, -0.5, 0.3), (51, -0.45, 0.0),
    (52, -0.4, 0.1), (53, 0.25, 0.1), (54, 0.0, 0.0), (55, 0.0, -0.1),
]

# bar, camera, charts: cuts on bar lines that leave every driver 0.6 s.
SHOTS = [
    (10, "side", ("rookie", "driver")), (13, "chase", ("rookie", "driver")),
    (20, "helicopter", ("rookie", "driver")), (22, "chase", ("rookie", "driver")), (24, "side", ("rookie", "driver")), (27, "chase", ("rookie", "driver")),
    (29, "bonnet", ("rookie", "driver")), (31, "chase", ("rookie", "driver")),
    (35, "roof", ("rookie", "driver")), (38, "chase", ("rookie", "driver")),
    (44, "helicopter", ("rookie", "driver")), (46, "chase", ("rookie", "driver")), (51, "low", ("rookie", "driver")), (54, "chase", ("rookie", "driver")),
    (55, "helicopter", None),
]

# bar, sixteenth, sound, note: horns of the street answer the horns of the band, shots stand for the last snares of a fill.
ACCENTS = [
    (3, 12, "horn", "E2"), (3, 14, "horn", "B2"), (7, 14, "radio-click", "E2"), (9, 15, "horn", "A2"), (11, 14, "gunshot", "E2"), (11, 15, "gunshot", "A2"),
    (13, 15, "horn", "A2"), (15, 15, "horn", "A2"), (17, 12, "horn", "E2"), (19, 14, "gunshot", "D2"), (19, 15, "gunshot", "E2"),
    (20, 0, "siren-wail", "A2"), (23, 12, "gunshot", "D2"), (25, 12, "horn", "G2"), (26, 15, "gunshot", "G2"), (27, 3, "gunshot", "B2"), (27, 6, "gunshot", "B2"),
    (28, 12, "radio-click", "E2"), (29, 12, "radio-click", "B2"), (31, 14, "gunshot", "E2"), (32, 8, "radio-click", "E2"), (33, 6, "gunshot", "A2"),
    (35, 14, "gunshot", "F#2"), (35, 15, "gunshot", "B2"),
    (36, 0, "siren-yelp", "E2"), (37, 15, "horn", "A2"), (39, 12, "horn", "E2"), (41, 15, "horn", "A2"), (43, 6, "gunshot", "E2"), (43, 15, "gunshot", "E2"),
    (44, 0, "siren-wail", "A2"), (45, 12, "horn", "A2"), (47, 12, "horn", "D2"), (48, 0, "siren-wail", "G2"), (49, 12, "horn", "G2"),
    (51, 6, "gunshot", "B2"), (51, 14, "gunshot", "F#2"), (51, 15, "gunshot", "B2"),
    (52, 0, "siren-yelp", "E2"), (53, 12, "gunshot", "E2"), (54, 6, "gunshot", "B2"), (55, 0, "horn", "E2"),
]

PREVIEW_BAR = 18  # the last bars before the spree
