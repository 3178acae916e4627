// The shelf: what two tabs may change at once lies in IndexedDB, where a change is a transaction. localStorage has none:
// a tab may read there what another has already replaced, even while it holds a lock.

/** Kept in names: two archives on one host stay apart. */
const shelfName = `kandu${import.meta.env.BASE_URL}`
const store = 'marks'

let opening: Promise<IDBDatabase> | null = null

/** Puts a text, or whatever lay there, under a name; nothing takes away what lies there. */
export type Put = (name: string, kept: unknown) => void

/** Changes what lies under some names, from the newest that any tab put there, all in one; rejects, and changes nothing, where the device does not keep it. */
export async function changeOnShelf<Result>(
  names: readonly string[],
  step: (kept: readonly unknown[], put: Put) => Result,
): Promise<Result> {
  const database = await (opening ??= openShelf())
  return new Promise<Result>((resolve, reject) => {
    const transaction = database.transaction(store, 'readwrite', { durability: 'strict' })
    const kept = transaction.objectStore(store)
    const reading = names.map((name) => kept.get(name))
    let result: Result
    reading.at(-1)?.addEventListener('success', () => {
      try {
        result = step(
          reading.map((each): unknown => each.result),
          (under, value) => (value === undefined ? kept.delete(under) : kept.put(value, under)),
        )
      } catch (error) {
        reject(error)
        transaction.abort()
      }
    })
    transaction.addEventListener('complete', () => resolve(result))
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('the change was not kept')))
  })
}

/** Gives all that lies on the shelf, by name; rejects where nothing can be read. */
export async function readShelf(): Promise<Map<string, unknown>> {
  const database = await (opening ??= openShelf())
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store)
    const names = transaction.objectStore(store).getAllKeys()
    const kept = transaction.objectStore(store).getAll()
    transaction.addEventListener('complete', () =>
      resolve(new Map(names.result.flatMap((name, at) => (typeof name === 'string' ? [[name, kept.result[at]]] : [])))),
    )
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('nothing could be read')))
  })
}

async function openShelf(): Promise<IDBDatabase> {
  try {
    const request = indexedDB.open(shelfName, 1)
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(store))
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error ?? new Error('the shelf did not open')))
    })
    const forget = () => (opening = null)
    database.addEventListener('close', forget)
    database.addEventListener('versionchange', () => {
      database.close()
      forget()
    })
    return database
  } catch (error) {
    opening = null // the next change tries again
    throw error
  }
}
