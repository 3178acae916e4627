// What `<html>` says before first paint, by a script in the page: the reader's preferences, and what the page still awaits.
// Once that paint is there the script lets the others come, and the style that nothing on the first screen needs.
// The preferences are set again whenever they change.
import { papers, preferenceNames, preferencesStored, preferenceTable } from './preferences.ts'
import { readStored, storedName, subscribeStored } from './stored.ts'

const attributes = preferenceNames.filter((name) => preferenceTable[name].attribute)
const colourMeta = 'meta[name=theme-color]'
/** How long text may stay out of sight, in ms: a script that never arrives must not keep it. */
const patience = 3000

/** What a prerendered page lacks for this reader: the words of another language, the filter of its address, or what that looks for. */
type Awaited = 'words' | 'list'

/** Makes the script that sets the reader's attributes before first paint. It is inline in every page, with one hash a build. */
export function firstPaintScript(): string {
  const choices = attributes.map((name): string => {
    const { values, initial } = preferenceTable[name]
    const others = values.filter((value) => value !== initial).join('|')
    return `${name} ${others.includes('|') ? `(${others})` : others}`
  })
  return (
    // The page is prerendered whole and in Chinese: shown so and then changed, it would jump.
    `let d=document.documentElement,w=/[?&](category|q)=[^&]/.test(location.search)?"list ":"",p,c,k;` +
    `try{p=JSON.parse(localStorage.getItem(${JSON.stringify(storedName(preferencesStored))})).value;` +
    `c=${JSON.stringify(papers)}[p.theme];` +
    `for(k in p)/^(${choices.join('|')})$/.test(k+" "+p[k])&&(d.dataset[k]=p[k]);` +
    `if(p.language=="en")w+="words";` +
    `if(c)for(k of document.querySelectorAll(${JSON.stringify(colourMeta)}))k.content=c}catch{}` +
    `if(w){d.dataset.awaits=w;setTimeout(()=>delete d.dataset.awaits,${patience})}` +
    // Of a page in a tab behind others no frame is painted.
    `addEventListener("DOMContentLoaded",()=>(document.hidden?setTimeout:requestAnimationFrame)(()=>setTimeout(()=>{` +
    `for(k of document.querySelectorAll("template,link[media^=p]"))` +
    `k.media?k.media="all":d.append(k.content.cloneNode(!0))})))`
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

/** Lets be seen what stayed out of sight until this had come. */
export function showAwaited(what: Awaited): void {
  const { dataset } = document.documentElement
  const left = dataset['awaits']?.split(' ').filter((other) => other !== what && other !== '') ?? []
  if (left.length === 0) delete dataset['awaits']
  else dataset['awaits'] = left.join(' ')
}
