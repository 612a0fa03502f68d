/** Templates of Vue. In one file of a project: `/// <reference types="return-reintegration-widgets/types/vue" />` */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { Elements } from './elements.js';

type Camel<Name> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name & string;

type Component<T extends Elements[keyof Elements]> = new () => {
  $props: PublicProps &
    Omit<HTMLAttributes, keyof T['attributes'] | keyof T['properties']> &
    T['attributes'] &
    T['properties'] & {
      [Name in keyof T['events'] as `on${Capitalize<Camel<Name>>}`]?: (event: T['events'][Name]) => void;
    };
};

type Components = { [Tag in keyof Elements]: Component<Elements[Tag]> };

declare module 'vue' {
  interface GlobalComponents extends Components {}
}
