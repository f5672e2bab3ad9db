import { Input, Text, View } from '@tarojs/components';
import { useDidHide, useDidShow, useUnload } from '@tarojs/taro';
import { useState } from 'react';
import { useLook } from '@/state/settings';
import { Action } from '@/ui/action';
import { Empty } from '@/ui/empty';
import { inputName } from '@/ui/native';
import { Notice } from '@/ui/notice';
import { press } from '@/ui/press';
import { Screen } from '@/ui/screen';
import type { Control, Panel } from './backend';
import { ControlRow } from './control-row';
import { panelIsOpen } from './place';
import { StateCard } from './state-card';
import { usePanel, type PanelState } from './use-panel';
import './panel.scss';

/** Rows drawn at a time: an area may have more of them than a first screen should hold. */
const STEP = 30;

/** With a search, whatever contains it; else the area's own. */
function chosen({ controls }: Panel, area: string, search: string): readonly Control[] {
  const wanted = search.trim().toLowerCase();
  if (!wanted) return controls.filter((control) => control.area === area);
  const text = ({ id, label, hint = '', options = [] }: Control) =>
    [id, label, hint, ...options.map((option) => option.label)].join(' ').toLowerCase();
  return controls.filter((control) => text(control).includes(wanted));
}

interface AreasProps {
  readonly panel: Panel;
  readonly area: string;
  readonly onChoose: (area: string) => void;
}

function Areas({ panel, area, onChoose }: AreasProps) {
  const filled = panel.areas.filter(({ id }) => panel.controls.some((one) => one.area === id));
  return (
    <View className="qa__areas" role="tablist">
      {filled.map(({ id, label }) => (
        <View
          key={id}
          className={id === area ? 'qa__value qa__value--on' : 'qa__value'}
          {...press(() => onChoose(id), label)}
          role="tab"
          aria-selected={id === area}
        >
          <Text>{label}</Text>
        </View>
      ))}
    </View>
  );
}

interface RowsProps {
  readonly found: readonly Control[];
  readonly panelState: PanelState;
}

function Rows({ found, panelState }: RowsProps) {
  const [open, setOpen] = useState('');
  const [most, setMost] = useState(STEP);
  const left = found.length - most;
  return (
    <View className="card">
      {found.slice(0, most).map((control) => {
        const value = panelState.valueOf(control);
        return (
          <ControlRow
            key={`${control.id} ${String(value)}`}
            control={control}
            value={value}
            open={open === control.id}
            onOpen={() => setOpen(open === control.id ? '' : control.id)}
            onSet={(next) => void panelState.set(control, next)}
          />
        );
      })}
      {left > 0 ? (
        <Action kind="plain" block onPress={() => setMost(most + STEP)}>
          {`还有 ${left} 项，继续显示`}
        </Action>
      ) : null}
      {found.length === 0 ? <Empty title="没有找到" text="换个词试试" /> : null}
    </View>
  );
}

function Controls({ panel, panelState }: { panel: Panel; panelState: PanelState }) {
  const [area, setArea] = useState('world');
  const [search, setSearch] = useState('');
  const choose = (next: string) => {
    setArea(next);
    setSearch('');
  };
  return (
    <>
      <View className="card">
        <Input
          className="qa__input"
          type="text"
          value={search}
          placeholder="搜索，例如 提交订单、售罄"
          onInput={(event) => setSearch(event.detail.value)}
          {...inputName('搜索控制项')}
        />
        <Areas panel={panel} area={search.trim() ? '' : area} onChoose={choose} />
      </View>
      <Rows
        key={search.trim() || `area ${area}`}
        found={chosen(panel, area, search)}
        panelState={panelState}
      />
    </>
  );
}

/** Everything testers can bend, on the phone itself. Only builds for demonstrations have it. */
export function PanelScreen() {
  const look = useLook();
  const panelState = usePanel();
  const { panel, problem } = panelState;
  useDidShow(() => panelIsOpen(true));
  useDidHide(() => panelIsOpen(false));
  useUnload(() => panelIsOpen(false));
  return (
    <Screen look={look}>
      {problem ? (
        <Notice action="重试" onPress={() => void panelState.look()}>
          {problem}
        </Notice>
      ) : null}
      {panel ? (
        <>
          <StateCard state={panel.state} onFollow={(text) => void panelState.follow(text)} />
          <Controls panel={panel} panelState={panelState} />
        </>
      ) : null}
    </Screen>
  );
}
