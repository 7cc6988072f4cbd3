/** Ciphertext of one thing of one person. `id`: `<person>/form`, `<person>/begun`, `<person>/unsent/<command id>`, `<person>/at-hand`. */
export type Sealed = { readonly id: string; readonly iv: Uint8Array<ArrayBuffer>; readonly bytes: ArrayBuffer }
/** The key of whoever signed in here last; it cannot be taken out of the browser. */
export type KeyHere = { readonly id: 'key'; readonly person: string; readonly key: CryptoKey }

type Stores = { readonly key: KeyHere; readonly sealed: Sealed }

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open('waymark', 1)
    asked.onupgradeneeded = () => {
      for (const name of ['key', 'sealed']) asked.result.createObjectStore(name, { keyPath: 'id' })
    }
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error ?? new Error('The store of this device does not open.'))
  })
}

async function run<Told>(
  name: keyof Stores,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Told>,
): Promise<Told> {
  const database = await opened()
  try {
    return await new Promise<Told>((resolve, reject) => {
      const transaction = database.transaction(name, mode)
      const asked = act(transaction.objectStore(name))
      // A write counts when the transaction is through, not when it was asked for.
      transaction.oncomplete = () => resolve(asked.result)
      transaction.onerror = transaction.onabort = () =>
        reject(transaction.error ?? new Error('The store of this device did not take it.'))
    })
  } finally {
    database.close()
  }
}

/** What lies on this device: keys and ciphertext, nothing else. Throws where the browser refuses its store. */
export const store = {
  get: <Name extends keyof Stores>(name: Name, id: string) =>
    run<Stores[Name] | undefined>(name, 'readonly', (one) => one.get(id)),
  put: <Name extends keyof Stores>(name: Name, value: Stores[Name]) =>
    run(name, 'readwrite', (one) => one.put(value)).then(() => {}),
  remove: (name: keyof Stores, id: string) => run(name, 'readwrite', (one) => one.delete(id)).then(() => {}),
  /** Ids that begin so; all of them with ''. */
  ids: (name: keyof Stores, beginning: string) =>
    run(name, 'readonly', (one) => one.getAllKeys()).then((all) =>
      all.map(String).filter((id) => id.startsWith(beginning)),
    ),
}
