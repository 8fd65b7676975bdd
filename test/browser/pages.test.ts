import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { emptyFolder, factmark, REFERENCE } from "../cli/run.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: inject("chromium"), args: ["--no-sandbox"] });
});

afterAll(() => browser.close());

const pageAddress = (folder: string, name: string): string => pathToFileURL(join(resolve(folder), name)).href;

/** Opens a page, shows it to `look`, and closes it. */
async function open<T>(address: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(address);
    return await look(page);
  } finally {
    await context.close();
  }
}

const attributes = async (locator: Locator, name: string): Promise<string[]> =>
  Promise.all((await locator.all()).map(async (one) => (await one.getAttribute(name)) ?? ""));

const overflow = (page: Page): Promise<number> =>
  page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");

describe.each(["index.html", "allies-of-moscow.html"])("%s", (name) => {
  const address = pageAddress("reports", name);

  test.each(["light", "dark"] as const)("has no fault of accessibility in the %s scheme", async (colorScheme) => {
    const found = await open(address, { colorScheme }, (page) => new AxeBuilder({ page }).analyze());
    expect(found.violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html) }))).toEqual([]);
  });

  test.each([360, 768, 1280])("does not scroll sideways at %i px", async (width) => {
    expect(await open(address, { viewport: { width, height: 800 } }, overflow)).toBeLessThanOrEqual(0);
  });

  test("asks nothing of the network and runs no script", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(address);
    expect(asked).toEqual([address]);
    expect(await page.locator("script").count()).toBe(0);
    await context.close();
  });
});

describe("the page of an article", () => {
  const address = pageAddress("reports", "allies-of-moscow.html");

  test("leads from every mark to its card and back, without scripts", async () => {
    await open(address, { javaScriptEnabled: false }, async (page) => {
      const ids = await attributes(page.locator(".card"), "id");
      expect(ids.length).toBeGreaterThan(20);
      for (const id of ids) {
        expect(await page.locator(`sup#${id}-text a[href="#${id}"]`).count(), id).toBe(1);
        expect(await page.locator(`.card#${id} a[href="#${id}-text"]`).count(), id).toBe(1);
      }
      const refuted = page.locator(".card.refuted").first();
      const id = (await refuted.getAttribute("id")) ?? "";
      await page.locator(`#${id}-text a`).click();
      expect(new URL(page.url()).hash).toBe(`#${id}`);
    });
  });

  test("shows the rows and the SQL on demand, and on paper without being asked", async () => {
    await open(address, {}, async (page) => {
      const sql = page.locator(".card pre").first();
      expect(await sql.isVisible()).toBe(false);
      await page.locator(".card summary").first().click();
      expect(await sql.isVisible()).toBe(true);
      expect(await sql.textContent()).toContain("SELECT");
      await page.emulateMedia({ media: "print" });
      expect(await page.locator(".card pre").last().isVisible()).toBe(true);
    });
  });

  test("can be read with the keyboard alone", async () => {
    await open(address, {}, async (page) => {
      await page.keyboard.press("Tab");
      expect(await page.locator(":focus").textContent()).toBe("Skip to the article");
      await page.keyboard.press("Enter");
      expect(new URL(page.url()).hash).toBe("#main");
    });
  });
});

describe("an article that would be more than text", () => {
  const HOSTILE = `---
title: "</title><script>document.title = 'taken'</script>"
author: "<img src=x onerror=alert(1)>"
published: 2022-04-12
---

<script>alert("141 of 193 member states")</script>

Armenia <img src="https://example.org/x.png" onerror="alert(1)"> joined [the union](javascript:alert(2)) in 2015, <b>said</b> "><svg onload=alert(3)>.

| a | b |
| - | - |
| <iframe src="https://example.org"></iframe> | 93 votes |
`;

  test("is shown as text, and asks and runs nothing", async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "hostile.md"), HOSTILE);
    const ran = factmark(["check", "hostile.md", "--reference", REFERENCE, "--output", "out", "--fail-on", "none"], {
      cwd: folder,
    });
    expect(ran.stderr).toBe("");
    for (const name of ["hostile.html", "index.html"]) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const happened: string[] = [];
      page.on("dialog", (dialog) => happened.push(dialog.message()));
      page.on("request", (request) => happened.push(request.url()));
      const address = pageAddress(join(folder, "out"), name);
      await page.goto(address);
      expect(happened).toEqual([address]);
      expect(await page.title()).not.toBe("taken");
      expect(await page.locator("script, img, svg, iframe, [onerror], [onload]").count()).toBe(0);
      const links = await attributes(page.locator("a"), "href");
      expect(links.filter((href) => !/^(#|https?:|[a-z-]+\.html)/.test(href))).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      if (name === "hostile.html") expect(await page.locator("article").textContent()).toContain('<script>alert("');
      await context.close();
    }
  });
});
