import type { Category } from '../../core/category.ts';
import type { Level } from '../../core/detect/finding.schema.ts';

/** One stroke or fill of an icon on a 16 by 16 grid; strokes are 1.5 wide with round ends. */
export interface IconPath {
  readonly d: string;
  readonly filled?: true;
}

export const ICON_SHAPES = {
  key: [{ d: 'M2 11a3 3 0 1 0 6 0a3 3 0 1 0-6 0' }, { d: 'M7.1 8.9 13.5 2.5M11 5l2.2 2.2M9 7l1.4 1.4' }],
  'person-plus': [
    { d: 'M3.5 5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0' },
    { d: 'M1.5 13.5c0-2.4 2-3.8 4.5-3.8s4.5 1.4 4.5 3.8' },
    { d: 'M12.75 5.5v4.5M10.5 7.75H15' },
  ],
  'open-padlock': [
    { d: 'M3.5 7.25h9v6.5h-9z' },
    { d: 'M5.5 7.25V4.5a2.5 2.5 0 0 1 4.85-.85' },
    { d: 'M8 9.75v1.5' },
  ],
  'flag-filled': [{ d: 'M3.5 14.5v-13' }, { d: 'M3.5 2.25h9.75L10.9 5.75l2.35 3.5H3.5z', filled: true }],
  'flag-outlined': [{ d: 'M3.5 14.5v-13' }, { d: 'M3.5 2.25h9.75L10.9 5.75l2.35 3.5H3.5' }],
  dot: [{ d: 'M5 8a3 3 0 1 0 6 0a3 3 0 1 0-6 0', filled: true }],
  chevron: [{ d: 'M4 6l4 4 4-4' }],
  dots: [
    { d: 'M2 8a1.25 1.25 0 1 0 2.5 0a1.25 1.25 0 1 0-2.5 0', filled: true },
    { d: 'M6.75 8a1.25 1.25 0 1 0 2.5 0a1.25 1.25 0 1 0-2.5 0', filled: true },
    { d: 'M11.5 8a1.25 1.25 0 1 0 2.5 0a1.25 1.25 0 1 0-2.5 0', filled: true },
  ],
  check: [{ d: 'M3 8.5l3.5 3.5L13 4.5' }],
  cross: [{ d: 'M4 4l8 8M12 4l-8 8' }],
  'arrow-up': [{ d: 'M8 13.5v-11M3.75 6.75 8 2.5l4.25 4.25' }],
  changed: [{ d: 'M2.5 6.5h10L9.75 3.75M13.5 9.5h-10l2.75 2.75' }],
  download: [{ d: 'M8 2v8M4.75 7 8 10.25 11.25 7M2.5 13.5h11' }],
  section: [
    { d: 'M10.75 4.5C10.75 3 9.5 2.25 8 2.25S5.25 3 5.25 4.4c0 3 5.75 2.4 5.75 5 0 1-.8 1.6-1.6 1.9' },
    { d: 'M5.25 11.5c0 1.5 1.25 2.25 2.75 2.25s2.75-.75 2.75-2.15c0-3-5.75-2.4-5.75-5 0-1 .8-1.6 1.6-1.9' },
  ],
} as const satisfies Record<string, readonly IconPath[]>;

export type IconName = keyof typeof ICON_SHAPES;

export const LEVEL_ICONS = {
  strong: 'flag-filled',
  likely: 'flag-outlined',
  note: 'dot',
} as const satisfies Record<Level, IconName>;

/** How a listing stands with those who review it. */
export const REVIEW_ICONS = {
  confirmed: 'check',
  dismissed: 'cross',
  escalated: 'arrow-up',
  changed: 'changed',
} as const satisfies Record<string, IconName>;

export const CATEGORY_ICONS = {
  'account-sales': 'key',
  'assisted-registration': 'person-plus',
  'assisted-unblocking': 'open-padlock',
} as const satisfies Record<Category, IconName>;
