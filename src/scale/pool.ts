import PQueue from "p-queue";

/** Runs `work` on every item, at most `jobs` at once. Results come in the order of the items, whatever order they end in. A failure ends the run. */
export async function runAll<Item, Result>(
  items: readonly Item[],
  jobs: number,
  work: (item: Item) => Promise<Result>,
  onDone: (done: number) => void = () => undefined,
): Promise<Result[]> {
  const queue = new PQueue({ concurrency: jobs });
  let done = 0;
  return queue.addAll(
    items.map((item) => async () => {
      const result = await work(item);
      done += 1;
      onDone(done);
      return result;
    }),
  );
}
