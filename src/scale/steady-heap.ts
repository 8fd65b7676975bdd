import { setFlagsFromString } from "node:v8";

/** Garbage that may gather before a collection, in per cent of what lives. By itself the engine lets several times of it gather while much is allocated. */
const GARBAGE = 30;

/** For a long run over many small things: memory follows what lives and not how much went through it, for some 5 % of the run's time. */
export function keepHeapSteady(): void {
  setFlagsFromString(`--heap-growing-percent=${GARBAGE}`);
}
