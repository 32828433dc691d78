"""Sections, road, shots and accents of Hubcap Blues. Positions are (bar, sixteenth)."""

# A night's flight: out of downtown at dusk, under the hill into the works by night, along the water in the rain, over the
# freeway, through a last tunnel, and out of it into the dawn. Each turnaround of the blues goes through a tunnel.
SECTIONS = [
    # bar, name, energy, place, time, weather
    (0, "Riff", 0.55, "downtown", "dusk", "clear"),
    (4, "Verse", 0.5, "boulevard", "dusk", "clear"),
    (12, "Turnaround", 0.6, "tunnel", "dusk", "clear"),
    (16, "Stop-time", 0.35, "industrial", "night", "clear"),
    (22, "Stabs", 0.45, "industrial", "night", "fog"),
    (28, "Chorus", 0.8, "waterfront", "night", "rain"),
    (36, "Solo", 0.85, "freeway", "night", "rain"),
    (44, "High notes", 0.95, "tunnel", "night", "clear"),
    (48, "Finale", 1.0, "hills", "dawn", "fog"),
    (52, "Home stretch", 1.0, "desert", "dawn", "clear"),
    (58, "Ending", 0.9, "desert", "dawn", "clear"),
]

# bar, curve, grade: easy in the verse, level where the band stops, sweeping along the water, over and under on the freeway,
# steep in the hills, long in the desert. Where the place changes the road bends, dips into a tunnel and climbs out of it.
ROAD = [
    (0, 0.0, 0.0), (2, 0.0, 0.0), (3, 0.25, 0.0), (4, 0.4, 0.05), (5, 0.12, 0.0), (6, -0.12, 0.05), (8, 0.22, 0.1), (10, -0.2, 0.0), (11, -0.4, -0.15),
    (12, -0.5, -0.35), (13, 0.0, -0.1), (14, 0.15, 0.0), (15, 0.4, 0.2),
    (16, 0.45, 0.25), (17, 0.0, 0.0), (20, 0.25, 0.1), (21, -0.25, 0.0), (22, 0.0, 0.0), (26, 0.2, 0.1), (27, -0.3, 0.15),
    (28, -0.5, 0.2), (29, -0.45, 0.1), (30, -0.3, -0.15), (31, 0.25, -0.2), (32, 0.4, 0.2), (33, 0.5, 0.1), (34, -0.35, -0.1), (35, 0.3, 0.2),
    (36, 0.5, 0.4), (37, 0.2, -0.3), (38, 0.35, 0.3), (39, -0.4, -0.3), (40, 0.45, 0.4), (41, -0.3, -0.2), (42, 0.3, 0.2), (43, -0.35, -0.3),
    (44, -0.5, -0.4), (45, 0.0, -0.1), (46, 0.25, 0.1), (47, 0.35, 0.35),
    (48, 0.5, 0.5), (49, -0.4, -0.35), (50, 0.45, 0.45), (51, -0.5, -0.3), (52, -0.6, 0.3), (53, -0.4, -0.2), (54, 0.35, 0.1), (55, 0.5, 0.0),
    (56, 0.6, 0.35), (57, 0.5, 0.2), (58, 0.0, 0.0), (59, 0.0, -0.1),
]

# bar, camera, charts: cuts on bar lines that leave every driver 0.6 s. A chart as dense as the legend's has three of them.
SHOTS = [
    (8, "side", ("rookie",)), (12, "low", ("rookie",)), (16, "chase", ("rookie",)),
    (19, "roof", None), (27, "chase", None),
    (29, "helicopter", ("rookie", "driver")), (33, "side", ("rookie", "driver")), (35, "chase", ("rookie", "driver")),
    (36, "bonnet", ("rookie", "driver")), (41, "chase", ("driver",)), (42, "chase", ("rookie",)),
    (45, "low", ("rookie",)), (48, "chase", ("rookie",)),
    (50, "helicopter", ("rookie",)), (54, "chase", ("rookie",)),
    (59, "helicopter", None),
]

# bar, sixteenth, sound, note: a shot takes a snare's place, a horn answers, a siren tops a chord.
ACCENTS = [
    (1, 12, "gunshot", "E2"), (3, 4, "horn", "E2"), (3, 14, "gunshot", "G2"),
    (7, 12, "horn", "E2"), (11, 12, "horn", "E2"), (13, 12, "horn", "A2"),
    (15, 14, "gunshot", "E2"), (15, 15, "gunshot", "G2"),
    (17, 14, "gunshot", "D2"), (19, 12, "gunshot", "E2"), (22, 0, "gunshot", "E2"), (23, 14, "gunshot", "D2"),
    (24, 0, "gunshot", "B2"), (24, 6, "gunshot", "B2"), (25, 0, "gunshot", "A2"), (25, 6, "gunshot", "A2"), (27, 15, "gunshot", "E2"),
    (28, 0, "siren", "A2"), (31, 12, "horn", "E2"), (32, 0, "siren", "E2"), (35, 15, "gunshot", "B2"),
    (37, 12, "horn", "A2"), (39, 12, "gunshot", "E2"), (41, 10, "horn", "A2"), (41, 12, "horn", "A2"), (41, 14, "horn", "A2"),
    (44, 0, "siren", "B2"), (47, 12, "gunshot", "E2"), (47, 14, "gunshot", "G2"), (47, 15, "gunshot", "E2"),
    (48, 0, "siren", "E2"), (49, 6, "horn", "E2"), (51, 14, "gunshot", "E2"), (53, 12, "horn", "A2"),
    (55, 14, "gunshot", "G2"), (55, 15, "gunshot", "E2"), (56, 12, "siren", "E2"), (57, 15, "gunshot", "D2"),
    (58, 15, "gunshot", "G2"), (59, 0, "gunshot", "E2"),
]

PREVIEW_BAR = 26  # the last bars before the chorus
