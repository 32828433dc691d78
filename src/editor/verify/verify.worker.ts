import { createLooker, type LookerAnswer, type LookerWish } from './looker';

/** As much of a worker's own scope as is used: the page's types stand for the rest. */
interface Scope {
  onmessage: ((event: { readonly data: LookerWish }) => void) | null;
  postMessage(answer: LookerAnswer): void;
}

const scope = globalThis as unknown as Scope;
const looker = createLooker(
  (answer) => scope.postMessage(answer),
  (run) => void setTimeout(run, 120),
);
scope.onmessage = ({ data }) => looker.take(data);
