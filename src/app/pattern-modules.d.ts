declare module 'virtual:tradeflag-packs' {
  const packs: import('../core/packs/compiled-packs.ts').CompiledPacks;
  export default packs;
}

declare module 'virtual:tradeflag-pack-titles' {
  const titles: import('../cli/build/pack-titles.ts').PackTitleTable;
  export default titles;
}
