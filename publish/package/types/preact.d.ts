/** JSX of Preact. In one file of a project: `/// <reference types="return-reintegration-widgets/types/preact" />` */
import type { HTMLAttributes } from 'preact';
import type { Elements } from './elements.js';

type Props<T extends Elements[keyof Elements]> = Omit<
  HTMLAttributes<T['element']>,
  keyof T['attributes'] | keyof T['properties']
> &
  T['attributes'] &
  T['properties'] & {
    [Name in keyof T['events'] as `on${Name & string}`]?: (event: T['events'][Name]) => void;
  };

type AllProps = { [Tag in keyof Elements]: Props<Elements[Tag]> };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends AllProps {}
  }
}
