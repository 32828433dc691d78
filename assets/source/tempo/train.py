"""Fit the network that ranks the counts of a song: usage `train.py <corpus.jsonl> <weights.ts>`.

Its loss is the logarithm of the share that the true counts get among all counts of their song. Every tenth song is held
back first, to say how well the rest teaches; what is written is then fitted to all of them.
"""
import json
import sys

import numpy as np
from scipy.optimize import minimize

HIDDEN = 12
DECAY = 0.8
ROUNDS = 350
SEED = 1
HELD_BACK = 10
# Tempi that are rare among the songs count more, at most so much.
MOST_WEIGHT = 2.0

HEADER = """/**
 * What the counts are judged by: a network of one hidden layer.
 * It was trained by `assets/source/tempo` on {songs} songs; of every tenth, held back at first, it put the true count
 * first in {right:.0%}. A change to `features.ts` asks for new training.
 */

/** What each feature adds directly. */
export const DIRECT = Float64Array.from([{direct}]);

/** A unit of the hidden layer: what it adds when it is fully on, when it turns on, and by which features. */
export interface Unit {{
  readonly adds: number;
  readonly bias: number;
  readonly by: Float64Array;
}}

export const UNITS: readonly Unit[] = [
"""


def read(path):
    songs = []
    for line in open(path):
        song = json.loads(line)
        features = np.array(song["features"])
        right = np.zeros(len(features), bool)
        right[song["right"]] = True
        songs.append((song["bpm"], features, right))
    return songs


def weights_of(songs):
    """One a song, by how many lie in the same half octave or so: eight steps from 60 BPM on."""
    step = [min(7, int(4 * np.log2(max(60, bpm) / 60))) for bpm, _, _ in songs]
    count = np.bincount(step, minlength=8)
    return np.array([min(MOST_WEIGHT, len(songs) / 8 / count[each]) for each in step])


def fit(songs):
    """The direct weights, and the weights, biases and sums of the hidden units, for plain features."""
    # A song whose true count the detector never lists teaches nothing here.
    teaching = [song[2].any() for song in songs]
    song_weights = weights_of(songs)[teaching]
    songs = [song for song, teaches in zip(songs, teaching) if teaches]
    features = np.concatenate([song[1] for song in songs])
    right = np.concatenate([song[2] for song in songs])
    lengths = [len(song[2]) for song in songs]
    of = np.repeat(np.arange(len(songs)), lengths)
    starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    mean, spread = features.mean(0), features.std(0) + 1e-6
    scaled = (features - mean) / spread
    width = scaled.shape[1]

    def parts(values):
        direct, by, bias, adds = np.split(values, [width, width + width * HIDDEN, width + width * HIDDEN + HIDDEN])
        return direct, by.reshape(width, HIDDEN), bias, adds

    def loss(values):
        direct, by, bias, adds = parts(values)
        hidden = np.tanh(scaled @ by + bias)
        score = scaled @ direct + hidden @ adds
        share = np.exp(score - np.maximum.reduceat(score, starts)[of])
        share /= np.add.reduceat(share, starts)[of]
        true = np.add.reduceat(share * right, starts) + 1e-9
        slope = (share - share * right / true[of]) * song_weights[of]
        inner = np.outer(slope, adds) * (1 - hidden * hidden)
        slopes = [scaled.T @ slope, (scaled.T @ inner).ravel(), inner.sum(0), hidden.T @ slope]
        return (
            -(song_weights * np.log(true)).sum() + DECAY * (values @ values),
            np.concatenate(slopes) + 2 * DECAY * values,
        )

    chance = np.random.RandomState(SEED)
    start = np.concatenate([
        np.zeros(width),
        (chance.randn(width, HIDDEN) * 0.3 / np.sqrt(width)).ravel(),
        chance.randn(HIDDEN) * 0.1,
        chance.randn(HIDDEN) * 0.3,
    ])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options=dict(maxiter=ROUNDS))
    direct, by, bias, adds = parts(found.x)
    # The scale of the features goes into the weights; what is the same for every count changes no order.
    by = by / spread[:, None]
    return direct / spread, by, bias - mean @ by, adds


def share_right(songs, network):
    """Share of the songs whose likeliest count is a true one; a song without counts is missed."""
    direct, by, bias, adds = network
    hits = [
        len(right) > 0 and right[np.argmax(features @ direct + np.tanh(features @ by + bias) @ adds)]
        for _, features, right in songs
    ]
    return float(np.mean(hits))


def numbers(values, digits=3):
    return ", ".join(f"{float(f'{value:.{digits}g}'):.15g}" for value in values)


def write(path, network, songs, right):
    direct, by, bias, adds = network
    text = HEADER.format(songs=songs, right=right, direct=numbers(direct))
    for unit in range(HIDDEN):
        text += f"  {{ adds: {numbers([adds[unit]], 4)}, bias: {numbers([bias[unit]], 4)},"
        text += f" by: Float64Array.from([{numbers(by[:, unit])}]) }},\n"
    with open(path, "w") as file:
        file.write(text + "];\n")


if __name__ == "__main__":
    every = read(sys.argv[1])
    learnt = [song for index, song in enumerate(every) if index % HELD_BACK != 0]
    kept = every[::HELD_BACK]
    result = share_right(kept, fit(learnt))
    print(f"{len(every)} songs; of {len(kept)} held back {result:.1%} right")
    final = fit(every)
    print(f"of all {len(every)}, which it has seen, {share_right(every, final):.1%} right")
    write(sys.argv[2], final, len(every), result)
