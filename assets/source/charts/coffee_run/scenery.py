"""Sections, road, shots and accents of Coffee Run. Positions are (bar, sixteenth)."""

# A morning errand: out of a side street at first light, down the boulevard while the sun comes up, across downtown, along the
# quay where it is quiet, and back the same way at noon, with the cups still full.
SECTIONS = [
    # bar, name, energy, place, time, weather
    (0, "First light", 0.2, "boulevard", "dawn", "clear"),
    (5, "Question", 0.4, "boulevard", "dawn", "clear"),
    (13, "Answer", 0.55, "downtown", "dawn", "clear"),
    (21, "Bridge", 0.65, "boulevard", "noon", "clear"),
    (29, "Quay", 0.35, "waterfront", "noon", "clear"),
    (33, "Together", 0.85, "downtown", "noon", "clear"),
    (41, "Home", 0.8, "boulevard", "noon", "clear"),
]

# bar, curve, grade: nearly straight while the first lesson lasts, a bend at each change of place, long bends in the bridge,
# level along the water, small hills downtown.
ROAD = [
    (0, 0.0, 0.0), (4, 0.0, 0.0), (5, 0.1, 0.02), (7, -0.1, 0.0), (9, 0.12, 0.05), (11, -0.12, 0.0), (12, 0.2, 0.05),
    (13, 0.42, 0.1), (14, 0.1, 0.0), (16, -0.18, -0.05), (18, 0.2, 0.1), (20, -0.25, 0.0),
    (21, -0.45, 0.12), (22, -0.2, 0.0), (23, 0.28, 0.1), (24, -0.25, -0.05), (25, -0.35, 0.12), (26, 0.35, 0.05), (27, -0.3, -0.1), (28, 0.2, -0.12),
    (29, 0.45, -0.1), (30, 0.15, 0.0), (31, -0.1, 0.0), (32, -0.25, 0.05),
    (33, -0.45, 0.2), (34, 0.2, -0.15), (35, 0.3, 0.2), (36, -0.25, -0.15), (37, 0.3, 0.25), (38, -0.3, -0.15), (39, 0.35, 0.3), (40, 0.1, -0.1),
    (41, 0.42, 0.1), (42, -0.25, 0.0), (43, 0.0, 0.0), (44, 0.0, -0.05),
]

# bar, camera, charts: the lesson is seen from behind; after it the rookie, who has the fewest cues, is shown the most of the town.
SHOTS = [
    (8, "side", ("rookie",)), (10, "chase", ("rookie",)), (13, "low", ("rookie",)), (17, "chase", ("rookie",)),
    (20, "side", ("driver",)), (22, "roof", ("rookie",)), (24, "chase", ("driver",)), (25, "bonnet", ("rookie", "driver", "wheelman")),
    (26, "chase", ("rookie", "driver", "wheelman")), (27, "roof", ("legend",)), (29, "chase", ("legend",)), (33, "side", ("rookie",)), (37, "chase", ("rookie",)),
    (40, "roof", ("driver", "wheelman")), (41, "helicopter", ("rookie",)),
]

# bar, sixteenth, sound, note: horns of the morning answer the question, the radio clicks on and off, and only where the whole
# band strikes does anyone shoot.
ACCENTS = [
    (0, 0, "radio-click", "F4"),
    (8, 14, "horn", "G3"), (12, 12, "horn", "C4"), (16, 14, "horn", "C4"), (18, 8, "horn", "B3"), (20, 0, "horn", "C4"), (20, 6, "horn", "F3"),
    (21, 0, "siren-wail", "D4"), (25, 0, "siren-wail", "G3"),
    (28, 0, "gunshot", "G2"), (28, 6, "gunshot", "C3"),
    (29, 0, "radio-click", "D4"), (32, 12, "horn", "E3"),
    (33, 0, "siren-yelp", "A3"), (36, 12, "gunshot", "C3"), (36, 14, "horn", "G3"), (37, 0, "siren-yelp", "A3"), (38, 8, "horn", "B3"),
    (40, 0, "gunshot", "G2"), (40, 6, "gunshot", "C3"), (41, 0, "siren-wail", "D4"), (42, 8, "horn", "F#3"),
    (43, 4, "horn", "A3"), (43, 6, "horn", "G3"), (43, 10, "horn", "Ab3"), (43, 12, "horn", "A3"), (43, 14, "gunshot", "C3"),
    (44, 0, "horn", "F3"), (44, 12, "radio-click", "F4"),
]

PREVIEW_BAR = 33  # the question, whole
