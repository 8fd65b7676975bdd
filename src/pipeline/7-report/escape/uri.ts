/** A relative path as a URI reference: "/" between its parts, anything that is not plain as its UTF-8 bytes in percent. */
export function relativeUri(path: string): string {
  return path
    .replace(/\p{Cs}/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}
