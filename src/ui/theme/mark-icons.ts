import type { Category } from '../../core/category.ts';
import type { Level } from '../../core/detect/finding.schema.ts';
import { CATEGORY_ICONS, ICON_SHAPES, type IconPath, LEVEL_ICONS, REVIEW_ICONS } from './icon-shapes.ts';

/** The icons of marks on a page, as shapes: no component is loaded there. */
export const MARK_ICONS: {
  readonly levelIcons: Readonly<Record<Level, readonly IconPath[]>>;
  readonly categoryIcons: Readonly<Record<Category, readonly IconPath[]>>;
  readonly reviewIcons: Readonly<Record<keyof typeof REVIEW_ICONS, readonly IconPath[]>>;
} = {
  levelIcons: {
    strong: ICON_SHAPES[LEVEL_ICONS.strong],
    likely: ICON_SHAPES[LEVEL_ICONS.likely],
    note: ICON_SHAPES[LEVEL_ICONS.note],
  },
  categoryIcons: {
    'account-sales': ICON_SHAPES[CATEGORY_ICONS['account-sales']],
    'assisted-registration': ICON_SHAPES[CATEGORY_ICONS['assisted-registration']],
    'assisted-unblocking': ICON_SHAPES[CATEGORY_ICONS['assisted-unblocking']],
  },
  reviewIcons: {
    confirmed: ICON_SHAPES[REVIEW_ICONS.confirmed],
    dismissed: ICON_SHAPES[REVIEW_ICONS.dismissed],
    escalated: ICON_SHAPES[REVIEW_ICONS.escalated],
    changed: ICON_SHAPES[REVIEW_ICONS.changed],
  },
};
