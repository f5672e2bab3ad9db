function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run \`npm run e2e\`.`);
  return value;
}

/** Where the shop is served, and the browser that visits it. */
export const site = { url: required('AMPHI_URL'), chromium: required('CHROMIUM_PATH') };

export async function answer<T>(path: string, init?: RequestInit): Promise<T> {
  const reply = await fetch(site.url + path, init);
  if (!reply.ok) throw new Error(`${path}: ${await reply.text()}`);
  return (await reply.json()) as T;
}

const command = (name: string) =>
  answer<unknown>(`/__mock/${name}`, { method: 'POST', body: JSON.stringify({}) });

/** The mock backend's own handle. */
export const backend = {
  reset: () => command('reset'),
  calm: () => command('clear'),
};
