/** Values by store and part, with maps inside one another: of millions of sales no text is put together for a key. */
export class ItemMap<Value> {
  readonly #stores = new Map<string, Map<string, Value>>();

  /** The values of each store by their parts, in the order in which they came. */
  get stores(): ReadonlyMap<string, ReadonlyMap<string, Value>> {
    return this.#stores;
  }

  get(store: string, partNo: string): Value | undefined {
    return this.#stores.get(store)?.get(partNo);
  }

  set(store: string, partNo: string, value: Value): void {
    const parts = this.#stores.get(store);
    if (parts === undefined) this.#stores.set(store, new Map([[partNo, value]]));
    else parts.set(partNo, value);
  }

  /** All values, store by store. */
  *values(): Generator<Value> {
    for (const parts of this.#stores.values()) yield* parts.values();
  }
}
