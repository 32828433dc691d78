"""Sections, road, shots and accents of Salt Flats. Positions are (bar, sixteenth)."""

# White noon on the flats, over the ridge, down to the freeway and over the hills again; out on the salt the heat stands
# like water, and when it breaks the sun is low. Over the pass, along the freeway at dusk, and home across the flats.
SECTIONS = [
    # bar, name, energy, place, time, weather
    (0, "Salt", 0.5, "desert", "noon", "clear"),
    (10, "Ridge", 0.65, "hills", "noon", "clear"),
    (18, "Long bends", 0.55, "freeway", "noon", "clear"),
    (26, "Over the hills", 0.8, "hills", "noon", "clear"),
    (34, "Mirage", 0.25, "desert", "noon", "fog"),
    (38, "The pass", 0.6, "hills", "dusk", "clear"),
    (42, "Long bends at dusk", 0.85, "freeway", "dusk", "clear"),
    (50, "Flat second", 1.0, "desert", "dusk", "clear"),
    (58, "Ending", 0.9, "desert", "dusk", "clear"),
]

# bar, curve, grade: flat and nearly straight on the salt, steep on the ridge, long sweeps with the slides of the bridge,
# dead level in the mirage, rising rung by rung with the climb, and flat out at the end.
ROAD = [
    (0, 0.0, 0.0), (2, 0.0, 0.0), (4, 0.12, 0.0), (6, -0.12, 0.0), (8, 0.15, 0.05), (9, -0.45, 0.15),
    (10, -0.5, 0.4), (11, 0.2, 0.3), (12, 0.4, -0.3), (13, -0.3, -0.2), (14, -0.4, 0.4), (15, 0.35, 0.2), (16, 0.4, -0.35), (17, -0.4, -0.3),
    (18, 0.55, -0.1), (19, -0.55, 0.0), (20, 0.45, 0.1), (21, -0.45, 0.0), (22, 0.55, -0.1), (23, -0.5, 0.1), (24, 0.2, 0.0), (25, -0.45, 0.25),
    (26, -0.4, 0.45), (27, 0.4, 0.2), (28, 0.45, -0.4), (29, -0.35, -0.2), (30, -0.45, 0.45), (31, -0.2, 0.3), (32, 0.4, 0.3), (33, 0.5, -0.4),
    (34, 0.3, 0.0), (35, -0.2, 0.0), (37, 0.25, 0.0), (38, 0.45, 0.15), (39, -0.3, 0.3), (40, 0.35, 0.45), (41, 0.45, 0.6),
    (42, 0.6, -0.5), (43, -0.55, -0.2), (44, 0.55, 0.1), (45, -0.55, 0.1), (46, 0.6, 0.2), (47, -0.5, -0.1), (48, -0.2, 0.2), (49, -0.5, 0.3),
    (50, -0.45, -0.3), (51, 0.2, 0.0), (52, 0.45, 0.1), (53, -0.35, 0.0), (54, -0.5, 0.1), (55, 0.3, 0.0), (56, 0.5, 0.15), (57, -0.4, 0.0),
    (58, 0.0, 0.0), (59, 0.0, 0.0),
]

# bar, camera, charts: from above and aside on the long slides, in the mirage from far off; the theme is driven from behind.
SHOTS = [
    (7, "side", ("rookie", "driver")), (9, "chase", ("rookie", "driver")), (13, "roof", ("rookie", "driver")), (15, "chase", ("rookie", "driver")),
    (18, "helicopter", None), (20, "chase", None), (22, "side", None), (23, "chase", None),
    (27, "bonnet", ("rookie",)), (30, "chase", ("rookie",)),
    (34, "helicopter", None), (37, "chase", None), (42, "low", None), (43, "chase", None), (45, "roof", None), (47, "chase", None),
    (52, "low", ("rookie",)), (55, "chase", ("rookie",)), (59, "helicopter", None),
]

# bar, sixteenth, sound, note: shots in the snare's place where the band strikes, horns on the answers, sirens on the lifts.
ACCENTS = [
    (1, 15, "gunshot", "E2"), (2, 0, "radio-click", "E5"), (3, 13, "horn", "E3"), (7, 14, "horn", "G3"), (9, 0, "gunshot", "E2"), (9, 4, "gunshot", "E2"),
    (11, 13, "horn", "E3"), (15, 13, "horn", "D3"), (17, 15, "gunshot", "E2"), (18, 0, "siren-wail", "A3"),
    (21, 14, "gunshot", "E2"), (25, 0, "gunshot", "B2"), (25, 3, "gunshot", "B2"), (25, 6, "gunshot", "B2"),
    (26, 0, "siren-yelp", "E3"), (27, 12, "horn", "E3"), (29, 15, "gunshot", "E2"), (31, 12, "horn", "D3"),
    (33, 0, "gunshot", "E2"), (33, 6, "gunshot", "E2"), (34, 0, "radio-click", "E5"), (36, 0, "radio-click", "E5"), (37, 8, "horn", "E3"),
    (38, 0, "siren-wail", "E3"), (41, 12, "gunshot", "E2"), (42, 0, "siren-wail", "A3"), (45, 15, "gunshot", "E2"),
    (46, 0, "siren-yelp", "A3"), (49, 0, "gunshot", "C3"), (49, 3, "gunshot", "C3"), (49, 6, "gunshot", "C3"),
    (50, 0, "siren-yelp", "F3"), (51, 14, "horn", "F3"), (53, 15, "gunshot", "F2"), (54, 0, "siren-wail", "F3"), (55, 14, "horn", "Ab3"),
    (57, 15, "gunshot", "F2"), (58, 8, "gunshot", "B2"), (59, 0, "gunshot", "E2"),
]

PREVIEW_BAR = 24  # the last bars of the bridge, into the theme with all
