"""Sections, road, accents and shots of Hubcap Blues. Positions are (bar, sixteenth)."""

SECTIONS = [
    # bar, name, energy, place, time, weather
    (0, "Riff", 0.55, "downtown", "dusk", "clear"),
    (4, "Verse", 0.5, "downtown", "dusk", "clear"),
    (16, "Stop-time", 0.35, "industrial", "dusk", "clear"),
    (28, "Chorus", 0.8, "boulevard", "dusk", "clear"),
    (36, "Solo", 0.85, "waterfront", "dusk", "clear"),
    (48, "Finale", 1.0, "freeway", "night", "clear"),
    (58, "Ending", 0.9, "freeway", "night", "clear"),
]

# bar, curve, grade: easy in the verse, level where the band stops, sweeping in the chorus, hills in the solo.
ROAD = [
    (0, 0.0, 0.0), (2, 0.0, 0.0), (4, 0.12, 0.0), (6, -0.12, 0.05), (8, 0.22, 0.1), (10, -0.2, 0.0), (12, 0.3, -0.1), (14, -0.1, 0.0), (15, 0.0, 0.0),
    (16, 0.0, 0.0), (20, 0.25, 0.1), (21, -0.25, 0.0), (22, 0.0, 0.0), (26, 0.2, 0.1), (27, 0.0, 0.15),
    (28, 0.35, 0.25), (29, -0.45, 0.1), (30, -0.3, -0.15), (31, 0.25, -0.2), (32, 0.4, 0.2), (33, 0.5, 0.1), (34, -0.35, -0.1), (35, 0.0, 0.0),
    (36, -0.3, 0.3), (37, 0.2, -0.3), (38, 0.35, 0.3), (39, -0.4, -0.3), (40, 0.45, 0.4), (41, -0.3, -0.2), (42, 0.3, 0.2), (43, -0.3, -0.4),
    (44, 0.5, 0.5), (45, -0.45, -0.3), (46, 0.25, 0.1), (47, 0.0, 0.0),
    (48, -0.4, 0.2), (49, 0.4, -0.2), (50, -0.5, 0.3), (51, 0.45, -0.2), (52, -0.5, 0.4), (53, -0.4, -0.3), (54, 0.5, 0.2), (55, -0.55, 0.0),
    (56, 0.6, 0.45), (57, 0.5, 0.2), (58, 0.0, 0.0), (59, 0.0, -0.1),
]

# bar, sixteenth, sound, note: a shot takes a snare's place, a horn answers, a siren tops a chord.
ACCENTS = [
    (1, 12, "gunshot", "E2"), (3, 4, "horn", "E2"), (3, 14, "gunshot", "G2"),
    (7, 12, "horn", "E2"), (11, 12, "horn", "E2"), (13, 12, "horn", "A2"),
    (15, 14, "gunshot", "E2"), (15, 15, "gunshot", "G2"),
    (17, 14, "gunshot", "D2"), (19, 12, "gunshot", "E2"), (23, 14, "gunshot", "D2"),
    (24, 6, "gunshot", "B2"), (25, 6, "gunshot", "A2"), (27, 15, "gunshot", "E2"),
    (28, 0, "siren", "A2"), (31, 12, "horn", "E2"), (32, 0, "siren", "E2"), (35, 15, "gunshot", "B2"),
    (37, 12, "horn", "A2"), (39, 12, "gunshot", "E2"), (41, 10, "horn", "A2"), (41, 12, "horn", "A2"), (41, 14, "horn", "A2"),
    (44, 0, "siren", "B2"), (47, 12, "gunshot", "E2"), (47, 14, "gunshot", "G2"), (47, 15, "gunshot", "E2"),
    (48, 0, "siren", "E2"), (49, 6, "horn", "E2"), (51, 14, "gunshot", "E2"), (53, 12, "horn", "A2"),
    (55, 14, "gunshot", "G2"), (55, 15, "gunshot", "E2"), (56, 12, "siren", "E2"), (57, 15, "gunshot", "D2"),
    (58, 15, "gunshot", "G2"), (59, 0, "gunshot", "E2"),
]

PREVIEW_BAR = 26  # the last bars before the chorus
