import type { MockBackend } from '../backend';

/** What a control stands at, or is set to. Actions take and show null. */
export type ControlValue = string | number | boolean | null;

/** The panels' headings, in their order. A feature with controls of its own adds its area here. */
export const AREAS = {
  world: '整体情境',
  people: '用户',
  clock: '服务器时钟',
  network: '网络',
  cashier: '收银台',
  methods: '支付方式',
  bank: '银行转账',
  wallet: '余额',
  health: '健康码',
  goods: '商品与订单',
  faults: '单个接口',
  device: '本机',
  reset: '重置',
} as const;

export type AreaId = keyof typeof AREAS;

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** How a panel draws it. */
export type Shape =
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  | { readonly kind: 'toggle' }
  | {
      readonly kind: 'number';
      readonly min: number;
      readonly max: number;
      readonly step: number;
      readonly unit: string;
    }
  | { readonly kind: 'action' }
  /** Epoch milliseconds, or `~n`: n milliseconds from the real time. */
  | { readonly kind: 'instant' };

interface Named {
  /** Dotted, unique; part of links that testers send each other, so it stays as it is. */
  readonly id: string;
  readonly area: AreaId;
  readonly label: string;
  readonly hint?: string;
}

/** Carried out by the device or by what runs it: the mock backend only names it. */
export type DeviceControl = Named & Shape & { readonly where: 'device' };

export type BackendControl = Named &
  Shape & {
    readonly where: 'backend';
    read(backend: MockBackend): ControlValue;
    /** @returns what is wrong with the value, or null when it was done. */
    apply(backend: MockBackend, value: ControlValue): string | null;
    /** The value it has unless it is set itself; absent: never part of a link. */
    rest?(backend: MockBackend): ControlValue;
    /** What a link says, when that is more than `read`. */
    write?(backend: MockBackend): ControlValue;
    /** Values beyond the options, such as how often. Same answer as `apply`. */
    check?(value: ControlValue): string | null;
    /** One more line for the panel, such as how often a fault still strikes. */
    note?(backend: MockBackend): string;
  };

export type Control = BackendControl | DeviceControl;

const INSTANT = /^~-?\d{1,13}$/;

/** What is wrong with a value for this control, whoever carries it out; null: nothing. */
export function refuseValue(control: Control, value: ControlValue): string | null {
  const wrong = `${control.id} does not take ${String(value)}`;
  if (control.where === 'backend' && control.check) return control.check(value);
  switch (control.kind) {
    case 'choice':
      return control.options.some((option) => option.value === value) ? null : wrong;
    case 'toggle':
      return typeof value === 'boolean' ? null : wrong;
    case 'number': {
      const { min, max } = control;
      const fits = Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max;
      return fits ? null : wrong;
    }
    case 'instant':
      return (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) ||
        (typeof value === 'string' && INSTANT.test(value))
        ? null
        : wrong;
    case 'action':
      return value === null ? null : wrong;
  }
}

export const optionsOf = (labels: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** A button: it stands at nothing, it only does. */
export const action = (named: Named, apply: BackendControl['apply']): BackendControl => ({
  ...named,
  where: 'backend',
  kind: 'action',
  read: () => null,
  apply,
});

/** For an `apply` that cannot fail once its value fits. */
export const done = (_result: unknown): null => null;
