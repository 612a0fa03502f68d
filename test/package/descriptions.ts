/** What the package says of its elements: types, manifest, data for editors, and the lines that our pages show. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import type { CustomElement, Package } from 'custom-elements-manifest/schema.d.ts';
import ts from 'typescript';
import { tagNames } from '../../src/content/views.ts';
import { consumer, installed, name, root, succeed } from './partner.ts';

const readJson = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T;
/** By the address that a partner imports. */
const entry = <T>(file: string) =>
  readJson<T>(createRequire(join(consumer, 'x.js')).resolve(`${name}/${file}`));

interface Named {
  name: string;
}

describe('The types of the package', () => {
  it('have a name that can be imported wherever a public signature has one', () => {
    const file = join(installed, 'dist/npm/index.d.ts');
    const program = ts.createProgram([file], {
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      strict: true,
    });
    const checker = program.getTypeChecker();
    const unalias = (symbol: ts.Symbol) =>
      symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const exported = new Set(
      checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)!)!).map(unalias),
    );
    const unnamed = new Set<string>();
    const visit = (node: ts.Node): void => {
      if (ts.isHeritageClause(node)) return;
      const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
      if (ts.isClassElement(node) && ts.getCombinedModifierFlags(node) & hidden) return;
      if (ts.isTypeReferenceNode(node)) {
        const symbol = unalias(checker.getSymbolAtLocation(node.typeName)!);
        const place = symbol.declarations?.[0]?.getSourceFile().fileName ?? '';
        const isOurs = place.includes(`/${name}/dist/`) && !(symbol.flags & ts.SymbolFlags.TypeParameter);
        if (isOurs && !exported.has(symbol)) unnamed.add(symbol.name);
      }
      ts.forEachChild(node, visit);
    };
    for (const symbol of exported) symbol.declarations?.forEach(visit);
    assert.ok(exported.size > 20);
    assert.deepEqual([...unnamed], []);
  });

  it('fit the lines of JavaScript that our pages show', async () => {
    const pages = ['README.md', ...readdirSync(join(root, 'docs')).map(file => `docs/${file}`)];
    const blocks = pages
      .filter(page => page.endsWith('.md'))
      .flatMap(page => [...readFileSync(join(root, page), 'utf8').matchAll(/^```(?:js|ts)\n([^]*?)^```/gm)])
      .map(([, code]) => code!)
      .filter(code => /'rr-(load|error|change|follow)'|define\(|'resource-list'|from 'return-/.test(code));
    assert.ok(blocks.length > 2);
    const files = blocks.map((code, index) => {
      const file = `shown-${index}.ts`;
      const isWhole = code.includes(`from '${name}`);
      writeFileSync(join(consumer, file), isWhole ? code : `import { define } from '${name}';\n${code}`);
      return file;
    });
    writeFileSync(
      join(consumer, 'shown.json'),
      JSON.stringify({ extends: './tsconfig.json', files, compilerOptions: { noUnusedLocals: false } }),
    );
    await succeed('npx', ['tsc', '-p', 'shown.json']);
  });
});

describe('The manifest', () => {
  const manifest = () => entry<Package>('custom-elements.json');
  const declarations = () =>
    manifest().modules.flatMap(({ declarations = [] }) => declarations as CustomElement[]);

  it('is as its schema has it', () => {
    const schema = readJson<object>(join(root, 'node_modules/custom-elements-manifest/schema.json'));
    const validate = new Ajv({ strict: false }).compile(schema);
    assert.ok(validate(manifest()), JSON.stringify(validate.errors));
  });

  it('names the published modules, and which of them registers which element', () => {
    const defined: Record<string, string[]> = {};
    for (const { path, exports = [] } of manifest().modules) {
      assert.ok(readFileSync(join(installed, path), 'utf8'));
      for (const { kind, name } of exports)
        if (kind === 'custom-element-definition') (defined[path] ??= []).push(name);
    }
    assert.deepEqual(defined['dist/npm/index.js']?.sort(), [...tagNames].sort());
    for (const tag of tagNames) assert.deepEqual(defined[`dist/npm/register/${tag}.js`], [tag]);
  });

  it('has public members only, each with its sentence, and events that are fired', () => {
    for (const { name, members = [], attributes = [], events = [] } of declarations()) {
      for (const member of members) {
        assert.ok(
          !member.name.startsWith('#') && !/private|protected/.test(member.privacy ?? ''),
          member.name,
        );
        assert.ok(member.description, `${name}.${member.name}`);
      }
      for (const attribute of attributes) assert.ok(attribute.description, `${name}: ${attribute.name}`);
      for (const event of events) assert.match(event.name, /^rr-(load|error|change|follow)$/);
    }
  });

  it('says which values there are', () => {
    const list = declarations().find(({ tagName }) => tagName === 'resource-list')!;
    const sort = list.attributes!.find(({ name }) => name === 'sort')!;
    assert.equal(sort.type!.text, "'newest' | 'oldest' | 'title' | 'year'");
    const level = list.attributes!.find(({ name }) => name === 'heading-level')!;
    assert.equal(level.type!.text, "number | 'auto'");
  });
});

describe('The data for editors', () => {
  const names = (list: Named[]) => list.map(({ name }) => name);

  it('completes tags, attributes and values in VS Code', () => {
    const { tags } = entry<{ tags: (Named & { attributes: (Named & { values?: Named[] })[] })[] }>(
      'html-custom-data.json',
    );
    assert.deepEqual(names(tags), tagNames);
    const list = tags.find(({ name }) => name === 'resource-list')!;
    const sort = list.attributes.find(({ name }) => name === 'sort')!;
    assert.deepEqual(names(sort.values!), ['newest', 'oldest', 'title', 'year']);
    const level = list.attributes.find(({ name }) => name === 'heading-level')!;
    assert.deepEqual(names(level.values!), ['auto']);
  });

  it('completes custom properties and parts, each once', () => {
    const { properties, pseudoElements } = entry<{ properties: Named[]; pseudoElements: Named[] }>(
      'css-custom-data.json',
    );
    assert.ok(names(properties).includes('--rr-link-color'));
    assert.ok(names(pseudoElements).includes('::part(title)'));
    for (const list of [names(properties), names(pseudoElements)])
      assert.equal(new Set(list).size, list.length);
  });

  it('completes in JetBrains', () => {
    const { version, contributions } = entry<{
      version: string;
      contributions: { html: { elements: Named[] } };
    }>('web-types.json');
    assert.equal(version, readJson<{ version: string }>(join(installed, 'package.json')).version);
    assert.deepEqual(names(contributions.html.elements), tagNames);
  });
});
