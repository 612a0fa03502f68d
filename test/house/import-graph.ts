/** Which file imports which, as TypeScript's own parser reads it: types and `import()` count like any import. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

/** Each file, as "localization/fold.ts", with the files of the same folder tree that it imports. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

export function readImports(root: string): ImportGraph {
  const graph = new Map<string, string[]>();
  const name = (file: string) => relative(root, file).split(sep).join('/');
  for (const path of sourceFiles(root)) {
    const imported = specifiersIn(readFileSync(join(root, path), 'utf8'))
      .filter(specifier => specifier.startsWith('.'))
      .map(specifier => join(root, path, '..', specifier).replace(/\.js$/, '.ts'))
      .filter(file => existsSync(file)); // the compiler reports a missing file
    graph.set(path, [...new Set(imported.map(name))].sort());
  }
  return graph;
}

/** All TypeScript files below `root`, as "localization/fold.ts". */
export function sourceFiles(root: string): string[] {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return paths
    .filter(path => path.endsWith('.ts'))
    .map(path => path.split(sep).join('/'))
    .sort();
}

/** `import … from`, `import type`, `export … from`, `import()` and the type `import('…').Name`. */
function specifiersIn(text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const specifier =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
          ? node.argument.literal
          : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
            ? node.arguments[0]
            : undefined;
    if (specifier && ts.isStringLiteralLike(specifier)) found.push(specifier.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest));
  return found;
}

/** The groups of files in which each file reaches each other one by imports. */
export function circlesIn(graph: ImportGraph): string[][] {
  const reached = new Map([...graph.keys()].map(file => [file, reachedFrom(file, graph)]));
  const circles = new Map<string, string[]>();
  for (const [file, others] of reached) {
    if (!others.has(file)) continue;
    const circle = [...others].filter(other => reached.get(other)?.has(file)).sort();
    circles.set(circle.join(), circle);
  }
  return [...circles.values()];
}

function reachedFrom(start: string, graph: ImportGraph): Set<string> {
  const reached = new Set<string>();
  const open = [...(graph.get(start) ?? [])];
  for (let file = open.pop(); file; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    open.push(...(graph.get(file) ?? []));
  }
  return reached;
}

/** Imports that lead from a storey to one above it, each as a sentence; also files in a room without a storey. */
export function upwardImports(graph: ImportGraph, storeys: readonly (readonly string[])[]): string[] {
  const storeyOf = (file: string) => {
    const rooms = storeys.flat().filter(room => file === room || file.startsWith(`${room}/`));
    const room = rooms.sort((one, other) => other.length - one.length)[0];
    return storeys.findIndex(storey => storey.includes(room ?? ''));
  };
  const homeless = [...graph.keys()].filter(file => storeyOf(file) < 0);
  const upward = [...graph].flatMap(([file, imported]) =>
    imported
      .filter(other => storeyOf(other) < storeyOf(file))
      .map(other => `${file} imports ${other}, which is above it`),
  );
  return [...homeless.map(file => `${file} has no storey`), ...upward];
}
