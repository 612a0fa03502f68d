/** JSX of React 19. In one file of a project: `/// <reference types="return-reintegration-widgets/types/react" />` */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Elements } from './elements.js';

type Props<T extends Elements[keyof Elements]> = Omit<
  DetailedHTMLProps<HTMLAttributes<T['element']>, T['element']>,
  keyof T['attributes'] | keyof T['properties']
> &
  T['attributes'] &
  T['properties'] & {
    [Name in keyof T['events'] as `on${Name & string}`]?: (event: T['events'][Name]) => void;
  };

type AllProps = { [Tag in keyof Elements]: Props<Elements[Tag]> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends AllProps {}
  }
}
