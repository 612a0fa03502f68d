/**
 * The lists that the attribute `feed` names: addresses between spaces, each with a name of its own in front where the
 * page gives one (`Our library|https://…`).
 */
export function feedsIn(attribute: string): string[] {
  const feeds: string[] = [];
  let name: string[] = [];
  for (const word of attribute.split(/\s+/).filter(Boolean)) {
    const isName = /^[^/.:|]*$/.test(word) && attribute.includes('|');
    if (isName) name.push(word);
    else {
      feeds.push([...name, word].join(' '));
      name = [];
    }
  }
  return feeds;
}
