import { Image } from '@tarojs/components';
import { pictureName, pictureWays } from './native';
import './picture.scss';

export interface PictureProps {
  readonly src: string;
  /** Placeholder colour, taken from the picture. */
  readonly tint: string;
  /** What it shows; empty when the words beside it say so already. */
  readonly alt?: string;
  readonly className?: string;
  readonly eager?: boolean;
  /** For fingers only: a button beside it does the same. */
  readonly onPress?: () => void;
}

/** A picture in a fixed box: its tint is there at once, the picture when it is near. */
export function Picture(props: PictureProps) {
  const { src, tint, alt = '', className = '', eager = false, onPress } = props;
  return (
    <Image
      className={className ? `picture ${className}` : 'picture'}
      {...(tint === 'transparent' ? {} : { style: { backgroundColor: tint } })}
      src={src}
      {...pictureWays(eager)}
      {...(onPress ? { onClick: onPress } : {})}
      {...pictureName(alt)}
    />
  );
}
