import type * as glassEasel from 'glass-easel';
import type { Finger, ViewEvent, ViewNode } from '../logic/view-event';

interface Caller {
  readonly _$?: glassEasel.Element;
}

/** An event as the engine hands it to a method. */
export interface EngineEvent {
  readonly detail: unknown;
  readonly target: Caller | glassEasel.Element;
  readonly currentTarget: Caller | glassEasel.Element;
  readonly mark?: Readonly<Record<string, unknown>>;
  getEventName(): string;
  getOriginalEvent(): unknown;
}

const elementOf = (node: Caller | glassEasel.Element): glassEasel.Element =>
  (node as Caller)._$ ?? (node as glassEasel.Element);

function viewNode(node: Caller | glassEasel.Element): ViewNode {
  const element = elementOf(node);
  const dom = element.$$ as unknown as HTMLElement | null;
  const dataset = { ...(element.dataset as Record<string, unknown>) };
  return {
    ...{ id: element.id, dataset },
    offsetLeft: Math.round(dom?.offsetLeft ?? 0),
    offsetTop: Math.round(dom?.offsetTop ?? 0),
    tag: (dom?.localName ?? '').replace(/^wx-/, ''),
  };
}

const finger = ({ identifier, clientX, clientY, pageX, pageY }: Touch): Finger => ({
  ...{ identifier, clientX, clientY, pageX, pageY },
});

function fingers(original: unknown): Pick<ViewEvent, 'touches' | 'changedTouches'> {
  if (typeof TouchEvent !== 'undefined' && original instanceof TouchEvent) {
    return {
      touches: [...original.touches].map(finger),
      changedTouches: [...original.changedTouches].map(finger),
    };
  }
  if (original instanceof MouseEvent) {
    const { clientX, clientY, pageX, pageY, buttons } = original;
    const one = { identifier: 0, clientX, clientY, pageX, pageY };
    return { touches: buttons > 0 ? [one] : [], changedTouches: [one] };
  }
  return {};
}

/** The engine's event as plain data that can leave the document. */
export function viewEvent(event: EngineEvent): ViewEvent {
  const type = event.getEventName();
  const pressed = type.startsWith('touch') || type.startsWith('mouse');
  const detail = type === 'tap' ? position(event.detail) : pressed ? {} : plain(event.detail);
  return {
    ...{ type, detail },
    target: viewNode(event.target),
    currentTarget: viewNode(event.currentTarget),
    ...fingers(event.getOriginalEvent()),
    ...(event.mark ? { mark: { ...event.mark } } : {}),
  };
}

function position(detail: unknown): object {
  const { x = 0, y = 0 } = (detail ?? {}) as { x?: number; y?: number };
  return { x: x + scrollX, y: y + scrollY };
}

/** What the engine copied off a DOM event (nodes, views, functions) stays behind. */
function plain(detail: unknown): unknown {
  if (typeof detail !== 'object' || detail === null) return detail ?? {};
  return Object.fromEntries(
    Object.entries(detail).filter(
      ([, value]) => !(value instanceof Node) && !(value instanceof Window),
    ),
  );
}
