import type { Level } from '../../core/detect/finding.schema.ts';
import { Icon } from './Icon.tsx';
import { LEVEL_ICONS } from './icon-shapes.ts';

interface LevelIconProps {
  readonly level: Level;
}

/** The one way to draw a level: its own shape in its own colour, beside its word. */
export function LevelIcon({ level }: LevelIconProps) {
  return (
    <span class={`level-icon level-${level}`}>
      <Icon name={LEVEL_ICONS[level]} />
    </span>
  );
}
