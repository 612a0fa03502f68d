'use client';
import { ResourceList, TerritoryFootnote, define } from 'return-reintegration-widgets/react';
import { useState } from 'react';

define({ base: 'https://publisher.example/v1/' });

export function Widgets() {
  const [language, setLanguage] = useState('');
  return (
    <>
      <ResourceList sort="title" limit={5} onRrLoad={event => setLanguage(event.detail.language)}>
        <a href="https://publisher.example/v1/fr/resources/?sort=title&amp;limit=5">Documents</a>
      </ResourceList>
      <p id="heard">{language}</p>
      <TerritoryFootnote />
    </>
  );
}
