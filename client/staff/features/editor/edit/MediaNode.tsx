import { Textarea } from '@mantine/core';
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { useText } from '../../../useText.ts';
import { editTexts } from './editTexts.ts';
import classes from './TextField.module.css';

/** An image or clip in a text being written: what it shows can be described anew, what it is stays. */
export function MediaNode({ node, updateAttributes }: ReactNodeViewProps) {
  const { media: text } = useText(editTexts);
  const { media, poster, alt, transcript } = node.attrs as Readonly<Record<string, string | null>>;
  const isImage = node.type.name === 'image';
  // Of a sound there is nothing to be seen.
  const shown = isImage ? media : poster;
  return (
    <NodeViewWrapper className={classes.media} contentEditable={false}>
      {shown && <img src={`/api/items/media/${shown}`} alt="" />}
      <Textarea
        label={isImage ? text.alt : text.transcript}
        description={isImage ? text.altHint : text.transcriptHint}
        autosize
        minRows={2}
        value={(isImage ? alt : transcript) ?? ''}
        onChange={(event) =>
          updateAttributes({ [isImage ? 'alt' : 'transcript']: event.currentTarget.value })
        }
      />
    </NodeViewWrapper>
  );
}
