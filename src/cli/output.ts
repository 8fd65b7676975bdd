import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import type { OutputFile } from "../pipeline/7-report/run.ts";
import { Failure } from "./failure.ts";
import { takesColor } from "./terminal.ts";

/** Writes files below a folder: all under temporary names first, then renamed, so that a failure leaves what was there. Other files stay. */
export async function writeFiles(folder: string, files: readonly OutputFile[]): Promise<void> {
  const moves = files.map(({ path, content }) => ({
    content,
    to: join(folder, path),
    from: join(folder, `${path}.tmp-${process.pid}`),
  }));
  try {
    for (const { from, content } of moves) {
      await mkdir(dirname(from), { recursive: true });
      await writeFile(from, content);
    }
    for (const { from, to } of moves) await rename(from, to);
  } catch (error) {
    for (const { from } of moves) await rm(from, { force: true }).catch(() => undefined);
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new Failure(`cannot write to ${folder} (${reason})`, "Name a folder that you may write to with --output.");
  }
}

/** What a command has to give in one format; colours are for terminals. */
export interface Output {
  readonly name: string;
  readonly files: (color: boolean) => readonly OutputFile[];
}

/** Without an output, text goes to the terminal and files to `folder`; "-" is the terminal; a name with an extension is a file; else it is a folder. */
export async function deliver(outputs: readonly Output[], to: string | undefined, folder: string): Promise<void> {
  const toTerminal = ({ name }: Output): boolean =>
    to === "-" || (name === "text" && (to === undefined || outputs.length > 1));
  const written = outputs.filter((output) => !toTerminal(output)).flatMap(({ files }) => files(false));
  const color = takesColor(process.stdout);
  const shown = outputs.filter(toTerminal).flatMap(({ files }) => files(color));
  if (to === "-" && shown.length > 1) throw tooMany("standard output");
  if (to !== undefined && to !== "-" && extname(to) !== "") {
    const [file, ...more] = written;
    if (file === undefined || more.length > 0) throw tooMany(to);
    await writeFiles(dirname(to), [{ path: basename(to), content: file.content }]);
  } else if (written.length > 0) await writeFiles(to ?? folder, written);
  for (const { content } of shown) process.stdout.write(content);
}

function tooMany(to: string): Failure {
  return new Failure(`several files can't go to ${to}`, "Name one format of one file, or a folder with --output.");
}
