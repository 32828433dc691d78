"""Sections, road, shots and accents of Chrome Boots. Positions are (bar, sixteenth)."""

# Boots on an iron floor: out of the works by night, over the freeway, down the boulevard's neon; back through the works for
# a run-up, up the ramp where the song lifts, and home along the boulevard, where the crowd stands.
SECTIONS = [
    # bar, name, energy, place, time, weather
    (0, "Stomp", 0.45, "industrial", "night", "clear"),
    (4, "Verse", 0.5, "industrial", "night", "clear"),
    (12, "Chorus", 0.75, "freeway", "night", "clear"),
    (20, "Second verse", 0.55, "boulevard", "night", "clear"),
    (28, "Second chorus", 0.8, "boulevard", "night", "clear"),
    (36, "Solo", 0.5, "industrial", "night", "clear"),
    (40, "Lift", 0.8, "freeway", "night", "clear"),
    (44, "Lifted chorus", 1.0, "freeway", "night", "clear"),
    (52, "Crowd", 0.6, "boulevard", "night", "clear"),
    (56, "Everybody", 1.0, "boulevard", "night", "clear"),
    (60, "Ending", 0.9, "boulevard", "night", "clear"),
]

# bar, curve, grade: level among the works, wide on the freeway, straight and proud on the boulevard. The ramp climbs for four
# bars and falls away on the new key.
ROAD = [
    (0, 0.0, 0.0), (3, 0.0, 0.0), (4, 0.3, 0.0), (6, -0.2, 0.0), (8, 0.25, 0.05), (10, -0.15, 0.0), (11, 0.4, 0.15),
    (12, 0.5, 0.3), (13, 0.3, 0.1), (14, -0.35, -0.15), (16, 0.4, 0.25), (17, 0.2, -0.2), (18, -0.3, 0.2), (19, -0.45, -0.1),
    (20, -0.5, -0.2), (21, -0.1, 0.0), (23, 0.2, 0.05), (25, -0.2, 0.0), (27, 0.0, 0.1),
    (28, 0.4, 0.2), (29, 0.1, 0.0), (30, -0.4, 0.15), (31, -0.1, -0.1), (32, 0.4, 0.2), (33, 0.0, 0.0), (34, -0.35, 0.15), (35, -0.45, -0.1),
    (36, -0.45, -0.15), (37, 0.0, 0.0), (38, 0.25, 0.0), (39, 0.4, 0.1),
    (40, 0.45, 0.3), (41, 0.3, 0.45), (42, 0.15, 0.6), (43, 0.0, 0.75),
    (44, 0.0, -0.6), (45, 0.35, -0.2), (46, 0.5, 0.25), (47, 0.1, -0.1), (48, -0.45, 0.3), (49, -0.1, -0.15), (50, 0.45, 0.25), (51, 0.5, -0.1),
    (52, 0.45, -0.1), (53, 0.0, 0.0), (54, -0.2, 0.0), (55, -0.1, 0.15),
    (56, 0.4, 0.3), (57, 0.1, 0.0), (58, -0.45, 0.25), (59, 0.0, 0.3), (60, 0.0, -0.2),
]

# bar, camera, charts: cuts on bar lines that leave every driver 0.6 s. A chart without holes before a bar line has the last one only.
SHOTS = [
    (8, "side", ("rookie",)), (11, "chase", ("rookie",)),
    (17, "low", ("rookie", "driver")), (19, "chase", ("rookie", "driver")),
    (28, "roof", ("rookie",)), (32, "chase", ("rookie",)),
    (35, "helicopter", ("rookie", "driver")), (40, "bonnet", ("rookie",)), (42, "chase", ("driver",)), (44, "chase", ("rookie",)),
    (51, "helicopter", ("rookie",)), (56, "chase", ("rookie",)),
    (60, "helicopter", None),
]

# bar, sixteenth, sound, note: sirens top a section's first chord, horns stand in the crowd's gaps, shots take the place of claps.
ACCENTS = [
    (3, 14, "gunshot", "E2"), (7, 12, "horn", "A2"), (10, 0, "radio-click", "G3"), (11, 4, "gunshot", "E2"), (11, 14, "gunshot", "E2"),
    (12, 0, "siren-wail", "A3"), (13, 12, "gunshot", "A2"), (15, 12, "horn", "E2"), (17, 12, "gunshot", "A2"), (19, 4, "gunshot", "A2"),
    (20, 0, "radio-click", "A3"), (23, 12, "horn", "D2"), (27, 0, "gunshot", "E2"), (27, 8, "gunshot", "E2"),
    (28, 0, "siren-wail", "A3"), (29, 12, "gunshot", "A2"), (31, 12, "horn", "E2"), (33, 12, "gunshot", "A2"), (35, 14, "gunshot", "A2"),
    (36, 0, "radio-click", "A3"), (37, 12, "gunshot", "A2"), (39, 12, "gunshot", "A2"), (41, 12, "horn", "E2"),
    (43, 8, "siren-yelp", "F#3"), (43, 12, "gunshot", "F#2"), (43, 14, "gunshot", "F#2"), (44, 0, "siren-wail", "B3"),
    (45, 12, "gunshot", "B2"), (47, 14, "gunshot", "F#2"), (49, 12, "gunshot", "B2"), (51, 6, "gunshot", "B2"),
    (53, 12, "gunshot", "B2"), (55, 12, "horn", "F#2"), (56, 0, "siren-yelp", "B3"), (57, 12, "gunshot", "B2"),
    (59, 0, "horn", "F#2"), (59, 14, "gunshot", "D2"), (60, 0, "gunshot", "B2"),
]

PREVIEW_BAR = 27  # the stop before the second chorus
