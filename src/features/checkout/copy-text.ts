import { services } from '@/services';

const { clipboard, navigation } = services.platform;

/**
 * Copies inside a tap and says so where the host does not (C8).
 * @returns false when the host or the person refused: the text has to be shown instead
 */
export async function copyText(text: string, said: string): Promise<boolean> {
  const outcome = await clipboard.copy(text);
  if (outcome !== 'copied') return false;
  if (!clipboard.announcesItself) navigation.toast(said);
  return true;
}
