import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Reader } from '../../core/law/explanation.schema.ts';
import type { Glossary } from './pack-titles.ts';

/** What an explanation of a finding needs, wherever it stands. */
export interface WhyTools {
  readonly glossary: Glossary;
  /** For whom the legal texts that links open are written. */
  readonly reader: Reader;
}

const WhyContext = createContext<WhyTools | null>(null);

interface WhyProviderProps {
  readonly tools: WhyTools;
  readonly children: ComponentChildren;
}

export function WhyProvider({ tools, children }: WhyProviderProps) {
  return <WhyContext.Provider value={tools}>{children}</WhyContext.Provider>;
}

export function useWhyTools(): WhyTools {
  const tools = useContext(WhyContext);
  if (tools === null) throw new Error('useWhyTools needs a WhyProvider above it');
  return tools;
}
