const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for HTML and XML, in elements and in attributes with double quotes. */
export const escape = (text: string): string => text.replace(/[&<>"]/g, sign => signs[sign]!);
