// Why something could not be shown, in Chinese: it comes when there is a fault, and most visits have none.

export const faultsZh = {
  offline: '设备当前离线。联网后可以重试。',
  timeout: '网络请求超时。',
  network: '网络请求没有成功。',
  damaged: '取到的内容不完整或已更新。',
  program: '页面程序出错了。',
  still: '其他页面仍可阅读。',
}

/** What is said of faults in one language. */
export type FaultWords = typeof faultsZh
