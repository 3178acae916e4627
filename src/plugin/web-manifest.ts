// Writes the web manifest: with it a browser can put the archive among a device's apps. Its addresses are relative, and right under any base path.
import type { Publication } from '#model/publication.ts'

/** Paper of the light theme, as index.html names it too. */
const paper = '#FBFAF6'

const icon = (size: number, purpose: 'any' | 'maskable') => ({
  src: `icons/${purpose === 'any' ? 'icon' : 'maskable'}-${size}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
})

/** Writes the manifest of a publication's archive. */
export function webManifest({ name, description, language }: Publication): string {
  return JSON.stringify({
    id: './',
    name,
    short_name: name,
    description,
    lang: language,
    start_url: './',
    scope: './',
    display: 'standalone',
    // Where it is known, with a way back and to reload.
    display_override: ['minimal-ui'],
    background_color: paper,
    theme_color: paper,
    icons: [
      { src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' },
      icon(192, 'any'),
      icon(512, 'any'),
      icon(512, 'maskable'),
    ],
  })
}
