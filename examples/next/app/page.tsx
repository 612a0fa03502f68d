import { prerendered } from './prerendered';
import { Widgets } from './widgets';

export default async function Page() {
  return (
    <main>
      <h1>Retour et réintégration</h1>
      <div dangerouslySetInnerHTML={{ __html: await prerendered('overview') }} />
      <Widgets />
    </main>
  );
}
