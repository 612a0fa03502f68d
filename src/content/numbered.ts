/** Each entry with its place. The `entries()` of an array may be another's: Prototype.js gives it no places. */
export function* numbered<T>(list: ArrayLike<T>): Generator<[place: number, entry: T], void> {
  for (let place = 0; place < list.length; place++) yield [place, list[place]!];
}
