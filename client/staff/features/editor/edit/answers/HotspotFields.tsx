import { Button, Checkbox, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import { bankLanguage } from '#client/shared/bankLanguage.ts';
import { useText } from '../../../../useText.ts';
import { addPart, changePart } from '../../content/partMoves.ts';
import { editorTexts } from '../../editorTexts.ts';
import classes from '../Editor.module.css';
import { editTexts } from '../editTexts.ts';
import { ImageDialog } from '../ImageDialog.tsx';
import type { AnswerFieldsProps } from './AnswerFieldsProps.ts';
import { answerTexts } from './answerTexts.ts';
import type { DrawnKind } from './drawnShape.ts';
import { PartFields } from './PartFields.tsx';
import { PartTexts } from './PartTexts.tsx';
import { RegionCanvas } from './RegionCanvas.tsx';
import { ShapeFields } from './ShapeFields.tsx';
import { withKey } from './withKey.ts';

/** The image, the places in it, and which of them are right. */
export function HotspotFields({ content, onChange }: AnswerFieldsProps<'hotspot'>) {
  const { hotspot: text, parts } = useText(answerTexts);
  const { media: mediaText } = useText(editTexts);
  const { fields, settings } = useText(editorTexts);
  const [choosing, setChoosing] = useState(false);
  const [draws, setDraws] = useState<DrawnKind>('circle');
  const { image, keys } = content;
  return (
    <>
      <fieldset className={classes.group}>
        <legend>{settings.image}</legend>
        <div>
          <Button
            variant="default"
            leftSection={<IconPhoto size={16} stroke={1.75} aria-hidden="true" />}
            onClick={() => setChoosing(true)}
          >
            {image.media === '' ? text.choose : text.chooseOther}
          </Button>
        </div>
        {image.media !== '' && (
          <>
            <SegmentedControl
              aria-label={text.draws}
              value={draws}
              onChange={(value) => setDraws(value as DrawnKind)}
              data={(['circle', 'rectangle'] as const).map((value) => ({ value, label: text.shapes[value] }))}
            />
            <p className={classes.hint}>{text.drawHint}</p>
            <RegionCanvas
              key={image.media}
              content={content}
              draws={draws}
              onDraw={(shape) => onChange((item) => addPart(item, 'regions', { shape }))}
            />
            <Textarea
              label={mediaText.alt}
              description={mediaText.altHint}
              lang={bankLanguage}
              autosize
              minRows={2}
              value={image.alt}
              onChange={(event) => {
                const alt = event.currentTarget.value;
                onChange((item) => ({ ...item, image: { ...item.image, alt } }));
              }}
            />
          </>
        )}
      </fieldset>
      <PartFields
        content={content}
        list="regions"
        onChange={onChange}
        legend={text.regions}
        hint={text.regionsHint}
        add={text.add}
        isKey={({ id }) => keys.includes(id)}
        head={({ id }) => (
          <Checkbox
            label={parts.isRight(fields.region(id))}
            checked={keys.includes(id)}
            onChange={(event) => {
              const { checked } = event.currentTarget;
              onChange((item) => ({ ...item, keys: withKey(item.regions, item.keys, id, checked) }));
            }}
          />
        )}
      >
        {(part) => (
          <>
            <TextInput
              label={text.label(fields.region(part.id))}
              description={text.labelHint}
              lang={bankLanguage}
              maxLength={80}
              value={part.label ?? ''}
              onChange={(event) => {
                const label = event.currentTarget.value;
                onChange((item) => changePart(item, 'regions', part.id, { label }));
              }}
            />
            {part.shape && (
              <ShapeFields
                shape={part.shape}
                onChange={(shape) => onChange((item) => changePart(item, 'regions', part.id, { shape }))}
              />
            )}
            <PartTexts part={part} list="regions" onChange={onChange} />
          </>
        )}
      </PartFields>
      {choosing && (
        <ImageDialog
          onDone={(chosen) => {
            onChange((item) => ({ ...item, image: chosen }));
            setChoosing(false);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  );
}
