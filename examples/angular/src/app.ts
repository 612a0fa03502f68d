import { CUSTOM_ELEMENTS_SCHEMA, Component, resource, signal } from '@angular/core';
import type { OverviewContent } from 'return-reintegration-widgets';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <h1>Retour et réintégration</h1>
      @if (overview.hasValue()) {
        <return-reintegration-overview no-footnote [content]="overview.value()" />
      }
      <resource-list sort="title" [limit]="5" (rr-load)="language.set($event.detail.language)">
        <a href="https://publisher.example/v1/fr/resources/?sort=title&amp;limit=5">Documents</a>
      </resource-list>
      <p id="heard">{{ language() }}</p>
      <territory-footnote />
    </main>
  `,
})
export class App {
  protected readonly language = signal('');
  /** Asked for by the application itself: the element then fetches nothing. */
  protected readonly overview = resource({
    loader: async (): Promise<OverviewContent> => {
      const response = await fetch('https://publisher.example/v1/content/fr/overview.json');
      return response.json();
    },
  });
}
