import { AGENTS } from '../../__tests__/e2e/cashier/till';
import type { Shopper } from '../../__tests__/e2e/support/shopper';

/** What the browser says of itself from the next page on: a tour has one phone. */
export async function speaksAs({ page }: Shopper, agent: keyof typeof AGENTS): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setUserAgentOverride', { userAgent: AGENTS[agent] });
}
