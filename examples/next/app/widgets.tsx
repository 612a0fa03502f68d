'use client';
import {
  ResourceList,
  ReturnReintegrationOverview,
  TerritoryFootnote,
  define,
} from 'return-reintegration-widgets/react';
import { useState } from 'react';

define({ base: 'https://publisher.example/v1/' });

export function Widgets() {
  const [language, setLanguage] = useState('');
  return (
    <>
      <ReturnReintegrationOverview noFootnote />
      <ResourceList sort="title" limit={5} onRrLoad={event => setLanguage(event.detail.language)} />
      <p id="heard">{language}</p>
      <TerritoryFootnote />
    </>
  );
}
