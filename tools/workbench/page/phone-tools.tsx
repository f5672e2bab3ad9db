import { useState } from 'react';
import type { Target } from '../../flows/hand';
import type { PhoneState } from '../messages';
import { act } from './backend';
import { backOnH5, hideH5, openOnH5 } from './h5-phone';
import { NAMES } from './names';
import { recordDeed } from './recorder';
import { attempt, bench, lookAtH5, setControl } from './store';

interface ButtonProps {
  readonly name: string;
  readonly press: () => void;
  readonly off?: boolean;
}

const Button = ({ name, press, off = false }: ButtonProps) => (
  <button className="tool" onClick={press} disabled={off}>
    {name}
  </button>
);

function Address({ phone, where }: { readonly phone: Target; readonly where: string }) {
  const [path, setPath] = useState('');
  const open = () => {
    if (!path.startsWith('/')) return bench.setState({ problem: '页面地址以 / 开头' });
    recordDeed(phone, { do: 'open', path });
    setPath('');
    void attempt(async () =>
      phone === 'h5' ? openOnH5(path) : await act({ phone, do: 'open', path }),
    );
  };
  return (
    <form
      className="phone__address"
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <input
        aria-label={`${NAMES[phone]}的页面地址`}
        title={where}
        placeholder={where || '/pages/…'}
        value={path}
        onChange={({ target }) => setPath(target.value)}
      />
      <button className="tool">打开</button>
    </form>
  );
}

/** What a person does to a phone from outside, and the page it shows. */
export function PhoneTools({ phone, running, hidden, where, stage }: PhoneState) {
  const off = stage !== 'ready';
  const deed = (what: 'back' | 'background' | 'foreground', h5: () => void) => () => {
    recordDeed(phone, { do: what });
    void attempt(async () => {
      if (phone !== 'h5') return act({ phone, do: what });
      h5();
      lookAtH5();
      return undefined;
    });
  };
  const turn = () => {
    recordDeed(phone, running ? { do: 'kill' } : { do: 'start', path: '' });
    void attempt(() => setControl(phone, running ? 'device.kill' : 'device.relaunch', null));
  };
  return (
    <>
      <div className="tools" role="group" aria-label={`${NAMES[phone]}的操作`}>
        <Button name="返回" press={deed('back', backOnH5)} off={off || !running} />
        <Button
          name={hidden ? '回到前台' : '切到后台'}
          press={deed(hidden ? 'foreground' : 'background', () => hideH5(!hidden))}
          off={off || !running}
        />
        <Button name={running ? '结束应用' : '打开应用'} press={turn} off={off} />
      </div>
      <Address phone={phone} where={where} />
    </>
  );
}
