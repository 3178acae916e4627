// What `<html>` says before first paint, by a script in the page: the reader's preferences, and that the list still awaits its filter.
// The preferences are set again whenever they change.
import { papers, preferenceNames, preferencesStored, preferenceTable } from './preferences.ts'
import { readStored, storedName, subscribeStored } from './stored.ts'

const attributes = preferenceNames.filter((name) => preferenceTable[name].attribute)
const colourMeta = 'meta[name=theme-color]'
/** How long a list may stay out of sight for its filter, in ms: a script that never arrives must not keep the text. */
const filterPatience = 3000

/** Makes the script that sets the reader's attributes before first paint. It is inline in every page, with one hash a build. */
export function firstPaintScript(): string {
  const choices = attributes.flatMap((name): string[] => {
    const { values, initial } = preferenceTable[name]
    return values.filter((value) => value !== initial).map((value) => `${name} ${value}`)
  })
  return (
    `try{let p=JSON.parse(localStorage.getItem(${JSON.stringify(storedName(preferencesStored))})).value,` +
    `c=${JSON.stringify(papers)}[p.theme],d=document,k;` +
    `for(k in p)/^(${choices.join('|')})$/.test(k+" "+p[k])&&(d.documentElement.dataset[k]=p[k]);` +
    `if(c)for(k of d.querySelectorAll(${JSON.stringify(colourMeta)}))k.content=c}catch{}` +
    // The page is prerendered whole: shown so and then cut down, it would jump.
    `if(/[?&]category=[^&]/.test(location.search)){let h=document.documentElement;h.dataset.filtering="";` +
    `setTimeout(()=>delete h.dataset.filtering,${filterPatience})}`
  )
}

/** Keeps the attributes of `<html>` and the colour of the browser's frame in step with the preferences, until the function it gives is called. */
export function followPreferences(): () => void {
  // What the page came with belongs to `system`, and comes back with it; a forced theme may be there already.
  const frames = [...document.querySelectorAll<HTMLMetaElement>(colourMeta)].map((meta) => {
    const own = meta.media.includes('dark') ? papers.dark : papers.light
    return { meta, own }
  })
  const apply = () => {
    const preferences = readStored(preferencesStored)
    for (const name of attributes) {
      if (preferences[name] === preferenceTable[name].initial) delete document.documentElement.dataset[name]
      else document.documentElement.dataset[name] = preferences[name]
    }
    const { theme } = preferences
    for (const { meta, own } of frames) meta.content = theme === 'system' ? own : papers[theme]
  }
  apply()
  return subscribeStored(preferencesStored, apply)
}

/** Lets a list be seen that stayed out of sight until it showed what the filter asks for. */
export function showFiltered(): void {
  delete document.documentElement.dataset['filtering']
}
