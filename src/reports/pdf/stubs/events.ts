type Listener = (...values: readonly unknown[]) => void;

/** What pdfmake's layout uses of Node's EventEmitter, so that the browser needs no package for it. */
export class EventEmitter {
  readonly #listeners = new Map<string, readonly Listener[]>();

  addListener(event: string, listener: Listener): this {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
    return this;
  }

  removeListener(event: string, listener: Listener): this {
    const kept = [...(this.#listeners.get(event) ?? [])];
    const last = kept.lastIndexOf(listener);
    if (last >= 0) kept.splice(last, 1);
    this.#listeners.set(event, kept);
    return this;
  }

  emit(event: string, ...values: readonly unknown[]): boolean {
    const listeners = this.#listeners.get(event) ?? [];
    listeners.forEach((listener) => listener.apply(this, [...values]));
    return listeners.length > 0;
  }
}
