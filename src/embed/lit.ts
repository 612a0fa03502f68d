/**
 * What our elements use of Lit, half the size: the scripts that pages load get this in place of the package `lit` (see
 * `rollup.config.js`). Templates are Lit's own, lit-html as it is; the element around them has no controllers, no
 * attributes that follow properties, no converters and no polyfills, since nothing here has any.
 *
 * Sources, the server and the npm package have Lit itself. Names and the order of events are Lit's
 * (https://lit.dev/docs/components/lifecycle/), and `npm test` runs all tests of the elements on both.
 */
import { noChange, render } from 'lit-html';
import type { RenderOptions } from 'lit-html';

export { html, noChange, nothing, render } from 'lit-html';

/** This is for browsers. */
export const isServer = false;

export interface PropertyOptions {
  /** Default: the property's name with hyphens. False: none. */
  attribute?: string | false;
  /** Number and Boolean are read as such; anything else is the attribute's text. */
  type?: unknown;
  /** What the constructor sets is no change, and comes back when the attribute goes. */
  useDefault?: boolean;
}

/** A style sheet that all elements of a page share: made when the first of them needs it, for an old browser cannot. */
class SharedStyles {
  #sheet: CSSStyleSheet | undefined;

  constructor(readonly cssText: string) {}

  get styleSheet(): CSSStyleSheet {
    if (!this.#sheet) (this.#sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.#sheet;
  }
}

export const css = ([text]: TemplateStringsArray): SharedStyles => new SharedStyles(text!);

export class LitElement extends HTMLElement {
  static styles: SharedStyles[] = [];

  /** By property; a class begins with those of its parent. */
  static elementProperties: Record<string, PropertyOptions> = {};

  static get observedAttributes(): string[] {
    return Object.values(this.elementProperties).flatMap(({ attribute }) => attribute || []);
  }

  /** What `@property()` is for a whole class: `rollup.config.js` writes it so. */
  static createProperties(table: Record<string, PropertyOptions>): void {
    for (const name in table) this.createProperty(name, table[name]);
  }

  static createProperty(name: string, options: PropertyOptions = {}): void {
    const attribute = name.replace(/[A-Z]/g, '-$&').toLowerCase();
    this.elementProperties = { ...this.elementProperties, [name]: { attribute, ...options } };
    Object.defineProperty(this.prototype, name, {
      get(this: LitElement) {
        return this.#values[name];
      },
      set(this: LitElement, value: unknown) {
        const before = this.#values[name];
        this.#values[name] = value;
        if (options.useDefault && !(name in this.#defaults)) this.#defaults[name] = value;
        else if (Object.is(before, value)) return;
        else if (!this.#changed.has(name)) this.#changed.set(name, before);
        this.requestUpdate();
      },
    });
  }

  renderRoot!: HTMLElement | DocumentFragment;
  readonly renderOptions: RenderOptions = { host: this };
  hasUpdated = false;

  #values: Record<string, unknown> = {};
  #defaults: Record<string, unknown> = {};
  /** What a page has set before there was an element to take it. */
  #early: Record<string, unknown> = {};
  /** What each changed property was before. */
  #changed = new Map<string, unknown>();
  #pending = false;
  #connected!: (value: unknown) => void;
  #updated: Promise<unknown> = new Promise(resolve => (this.#connected = resolve));

  constructor() {
    super();
    const own = this as Record<string, unknown>;
    for (const name in this.#class.elementProperties)
      if (Object.hasOwn(this, name)) {
        this.#early[name] = own[name];
        delete own[name];
      }
    this.requestUpdate();
  }

  get #class() {
    return this.constructor as typeof LitElement;
  }

  /** Whether all that has changed is drawn by then. */
  get updateComplete(): Promise<unknown> {
    return this.#updated;
  }

  connectedCallback(): void {
    this.renderRoot ??= this.createRenderRoot();
    this.#connected(true); // nothing is drawn before
  }

  disconnectedCallback(): void {}

  attributeChangedCallback(attribute: string, _before: string | null, text: string | null): void {
    for (const [name, { attribute: its, type }] of Object.entries(this.#class.elementProperties)) {
      if (its !== attribute) continue;
      const value = type === Boolean ? text !== null : text && type === Number ? Number(text) : text;
      (this as Record<string, unknown>)[name] = value ?? this.#defaults[name] ?? null;
    }
  }

  /** Draws soon, once for all changes that come until then. */
  requestUpdate(): void {
    if (!this.#pending) this.#updated = this.#updateSoon(this.#updated);
  }

  async #updateSoon(before: Promise<unknown>): Promise<boolean> {
    this.#pending = true;
    // Who waits for a drawing hears that it failed, or else the console; the next one is made all the same.
    await before.catch(() => {});
    await this.scheduleUpdate();
    return !this.#pending;
  }

  protected scheduleUpdate(): void | Promise<unknown> {
    return this.performUpdate();
  }

  protected performUpdate(): void {
    if (!this.#pending) return;
    this.renderRoot ??= this.createRenderRoot();
    Object.assign(this, this.#early);
    this.#early = {};
    const changed = this.#changed;
    try {
      this.willUpdate(changed);
      this.update(changed);
    } catch (error) {
      this.#settle();
      throw error;
    }
    this.hasUpdated = true;
    this.updated(changed);
  }

  protected createRenderRoot(): HTMLElement | DocumentFragment {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = this.#class.styles.map(({ styleSheet }) => styleSheet);
    return root;
  }

  #settle(): void {
    this.#changed = new Map();
    this.#pending = false;
  }

  protected willUpdate(_changed: Map<string, unknown>): void {}

  protected update(_changed: Map<string, unknown>): void {
    const view = this.render();
    this.#settle(); // what changes while this is drawn is drawn next
    render(view, this.renderRoot, this.renderOptions);
  }

  protected render(): unknown {
    return noChange;
  }

  protected updated(_changed: Map<string, unknown>): void {}
}
