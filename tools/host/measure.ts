import { agreedBefore } from './agreed';
import type { HostName } from './logic/host-name';
import type { Shape } from './logic/page-view';
import { noteOf, type Note } from './note';
import { openStage } from './stage';
import { STORIES, type Story } from './stories';

export interface FirstScreen extends Note {
  readonly page: string;
  readonly shape: Shape;
}

/** What a page sends from the moment it is opened until it shows its data. */
async function firstScreen(host: HostName, dist: string, story: Story): Promise<FirstScreen> {
  const { page, before, enter } = story;
  const stage = await openStage(host, dist);
  const { app, device } = stage;
  await before?.(stage);
  if (!enter) {
    app.kill();
    device.storage.clear();
    for (const [key, text] of agreedBefore()) device.storage.set(key, text);
  }
  const note = await noteOf(stage, () => (enter ? enter(stage) : app.launch()));
  if (app.page.path !== page) throw new Error(`${page} did not open: ${app.page.path}`);
  return { page, ...note, shape: app.page.shape };
}

export async function firstScreens(host: HostName, dist: string): Promise<FirstScreen[]> {
  const screens: FirstScreen[] = [];
  for (const story of STORIES) screens.push(await firstScreen(host, dist, story));
  return screens;
}
