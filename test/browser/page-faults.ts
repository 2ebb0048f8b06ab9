import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rule and place of everything axe-core finds, best practices included. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(`axe.run().then(({ violations }) => violations)`);
  const list = found as { id: string; nodes: { target: unknown[]; failureSummary: string }[] }[];
  return list.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${String(target)}: ${failureSummary}`),
  );
}

/** What makes the page wider than its window: it does not scroll within itself. */
export async function sticksOut(page: Page): Promise<unknown> {
  return page.evaluate(`document.documentElement.scrollWidth <= innerWidth ? [] :
    [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.scroll, svg'))
      .map((one) => one.tagName + '.' + one.className)`);
}

/** What the browser complains of while a page is used: faults of scripts, and what the content policy forbade. */
export function complaintsOf(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(String(error)));
  page.on('console', (message) => {
    // A refused form is answered with 4xx, which the browser notes as if it were a missing part.
    const isRefusal = message.text().startsWith('Failed to load resource') && message.location().url === page.url();
    if (message.type() === 'error' && !isRefusal) heard.push(message.text());
  });
  return heard;
}
