/** The signs of XML, for repair-xml.ts. Each pattern takes time in proportion to what it looks at. */

const name = '[\\p{L}_][\\p{L}\\p{N}\\p{M}._-]*(?::[\\p{L}_][\\p{L}\\p{N}\\p{M}._-]*)?';
export const startOfTag = new RegExp(`<(${name})`, 'uy');
export const endTag = new RegExp(`</\\s*(${name})(?![\\p{L}\\p{N}\\p{M}._:-])[^<>]*>`, 'uy');
export const wholeName = new RegExp(`^${name}$`, 'u');
export const attribute = /\s+([^\s=<>"'/]+)(?:\s*=\s*(?:"([^"<]*)"|'([^'<]*)'|([^\s"'<>]+)))?/y;
export const endOfStart = /[^<>]*>/y;
export const startOfDoctype = /<!DOCTYPE(?:"[^"]*"|'[^']*'|[^[>"'])*(\[)?/iy;
export const harmlessEntity =
  /<!ENTITY\s+([A-Za-z_][\w.-]*)\s+(?:"((?:[^"&%]|&#x?[\da-f]+;){0,100})"|'((?:[^'&%]|&#x?[\da-f]+;){0,100})')\s*>/iy;
export const reference = /&(?:#(?:(\d{1,7})|x([\da-f]{1,6}));|([a-z][\w.-]{0,40});)?/gi;
export const notInXml = /[\p{Cs}\ufffe\uffff]|(?![\t\n\r\x7f-\x9f])\p{Cc}/gu;

/** Fields of an item that hold one line: no other field begins in them. */
const lines = 'title|link|guid|pubdate|category|id|published|updated';
export const isLine = new RegExp(`^(?:${lines})$`, 'i');
export const isField = new RegExp(`^(?:${lines}|description|summary|content)$`, 'i');

export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const isInXml = (code: number): boolean =>
  code <= 0x10ffff && String.fromCodePoint(code).search(notInXml) < 0;

/** Deeper than any list: DOMParser itself has a limit. */
export const deepest = 200;
