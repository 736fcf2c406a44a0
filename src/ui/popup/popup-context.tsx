import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PopupServices } from '../../app/popup-services.ts';
import type { Reader } from '../../core/law/explanation.schema.ts';
import type { Glossary } from './pack-titles.ts';

/** What the parts of the popup share. */
export interface PopupTools {
  readonly services: PopupServices;
  readonly glossary: Glossary;
  /** For whom the legal texts that links open are written. */
  readonly reader: Reader;
}

const PopupContext = createContext<PopupTools | null>(null);

interface PopupProviderProps {
  readonly tools: PopupTools;
  readonly children: ComponentChildren;
}

export function PopupProvider({ tools, children }: PopupProviderProps) {
  return <PopupContext.Provider value={tools}>{children}</PopupContext.Provider>;
}

export function usePopupTools(): PopupTools {
  const tools = useContext(PopupContext);
  if (tools === null) throw new Error('usePopupTools needs a PopupProvider above it');
  return tools;
}
