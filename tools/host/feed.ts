import type { MockDoor } from './logic/mock-door';

interface Page {
  data: { items: unknown[]; next: string | null };
}

/** A backend whose feed comes as one page of this many products. */
export const feedOf =
  (size: number) =>
  (door: MockDoor): MockDoor => ({
    ...door,
    async answer(request) {
      if (!/\/products$/.test(request.url)) return door.answer(request);
      const first = await door.answer(request);
      const whole = JSON.parse(first.body) as Page;
      while (whole.data.items.length < size && whole.data.next !== null) {
        const cursor = encodeURIComponent(whole.data.next);
        const reply = await door.answer({ ...request, url: `${request.url}?cursor=${cursor}` });
        const { items, next } = (JSON.parse(reply.body) as Page).data;
        whole.data = { items: [...whole.data.items, ...items], next };
      }
      whole.data = { items: whole.data.items.slice(0, size), next: null };
      return { ...first, body: JSON.stringify(whole) };
    },
  });
