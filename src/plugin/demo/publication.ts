// What the demo is an archive of, as its publication.json says it: an invented weekly of an invented country.

/** The name of the demo's publication. */
export const demoName = '汀洲科技周报'
/** The house that publishes it. */
export const demoHouse = '汀洲传媒'

/** The demo's publication.json; `example.com` is reserved for examples (RFC 2606). */
export const demoPublication = `${JSON.stringify(
  {
    name: demoName,
    publisher: demoHouse,
    description: '每周二发送,一份虚构的科技周报:刊名、机构、人物、地名与事件都是编造的示例。',
    language: 'zh-Hans',
    timeZone: 'Asia/Shanghai',
    weekday: 2,
    categories: [
      { slug: 'policy', name: '政策' },
      { slug: 'frontier', name: '前沿' },
      { slug: 'market', name: '市场' },
      { slug: 'people', name: '人物' },
    ],
    links: {
      subscribe: 'https://example.com/?subscribe',
      fullReport: 'https://example.com/?full-report',
      database: null,
    },
    wall: { previewCharacters: 1600 },
    exceptions: [],
    fictional: true,
  },
  null,
  2,
)}\n`
