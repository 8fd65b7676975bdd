/** A key and a plain scalar that is text in any YAML: it begins with a letter, or is a day, and holds no ":" or "#" (YAML 1.2.2 § 7.3.3). */
const FIELD = /^([A-Za-z][\w-]*): +(\p{L}[^:#\p{Cc}]*|\d{4}-\d\d-\d\d) *\r?$/u;
/** What looks like text and is none (YAML 1.2.2 § 10.3.2). */
const NO_TEXT = /^(?:null|true|false)$/i;

/**
 * The keys and values of a front matter that is no more than "key: some words" on every line, as a YAML parser reads them; null for any other. Most are so plain,
 * and a parser takes longer over one than the rest of the reading over a short article.
 */
export function readPlainFields(yaml: string): ReadonlyMap<string, string> | null {
  const fields = new Map<string, string>();
  const lines = yaml.split("\n");
  if (lines.at(-1) === "") lines.pop();
  for (const line of lines) {
    const [, key, value] = FIELD.exec(line) ?? [];
    if (key === undefined || value === undefined || fields.has(key)) return null;
    const text = value.trimEnd();
    if (NO_TEXT.test(text) || NO_TEXT.test(key)) return null;
    fields.set(key, text);
  }
  return fields.size === 0 ? null : fields;
}
