import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { STYLE } from "./style.ts";

const stringifier = unified().use(rehypeStringify, { quoteSmart: true }).freeze();

/** No script, no network: the page holds all that it needs. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A whole page as text. Everything comes in as a tree, so that nothing of an article can become markup. */
export function pageText(title: string, language: string, body: readonly ElementContent[]): string {
  const page = h("html", { lang: language }, [
    h("head", [
      h("meta", { charSet: "utf-8" }),
      h("meta", { httpEquiv: "Content-Security-Policy", content: POLICY }),
      h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      h("meta", { name: "referrer", content: "no-referrer" }),
      h("title", title),
      h("style", STYLE),
    ]),
    h("body", [h("a", { className: ["skip"], href: "#main" }, "Skip to the article"), ...body]),
  ]);
  return `${stringifier.stringify({ type: "root", children: [{ type: "doctype" }, page] })}\n`;
}

/** A link to a web address; anything else than http and https is shown as text. */
export function link(address: string, text: string): Element | string {
  return /^https?:\/\//i.test(address) ? h("a", { href: address, rel: ["noopener", "noreferrer"] }, text) : text;
}
