import { PanelScreen } from '@/features/qa-panel/panel-screen';

export default function PanelPage() {
  return <PanelScreen />;
}
