/** An element of XML: its name, attributes, own text and children. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly children: Element[];
}

const TOKEN = /<\?xml[^?]*\?>|<(\/?)([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>|([^<]+)/gy;

/** Reads XML as strictly as its rules: throws where it is not well-formed, or holds a character that XML 1.0 can't. */
export function readXml(xml: string): Element {
  // eslint-disable-next-line no-control-regex -- they are what may not be there
  if (/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/u.test(xml)) throw new Error("a character that is none of XML's");
  const root: Element = { name: "", attributes: {}, text: "", children: [] };
  const open = [root];
  let at = 0;
  for (const [token, closes, name = "", attributes = "", empty, text] of xml.matchAll(TOKEN)) {
    at += token.length;
    const inner = open.at(-1) ?? root;
    if (text !== undefined) inner.text += decoded(text);
    else if (closes === "/") {
      if (open.pop()?.name !== name) throw new Error(`unexpected </${name}>`);
    } else if (name !== "") {
      const pairs = [...attributes.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [
        key,
        decoded(value),
      ]);
      const element = { name, attributes: Object.fromEntries(pairs) as Record<string, string>, text: "", children: [] };
      inner.children.push(element);
      if (empty !== "/") open.push(element);
    }
  }
  const [top] = root.children;
  if (at !== xml.length || open.length !== 1 || top === undefined || root.children.length > 1)
    throw new Error(`not well-formed at ${at}: ${xml.slice(at, at + 40)}`);
  return top;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(text: string): string {
  if (text.includes("]]>")) throw new Error("]]> in text");
  return text.replace(/&(?:#(\d+)|(\w+));|&/g, (whole, digits?: string, name?: string) => {
    const sign = digits === undefined ? NAMED[name ?? ""] : String.fromCodePoint(Number(digits));
    if (sign === undefined) throw new Error(`unexpected ${whole}`);
    return sign;
  });
}
