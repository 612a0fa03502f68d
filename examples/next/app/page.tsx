import { Widgets } from './widgets';

export default function Page() {
  return (
    <main>
      <h1>Retour et réintégration</h1>
      <Widgets />
    </main>
  );
}
