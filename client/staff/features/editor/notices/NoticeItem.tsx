import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Notice } from '#contracts/notices.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { DueDate } from '../bank/DueDate.tsx';
import { useToday } from '../data/useToday.ts';
import { useCellName } from '../production/useCellName.ts';
import classes from './Notices.module.css';
import { noticePath } from './noticePath.ts';
import { noticeTexts } from './noticeTexts.ts';

interface Props {
  readonly notice: Notice;
  readonly onRead: (id: string) => void;
}

/** One notice: who did what, where, when. Whoever opens it has read it. */
export function NoticeItem({ notice, onRead }: Props) {
  const text = useText(noticeTexts);
  const format = useFormat();
  const nameOf = useCellName();
  const today = useToday();
  const { id, kind, at, by, code, due, assignment, read } = notice;
  const isLate = due !== null && due < today;
  const says =
    isLate && (kind === 'reviewDue' || kind === 'assignmentDue')
      ? text.late[kind]
      : text.kinds[kind](by ?? '');
  const where =
    assignment === null ? code : text.assignment(format.number(assignment.count), nameOf(assignment.cell));
  const markRead = () => {
    if (!read) onRead(id);
  };
  return (
    <li className={classes.notice} data-read={read}>
      <div className={classes.head}>
        {!read && <span className={classes.isNew}>{text.isNew}</span>}
        <Link to={noticePath(notice)} onClick={markRead}>
          {says}
        </Link>
        <span className={classes.when}>{format.dateTime(at)}</span>
      </div>
      <div className={classes.about}>
        <span>{where}</span>
        {due !== null && <DueDate due={due} today={today} />}
      </div>
      {notice.text !== null && <p className={classes.words}>{notice.text}</p>}
      {!read && (
        <Button
          className={classes.mark ?? ''}
          variant="subtle"
          size="xs"
          aria-label={text.markReadOf(`${says}, ${where}`)}
          onClick={markRead}
        >
          {text.markRead}
        </Button>
      )}
    </li>
  );
}
