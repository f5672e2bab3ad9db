import { Canvas, Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { qrDrawing, type QrDrawing } from './qr-drawing';
import './qr-code.scss';

/** Drawn sharper than the screen, so that a saved picture can be read as well. */
const SHARPNESS = 3;
/** A canvas comes a little after its page. */
const TRIES = 20;
const PAUSE_MS = 100;

export type Draw = (id: string, drawing: QrDrawing, pixels: number) => Promise<boolean>;

export interface QrCodeProps {
  /** Of the canvas; unlike any other on the screen. */
  readonly id: string;
  readonly text: string;
  /** Width and height in logical pixels. */
  readonly size: number;
  readonly label: string;
  /** Words over a code that no longer works; null: it does. */
  readonly stale: string | null;
  /** The host's canvas. */
  readonly draw: Draw;
}

/** Draws until the canvas is there; `undefined` while it is tried. */
function useDrawn(props: Pick<QrCodeProps, 'id' | 'text' | 'size' | 'draw'>): boolean | undefined {
  const { id, text, size, draw } = props;
  const [drawn, setDrawn] = useState<boolean>();
  useEffect(() => {
    let left = TRIES;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const attempt = async () => {
      const done = await draw(id, qrDrawing(text), size * SHARPNESS);
      if (over) return;
      left -= 1;
      if (done || left === 0) setDrawn(done);
      else timer = setTimeout(() => void attempt(), PAUSE_MS);
    };
    setDrawn(undefined);
    void attempt();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [id, text, size, draw]);
  return drawn;
}

/** A QR code on the host's canvas. Grey, and said to be over, once it no longer works. */
export function QrCode(props: QrCodeProps) {
  const { id, size, label, stale } = props;
  const drawn = useDrawn(props);
  const pixels = String(size * SHARPNESS);
  const box = { width: `${size}px`, height: `${size}px` };
  return (
    <View className="qr-code" role="img" aria-label={stale === null ? label : stale}>
      <Canvas type="2d" id={id} canvasId={id} width={pixels} height={pixels} style={box} />
      {stale === null ? null : (
        <View className="qr-code__over">
          <Text className="qr-code__stale">{stale}</Text>
        </View>
      )}
      {drawn === false && stale === null ? (
        <View className="qr-code__over">
          <Text className="qr-code__stale">二维码没有显示出来</Text>
        </View>
      ) : null}
    </View>
  );
}
