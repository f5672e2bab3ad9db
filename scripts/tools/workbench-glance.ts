import { chromium } from 'playwright-core';
import { chromiumPath } from './browser-site';

const PHONES = ['weapp', 'alipay', 'h5'] as const;
const MINUTE = 60_000;

/** Opens the workbench and waits until each of its phones shows the shop. */
export async function glanceAtWorkbench(origin: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1680, height: 1000 } });
    await page.goto(`${origin}/__workbench/`);
    for (const phone of PHONES) {
      const outer = page.frameLocator(`iframe[data-phone="${phone}"]`);
      const glass = phone === 'h5' ? outer : outer.frameLocator('#pages iframe:not([hidden])');
      await glass.getByText('为你推荐').first().waitFor({ timeout: MINUTE });
    }
  } finally {
    await browser.close();
  }
}
