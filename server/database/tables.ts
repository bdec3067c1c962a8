import type { Generated } from 'kysely';

/** Rows as both databases hold them. JSON is text, times are epoch milliseconds, booleans do not occur. */
export interface Tables {
  person: {
    id: string;
    /** `candidate` for aios and account holders; a staff role otherwise. */
    role: string;
    number: string | null;
    email: string | null;
    name: string;
    password_hash: string | null;
    created_at: number;
    /** Of a coordinator or reader: the one institute they work for; null: all. */
    institute: string | null;
  };
  release: { id: string; content: string; published_at: number };
  media: { name: string; type: string; base64: string };
  design: { id: string; version: number; content: string };
  sitting: {
    id: string;
    version: number;
    name: string;
    design_id: string;
    design_version: number;
    release_id: string;
    seed: string;
    seal_key: string;
    state: string;
    planned_at: number;
    starts_at: number | null;
    ends_at: number | null;
    created_by: string;
    start_kind: string;
    opens_at: number | null;
    closes_at: number | null;
    audience: string;
    /** 1: a rehearsal with simulated candidates. */
    rehearsal: number;
    two_person_start: number;
    /** JSON: who proposed the start, when. */
    start_proposal: string | null;
    paused_at: number | null;
    /** JSON: what the time of slots is counted by, once their period has opened. */
    slot_time: string | null;
    /** Written by itself, so that no other change of the sitting touches it. */
    seb_policy: Generated<string>;
  };
  room: {
    id: string;
    sitting_id: string;
    name: string;
    institute: string;
    kind: string;
    admission: string;
    capacity: number;
    /** Only where each room begins at a moment of its own. */
    starts_at: number | null;
  };
  room_proctor: { room_id: string; person_id: string };
  /** `body` is JSON: seed, rules and strata of one draw, by whom and why. */
  room_draw: { sitting_id: string; seq: number; body: string };
  /** `running` is 1 until the run has ended; `body` is JSON. */
  rehearsal: { sitting_id: string; version: number; seen_at: number; running: number; body: string };
  room_event: { room_id: string; seq: number; at: number; body: string };
  roster: {
    sitting_id: string;
    person_id: string;
    attempt_id: string;
    number: string;
    name: string;
    institute: string;
    training_start: string;
    fte: number;
    extra_minutes: number;
    room_id: string | null;
    seat: string | null;
    birth_date: string | null;
    big_number: string | null;
    /** Who granted the extra minutes, and until which date they hold. Never why. */
    granted_by: string | null;
    granted_until: string | null;
  };
  attempt: {
    id: string;
    sitting_id: string | null;
    person_id: string;
    design_id: string;
    design_version: number;
    release_id: string;
    seed: string;
    created_at: number;
  };
  attempt_event: { attempt_id: string; seq: number; at: number; body: string; hash: string };
  comment: {
    id: string;
    attempt_id: string;
    position: number | null;
    item_code: string | null;
    text: string;
    at: number;
  };
  sign_in: {
    token_hash: string;
    person_id: string;
    role: string;
    attempt_id: string | null;
    created_at: number;
    expires_at: number;
    ended_at: number | null;
  };
  audit_line: {
    id: string;
    at: number;
    actor: string;
    action: string;
    subject: string | null;
    reason: string | null;
    detail: string;
  };
  /** `row` is what lists show of the item, as JSON; `revision` that of the last edit of it. */
  edit_item: { code: string; pool: string; row: string; revision: number };
  /** One row: how many times items were edited. */
  edit_revision: { id: number; revision: number };
  edit_event: { code: string; seq: number; at: number; body: string };
  source_event: { source: string; seq: number; at: number; body: string };
  discussion_event: { code: string; seq: number; at: number; body: string };
  coverage_target: { pool: string; icpc: string; attribute: string; value: string; need: number };
  assignment: {
    id: string;
    person_id: string;
    by_person: string;
    pool: string;
    icpc: string;
    attribute: string;
    value: string;
    items: number;
    due: string;
    at: number;
  };
  notice_read: { person_id: string; notice: string; at: number };
  assignment_withdrawal: { assignment_id: string; by_person: string; at: number };
  assignment_item: { code: string; assignment_id: string };
  saved_view: { person_id: string; name: string; search: string };
  edit_batch: { id: string; person_id: string; at: number; body: string; undone_at: number | null };
  /** `untold` is 1 from publication until every item's own log says so. */
  release_draft: { id: string; version: number; body: string; changed_at: number; untold: number };
  import_job: { id: string; version: number; created_at: number; body: string };
  import_piece: { import_id: string; number: number; base64: string };
  import_row: { import_id: string; number: number; body: string };
  import_picture: { import_id: string; name: string; type: string; base64: string };
  import_outcome: { import_id: string; number: number; body: string };
  import_link: { source: string; identifier: string; code: string; hash: string };
  /** One row for each server that runs or ran; `present` is JSON: the attempts connected to it. */
  node: {
    id: string;
    name: string;
    seen_at: number;
    /** How far its clock is ahead of the database's. */
    ahead_ms: number;
    boot_id: string | null;
    uptime_ms: number;
    present: string;
    present_version: number;
  };
  seb_exam_key: {
    id: string;
    sitting_id: string;
    key: string;
    platform: string;
    version: string;
    added_by: string;
    added_at: number;
  };
  seb_nonce: { hash: string; expires_at: number };
  seb_ticket: {
    hash: string;
    sitting_id: string;
    attempt_id: string | null;
    browser: string | null;
    checked_at: number;
    expires_at: number;
  };
  seb_attempt: {
    attempt_id: string;
    sitting_id: string;
    version: number;
    admission: string | null;
    browser: string | null;
    checked_at: number | null;
    fault: string | null;
    fault_at: number | null;
    unlocks: number;
  };
  schema_version: { version: number; applied_at: number };
}
