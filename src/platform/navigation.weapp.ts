import type { Navigation } from './capabilities';
import { askHost, field } from './host-call';
import { hostNavigation } from './mini-navigation';

export const navigation = {
  ...hostNavigation(wx),
  toast(text) {
    void askHost(wx.showToast, { title: text, icon: 'none' });
  },
  async confirm({ title, text, yes, no }) {
    // WeChat refuses button texts over four characters.
    const answer = await askHost(wx.showModal, {
      title,
      content: text,
      confirmText: yes.slice(0, 4),
      cancelText: no.slice(0, 4),
    });
    return answer.kind === 'ok' && field(answer.value, 'confirm') === true;
  },
  refreshed() {
    void askHost(wx.stopPullDownRefresh, {});
  },
  setTitle(title) {
    void askHost(wx.setNavigationBarTitle, { title });
  },
} satisfies Navigation;
