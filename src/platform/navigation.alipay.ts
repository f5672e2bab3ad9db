import type { Navigation } from './capabilities';
import { askHost, field } from './host-call';
import { hostNavigation } from './mini-navigation';

export const navigation = {
  ...hostNavigation(my),
  toast(text) {
    void askHost(my.showToast, { content: text, type: 'none' });
  },
  async confirm({ title, text, yes, no }) {
    const answer = await askHost(my.confirm, {
      title,
      content: text,
      confirmButtonText: yes,
      cancelButtonText: no,
    });
    return answer.kind === 'ok' && field(answer.value, 'confirm') === true;
  },
  refreshed() {
    void askHost(my.stopPullDownRefresh, {});
  },
  setTitle(title) {
    void askHost(my.setNavigationBar, { title });
  },
} satisfies Navigation;
