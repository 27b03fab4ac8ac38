import { CoverageScreen } from '../features/coverage/CoverageScreen.tsx';

export default function CoveragePage() {
  return <CoverageScreen />;
}
