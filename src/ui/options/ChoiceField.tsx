import type { ComponentChildren } from 'preact';

interface ChoiceFieldProps<Value extends string> {
  readonly label: ComponentChildren;
  readonly value: Value;
  readonly values: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly onChoose: (value: Value) => void;
}

/** A setting that is one of a few values. */
export function ChoiceField<Value extends string>({
  label,
  value,
  values,
  nameOf,
  onChoose,
}: ChoiceFieldProps<Value>) {
  const choose = (chosen: string) => {
    const found = values.find((one) => one === chosen);
    if (found !== undefined) onChoose(found);
  };
  return (
    <label class="options-field">
      <span class="options-label">{label}</span>
      <select class="options-select" value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {values.map((one) => (
          <option key={one} value={one} selected={one === value}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
