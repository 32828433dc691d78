import { spawnSync } from 'node:child_process';
import { benchBrowser } from './browser';
import { benchClock } from './clock';
import { benchCore } from './core';
import { benchEditor } from './editor';
import type { Figure } from './figure';
import { benchTempo } from './tempo';

/** `npm run bench [core|clock|editor [scroll|play|zoom|…]|browser [loading|frames|heap]]`: prints figures as JSON lines. */
function report(figure: Figure): void {
  console.log(JSON.stringify(figure));
}

const only = process.argv[2];
if (only === undefined || only === 'clock') await benchClock(report);
if (only === undefined || only === 'core') for (const figure of benchCore()) report(figure);
if (only === undefined || only === 'editor') await benchEditor(report);
if (only === undefined || only === 'tempo') await benchTempo(report);
if (only === undefined || only === 'browser') {
  const built = spawnSync('npx', ['vite', 'build', '--logLevel', 'warn'], { stdio: 'inherit' });
  if (built.status !== 0) throw new Error('The build failed: run npm run build to see why.');
  await benchBrowser(report);
}
