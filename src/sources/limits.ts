/** How much of a list from elsewhere is read. What is beyond is left out, and noted. No attribute changes this. */
export const most = {
  megabytes: 16,
  items: 20_000,
  /** Of a row of CSV. */
  cells: 1000,
  /** Of a field, in characters. */
  text: 50_000,
  /** Of a title, and of the name of a publisher, type or topic, in characters. */
  title: 1000,
  /** Addresses of one document; its publishers and topics. */
  inItem: 100,
  /** Different publishers, types or topics of all lists together: each has its place in the filters. */
  labels: 5000,
};
