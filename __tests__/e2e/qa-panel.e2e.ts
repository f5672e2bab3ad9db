import assert from 'node:assert/strict';
import { answer, backend } from './support/backend';
import { journey } from './support/journey';
import { pages } from './support/shopper';

interface Panel {
  readonly state: string;
}

journey('a link with a state brings the shop into it', async ({ shopper }) => {
  const me = await shopper();
  await me.go(`${pages.home}?qa=world:sold-out,fault.listOrders:busy*2`);
  await me.sees(/售罄/);
  assert.equal(
    (await answer<Panel>('/__mock/controls')).state,
    'world:sold-out,fault.listOrders:busy*2',
  );
  await backend.calm();
});

journey('every tap goes through the mark, and the handle opens the panel', async ({ shopper }) => {
  const me = await shopper();
  await me.go(pages.me);
  const mark = me.page.getByText('演示', { exact: true }).last();
  const box = await mark.boundingBox();
  assert.ok(box);
  await me.page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  await me.sees('当前状态');
  const handle = await me.button('测试面板').last().boundingBox();
  assert.ok(handle && handle.width >= 44 && handle.height >= 44);
});
