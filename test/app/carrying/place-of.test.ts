// Which addresses lead to something of this site that can be bookmarked.
import { describe, expect, it } from 'vitest'
import { placeOf } from '#app/carrying/place-of.ts'

const site = 'https://kandu.example/kandu/'
const issue = { kind: 'issue', issueId: '2024-05-28', part: '' }
const item = { kind: 'item', issueId: '2024-05-28', part: 'i-fqh3xf' }
const analysis = { kind: 'analysis', issueId: '2024-05-28', part: '1' }
const second = { ...analysis, part: '2' }

describe('an address', () => {
  it.each([
    ['issues/2024-05-28/', issue],
    ['issues/2024-05-28', issue],
    ['issues/2024-05-28/index.html', issue],
    ['issues/2024-05-28/?category=policy', issue],
    ['issues/2024-05-28/#deep', issue],
    ['issues/2024-05-28/#', issue],
    ['issues/2024-05-28/#i-', issue],
    ['issues/2024-05-28/#:~:text=%E6%B6%B2%E5%86%B7', issue],
    ['issues/2024-05-28?category=policy#:~:text=a,b/c?d#e', issue],
    ['issues/2024-05-28/#i-fqh3xf', item],
    ['issues/2024-05-28#i-fqh3xf', item],
    ['issues/2024-05-28/?category=policy#i-fqh3xf', item],
    ['issues/2024-05-28/index.html#i-fqh3xf:~:text=%E6%B6%B2', item],
    ['issues/2024-05-28/analysis/', analysis],
    ['issues/2024-05-28/analysis', analysis],
    ['issues/2024-05-28/analysis/index.html', analysis],
    ['issues/2024-05-28/analysis/#:~:text=%E6%B6%B2%E5%86%B7', analysis],
    ['issues/2024-05-28/analysis/#i-fqh3xf', analysis],
    ['issues/2024-05-28/analysis/2/#p-abcdef', second],
    ['issues/2024-05-28/analysis/2', second],
    ['issues/%E6%98%A5%E8%8A%82/#:~:text=x', { ...issue, issueId: '春节' }],
  ])('%s of the site leads to what it shows', (path, place) => {
    expect(placeOf(site + path, [site])).toEqual(place)
  })

  it.each([
    '',
    '#i-fqh3xf',
    'issues',
    'issues/',
    'issues/index.html',
    'issues/#2024-05-28/',
    'issues/?2024-05-28/',
    'issues//#:~:text=x',
    'issues/../',
    'issues/..',
    'issues/..%2F..%2Fx',
    'issues/%2E%2E/#:~:text=x',
    'issues/%E0%A4%A/#:~:text=x',
    'issues/2024-05-28/../x/',
    'issues/2024-05-28/index.html/',
    'issues/2024-05-28/index.htm',
    'issues/2024-05-28//',
    'issues/2024-05-28/other/',
    'issues/2024-05-28/analysis/0/',
    'issues/2024-05-28/analysis/2/x/',
    'issues/2024-05-28\n/',
    'issues/<b>/#deep',
    'about/#issues/2024-05-28/',
    'about/?issues/2024-05-28/#i-fqh3xf',
  ])('%s of the site leads to nothing that can be bookmarked', (path) => {
    expect(placeOf(site + path, [site])).toBeNull()
  })

  it.each([
    'https://elsewhere.example/issues/2024-05-28/#:~:text=x',
    'https://kandu.example.elsewhere.example/kandu/issues/2024-05-28',
    'https://kandu.example/kandu.elsewhere/issues/2024-05-28',
    `javascript:alert(1)//${site}issues/2024-05-28/#deep`,
    `https://elsewhere.example/#${site}issues/2024-05-28/`,
    `https://elsewhere.example/?${site}issues/2024-05-28`,
    ` ${site}issues/2024-05-28/`,
  ])('%s is of another site', (address) => {
    expect(placeOf(address, [site])).toBeNull()
  })
})
