import { FileInput, Textarea } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#client/shared/api.ts';
import { bankLanguage } from '#client/shared/bankLanguage.ts';
import { useLanguage } from '#client/shared/language.ts';
import { StepDialog } from '../../../shell/StepDialog.tsx';
import { useText } from '../../../useText.ts';
import { editTexts } from './editTexts.ts';

/** An image of the bank, with what it shows in words. */
export interface ChosenImage {
  readonly media: string;
  readonly alt: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

interface Props {
  readonly onDone: (image: ChosenImage) => void;
  readonly onClose: () => void;
}

/** As much as the server takes, and the least a description says. */
const limits = { bytes: 16 * 1024 * 1024, altLength: 10 };

/** Brings an image into the bank: which file, and what who cannot see it has to know. */
export function ImageDialog({ onDone, onClose }: Props) {
  const { media: text } = useText(editTexts);
  const language = useLanguage();
  const [file, setFile] = useState<File | null>(null);
  const [alt, setAlt] = useState('');
  const [tried, setTried] = useState(false);
  const send = useMutation({
    mutationFn: (chosen: File) =>
      call(
        'POST /api/media',
        { body: chosen.slice(0, chosen.size, 'application/octet-stream') },
        { timeoutMs: 60_000 },
      ),
    onSuccess: (outcome) => {
      if (outcome.kind === 'stored') onDone({ ...outcomeImage(outcome), alt: alt.trim() });
    },
  });
  const refused = send.data?.kind === 'refused' ? send.data.reason[language] : undefined;
  const missing = file === null ? text.noFile : file.size > limits.bytes ? text.tooLarge : undefined;
  const short = alt.trim().length < limits.altLength;
  return (
    <StepDialog
      title={text.title}
      submit={text.submit}
      pending={send.isPending}
      error={send.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (file && missing === undefined && !short) send.mutate(file);
      }}
    >
      <FileInput
        data-autofocus
        label={text.file}
        description={text.fileHint}
        placeholder={text.choose}
        leftSection={<IconPhoto size={16} stroke={1.75} aria-hidden="true" />}
        accept="image/png,image/jpeg,image/webp,image/gif,image/svg+xml"
        fileInputProps={{ 'aria-label': text.file }}
        value={file}
        disabled={send.isPending}
        onChange={(chosen) => {
          setFile(chosen);
          send.reset();
        }}
        error={refused ?? (tried && missing)}
      />
      <Textarea
        label={text.alt}
        description={text.altHint}
        lang={bankLanguage}
        autosize
        minRows={2}
        value={alt}
        readOnly={send.isPending}
        onChange={(event) => setAlt(event.currentTarget.value)}
        error={tried && short && text.altShort}
      />
    </StepDialog>
  );
}

function outcomeImage({ media, widthPx, heightPx }: Omit<ChosenImage, 'alt'>) {
  return { media, widthPx, heightPx };
}
