/** JSON as the standard has it, also on pages whose scripts have given arrays and objects a `toJSON` of their own (Prototype.js). */

/** @param indent - Spaces for each level. Default: all on one line. */
export function toJson(value: unknown, indent = 0): string {
  // Several times as fast, for tens of thousands of documents.
  if (!('toJSON' in [])) return JSON.stringify(value, null, indent) ?? 'null';
  return write(value, indent, indent ? '\n' : '') ?? 'null';
}

function write(value: unknown, indent: number, margin: string): string | undefined {
  if (typeof value !== 'object' || !value) return JSON.stringify(value); // of plain values nobody asks a `toJSON`
  const inner = margin && margin + ' '.repeat(indent);
  const around = (parts: string[], [open, close]: string) =>
    parts.length ? `${open}${inner}${parts.join(`,${inner}`)}${margin}${close}` : `${open}${close}`;
  if (Array.isArray(value))
    return around(
      value.map(entry => write(entry, indent, inner) ?? 'null'),
      '[]',
    );
  const parts = Object.entries(value).flatMap(([name, entry]) => {
    const text = write(entry, indent, inner);
    return text === undefined ? [] : [`${JSON.stringify(name)}:${indent ? ' ' : ''}${text}`];
  });
  return around(parts, '{}');
}
