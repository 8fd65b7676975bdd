import { openUpdate, UpdateRunning, type AnnotationUpdate } from "../corpus/annotation-files.ts";
import { Failure } from "./failure.ts";

/** Changes annotations: all that the work sets, or nothing when it throws. Throws a `Failure` while another process does. */
export async function withUpdate<Result>(
  folder: string,
  work: (update: AnnotationUpdate) => Promise<Result>,
): Promise<{ readonly result: Result; /** Files that are others now. */ readonly files: number }> {
  const update = await openUpdate(folder).catch((error: unknown) => {
    if (error instanceof UpdateRunning) throw new Failure(error.message, "Wait until it is done, then run this again.");
    throw error;
  });
  try {
    const result = await work(update);
    return { result, files: await update.commit() };
  } catch (error) {
    await update.abandon();
    throw error;
  }
}
