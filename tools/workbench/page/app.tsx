import { createRoot } from 'react-dom/client';
import { watchCashier } from './h5-phone';
import { Drawer } from './log';
import { Panel } from './panel';
import { Phones } from './phones';
import { watchDocuments } from './recorder';
import { attempt, begin } from './store';

function Workbench() {
  return (
    <div className="bench">
      <div className="bench__main">
        <Phones />
        <Drawer />
      </div>
      <Panel />
    </div>
  );
}

const root = document.body.appendChild(document.createElement('div'));
createRoot(root).render(<Workbench />);
requestAnimationFrame(() => {
  void attempt(begin);
  watchCashier();
  watchDocuments();
});
