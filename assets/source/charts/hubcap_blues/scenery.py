"""Sections, road, shots and accents of Hubcap Blues. Positions are (bar, sixteenth)."""

# A night's flight: out of downtown at dusk, stop and go along the boulevard, under the hill into the works by night, along
# the water in the rain until all stands still, over the freeway, through a last tunnel; it slows in the fog of the hills,
# hangs there, and runs home at double speed into the dawn. The turnarounds of the blues lead through tunnel and fog.
SECTIONS = [
    # bar, name, energy, place, time, weather
    (0, "Riff", 0.55, "downtown", "dusk", "clear"),
    (4, "Stop-time", 0.35, "boulevard", "dusk", "clear"),
    (12, "Turnaround", 0.45, "tunnel", "dusk", "clear"),
    (16, "Verse", 0.6, "industrial", "night", "clear"),
    (24, "Into the fog", 0.65, "industrial", "night", "fog"),
    (28, "Chorus", 0.8, "waterfront", "night", "rain"),
    (36, "Solo", 0.85, "freeway", "night", "rain"),
    (44, "High notes", 0.95, "tunnel", "night", "clear"),
    (48, "Slowing", 0.4, "hills", "dawn", "fog"),
    (49, "Finale", 1.0, "hills", "dawn", "fog"),
    (57, "Home stretch", 1.0, "desert", "dawn", "clear"),
    (65, "Ending", 0.9, "desert", "dawn", "clear"),
]

# bar, curve, grade: level and nearly straight where the band stops, easy in the verse, sweeping along the water, over and
# under on the freeway, flat in the pauses, steep in the hills, long in the desert. Where the place changes the road bends.
ROAD = [
    (0, 0.0, 0.0), (2, 0.1, 0.0), (3, 0.4, 0.05), (4, 0.4, 0.0), (5, 0.05, 0.0), (8, -0.1, 0.05), (10, 0.1, 0.0), (11, -0.4, -0.15),
    (12, -0.5, -0.35), (13, 0.0, -0.1), (14, 0.2, 0.0), (15, 0.4, 0.2),
    (16, 0.45, 0.25), (17, 0.1, 0.0), (18, -0.2, 0.1), (20, 0.3, 0.1), (21, -0.1, -0.1), (22, -0.3, 0.1), (24, 0.3, 0.05), (26, 0.1, 0.1), (27, -0.4, 0.15),
    (28, -0.5, 0.2), (29, -0.45, 0.1), (30, -0.3, -0.15), (31, 0.25, -0.2), (32, 0.4, 0.2), (33, 0.5, 0.1), (34, 0.2, -0.1), (35, 0.0, 0.0),
    (36, 0.5, 0.4), (37, 0.2, -0.3), (38, 0.35, 0.3), (39, -0.4, -0.3), (40, 0.45, 0.4), (41, -0.3, -0.2), (42, 0.3, 0.2), (43, -0.4, -0.3),
    (44, -0.5, -0.4), (45, 0.0, -0.1), (46, 0.3, 0.1), (47, 0.45, 0.35),
    (48, 0.4, 0.3), (49, 0.5, 0.5), (50, -0.3, -0.35), (51, 0.45, 0.45), (52, -0.5, -0.3), (53, -0.5, 0.3), (54, -0.3, -0.3), (55, 0.5, 0.35), (56, -0.4, -0.3),
    (57, -0.6, 0.1), (58, -0.4, 0.0), (59, 0.35, 0.15), (60, 0.5, 0.1), (61, 0.6, 0.3), (62, 0.5, 0.2), (63, -0.3, 0.1), (64, 0.0, 0.0), (65, 0.0, -0.1),
]

# bar, camera, charts: cuts on bar lines that leave every driver 0.6 s. Only the holes of stop-time leave it to all.
SHOTS = [
    (7, "roof", None), (9, "chase", None),
    (11, "low", ("wheelman",)), (12, "low", ("rookie",)), (15, "chase", ("rookie", "wheelman")),
    (22, "side", ("rookie",)), (26, "chase", ("rookie",)),
    (29, "helicopter", ("rookie", "driver")), (34, "chase", ("rookie", "driver")),
    (36, "bonnet", ("rookie",)), (41, "roof", ("driver",)), (42, "chase", ("rookie",)), (45, "low", ("rookie",)), (48, "chase", ("rookie",)),
    (50, "helicopter", ("rookie", "driver")), (54, "chase", ("rookie", "driver")),
    (57, "side", ("rookie",)), (60, "chase", ("rookie",)),
    (65, "helicopter", None),
]

# bar, sixteenth, sound, note: a shot takes a snare's place, a horn answers, a siren tops a chord.
ACCENTS = [
    (1, 12, "gunshot", "E2"), (3, 4, "horn", "E2"), (3, 14, "gunshot", "G2"),
    (5, 0, "gunshot", "E2"), (6, 0, "radio-click", "E4"), (9, 14, "gunshot", "G2"), (11, 14, "horn", "B2"),
    (12, 0, "gunshot", "B2"), (12, 6, "gunshot", "B2"), (13, 0, "gunshot", "A2"), (13, 6, "gunshot", "A2"),
    (15, 14, "gunshot", "E2"), (15, 15, "gunshot", "B2"),
    (19, 14, "horn", "G#2"), (23, 12, "horn", "E2"), (25, 15, "gunshot", "A2"), (27, 0, "gunshot", "B2"), (27, 8, "radio-click", "B4"),
    (28, 0, "siren-wail", "A2"), (31, 12, "horn", "E2"), (32, 0, "siren-wail", "C3"), (35, 12, "gunshot", "B2"), (35, 14, "radio-click", "E4"),
    (37, 12, "horn", "A2"), (39, 14, "gunshot", "E2"), (41, 10, "horn", "A2"), (43, 12, "gunshot", "E2"),
    (44, 0, "siren-yelp", "B2"), (47, 12, "gunshot", "B2"), (47, 14, "gunshot", "D2"),
    (48, 0, "gunshot", "E2"), (48, 8, "gunshot", "A2"), (48, 15, "horn", "E2"),
    (49, 0, "siren-yelp", "E3"), (52, 14, "gunshot", "E2"), (54, 12, "horn", "A2"), (56, 8, "gunshot", "E2"),
    (59, 0, "siren-wail", "C3"), (61, 0, "siren-yelp", "E3"), (63, 15, "gunshot", "D2"), (64, 15, "gunshot", "G2"), (65, 0, "gunshot", "E2"),
]

PREVIEW_BAR = 26  # the last bars before the chorus
