import { WijkScreen } from '../features/wijk/WijkScreen.tsx';

export default function WijkPage() {
  return <WijkScreen />;
}
