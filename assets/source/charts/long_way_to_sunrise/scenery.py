"""Sections, road, shots and accents of Long Way to Sunrise. Positions are (bar, sixteenth)."""

# Two people by the water in the rain; up into the hills with the wipers on; the headlights in the mirror are not theirs. Down
# onto the freeway as hard as it goes, out into the desert, where it is quiet for four bars; then the sun comes up on all of it.
SECTIONS = [
    # bar, name, energy, place, time, weather
    (0, "Night air", 0.25, "waterfront", "night", "rain"),
    (8, "Two of us", 0.35, "hills", "night", "rain"),
    (16, "Headlights", 0.5, "hills", "night", "fog"),
    (20, "Chase", 0.75, "freeway", "night", "rain"),
    (28, "Harder", 0.85, "freeway", "night", "clear"),
    (36, "Chorus", 0.95, "freeway", "dawn", "fog"),
    (44, "Breath", 0.4, "desert", "dawn", "fog"),
    (48, "Sunrise", 0.95, "desert", "dawn", "clear"),
    (56, "All of it", 1.0, "desert", "dawn", "clear"),
    (64, "Home", 0.3, "desert", "dawn", "clear"),
]

# bar, curve, grade: long bends that the drifts lie in, up through the hills, level before the chase; then over and under, a
# straight breath, and long climbs into the light. The last bars run out level.
ROAD = [
    (0, 0.0, 0.0), (1, -0.15, 0.0), (2, 0.3, 0.0), (3, -0.2, 0.0), (4, -0.3, 0.05), (5, 0.15, 0.0), (6, 0.3, 0.1), (7, 0.45, 0.2), (8, 0.45, 0.3),
    (9, 0.2, 0.2), (10, -0.25, 0.25), (11, -0.35, 0.1), (12, 0.3, 0.3), (13, 0.4, 0.15), (14, -0.35, 0.3), (15, -0.2, 0.2), (16, 0.1, 0.1), (18, 0.0, 0.0),
    (19, 0.4, -0.3),
    (20, 0.5, -0.4), (21, 0.2, 0.0), (22, -0.3, 0.25), (24, 0.35, -0.2), (26, -0.4, 0.3), (27, -0.2, -0.1), (28, 0.45, 0.4), (30, -0.45, -0.3),
    (32, 0.5, 0.4), (34, -0.4, -0.3), (35, 0.0, 0.0), (36, 0.5, 0.4), (37, 0.3, 0.1), (38, -0.4, -0.3), (40, 0.5, 0.4), (42, -0.3, -0.1), (43, -0.5, 0.1),
    (44, -0.4, 0.0), (45, -0.1, 0.0), (46, 0.05, 0.15), (47, 0.1, 0.4),
    (48, 0.5, 0.5), (50, -0.4, 0.1), (52, 0.55, 0.4), (54, -0.5, -0.2), (55, -0.2, 0.3), (56, 0.6, 0.5), (58, -0.5, 0.2), (60, 0.6, 0.4), (61, 0.3, 0.3),
    (62, -0.2, 0.1), (63, 0.0, 0.3), (64, 0.3, -0.1), (65, -0.2, 0.0), (66, 0.1, 0.0), (67, 0.0, 0.0),
]

# bar, camera, charts: from above over the water, from beside while they drift, from above again when they are home. Rookies have
# bars enough without a cue to see more of it.
SHOTS = [
    (0, "helicopter", None), (2, "chase", None), (6, "side", None), (8, "chase", None),
    (16, "low", ("rookie",)), (19, "chase", ("rookie",)), (44, "helicopter", ("rookie", "driver")), (46, "chase", ("rookie", "driver")),
    (49, "side", ("rookie",)), (51, "chase", ("rookie",)), (57, "bonnet", ("rookie",)), (61, "chase", ("rookie",)),
    (64, "helicopter", None),
]

# bar, sixteenth, sound, note: far off while they are alone, then shots for snares and horns on the last step.
ACCENTS = [
    (3, 8, "radio-click", "E4"), (7, 0, "siren-wail", "D#4"), (11, 10, "horn", "C3"), (15, 6, "siren-wail", "D4"), (17, 10, "radio-click", "G4"),
    (18, 0, "horn", "D3"), (19, 8, "gunshot", "D2"), (19, 10, "gunshot", "A2"),
    (20, 0, "siren-yelp", "E3"), (23, 12, "gunshot", "D2"), (25, 12, "gunshot", "C3"), (27, 4, "gunshot", "B2"), (27, 12, "gunshot", "B2"),
    (28, 0, "siren-wail", "E3"), (29, 4, "horn", "G2"), (31, 12, "gunshot", "D2"), (31, 14, "gunshot", "D2"), (33, 8, "horn", "C3"),
    (35, 0, "gunshot", "B2"), (35, 6, "gunshot", "B2"), (35, 14, "horn", "D#3"),
    (36, 0, "siren-wail", "C3"), (39, 12, "gunshot", "G2"), (40, 0, "siren-yelp", "E3"), (43, 14, "gunshot", "D2"),
    (44, 0, "gunshot", "E2"), (45, 4, "siren-wail", "E4"), (46, 14, "radio-click", "F#4"), (47, 14, "horn", "E3"),
    (48, 0, "siren-yelp", "D3"), (49, 14, "gunshot", "E2"), (51, 14, "gunshot", "A2"), (53, 10, "horn", "E3"), (55, 12, "gunshot", "F#2"),
    (56, 0, "siren-wail", "D3"), (59, 14, "gunshot", "A2"), (60, 0, "siren-yelp", "B3"), (62, 0, "gunshot", "D2"), (62, 6, "gunshot", "D2"),
    (62, 12, "gunshot", "D2"), (63, 12, "horn", "E3"), (64, 0, "siren-wail", "A2"), (67, 6, "radio-click", "A4"),
]

PREVIEW_BAR = 46  # the last of the quiet, and the lift
