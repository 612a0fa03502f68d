'use client';
/**
 * React components: `import { ResourceList } from 'return-reintegration-widgets/react'`. Needs `react` and `@lit/react`.
 *
 * Properties have the names that they have in JavaScript (`pageSize`, `noFilters`, `content`), events those of React
 * (`onRrLoad`). What an attribute can say is written as an attribute, also by a server: so the element begins with it, before
 * React has taken the page over, and nothing is loaded or drawn twice.
 */
import { createComponent } from '@lit/react';
import type { EventName, ReactWebComponent } from '@lit/react';
import type { LitElement } from 'lit';
import * as React from 'react';
import type { Tag } from './content/views.js';
import * as elements from './index.js';

export { define } from './index.js';
export type * from './elements.js';

const eventOf = <Name extends keyof GlobalEventHandlersEventMap>(name: Name) =>
  name as Name & EventName<GlobalEventHandlersEventMap[Name] & Event>;

const events = { onRrLoad: eventOf('rr-load'), onRrError: eventOf('rr-error') };

export const ReturnReintegrationOverview = componentOf(
  'return-reintegration-overview',
  elements.ReturnReintegrationOverview,
  events,
);

export const ResourceList = componentOf('resource-list', elements.ResourceList, {
  ...events,
  onRrChange: eventOf('rr-change'),
  onRrFollow: eventOf('rr-follow'),
});

export const TerritoryFootnote = componentOf('territory-footnote', elements.TerritoryFootnote, events);

/** Before the first drawing of an element; a server has none. */
const useLayoutEffect = typeof document === 'undefined' ? React.useEffect : React.useLayoutEffect;

type Values = Record<string, unknown>;

function componentOf<E extends LitElement, Events extends Record<string, EventName>>(
  tagName: Tag,
  elementClass: (new () => E) & typeof LitElement,
  events: Events,
): ReactWebComponent<E, Events> {
  const names = attributeNames(elementClass);
  const Element = createComponent({
    react: React,
    tagName,
    events,
    // Of the properties it need only know the one without an attribute.
    elementClass: { prototype: { content: undefined } } as unknown as new () => E,
  }) as unknown as React.ComponentType<Values>;

  const Component = React.forwardRef<E, Values>((props, ref) => {
    const attributes: Record<string, string> = {};
    const others: Values = {};
    for (const [name, value] of Object.entries(props)) {
      const attribute = names.get(name);
      if (!attribute) others[name] = value;
      else if (value != null && value !== false)
        attributes[attribute] = value === true ? '' : `${value as string | number}`;
    }
    const element = React.useRef<E>(null);
    React.useImperativeHandle(ref, () => element.current!);
    // React writes the first ones; it would set later ones as properties, of which `undefined` undoes none.
    const [first] = React.useState(attributes);
    useLayoutEffect(() => {
      for (const name of names.values()) {
        const value = attributes[name];
        if (value === undefined) element.current!.removeAttribute(name);
        else if (value !== element.current!.getAttribute(name)) element.current!.setAttribute(name, value);
      }
    });
    return React.createElement(Element, { ...others, ...first, ref: element });
  });
  Component.displayName = elementClass.name;
  return Component;
}

/** The attributes of an element by their properties. */
function attributeNames(elementClass: typeof LitElement): ReadonlyMap<string, string> {
  void elementClass.observedAttributes; // Lit collects the properties then
  const names = new Map([['lang', 'lang']]);
  for (const [name, { attribute }] of elementClass.elementProperties)
    if (attribute !== false)
      names.set(String(name), typeof attribute === 'string' ? attribute : String(name).toLowerCase());
  return names;
}
