import { Button, FileButton } from '@mantine/core';
import { IconDownload, IconFileUpload } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { downloadFile } from '../../../csv/downloadFile.ts';
import { useText } from '../../../useText.ts';
import { exampleRoster } from './exampleRoster.ts';
import classes from './Roster.module.css';
import { rosterTexts } from './rosterTexts.ts';

interface Props {
  /** Says how to begin when there is no list yet. */
  readonly first: boolean;
  readonly onFile: (file: File) => void;
}

/** A place to choose a file or let one fall. */
export function FileDrop({ first, onFile }: Props) {
  const { import: text, empty } = useText(rosterTexts);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };

  return (
    <section
      className={classes.drop}
      data-over={over}
      aria-label={text.title}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {first && (
        <div>
          <h2 className={classes.title}>{empty.title}</h2>
          <p className={classes.format}>{empty.body}</p>
        </div>
      )}
      <div className={classes.choose}>
        <FileButton
          accept=".csv,.txt,.xlsx,text/csv"
          onChange={(file) => file && onFile(file)}
          inputProps={{ 'aria-label': text.choose, tabIndex: -1 }}
        >
          {(props) => (
            <Button {...props} leftSection={<IconFileUpload size={18} stroke={1.75} aria-hidden="true" />}>
              {text.choose}
            </Button>
          )}
        </FileButton>
        <span>{text.drop}</span>
      </div>
      <p className={classes.format}>{text.format}</p>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}
        onClick={() => downloadFile('peil-deelnemers-voorbeeld.csv', exampleRoster)}
      >
        {text.example}
      </Button>
    </section>
  );
}
