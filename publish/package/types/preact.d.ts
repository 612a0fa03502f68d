/** JSX of Preact. In one file of a project: `/// <reference types="return-reintegration-widgets/types/preact" />` */
import type { JSX, Ref } from 'preact';
import type { Elements } from './elements.js';

/** What every element takes: Preact 10 and 11 keep its name in different places. */
type HTMLAttributes = JSX.IntrinsicElements['section'];

type Props<T extends Elements[keyof Elements]> = Omit<
  HTMLAttributes,
  'ref' | keyof T['attributes'] | keyof T['properties']
> &
  T['attributes'] &
  T['properties'] & {
    ref?: Ref<T['element']> | undefined;
  } & {
    [Name in keyof T['events'] as `on${Name & string}`]?: (event: T['events'][Name]) => void;
  };

// Each by its name: to extend it by all of them would need `section` before it has a meaning, which TypeScript 7 refuses.
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'resource-list': Props<Elements['resource-list']>;
      'return-reintegration-overview': Props<Elements['return-reintegration-overview']>;
      'territory-footnote': Props<Elements['territory-footnote']>;
    }
  }
}
