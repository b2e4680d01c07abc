import { Group, Slider, Text } from '@mantine/core';
import { useId } from 'react';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
  readonly help?: string;
  readonly width?: number;
}

/** A whole number by slider, with its value next to the label. */
export function SliderField({ label, value, min, max, onChange, help, width = 200 }: Props) {
  const id = useId();
  return (
    <div style={{ width }}>
      <Group justify="space-between" gap="xs" mb={4} wrap="nowrap">
        <Text size="sm" fw={500} id={id}>
          {label}
        </Text>
        <Text size="sm" className="numeric" aria-hidden>
          {value}
        </Text>
      </Group>
      <Slider
        size="sm"
        aria-labelledby={id}
        thumbLabel={label}
        min={min}
        max={max}
        value={value}
        label={null}
        onChange={onChange}
      />
      {help === undefined ? null : (
        <Text size="xs" className="muted" mt={4}>
          {help}
        </Text>
      )}
    </div>
  );
}
