/**
 * Makes of what the analyzer has read in `src` the manifest that the package brings: the public part alone, by the names
 * of the published files, and each type in full.
 */
import { basename } from 'node:path';
import type {
  Attribute,
  ClassDeclaration,
  ClassField,
  CustomElement,
  JavaScriptModule,
  Package,
} from 'custom-elements-manifest/schema.d.ts';
import ts from 'typescript';
import { tagNames } from '../../src/content/views.ts';

export type ElementDeclaration = ClassDeclaration & CustomElement & { tagName: string };

/** The declarations of the three elements, in the order of their pages. */
export function elementsIn(manifest: Package): ElementDeclaration[] {
  const declarations = manifest.modules.flatMap(({ declarations }) => declarations ?? []);
  return tagNames.map(
    tag => declarations.find(one => (one as ElementDeclaration).tagName === tag) as ElementDeclaration,
  );
}

/**
 * @param analyzed - What the analyzer has written.
 * @param folder - Of the compiled package, with its types: `dist/npm/`.
 */
export function publicManifest(analyzed: string, folder: string): Package {
  const typeOf = readTypes(folder);
  const { schemaVersion, modules: sources } = JSON.parse(
    analyzed.replace(/"\/?src\/([\w/-]+)\.[jt]s"/g, `"${folder}$1.js"`),
  ) as Package;
  const modules = sources.map(module => ({
    ...module,
    declarations: (module.declarations as ElementDeclaration[]).map(one => publicPart(one, typeOf)),
  }));
  const elements = modules.filter(({ path }) => path.includes('/elements/'));
  return {
    schemaVersion,
    modules: [
      ...modules,
      ...elements.map(module => door(`${folder}register/${basename(module.path)}`, [module], true)),
      door(`${folder}elements.js`, modules, false),
      door(`${folder}index.js`, modules, true),
    ],
  };
}

/** A module that passes on what others declare, and registers their elements. */
function door(path: string, modules: JavaScriptModule[], registers: boolean): JavaScriptModule {
  const exported = modules.flatMap(({ exports }) => exports!);
  const tags = modules.flatMap(({ path, declarations }) =>
    (declarations as ElementDeclaration[])
      .filter(({ tagName }) => tagName)
      .map(({ name, tagName }) => ({
        kind: 'custom-element-definition' as const,
        name: tagName,
        declaration: { name, module: path },
      })),
  );
  return {
    kind: 'javascript-module',
    path,
    declarations: [],
    exports: [...exported, ...(registers ? tags : [])],
  };
}

type TypeOf = (className: string, field: string) => string | undefined;

function publicPart(declaration: ElementDeclaration, typeOf: TypeOf): ElementDeclaration {
  const { name, members = [], attributes = [], events = [] } = declaration;
  const withType = <T extends Attribute | ClassField>(one: T, field = one.name): T => {
    const text = typeOf(name, field) ?? one.type?.text;
    return text ? { ...one, type: { text } } : one;
  };
  return {
    ...declaration,
    // What stands between is nobody's but ours.
    ...(name === 'ContentElement' && { superclass: { name: 'LitElement', package: 'lit' } }),
    members: members
      .filter(({ name, privacy }) => !name.startsWith('#') && (privacy ?? 'public') === 'public')
      .map(one => (one.kind === 'field' ? withType(one) : one)),
    attributes: attributes.map(one => withType(one, one.fieldName)),
    events: events.filter(({ description }) => description), // what is written in a comment, not a name in the code
  };
}

/** The types of properties as the compiler sees them: an alias of a union is the union. */
function readTypes(folder: string): TypeOf {
  const entry = `${folder}elements.d.ts`;
  const program = ts.createProgram([entry], {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    strict: true,
  });
  const checker = program.getTypeChecker();
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(entry)!)!);
  return (className, field) => {
    const found = exported.find(({ name }) => name === className);
    if (!found) throw new Error(`${entry} does not export ${className}.`);
    const property = checker.getDeclaredTypeOfSymbol(checker.getAliasedSymbol(found)).getProperty(field);
    if (!property) return undefined;
    const type = checker.getTypeOfSymbol(property);
    const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias;
    return checker.typeToString(type, undefined, flags).replaceAll('"', "'");
  };
}
