import { Button, FileButton, Progress, TextInput } from '@mantine/core';
import { IconDownload, IconFileUpload } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { useProblemMessage } from '../../../server/useProblemMessage.ts';
import { Notice } from '../../../states/Notice.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import classes from './Imports.module.css';
import { importTexts } from './importTexts.ts';
import { useSendFile } from './useSendFile.ts';

const maximumBytes = 64 * 1024 * 1024;

/** A place to choose a file or let one fall. */
export function SendFile() {
  const text = useText(importTexts);
  const format = useFormat();
  const message = useProblemMessage();
  const navigate = useNavigate();
  const [over, setOver] = useState(false);
  const [source, setSource] = useState('');
  const [tooLarge, setTooLarge] = useState(false);
  const { send, sent } = useSendFile((id) => void navigate(`/items/imports/${id}`));
  const choose = (file: File | null | undefined) => {
    if (!file || send.isPending) return;
    setTooLarge(file.size > maximumBytes);
    const named = source.trim() || file.name.replace(/\.[^.]+$/, '');
    if (file.size <= maximumBytes) send.mutate({ file, source: named.slice(0, 100) });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    choose(event.dataTransfer.files[0]);
  };

  return (
    <section
      className={classes.drop}
      data-over={over}
      aria-label={text.choose}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <TextInput
        className={classes.source}
        label={text.source}
        description={text.sourceHint}
        value={source}
        maxLength={100}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      <div className={classes.line}>
        <FileButton
          accept=".xml,.zip,.gift,.txt,.xlsx,.csv,.docx"
          onChange={choose}
          inputProps={{ 'aria-label': text.choose, tabIndex: -1 }}
        >
          {(props) => (
            <Button
              {...props}
              loading={send.isPending}
              leftSection={<IconFileUpload size={18} stroke={1.75} aria-hidden="true" />}
            >
              {text.choose}
            </Button>
          )}
        </FileButton>
        <span>{text.drop}</span>
      </div>
      {send.isPending && (
        <div className={classes.progress} role="status">
          <Progress value={sent * 100} aria-label={text.states.uploading} />
          {text.sent(format.number(sent * 100))}
        </div>
      )}
      {tooLarge && (
        <Notice tone="attention" role="alert">
          {text.tooLarge}
        </Notice>
      )}
      {send.error && (
        <Notice tone="attention" role="alert">
          {message(send.error)} {text.notSent}
        </Notice>
      )}
      <p className={classes.quiet}>{text.accepted}</p>
      <div className={classes.line}>
        <span>{text.templates}:</span>
        {(['xlsx', 'csv', 'docx'] as const).map((kind) => (
          <Button
            key={kind}
            component="a"
            href={`/api/imports/templates/${kind}`}
            download={`peil-vragen.${kind}`}
            variant="subtle"
            size="compact-sm"
            leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}
          >
            {text.templateNames[kind]}
          </Button>
        ))}
      </div>
    </section>
  );
}
