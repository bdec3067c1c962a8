/**
 * One live sign-in per attempt, kept by the database itself: two sign-ins at the same instant on two
 * servers see nothing of each other, and a rule that only code keeps would let both stay.
 */
export const statements: readonly string[] = [
  `update sign_in set ended_at = created_at
   where attempt_id is not null and ended_at is null and exists (
     select 1 from sign_in newer
     where newer.attempt_id = sign_in.attempt_id and newer.ended_at is null
       and (newer.created_at > sign_in.created_at
         or (newer.created_at = sign_in.created_at and newer.token_hash > sign_in.token_hash)))`,
  'create unique index sign_in_live on sign_in (attempt_id) where attempt_id is not null and ended_at is null',
];
