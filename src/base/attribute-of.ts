/** The attribute of a property: `no-heading` of `noHeading`. */
export const attributeOf = (property: string): string => property.replace(/[A-Z]/g, '-$&').toLowerCase();
