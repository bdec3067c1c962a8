import { NativeSelect } from '@mantine/core';
import { boundsOf } from '#client/shared/question/hotspot/regionShape.ts';
import type { Region } from '#itembank/content/interaction.ts';
import { useText } from '../../../../useText.ts';
import classes from '../Editor.module.css';
import { answerTexts } from './answerTexts.ts';
import type { DrawnKind } from './drawnShape.ts';
import { NumberField } from './NumberField.tsx';

type Shape = Region['shape'];

interface Props {
  readonly shape: Shape;
  readonly onChange: (shape: Shape) => void;
}

/** Where a place lies and how large it is, in pixels of the image. A number that is none leaves it where it was. */
export function ShapeFields({ shape, onChange }: Props) {
  const { hotspot: text } = useText(answerTexts);
  const { x, y, width, height } = boundsOf(shape);
  const numbers: readonly (readonly [
    label: string,
    value: number,
    least: number,
    set: (value: number) => Shape,
  ])[] =
    shape.kind === 'circle'
      ? [
          [text.centreX, shape.centre.x, 0, (to) => ({ ...shape, centre: { ...shape.centre, x: to } })],
          [text.centreY, shape.centre.y, 0, (to) => ({ ...shape, centre: { ...shape.centre, y: to } })],
          [text.radius, shape.radius, 1, (to) => ({ ...shape, radius: to })],
        ]
      : shape.kind === 'rectangle'
        ? [
            [text.left, x, 0, (to) => rectangle(to, y, width, height)],
            [text.top, y, 0, (to) => rectangle(x, to, width, height)],
            [text.width, width, 1, (to) => rectangle(x, y, to, height)],
            [text.height, height, 1, (to) => rectangle(x, y, width, to)],
          ]
        : [];
  return (
    <div className={classes.numbers}>
      <NativeSelect
        label={text.shape}
        value={shape.kind}
        data={(shape.kind === 'polygon'
          ? (['polygon', 'circle', 'rectangle'] as const)
          : (['circle', 'rectangle'] as const)
        ).map((value) => ({ value, label: text.shapes[value] }))}
        onChange={(event) => {
          const kind = event.currentTarget.value as DrawnKind;
          onChange(kind === 'circle' ? circle(x, y, width, height) : rectangle(x, y, width, height));
        }}
      />
      {numbers.map(([label, value, least, set]) => (
        <NumberField
          key={label}
          label={label}
          value={value}
          least={least}
          onChange={(to) => {
            if (!Number.isNaN(to)) onChange(set(to));
          }}
        />
      ))}
    </div>
  );
}

function rectangle(x: number, y: number, width: number, height: number): Shape {
  return { kind: 'rectangle', from: { x, y }, to: { x: x + width, y: y + height } };
}

/** The largest circle in a box. */
function circle(x: number, y: number, width: number, height: number): Shape {
  return {
    kind: 'circle',
    centre: { x: x + width / 2, y: y + height / 2 },
    radius: Math.min(width, height) / 2,
  };
}
