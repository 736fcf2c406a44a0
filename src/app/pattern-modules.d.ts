// biome-ignore-all lint/style/noDefaultExport: these modules are data, and have no better name for it.

declare module 'virtual:tradeflag-law-labels' {
  const labels: import('../cli/build/law-labels.ts').LawLabelTable;
  export default labels;
}
