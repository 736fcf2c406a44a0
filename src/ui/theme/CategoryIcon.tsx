import type { Category } from '../../core/category.ts';
import { Icon } from './Icon.tsx';
import { CATEGORY_ICONS } from './icon-shapes.ts';

interface CategoryIconProps {
  readonly category: Category;
}

export function CategoryIcon({ category }: CategoryIconProps) {
  return <Icon name={CATEGORY_ICONS[category]} />;
}
