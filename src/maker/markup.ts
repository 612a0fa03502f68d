/** Writes text as HTML, XML, PHP and JavaScript hold it. */

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For text and for attributes in double quotes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, sign => signs[sign] ?? sign);

/** For PHP and JavaScript alike. */
export const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** An address that ends no string of PHP and no directive of nginx: what could is written as its code. */
export const inAnyQuotes = (address: string): string =>
  address.replace(
    /['"\\$;{}\s]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );

/** A start tag; an attribute without a value is only present. */
export function startTag(tag: string, attributes: Record<string, string>): string {
  const written = Object.entries(attributes).map(([name, value]) =>
    value ? `${name}="${escapeHtml(value)}"` : name,
  );
  return `<${[tag, ...written].join(' ')}>`;
}
