import { ICON_SHAPES, type IconName, type IconPath } from './icon-shapes.ts';

interface IconProps {
  readonly name: IconName;
}

/** Always decoration: the word it stands for is in the text beside it. */
export function Icon({ name }: IconProps) {
  const paths: readonly IconPath[] = ICON_SHAPES[name];
  return (
    <svg
      class="icon"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {paths.map(({ d, filled }) => (
        <path key={d} d={d} fill={filled ? 'currentColor' : 'none'} />
      ))}
    </svg>
  );
}
