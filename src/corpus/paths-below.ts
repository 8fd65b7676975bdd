import { relative, sep } from "node:path";

/** Paths relative to a folder, "/" between their parts: of many files below it, each named as the folder is. */
export function pathsBelow(folder: string): (location: string) => string {
  const start = folder.endsWith(sep) ? folder : folder + sep;
  const slashed = (path: string): string => (sep === "/" ? path : path.split(sep).join("/"));
  return (location) => slashed(location.startsWith(start) ? location.slice(start.length) : relative(folder, location));
}

/** A file by its folder, which has no "." or ".." in it, and its name. */
export function locationOf(folder: string, name: string): string {
  return folder.endsWith(sep) ? folder + name : folder + sep + name;
}
