import type { BuiltIn, Drawn } from '../built-in';
import { sourceOf } from './host';
import { flag, inner, kept, listen, number, text, undoAll } from './parts';
import { whenTapped } from './taps';

const canvasOf = kept(({ el }: Drawn) => inner(el, 'canvas', 'host-canvas'));

const canvas: BuiltIn = {
  tag: 'canvas',
  changed(drawn, name, value) {
    canvasOf(drawn);
    if (name === 'canvas-id') drawn.el.setAttribute(name, text(value));
    if (name === 'disable-scroll') drawn.el.toggleAttribute(name, flag(value));
  },
  attached(drawn) {
    const made = canvasOf(drawn);
    made.width = drawn.el.clientWidth || 300;
    made.height = drawn.el.clientHeight || 150;
    return undefined;
  },
};

/** Seconds of a film that says nothing about itself. */
const FILM = 10;
const TICK = 250;

/** A film that is not decoded: its poster, a button, and time that passes. */
class Film {
  private time = 0;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly drawn: Drawn) {}

  private get seconds(): number {
    return Math.max(number(this.drawn.get('duration'), FILM), 1);
  }

  paint(): void {
    const { el, get } = this.drawn;
    const poster = sourceOf(get('poster'));
    el.style.backgroundImage = poster === '' ? '' : `url(${JSON.stringify(poster)})`;
    el.toggleAttribute('data-playing', this.timer !== undefined);
    const verb = this.timer === undefined ? '播放' : '暂停';
    el.querySelector('.host-play')?.setAttribute('aria-label', `${verb}视频`);
  }

  toggle(): void {
    if (this.timer === undefined) this.play();
    else this.pause();
  }

  play(): void {
    if (this.timer !== undefined) return;
    this.timer = setInterval(() => this.tick(), TICK);
    this.drawn.emit('play', {});
    this.paint();
  }

  pause(): void {
    if (this.stop()) this.drawn.emit('pause', {});
    this.paint();
  }

  stop(): boolean {
    const was = this.timer !== undefined;
    clearInterval(this.timer);
    this.timer = undefined;
    return was;
  }

  private tick(): void {
    const { emit, get } = this.drawn;
    this.time = Math.min(this.time + TICK / 1000, this.seconds);
    emit('timeupdate', { currentTime: this.time, duration: this.seconds });
    if (this.time < this.seconds) return;
    this.time = 0;
    if (flag(get('loop'))) return;
    this.stop();
    this.paint();
    emit('ended', {});
  }
}

const filmOf = kept((drawn) => new Film(drawn));

const video: BuiltIn = {
  tag: 'video',
  changed: (drawn) => filmOf(drawn).paint(),
  attached(drawn) {
    const { el, get, emit } = drawn;
    const film = filmOf(drawn);
    inner(el, 'div', 'host-play').setAttribute('role', 'button');
    film.paint();
    emit('loadedmetadata', {
      ...{ width: 640, height: 360 },
      duration: number(get('duration'), FILM),
    });
    if (flag(get('autoplay'))) film.play();
    return undoAll([whenTapped(el, () => film.toggle()), () => void film.stop()]);
  },
};

const frameOf = kept(({ el }: Drawn) => inner(el, 'iframe', 'host-frame'));

const webView: BuiltIn = {
  tag: 'web-view',
  changed(drawn, name, value) {
    if (name === 'src') frameOf(drawn).src = text(value, 'about:blank');
  },
  attached(drawn) {
    const frame = frameOf(drawn);
    const src = () => text(drawn.get('src'));
    return undoAll([
      listen(frame, 'load', () => drawn.emit('load', { src: src() })),
      listen(frame, 'error', () => drawn.emit('error', { src: src(), url: src() })),
      listen<MessageEvent>(window, 'message', ({ source, data }) => {
        if (source === frame.contentWindow) drawn.emit('message', { data: [data] });
      }),
    ]);
  },
};

export const MEDIA: readonly BuiltIn[] = [canvas, video, webView];
