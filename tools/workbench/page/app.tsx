import { createRoot } from 'react-dom/client';
import { begin } from './address';
import { Drawer } from './drawer';
import { watchCashier } from './h5-phone';
import { followFocus, useLook } from './look';
import { Panel } from './panel';
import { Phones } from './phones';
import { watchDocuments } from './recorder';
import { Top } from './top';

function Workbench() {
  const { panel } = useLook();
  return (
    <div className="bench">
      <Top />
      <div className="bench__body">
        <div className="bench__main">
          <Phones />
          <Drawer />
        </div>
        {panel ? <Panel /> : null}
      </div>
    </div>
  );
}

const root = document.body.appendChild(document.createElement('div'));
createRoot(root).render(<Workbench />);
requestAnimationFrame(() => {
  void begin();
  watchCashier();
  watchDocuments();
  followFocus();
});
