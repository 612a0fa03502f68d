/// <reference types="return-reintegration-widgets/types/react" />
import { ResourceList, define } from 'return-reintegration-widgets/react';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

define({ base: 'https://publisher.example/v1/' });

function App() {
  const [language, setLanguage] = useState('');
  return (
    <main>
      <h1>Retour et réintégration</h1>
      <return-reintegration-overview no-footnote />
      <ResourceList sort="title" limit={5} onRrLoad={event => setLanguage(event.detail.language)} />
      <p id="heard">{language}</p>
      <territory-footnote />
    </main>
  );
}

createRoot(document.querySelector('#app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
