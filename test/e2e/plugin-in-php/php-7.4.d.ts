/** As much of the two packages as is used here: neither brings types that can be read. */
declare module '@php-wasm/node-7-4' {
  export function getPHPLoaderModule(): Promise<object>;
}
declare module '@php-wasm/universal' {
  export function loadPHPRuntime(loader: object): Promise<number>;
  export class PHP {
    constructor(runtime: number);
    mkdirTree(path: string): void;
    writeFile(path: string, content: Uint8Array): void;
    run(request: { code: string }): Promise<{ text: string }>;
    exit(): void;
  }
}
