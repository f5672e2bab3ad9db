import * as glassEasel from 'glass-easel';
import { withGestures } from './gestures';

/** The engine's own enum exists in its types only. */
const NO_DEFAULT = 1 as glassEasel.EventBubbleStatus;

/** What the browser tells the context reaches the engine's elements, the hosts' gestures among it. */
export function dispatchEvents(context: glassEasel.CurrentWindowBackendContext): void {
  const send = withGestures((target, type, detail, options) => {
    const event = new glassEasel.Event(type, detail, options);
    glassEasel.Event.dispatchEvent(target, event);
    return event.defaultPrevented();
  });
  context.onEvent((target, type, detail, options) =>
    send(target, type, detail, options) ? NO_DEFAULT : undefined,
  );
}
