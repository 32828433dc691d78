"""Sections, road, shots and accents of Night Shift. Positions are (bar, sixteenth)."""

# Through the gates of the works, over the freeway and back, a long minute under the bridge, and round once more by the water.
SECTIONS = [
    # bar, name, energy, place, time, weather
    (0, "Clock in", 0.35, "industrial", "night", "clear"),
    (8, "First lap", 0.6, "freeway", "night", "clear"),
    (16, "Second lap", 0.75, "freeway", "night", "rain"),
    (24, "Underpass", 0.3, "tunnel", "night", "clear"),
    (32, "Argument", 0.7, "industrial", "night", "fog"),
    (40, "Third lap", 0.85, "freeway", "night", "fog"),
    (48, "Last lap", 1.0, "waterfront", "night", "rain"),
    (56, "Clock out", 0.8, "waterfront", "dawn", "clear"),
]

# bar, curve, grade: long even sweeps, a dip under the bridge, level while the kit and the guns talk.
ROAD = [
    (0, 0.0, 0.0), (4, 0.15, 0.0), (6, 0.3, 0.1), (8, 0.45, 0.3), (10, 0.25, 0.1), (12, -0.25, 0.1), (14, -0.4, 0.25), (16, -0.45, 0.1),
    (18, 0.3, -0.1), (20, 0.45, 0.2), (22, -0.3, 0.0), (23, -0.45, -0.25), (24, -0.4, -0.45), (26, 0.1, -0.1), (28, 0.35, 0.0), (30, 0.1, 0.1),
    (31, 0.4, 0.35), (32, 0.3, 0.2), (33, 0.0, 0.0), (38, 0.0, 0.05), (39, 0.3, 0.2), (40, 0.5, 0.4), (42, 0.2, 0.0), (44, -0.4, 0.2), (46, -0.2, -0.1),
    (47, -0.45, -0.2), (48, -0.55, 0.3), (50, 0.35, 0.2), (52, 0.5, 0.3), (54, -0.4, -0.1), (55, -0.5, 0.1), (56, -0.3, 0.0), (58, 0.0, 0.0),
]

# bar, camera, charts: under the bridge the picture has time to walk round the car.
SHOTS = [
    (4, "low", ("rookie", "driver")), (8, "chase", ("rookie", "driver")),
    (11, "side", ("rookie", "driver", "wheelman")), (14, "chase", ("rookie", "driver", "wheelman")),
    (16, "helicopter", ("rookie", "driver")), (20, "chase", ("rookie", "driver")),
    (23, "bonnet", None), (24, "low", None), (26, "roof", None), (28, "side", None), (30, "chase", None),
    (40, "helicopter", ("rookie", "driver")), (44, "chase", ("rookie", "driver")),
    (47, "bonnet", ("rookie", "driver")), (50, "chase", ("rookie", "driver")),
    (55, "low", None), (58, "helicopter", None),
]

# bar, sixteenth, sound, note: in the argument the shots answer the kit, and the driver answers both.
ACCENTS = [
    (3, 12, "radio-click", "D3"), (7, 15, "horn", "D2"), (15, 12, "horn", "C2"),
    (16, 0, "siren-wail", "D3"), (23, 12, "gunshot", "A2"), (23, 14, "gunshot", "C#3"),
    (24, 0, "radio-click", "B2"), (28, 0, "siren-wail", "E3"),
    (33, 4, "gunshot", "D2"), (33, 10, "gunshot", "D2"), (33, 12, "gunshot", "A2"),
    (35, 4, "gunshot", "D2"), (35, 6, "gunshot", "F#2"), (35, 10, "gunshot", "A2"), (35, 14, "gunshot", "D2"),
    (37, 4, "gunshot", "D2"), (37, 10, "gunshot", "A2"), (37, 13, "gunshot", "F#2"),
    (39, 4, "gunshot", "A2"), (39, 6, "gunshot", "A2"), (39, 12, "horn", "A2"),
    (40, 0, "siren-yelp", "D3"), (47, 12, "gunshot", "G2"), (48, 0, "siren-wail", "D3"), (52, 0, "siren-yelp", "C3"),
    (55, 6, "horn", "A2"), (55, 12, "gunshot", "A2"), (58, 0, "gunshot", "C2"), (58, 8, "gunshot", "C2"), (59, 0, "horn", "D2"),
]

PREVIEW_BAR = 40  # the third lap, after the argument
