-- Made from the migrations by a test; see CONTRIBUTING.md. Not to be edited.

CREATE TYPE jobs.job_state AS ENUM ('created', 'retry', 'active', 'completed', 'cancelled', 'failed');

CREATE TABLE identity.accounts (
  id text NOT NULL,
  person_id text NOT NULL,
  account_id text NOT NULL,
  provider_id text NOT NULL,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT accounts_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.people(id) ON DELETE CASCADE,
  CONSTRAINT accounts_pkey PRIMARY KEY (id),
  CONSTRAINT accounts_provider_id_account_id_key UNIQUE (provider_id, account_id)
); -- row-level security forced
CREATE TABLE identity.client_links (
  practice_id text NOT NULL,
  client_id text NOT NULL,
  person_id text NOT NULL,
  since timestamp with time zone NOT NULL DEFAULT now(),
  until timestamp with time zone,
  CONSTRAINT client_links_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.people(id),
  CONSTRAINT client_links_pkey PRIMARY KEY (practice_id, client_id, person_id)
); -- row-level security forced
CREATE TABLE identity.device_keys (
  person_id text NOT NULL,
  device_id text NOT NULL,
  key text NOT NULL,
  made_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone NOT NULL,
  CONSTRAINT device_keys_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.people(id) ON DELETE CASCADE,
  CONSTRAINT device_keys_pkey PRIMARY KEY (person_id, device_id)
); -- row-level security forced
CREATE TABLE identity.invitations (
  practice_id text NOT NULL,
  id text NOT NULL,
  token_hash text NOT NULL,
  code_hash text NOT NULL,
  kind text NOT NULL,
  roles text[],
  client_id text,
  email text,
  invited_by text NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  used_by text,
  withdrawn_at timestamp with time zone,
  CONSTRAINT invitations_check CHECK ((((kind = 'member'::text) AND (roles IS NOT NULL)) OR ((kind = ANY (ARRAY['client'::text, 'supporter'::text])) AND (client_id IS NOT NULL)))),
  CONSTRAINT invitations_kind_check CHECK ((kind = ANY (ARRAY['member'::text, 'client'::text, 'supporter'::text]))),
  CONSTRAINT invitations_pkey PRIMARY KEY (practice_id, id),
  CONSTRAINT invitations_token_hash_key UNIQUE (token_hash)
); -- row-level security forced
CREATE TABLE identity.memberships (
  practice_id text NOT NULL,
  person_id text NOT NULL,
  roles text[] NOT NULL,
  since timestamp with time zone NOT NULL DEFAULT now(),
  until timestamp with time zone,
  CONSTRAINT memberships_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.people(id),
  CONSTRAINT memberships_pkey PRIMARY KEY (practice_id, person_id),
  CONSTRAINT memberships_roles_check CHECK (((cardinality(roles) > 0) AND (roles <@ ARRAY['therapist'::text, 'supervisor'::text, 'assistant'::text, 'administrator'::text])))
); -- row-level security forced
CREATE TABLE identity.passkeys (
  id text NOT NULL,
  person_id text NOT NULL,
  name text,
  public_key text NOT NULL,
  credential_id text NOT NULL,
  counter bigint NOT NULL,
  device_type text NOT NULL,
  backed_up boolean NOT NULL,
  transports text,
  aaguid text,
  created_at timestamp with time zone DEFAULT now(),
  CONSTRAINT passkeys_credential_id_key UNIQUE (credential_id),
  CONSTRAINT passkeys_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.people(id) ON DELETE CASCADE,
  CONSTRAINT passkeys_pkey PRIMARY KEY (id)
); -- row-level security forced
CREATE TABLE identity.people (
  id text NOT NULL,
  name text NOT NULL,
  email text NOT NULL,
  email_verified boolean NOT NULL DEFAULT false,
  image text,
  two_factor_enabled boolean NOT NULL DEFAULT false,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT people_email_key UNIQUE (email),
  CONSTRAINT people_pkey PRIMARY KEY (id)
); -- row-level security forced
CREATE TABLE identity.practice_security (
  practice_id text NOT NULL,
  second_factor_required boolean NOT NULL DEFAULT true,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT practice_security_pkey PRIMARY KEY (practice_id)
); -- row-level security forced
CREATE TABLE identity.rate_limits (
  key text NOT NULL,
  tries integer NOT NULL,
  window_ends_at timestamp with time zone NOT NULL,
  CONSTRAINT rate_limits_pkey PRIMARY KEY (key)
); -- row-level security forced
CREATE TABLE identity.room_sessions (
  id text NOT NULL,
  token_hash text NOT NULL,
  practice_id text NOT NULL,
  client_id text NOT NULL,
  plan_id text NOT NULL,
  page text NOT NULL,
  therapist_id text NOT NULL,
  second_factor boolean NOT NULL,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT room_sessions_pkey PRIMARY KEY (id),
  CONSTRAINT room_sessions_therapist_id_fkey FOREIGN KEY (therapist_id) REFERENCES identity.people(id),
  CONSTRAINT room_sessions_token_hash_key UNIQUE (token_hash)
); -- row-level security forced
CREATE TABLE identity.sessions (
  id text NOT NULL,
  person_id text NOT NULL,
  token text NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  method text NOT NULL DEFAULT 'password'::text,
  second_factor boolean NOT NULL DEFAULT false,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT sessions_ip_address_check CHECK (((ip_address IS NULL) OR (ip_address = ''::text))),
  CONSTRAINT sessions_method_check CHECK ((method = ANY (ARRAY['password'::text, 'passkey'::text, 'code'::text]))),
  CONSTRAINT sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.people(id) ON DELETE CASCADE,
  CONSTRAINT sessions_pkey PRIMARY KEY (id),
  CONSTRAINT sessions_token_key UNIQUE (token),
  CONSTRAINT sessions_user_agent_check CHECK (((user_agent IS NULL) OR (user_agent = ''::text)))
); -- row-level security forced
CREATE TABLE identity.signed_in_again (
  session_id text NOT NULL,
  method text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT signed_in_again_method_check CHECK ((method = ANY (ARRAY['password'::text, 'passkey'::text, 'code'::text]))),
  CONSTRAINT signed_in_again_pkey PRIMARY KEY (session_id),
  CONSTRAINT signed_in_again_session_id_fkey FOREIGN KEY (session_id) REFERENCES identity.sessions(id) ON DELETE CASCADE
); -- row-level security forced
CREATE TABLE identity.two_factors (
  id text NOT NULL,
  person_id text NOT NULL,
  secret text NOT NULL,
  backup_codes text NOT NULL,
  verified boolean NOT NULL DEFAULT true,
  failed_verification_count integer NOT NULL DEFAULT 0,
  locked_until timestamp with time zone,
  CONSTRAINT two_factors_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.people(id) ON DELETE CASCADE,
  CONSTRAINT two_factors_pkey PRIMARY KEY (id)
); -- row-level security forced
CREATE TABLE identity.verifications (
  id text NOT NULL,
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT verifications_pkey PRIMARY KEY (id)
); -- row-level security forced
CREATE TABLE jobs.bam (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  name text NOT NULL,
  version integer NOT NULL,
  status text NOT NULL DEFAULT 'pending'::text,
  queue text,
  table_name text NOT NULL,
  command text NOT NULL,
  error text,
  created_on timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  started_on timestamp with time zone,
  completed_on timestamp with time zone,
  CONSTRAINT bam_pkey PRIMARY KEY (id)
);
CREATE TABLE jobs.instance (
  id uuid NOT NULL,
  name text,
  host text NOT NULL,
  pid integer NOT NULL,
  version text NOT NULL,
  node_version text NOT NULL,
  application_name text,
  heartbeat_seconds integer NOT NULL,
  supervise boolean NOT NULL,
  schedule boolean NOT NULL,
  migrate boolean NOT NULL,
  persist_queue_stats boolean NOT NULL,
  persist_warnings boolean NOT NULL,
  pool_max integer,
  pool_total integer,
  pool_idle integer,
  pool_waiting integer,
  workers jsonb NOT NULL DEFAULT '[]'::jsonb,
  metrics jsonb,
  config jsonb NOT NULL DEFAULT '{}'::jsonb,
  crash_restarts integer NOT NULL DEFAULT 0,
  crash_restarts_since timestamp with time zone,
  started_on timestamp with time zone NOT NULL DEFAULT now(),
  heartbeat_on timestamp with time zone NOT NULL DEFAULT now(),
  stopped_on timestamp with time zone,
  CONSTRAINT instance_pkey PRIMARY KEY (id)
);
CREATE TABLE jobs.job (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  name text NOT NULL,
  priority integer NOT NULL DEFAULT 0,
  data jsonb,
  state jobs.job_state NOT NULL DEFAULT 'created'::jobs.job_state,
  retry_limit integer NOT NULL DEFAULT 2,
  retry_count integer NOT NULL DEFAULT 0,
  retry_delay integer NOT NULL DEFAULT 0,
  retry_backoff boolean NOT NULL DEFAULT false,
  retry_delay_max integer,
  expire_seconds integer NOT NULL DEFAULT 900,
  deletion_seconds integer NOT NULL DEFAULT 604800,
  singleton_key text,
  singleton_on timestamp without time zone,
  group_id text,
  group_tier text,
  start_after timestamp with time zone NOT NULL DEFAULT now(),
  created_on timestamp with time zone NOT NULL DEFAULT now(),
  started_on timestamp with time zone,
  completed_on timestamp with time zone,
  keep_until timestamp with time zone NOT NULL DEFAULT (now() + '336:00:00'::interval),
  output jsonb,
  dead_letter text,
  policy text,
  heartbeat_on timestamp with time zone,
  heartbeat_seconds integer,
  blocked boolean NOT NULL DEFAULT false,
  blocking boolean NOT NULL DEFAULT false,
  pending_dependencies integer NOT NULL DEFAULT 0,
  source_name text,
  source_id uuid,
  source_created_on timestamp with time zone,
  source_retry_count integer,
  source_output jsonb,
  source_root_id uuid,
  trace_context jsonb,
  upsert_by_key boolean,
  CONSTRAINT job_pkey PRIMARY KEY (name, id)
);
CREATE TABLE jobs.job_common (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  name text NOT NULL,
  priority integer NOT NULL DEFAULT 0,
  data jsonb,
  state jobs.job_state NOT NULL DEFAULT 'created'::jobs.job_state,
  retry_limit integer NOT NULL DEFAULT 2,
  retry_count integer NOT NULL DEFAULT 0,
  retry_delay integer NOT NULL DEFAULT 0,
  retry_backoff boolean NOT NULL DEFAULT false,
  retry_delay_max integer,
  expire_seconds integer NOT NULL DEFAULT 900,
  deletion_seconds integer NOT NULL DEFAULT 604800,
  singleton_key text,
  singleton_on timestamp without time zone,
  group_id text,
  group_tier text,
  start_after timestamp with time zone NOT NULL DEFAULT now(),
  created_on timestamp with time zone NOT NULL DEFAULT now(),
  started_on timestamp with time zone,
  completed_on timestamp with time zone,
  keep_until timestamp with time zone NOT NULL DEFAULT (now() + '336:00:00'::interval),
  output jsonb,
  dead_letter text,
  policy text,
  heartbeat_on timestamp with time zone,
  heartbeat_seconds integer,
  blocked boolean NOT NULL DEFAULT false,
  blocking boolean NOT NULL DEFAULT false,
  pending_dependencies integer NOT NULL DEFAULT 0,
  source_name text,
  source_id uuid,
  source_created_on timestamp with time zone,
  source_retry_count integer,
  source_output jsonb,
  source_root_id uuid,
  trace_context jsonb,
  upsert_by_key boolean,
  CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES jobs.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT job_common_pkey PRIMARY KEY (name, id),
  CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK ((NOT ((policy = 'key_strict_fifo'::text) AND (singleton_key IS NULL)))),
  CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES jobs.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE jobs.job_dependency (
  child_name text NOT NULL,
  child_id uuid NOT NULL,
  parent_name text NOT NULL,
  parent_id uuid NOT NULL,
  CONSTRAINT job_dependency_pkey PRIMARY KEY (child_name, child_id, parent_name, parent_id)
);
CREATE TABLE jobs.queue (
  name text NOT NULL,
  policy text NOT NULL,
  retry_limit integer NOT NULL,
  retry_delay integer NOT NULL,
  retry_backoff boolean NOT NULL,
  retry_delay_max integer,
  expire_seconds integer NOT NULL,
  retention_seconds integer NOT NULL,
  deletion_seconds integer NOT NULL,
  dead_letter text,
  partition boolean NOT NULL,
  table_name text NOT NULL,
  deferred_count integer NOT NULL DEFAULT 0,
  blocked_count integer NOT NULL DEFAULT 0,
  queued_count integer NOT NULL DEFAULT 0,
  ready_count integer NOT NULL DEFAULT 0,
  warning_queued integer NOT NULL DEFAULT 0,
  active_count integer NOT NULL DEFAULT 0,
  failed_count integer NOT NULL DEFAULT 0,
  total_count integer NOT NULL DEFAULT 0,
  retained_count integer,
  retained_on timestamp with time zone,
  created_delta integer NOT NULL DEFAULT 0,
  completed_delta integer NOT NULL DEFAULT 0,
  failed_delta integer NOT NULL DEFAULT 0,
  delta_on timestamp with time zone,
  delta_seconds integer,
  wait_bins integer[],
  run_bins integer[],
  ready_oldest_seconds integer,
  ready_history integer[] NOT NULL DEFAULT '{}'::integer[],
  heartbeat_seconds integer,
  notify boolean NOT NULL DEFAULT false,
  singletons_active text[],
  monitor_claim_on timestamp with time zone,
  monitor_on timestamp with time zone,
  maintain_on timestamp with time zone,
  created_on timestamp with time zone NOT NULL DEFAULT now(),
  updated_on timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT queue_check CHECK ((dead_letter IS DISTINCT FROM name)),
  CONSTRAINT queue_dead_letter_fkey FOREIGN KEY (dead_letter) REFERENCES jobs.queue(name),
  CONSTRAINT queue_pkey PRIMARY KEY (name)
);
CREATE TABLE jobs.queue_stats (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  name text NOT NULL,
  deferred_count integer NOT NULL DEFAULT 0,
  queued_count integer NOT NULL DEFAULT 0,
  ready_count integer NOT NULL DEFAULT 0,
  active_count integer NOT NULL DEFAULT 0,
  failed_count integer NOT NULL DEFAULT 0,
  total_count integer NOT NULL DEFAULT 0,
  created_delta integer,
  completed_delta integer,
  failed_delta integer,
  delta_seconds integer,
  delta_on timestamp with time zone,
  wait_bins integer[],
  run_bins integer[],
  ready_oldest_seconds integer,
  captured_on timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT queue_stats_pkey PRIMARY KEY (id, captured_on)
);
CREATE TABLE jobs.schedule (
  name text NOT NULL,
  key text NOT NULL DEFAULT ''::text,
  kind text NOT NULL DEFAULT 'cron'::text,
  cron text NOT NULL,
  timezone text DEFAULT 'UTC'::text,
  data jsonb,
  options jsonb,
  created_on timestamp with time zone NOT NULL DEFAULT now(),
  updated_on timestamp with time zone NOT NULL DEFAULT now(),
  last_job_id uuid,
  CONSTRAINT schedule_kind_check CHECK ((kind = ANY (ARRAY['cron'::text, 'rrule'::text]))),
  CONSTRAINT schedule_name_fkey FOREIGN KEY (name) REFERENCES jobs.queue(name) ON DELETE CASCADE,
  CONSTRAINT schedule_pkey PRIMARY KEY (name, key)
);
CREATE TABLE jobs.subscription (
  event text NOT NULL,
  name text NOT NULL,
  created_on timestamp with time zone NOT NULL DEFAULT now(),
  updated_on timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT subscription_name_fkey FOREIGN KEY (name) REFERENCES jobs.queue(name) ON DELETE CASCADE,
  CONSTRAINT subscription_pkey PRIMARY KEY (event, name)
);
CREATE TABLE jobs.version (
  version integer NOT NULL,
  cron_on timestamp with time zone,
  bam_on timestamp with time zone,
  flow_on timestamp with time zone,
  reindex_on timestamp with time zone,
  monitor_backoff_on timestamp with time zone,
  CONSTRAINT version_pkey PRIMARY KEY (version)
);
CREATE TABLE jobs.warning (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  type text NOT NULL,
  message text NOT NULL,
  data jsonb,
  created_on timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT warning_pkey PRIMARY KEY (id)
);
CREATE TABLE waymark.access_log (
  practice_id text NOT NULL,
  n bigint NOT NULL GENERATED AS IDENTITY,
  at timestamp with time zone NOT NULL,
  person_id text NOT NULL,
  capacity text NOT NULL,
  client_id text,
  act text NOT NULL,
  part text,
  CONSTRAINT access_log_pkey PRIMARY KEY (practice_id, n)
); -- row-level security forced
CREATE TABLE waymark.alerts (
  practice_id text NOT NULL,
  risk_id text NOT NULL,
  client_id text NOT NULL,
  level text NOT NULL,
  raised_at timestamp with time zone NOT NULL,
  told_at timestamp with time zone,
  next_at timestamp with time zone,
  rounds integer NOT NULL DEFAULT 0,
  cover_person text,
  cover_told_at timestamp with time zone,
  closed_at timestamp with time zone,
  talked_at timestamp with time zone,
  CONSTRAINT alerts_level_check CHECK ((level = ANY (ARRAY['alert'::text, 'told'::text, 'ask'::text]))),
  CONSTRAINT alerts_pkey PRIMARY KEY (practice_id, risk_id)
); -- row-level security forced
CREATE TABLE waymark.calendar_codes (
  practice_id text NOT NULL,
  client_id text NOT NULL,
  code text NOT NULL,
  CONSTRAINT calendar_codes_pkey PRIMARY KEY (practice_id, client_id),
  CONSTRAINT calendar_codes_practice_id_code_key UNIQUE (practice_id, code)
); -- row-level security forced
CREATE TABLE waymark.calendar_sessions (
  practice_id text NOT NULL,
  person_id text NOT NULL,
  client_id text NOT NULL,
  plan_id text NOT NULL,
  entry_hash text NOT NULL,
  entry_on date NOT NULL,
  session_id text,
  entry_at text,
  CONSTRAINT calendar_sessions_pkey PRIMARY KEY (practice_id, person_id, client_id)
); -- row-level security forced
CREATE TABLE waymark.calendars (
  practice_id text NOT NULL,
  person_id text NOT NULL,
  kind text NOT NULL,
  body bytea NOT NULL,
  set_at timestamp with time zone NOT NULL,
  next_at timestamp with time zone,
  read_at timestamp with time zone,
  coded integer NOT NULL DEFAULT 0,
  found integer NOT NULL DEFAULT 0,
  problem text,
  problem_at timestamp with time zone,
  CONSTRAINT calendars_kind_check CHECK ((kind = ANY (ARRAY['address'::text, 'file'::text]))),
  CONSTRAINT calendars_pkey PRIMARY KEY (practice_id, person_id)
); -- row-level security forced
CREATE TABLE waymark.care_team (
  practice_id text NOT NULL,
  client_id text NOT NULL,
  person_id text NOT NULL,
  relation text NOT NULL DEFAULT 'therapist'::text,
  from_day date NOT NULL,
  until_day date,
  CONSTRAINT care_team_pkey PRIMARY KEY (practice_id, client_id, person_id, relation)
); -- row-level security forced
CREATE TABLE waymark.check_in_links (
  practice_id text NOT NULL,
  link_id text NOT NULL,
  client_id text NOT NULL,
  token_hash text NOT NULL,
  until_day date NOT NULL,
  made_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  body bytea,
  CONSTRAINT check_in_links_pkey PRIMARY KEY (practice_id, link_id)
); -- row-level security forced
CREATE TABLE waymark.checkpoints (
  practice_id text NOT NULL,
  n integer NOT NULL,
  at timestamp with time zone NOT NULL,
  heads bytea NOT NULL,
  previous bytea NOT NULL,
  signature bytea NOT NULL,
  CONSTRAINT checkpoints_pkey PRIMARY KEY (practice_id, n)
); -- row-level security forced
CREATE TABLE waymark.code_lists (
  practice_id text NOT NULL DEFAULT '*'::text,
  system text NOT NULL,
  code text NOT NULL,
  valid_from date NOT NULL,
  valid_until date,
  words text NOT NULL,
  CONSTRAINT code_lists_pkey PRIMARY KEY (practice_id, system, code, valid_from)
); -- row-level security forced
CREATE TABLE waymark.courses_of_care (
  practice_id text NOT NULL,
  plan_id text NOT NULL,
  client_id text NOT NULL,
  problem text NOT NULL,
  sessions_held integer NOT NULL,
  opened_on date NOT NULL,
  closed_on date,
  check_ins_asked integer NOT NULL,
  CONSTRAINT courses_of_care_pkey PRIMARY KEY (practice_id, plan_id)
) WITH (fillfactor=70); -- row-level security forced
CREATE TABLE waymark.data_keys (
  practice_id text NOT NULL,
  key_id text NOT NULL,
  kind text NOT NULL,
  owner text NOT NULL,
  wrapped bytea,
  public_key bytea,
  made_at timestamp with time zone NOT NULL DEFAULT now(),
  erased_at timestamp with time zone,
  CONSTRAINT data_keys_check CHECK (((wrapped IS NULL) = (erased_at IS NOT NULL))),
  CONSTRAINT data_keys_kind_check CHECK ((kind = ANY (ARRAY['client'::text, 'practice'::text, 'signing'::text, 'installation'::text, 'notes'::text]))),
  CONSTRAINT data_keys_pkey PRIMARY KEY (practice_id, key_id),
  CONSTRAINT data_keys_practice_id_kind_owner_key UNIQUE (practice_id, kind, owner)
); -- row-level security forced
CREATE TABLE waymark.directory (
  practice_id text NOT NULL,
  entry_id text NOT NULL,
  kind text NOT NULL,
  body bytea NOT NULL,
  changed_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT directory_kind_check CHECK ((kind = ANY (ARRAY['client'::text, 'member'::text, 'practice'::text]))),
  CONSTRAINT directory_pkey PRIMARY KEY (practice_id, entry_id)
); -- row-level security forced
CREATE TABLE waymark.emergencies (
  practice_id text NOT NULL,
  grant_id text NOT NULL,
  client_id text NOT NULL,
  person_id text NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  told_at timestamp with time zone,
  reviewed_at timestamp with time zone,
  CONSTRAINT emergencies_pkey PRIMARY KEY (practice_id, grant_id)
); -- row-level security forced
CREATE TABLE waymark.erasure_ledger (
  practice_id text NOT NULL,
  client_id text NOT NULL,
  key_id text NOT NULL,
  at timestamp with time zone NOT NULL,
  person_id text NOT NULL,
  CONSTRAINT erasure_ledger_pkey PRIMARY KEY (practice_id, client_id)
); -- row-level security forced
CREATE TABLE waymark.events (
  practice_id text NOT NULL,
  stream_id text NOT NULL,
  version integer NOT NULL,
  at timestamp with time zone NOT NULL,
  body bytea NOT NULL,
  hash bytea NOT NULL,
  command_id text NOT NULL,
  n integer NOT NULL,
  CONSTRAINT events_pkey PRIMARY KEY (practice_id, stream_id, version),
  CONSTRAINT once UNIQUE (practice_id, stream_id, command_id, n)
); -- row-level security forced
CREATE TABLE waymark.hand_overs (
  practice_id text NOT NULL,
  hand_over_id text NOT NULL,
  client_id text NOT NULL,
  from_person text NOT NULL,
  to_person text NOT NULL,
  due_on date,
  CONSTRAINT hand_overs_pkey PRIMARY KEY (practice_id, hand_over_id)
); -- row-level security forced
CREATE TABLE waymark.kept_answers (
  practice_id text NOT NULL,
  client_id text NOT NULL,
  place text NOT NULL,
  body bytea NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  CONSTRAINT kept_answers_pkey PRIMARY KEY (practice_id, client_id, place),
  CONSTRAINT kept_answers_place_check CHECK ((place = ANY (ARRAY['own'::text, 'room'::text])))
); -- row-level security forced
CREATE TABLE waymark.notice_settings (
  practice_id text NOT NULL,
  person_id text NOT NULL,
  kind text NOT NULL,
  how text NOT NULL,
  client_id text,
  CONSTRAINT notice_settings_how_check CHECK ((how = ANY (ARRAY['atOnce'::text, 'daily'::text, 'never'::text]))),
  CONSTRAINT notice_settings_pkey PRIMARY KEY (practice_id, person_id, kind)
); -- row-level security forced
CREATE TABLE waymark.notices (
  practice_id text NOT NULL,
  reason text NOT NULL,
  person_id text NOT NULL,
  client_id text NOT NULL,
  plan_id text,
  side text NOT NULL,
  kind text NOT NULL,
  raised_at timestamp with time zone NOT NULL,
  raised_by text NOT NULL,
  next_at timestamp with time zone,
  sent_at timestamp with time zone,
  mail_id text,
  CONSTRAINT notices_pkey PRIMARY KEY (practice_id, reason, side, person_id),
  CONSTRAINT notices_side_check CHECK ((side = ANY (ARRAY['client'::text, 'therapist'::text])))
); -- row-level security forced
CREATE TABLE waymark.outbox (
  practice_id text NOT NULL,
  mail_id text NOT NULL,
  client_id text,
  at timestamp with time zone NOT NULL,
  body bytea NOT NULL,
  sent_at timestamp with time zone,
  to_client boolean NOT NULL DEFAULT false,
  problem text,
  problem_at timestamp with time zone,
  given_up_at timestamp with time zone,
  CONSTRAINT outbox_pkey PRIMARY KEY (practice_id, mail_id),
  CONSTRAINT outbox_problem_check CHECK ((problem = ANY (ARRAY['noMailbox'::text, 'refused'::text, 'later'::text])))
); -- row-level security forced
CREATE TABLE waymark.reminders (
  practice_id text NOT NULL,
  client_id text NOT NULL,
  remind boolean NOT NULL,
  last_sent_on date,
  next_check_on date NOT NULL,
  CONSTRAINT reminders_pkey PRIMARY KEY (practice_id, client_id)
); -- row-level security forced
CREATE TABLE waymark.scores (
  practice_id text NOT NULL,
  client_id text NOT NULL,
  check_in_id text NOT NULL,
  measure text NOT NULL,
  on_day date NOT NULL,
  total numeric,
  set_aside boolean NOT NULL DEFAULT false,
  CONSTRAINT scores_pkey PRIMARY KEY (practice_id, client_id, check_in_id, measure)
); -- row-level security forced
CREATE TABLE waymark.sealed_notes_keys (
  practice_id text NOT NULL,
  key_id text NOT NULL,
  client_id text NOT NULL,
  person_id text NOT NULL,
  recovery_key_id text NOT NULL,
  wrapped bytea NOT NULL,
  sealed_at timestamp with time zone NOT NULL,
  CONSTRAINT sealed_notes_keys_pkey PRIMARY KEY (practice_id, key_id),
  CONSTRAINT sealed_notes_keys_practice_id_key_id_fkey FOREIGN KEY (practice_id, key_id) REFERENCES waymark.data_keys(practice_id, key_id)
); -- row-level security forced
CREATE TABLE waymark.snapshots (
  practice_id text NOT NULL,
  stream_id text NOT NULL,
  version integer NOT NULL,
  hash bytea NOT NULL,
  schema_hash text NOT NULL,
  body bytea NOT NULL,
  CONSTRAINT snapshots_pkey PRIMARY KEY (practice_id, stream_id)
); -- row-level security forced
CREATE TABLE waymark.streams (
  practice_id text NOT NULL,
  stream_id text NOT NULL,
  client_id text,
  key_id text NOT NULL,
  version integer NOT NULL,
  hash bytea NOT NULL,
  checkpointed integer NOT NULL DEFAULT 0,
  CONSTRAINT streams_pkey PRIMARY KEY (practice_id, stream_id),
  CONSTRAINT streams_practice_id_key_id_fkey FOREIGN KEY (practice_id, key_id) REFERENCES waymark.data_keys(practice_id, key_id)
) WITH (fillfactor=70); -- row-level security forced
CREATE TABLE waymark.supervision (
  practice_id text NOT NULL,
  supervisor_id text NOT NULL,
  therapist_id text NOT NULL,
  from_day date NOT NULL,
  until_day date,
  CONSTRAINT supervision_pkey PRIMARY KEY (practice_id, supervisor_id, therapist_id)
); -- row-level security forced
CREATE TABLE waymark.today (
  practice_id text NOT NULL,
  plan_id text NOT NULL,
  client_id text NOT NULL,
  version integer NOT NULL,
  stage text NOT NULL DEFAULT 'draft'::text,
  version_in_force integer,
  next_session date,
  review_on date,
  waits_therapist integer NOT NULL DEFAULT 0,
  waits_client integer NOT NULL DEFAULT 0,
  urgent integer NOT NULL DEFAULT 0,
  last_agreed_at timestamp with time zone,
  changed_at timestamp with time zone NOT NULL,
  next_session_at text,
  CONSTRAINT today_pkey PRIMARY KEY (practice_id, plan_id)
) WITH (fillfactor=70); -- row-level security forced

CREATE INDEX accounts_person ON identity.accounts USING btree (person_id);
CREATE INDEX client_links_person ON identity.client_links USING btree (person_id);
CREATE INDEX memberships_person ON identity.memberships USING btree (person_id);
CREATE INDEX passkeys_person ON identity.passkeys USING btree (person_id);
CREATE INDEX rate_limits_expiry ON identity.rate_limits USING btree (window_ends_at);
CREATE INDEX sessions_expiry ON identity.sessions USING btree (expires_at);
CREATE INDEX sessions_person ON identity.sessions USING btree (person_id);
CREATE UNIQUE INDEX two_factors_person ON identity.two_factors USING btree (person_id);
CREATE INDEX verifications_expiry ON identity.verifications USING btree (expires_at);
CREATE INDEX verifications_identifier ON identity.verifications USING btree (identifier);
CREATE UNIQUE INDEX job_common_i1 ON jobs.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'created'::jobs.job_state) AND (policy = 'short'::text));
CREATE INDEX job_common_i10 ON jobs.job_common USING btree (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE ((state < 'active'::jobs.job_state) AND (NOT blocked) AND (policy = 'key_strict_fifo'::text));
CREATE INDEX job_common_i11 ON jobs.job_common USING btree (name, priority DESC, created_on, start_after) WHERE ((state < 'active'::jobs.job_state) AND (NOT blocked));
CREATE INDEX job_common_i12 ON jobs.job_common USING btree (source_root_id) WHERE (source_root_id IS NOT NULL);
CREATE UNIQUE INDEX job_common_i13 ON jobs.job_common USING btree (name, singleton_key) WHERE ((state = 'created'::jobs.job_state) AND upsert_by_key);
CREATE INDEX job_common_i14 ON jobs.job_common USING btree (name, state, blocked, start_after) WHERE (state = ANY (ARRAY['created'::jobs.job_state, 'retry'::jobs.job_state, 'active'::jobs.job_state, 'failed'::jobs.job_state]));
CREATE INDEX job_common_i15 ON jobs.job_common USING btree (name, created_on);
CREATE INDEX job_common_i16 ON jobs.job_common USING btree (name, completed_on) WHERE (completed_on IS NOT NULL);
CREATE INDEX job_common_i17 ON jobs.job_common USING btree (name, singleton_key, created_on) WHERE ((state < 'active'::jobs.job_state) AND (singleton_key IS NOT NULL));
CREATE UNIQUE INDEX job_common_i2 ON jobs.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'active'::jobs.job_state) AND (policy = 'singleton'::text));
CREATE UNIQUE INDEX job_common_i3 ON jobs.job_common USING btree (name, state, COALESCE(singleton_key, ''::text)) WHERE ((state <= 'active'::jobs.job_state) AND (policy = 'stately'::text));
CREATE UNIQUE INDEX job_common_i4 ON jobs.job_common USING btree (name, singleton_on, COALESCE(singleton_key, ''::text)) WHERE ((state <> 'cancelled'::jobs.job_state) AND (singleton_on IS NOT NULL));
CREATE UNIQUE INDEX job_common_i6 ON jobs.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state <= 'active'::jobs.job_state) AND (policy = 'exclusive'::text));
CREATE INDEX job_common_i7 ON jobs.job_common USING btree (name, group_id) WHERE ((state = 'active'::jobs.job_state) AND (group_id IS NOT NULL));
CREATE UNIQUE INDEX job_common_i8 ON jobs.job_common USING btree (name, singleton_key) WHERE ((state = ANY (ARRAY['active'::jobs.job_state, 'retry'::jobs.job_state, 'failed'::jobs.job_state])) AND (policy = 'key_strict_fifo'::text));
CREATE INDEX job_common_i9 ON jobs.job_common USING btree (name, id) WHERE (blocking AND (state = 'completed'::jobs.job_state));
CREATE INDEX job_dep_parent_idx ON jobs.job_dependency USING btree (parent_name, parent_id);
CREATE INDEX queue_stats_i1 ON ONLY jobs.queue_stats USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);
CREATE INDEX warning_i1 ON jobs.warning USING btree (created_on DESC);
CREATE INDEX access_log_of_client ON waymark.access_log USING btree (practice_id, client_id, n);
CREATE INDEX alerts_next ON waymark.alerts USING btree (next_at) WHERE ((closed_at IS NULL) AND (next_at IS NOT NULL));
CREATE INDEX alerts_of_client ON waymark.alerts USING btree (practice_id, client_id) WHERE (talked_at IS NULL);
CREATE INDEX alerts_of_cover ON waymark.alerts USING btree (practice_id, cover_person) WHERE (closed_at IS NULL);
CREATE INDEX calendars_next ON waymark.calendars USING btree (next_at) WHERE (next_at IS NOT NULL);
CREATE INDEX care_team_of_person ON waymark.care_team USING btree (practice_id, person_id);
CREATE INDEX care_team_of_supporter ON waymark.care_team USING btree (person_id) WHERE (relation = 'supporter'::text);
CREATE INDEX check_in_links_of_client ON waymark.check_in_links USING btree (practice_id, client_id);
CREATE INDEX check_in_links_token ON waymark.check_in_links USING btree (token_hash);
CREATE INDEX courses_of_care_of_client ON waymark.courses_of_care USING btree (practice_id, client_id);
CREATE INDEX directory_changes ON waymark.directory USING btree (practice_id, changed_at);
CREATE INDEX emergencies_latest ON waymark.emergencies USING btree (practice_id, opened_at);
CREATE INDEX emergencies_of_person ON waymark.emergencies USING btree (practice_id, person_id, opened_at);
CREATE INDEX emergencies_to_review ON waymark.emergencies USING btree (practice_id) WHERE (reviewed_at IS NULL);
CREATE INDEX emergencies_to_tell ON waymark.emergencies USING btree (practice_id) WHERE (told_at IS NULL);
CREATE INDEX hand_overs_due ON waymark.hand_overs USING btree (practice_id, due_on) WHERE (due_on IS NOT NULL);
CREATE INDEX hand_overs_from ON waymark.hand_overs USING btree (practice_id, from_person);
CREATE INDEX hand_overs_to ON waymark.hand_overs USING btree (practice_id, to_person);
CREATE INDEX notices_next ON waymark.notices USING btree (next_at) WHERE (next_at IS NOT NULL);
CREATE INDEX notices_of_client ON waymark.notices USING btree (practice_id, client_id);
CREATE INDEX notices_of_mail ON waymark.notices USING btree (practice_id, mail_id) WHERE (mail_id IS NOT NULL);
CREATE INDEX notices_of_person ON waymark.notices USING btree (practice_id, person_id, sent_at);
CREATE INDEX outbox_latest ON waymark.outbox USING btree (practice_id, at);
CREATE INDEX outbox_to_client ON waymark.outbox USING btree (practice_id, client_id, at) WHERE to_client;
CREATE INDEX reminders_next ON waymark.reminders USING btree (practice_id, next_check_on) WHERE remind;
CREATE INDEX scores_by_day ON waymark.scores USING btree (practice_id, on_day);
CREATE INDEX sealed_notes_keys_of_client ON waymark.sealed_notes_keys USING btree (practice_id, client_id);
CREATE INDEX streams_of_client ON waymark.streams USING btree (practice_id, client_id);
CREATE INDEX supervision_of_therapist ON waymark.supervision USING btree (practice_id, therapist_id);
CREATE INDEX today_of_client ON waymark.today USING btree (practice_id, client_id);

CREATE POLICY signing_in ON identity.accounts FOR * TO PUBLIC USING ((current_setting('app.sign_in'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.sign_in'::text, true) = 'on'::text));
CREATE POLICY of_practice ON identity.client_links FOR r TO PUBLIC USING ((practice_id = current_setting('app.practice_id'::text, true)));
CREATE POLICY own ON identity.client_links FOR r TO PUBLIC USING ((person_id = current_setting('app.person_id'::text, true)));
CREATE POLICY signing_in ON identity.client_links FOR * TO PUBLIC USING ((current_setting('app.sign_in'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.sign_in'::text, true) = 'on'::text));
CREATE POLICY signing_in ON identity.device_keys FOR * TO PUBLIC USING ((current_setting('app.sign_in'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.sign_in'::text, true) = 'on'::text));
CREATE POLICY of_practice ON identity.invitations FOR r TO PUBLIC USING ((practice_id = current_setting('app.practice_id'::text, true)));
CREATE POLICY signing_in ON identity.invitations FOR * TO PUBLIC USING ((current_setting('app.sign_in'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.sign_in'::text, true) = 'on'::text));
CREATE POLICY of_practice ON identity.memberships FOR r TO PUBLIC USING ((practice_id = current_setting('app.practice_id'::text, true)));
CREATE POLICY own ON identity.memberships FOR r TO PUBLIC USING ((person_id = current_setting('app.person_id'::text, true)));
CREATE POLICY signing_in ON identity.memberships FOR * TO PUBLIC USING ((current_setting('app.sign_in'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.sign_in'::text, true) = 'on'::text));
CREATE POLICY signing_in ON identity.passkeys FOR * TO PUBLIC USING ((current_setting('app.sign_in'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.sign_in'::text, true) = 'on'::text));
CREATE POLICY signing_in ON identity.people FOR * TO PUBLIC USING ((current_setting('app.sign_in'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.sign_in'::text, true) = 'on'::text));
CREATE POLICY of_practice ON identity.practice_security FOR r TO PUBLIC USING ((practice_id = current_setting('app.practice_id'::text, true)));
CREATE POLICY signing_in ON identity.practice_security FOR * TO PUBLIC USING ((current_setting('app.sign_in'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.sign_in'::text, true) = 'on'::text));
CREATE POLICY signing_in ON identity.rate_limits FOR * TO PUBLIC USING ((current_setting('app.sign_in'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.sign_in'::text, true) = 'on'::text));
CREATE POLICY signing_in ON identity.room_sessions FOR * TO PUBLIC USING ((current_setting('app.sign_in'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.sign_in'::text, true) = 'on'::text));
CREATE POLICY signing_in ON identity.sessions FOR * TO PUBLIC USING ((current_setting('app.sign_in'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.sign_in'::text, true) = 'on'::text));
CREATE POLICY signing_in ON identity.signed_in_again FOR * TO PUBLIC USING ((current_setting('app.sign_in'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.sign_in'::text, true) = 'on'::text));
CREATE POLICY signing_in ON identity.two_factors FOR * TO PUBLIC USING ((current_setting('app.sign_in'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.sign_in'::text, true) = 'on'::text));
CREATE POLICY signing_in ON identity.verifications FOR * TO PUBLIC USING ((current_setting('app.sign_in'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.sign_in'::text, true) = 'on'::text));
CREATE POLICY of_practice ON waymark.access_log FOR * TO PUBLIC USING ((practice_id = current_setting('app.practice_id'::text, true))) WITH CHECK ((practice_id = current_setting('app.practice_id'::text, true)));
CREATE POLICY whole_database ON waymark.access_log FOR * TO the owner USING ((current_setting('app.whole_database'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.whole_database'::text, true) = 'on'::text));
CREATE POLICY of_practice ON waymark.alerts FOR * TO PUBLIC USING ((practice_id = current_setting('app.practice_id'::text, true))) WITH CHECK ((practice_id = current_setting('app.practice_id'::text, true)));
CREATE POLICY whole_database ON waymark.alerts FOR * TO the owner USING ((current_setting('app.whole_database'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.whole_database'::text, true) = 'on'::text));
CREATE POLICY of_practice ON waymark.calendar_codes FOR * TO PUBLIC USING ((practice_id = current_setting('app.practice_id'::text, true))) WITH CHECK ((practice_id = current_setting('app.practice_id'::text, true)));
CREATE POLICY whole_database ON waymark.calendar_codes FOR * TO the owner USING ((current_setting('app.whole_database'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.whole_database'::text, true) = 'on'::text));
CREATE POLICY of_practice ON waymark.calendar_sessions FOR * TO PUBLIC USING ((practice_id = current_setting('app.practice_id'::text, true))) WITH CHECK ((practice_id = current_setting('app.practice_id'::text, true)));
CREATE POLICY whole_database ON waymark.calendar_sessions FOR * TO the owner USING ((current_setting('app.whole_database'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.whole_database'::text, true) = 'on'::text));
CREATE POLICY of_practice ON waymark.calendars FOR * TO PUBLIC USING ((practice_id = current_setting('app.practice_id'::text, true))) WITH CHECK ((practice_id = current_setting('app.practice_id'::text, true)));
CREATE POLICY whole_database ON waymark.calendars FOR * TO the owner USING ((current_setting('app.whole_database'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.whole_database'::text, true) = 'on'::text));
CREATE POLICY of_practice ON waymark.care_team FOR * TO PUBLIC USING ((practice_id = current_setting('app.practice_id'::text, true))) WITH CHECK ((practice_id = current_setting('app.practice_id'::text, true)));
CREATE POLICY whole_database ON waymark.care_team FOR * TO the owner USING ((current_setting('app.whole_database'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.whole_database'::text, true) = 'on'::text));
CREATE POLICY of_practice ON waymark.check_in_links FOR * TO PUBLIC USING ((practice_id = current_setting('app.practice_id'::text, true))) WITH CHECK ((practice_id = current_setting('app.practice_id'::text, true)));
CREATE POLICY whole_database ON waymark.check_in_links FOR * TO the owner USING ((current_setting('app.whole_database'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.whole_database'::text, true) = 'on'::text));
CREATE POLICY of_practice ON waymark.checkpoints FOR * TO PUBLIC USING ((practice_id = current_setting('app.practice_id'::text, true))) WITH CHECK ((practice_id = current_setting('app.practice_id'::text, true)));
CREATE POLICY whole_database ON waymark.checkpoints FOR * TO the owner USING ((current_setting('app.whole_database'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.whole_database'::text, true) = 'on'::text));
CREATE POLICY of_practice ON waymark.code_lists FOR * TO PUBLIC USING ((practice_id = current_setting('app.practice_id'::text, true))) WITH CHECK ((practice_id = current_setting('app.practice_id'::text, true)));
CREATE POLICY shared ON waymark.code_lists FOR r TO PUBLIC USING ((practice_id = '*'::text));
CREATE POLICY whole_database ON waymark.code_lists FOR * TO the owner USING ((current_setting('app.whole_database'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.whole_database'::text, true) = 'on'::text));
CREATE POLICY of_practice ON waymark.courses_of_care FOR * TO PUBLIC USING ((practice_id = current_setting('app.practice_id'::text, true))) WITH CHECK ((practice_id = current_setting('app.practice_id'::text, true)));
CREATE POLICY whole_database ON waymark.courses_of_care FOR * TO the owner USING ((current_setting('app.whole_database'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.whole_database'::text, true) = 'on'::text));
CREATE POLICY of_practice ON waymark.data_keys FOR * TO PUBLIC USING ((practice_id = current_setting('app.practice_id'::text, true))) WITH CHECK ((practice_id = current_setting('app.practice_id'::text, true)));
CREATE POLICY whole_database ON waymark.data_keys FOR * TO the owner USING ((current_setting('app.whole_database'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.whole_database'::text, true) = 'on'::text));
CREATE POLICY of_practice ON waymark.directory FOR * TO PUBLIC USING ((practice_id = current_setting('app.practice_id'::text, true))) WITH CHECK ((practice_id = current_setting('app.practice_id'::text, true)));
CREATE POLICY whole_database ON waymark.directory FOR * TO the owner USING ((current_setting('app.whole_database'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.whole_database'::text, true) = 'on'::text));
CREATE POLICY of_practice ON waymark.emergencies FOR * TO PUBLIC USING ((practice_id = current_setting('app.practice_id'::text, true))) WITH CHECK ((practice_id = current_setting('app.practice_id'::text, true)));
CREATE POLICY whole_database ON waymark.emergencies FOR * TO the owner USING ((current_setting('app.whole_database'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.whole_database'::text, true) = 'on'::text));
CREATE POLICY of_practice ON waymark.erasure_ledger FOR * TO PUBLIC USING ((practice_id = current_setting('app.practice_id'::text, true))) WITH CHECK ((practice_id = current_setting('app.practice_id'::text, true)));
CREATE POLICY whole_database ON waymark.erasure_ledger FOR * TO the owner USING ((current_setting('app.whole_database'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.whole_database'::text, true) = 'on'::text));
CREATE POLICY of_practice ON waymark.events FOR * TO PUBLIC USING ((practice_id = current_setting('app.practice_id'::text, true))) WITH CHECK ((practice_id = current_setting('app.practice_id'::text, true)));
CREATE POLICY whole_database ON waymark.events FOR * TO the owner USING ((current_setting('app.whole_database'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.whole_database'::text, true) = 'on'::text));
CREATE POLICY of_practice ON waymark.hand_overs FOR * TO PUBLIC USING ((practice_id = current_setting('app.practice_id'::text, true))) WITH CHECK ((practice_id = current_setting('app.practice_id'::text, true)));
CREATE POLICY whole_database ON waymark.hand_overs FOR * TO the owner USING ((current_setting('app.whole_database'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.whole_database'::text, true) = 'on'::text));
CREATE POLICY of_practice ON waymark.kept_answers FOR * TO PUBLIC USING ((practice_id = current_setting('app.practice_id'::text, true))) WITH CHECK ((practice_id = current_setting('app.practice_id'::text, true)));
CREATE POLICY whole_database ON waymark.kept_answers FOR * TO the owner USING ((current_setting('app.whole_database'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.whole_database'::text, true) = 'on'::text));
CREATE POLICY of_practice ON waymark.notice_settings FOR * TO PUBLIC USING ((practice_id = current_setting('app.practice_id'::text, true))) WITH CHECK ((practice_id = current_setting('app.practice_id'::text, true)));
CREATE POLICY whole_database ON waymark.notice_settings FOR * TO the owner USING ((current_setting('app.whole_database'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.whole_database'::text, true) = 'on'::text));
CREATE POLICY of_practice ON waymark.notices FOR * TO PUBLIC USING ((practice_id = current_setting('app.practice_id'::text, true))) WITH CHECK ((practice_id = current_setting('app.practice_id'::text, true)));
CREATE POLICY whole_database ON waymark.notices FOR * TO the owner USING ((current_setting('app.whole_database'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.whole_database'::text, true) = 'on'::text));
CREATE POLICY of_practice ON waymark.outbox FOR * TO PUBLIC USING ((practice_id = current_setting('app.practice_id'::text, true))) WITH CHECK ((practice_id = current_setting('app.practice_id'::text, true)));
CREATE POLICY whole_database ON waymark.outbox FOR * TO the owner USING ((current_setting('app.whole_database'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.whole_database'::text, true) = 'on'::text));
CREATE POLICY of_practice ON waymark.reminders FOR * TO PUBLIC USING ((practice_id = current_setting('app.practice_id'::text, true))) WITH CHECK ((practice_id = current_setting('app.practice_id'::text, true)));
CREATE POLICY whole_database ON waymark.reminders FOR * TO the owner USING ((current_setting('app.whole_database'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.whole_database'::text, true) = 'on'::text));
CREATE POLICY of_practice ON waymark.scores FOR * TO PUBLIC USING ((practice_id = current_setting('app.practice_id'::text, true))) WITH CHECK ((practice_id = current_setting('app.practice_id'::text, true)));
CREATE POLICY whole_database ON waymark.scores FOR * TO the owner USING ((current_setting('app.whole_database'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.whole_database'::text, true) = 'on'::text));
CREATE POLICY of_practice ON waymark.sealed_notes_keys FOR * TO PUBLIC USING ((practice_id = current_setting('app.practice_id'::text, true))) WITH CHECK ((practice_id = current_setting('app.practice_id'::text, true)));
CREATE POLICY whole_database ON waymark.sealed_notes_keys FOR * TO the owner USING ((current_setting('app.whole_database'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.whole_database'::text, true) = 'on'::text));
CREATE POLICY of_practice ON waymark.snapshots FOR * TO PUBLIC USING ((practice_id = current_setting('app.practice_id'::text, true))) WITH CHECK ((practice_id = current_setting('app.practice_id'::text, true)));
CREATE POLICY whole_database ON waymark.snapshots FOR * TO the owner USING ((current_setting('app.whole_database'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.whole_database'::text, true) = 'on'::text));
CREATE POLICY of_practice ON waymark.streams FOR * TO PUBLIC USING ((practice_id = current_setting('app.practice_id'::text, true))) WITH CHECK ((practice_id = current_setting('app.practice_id'::text, true)));
CREATE POLICY whole_database ON waymark.streams FOR * TO the owner USING ((current_setting('app.whole_database'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.whole_database'::text, true) = 'on'::text));
CREATE POLICY of_practice ON waymark.supervision FOR * TO PUBLIC USING ((practice_id = current_setting('app.practice_id'::text, true))) WITH CHECK ((practice_id = current_setting('app.practice_id'::text, true)));
CREATE POLICY whole_database ON waymark.supervision FOR * TO the owner USING ((current_setting('app.whole_database'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.whole_database'::text, true) = 'on'::text));
CREATE POLICY of_practice ON waymark.today FOR * TO PUBLIC USING ((practice_id = current_setting('app.practice_id'::text, true))) WITH CHECK ((practice_id = current_setting('app.practice_id'::text, true)));
CREATE POLICY whole_database ON waymark.today FOR * TO the owner USING ((current_setting('app.whole_database'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.whole_database'::text, true) = 'on'::text));

CREATE OR REPLACE FUNCTION identity.principal_of(session_token text, room_token_hash text, at timestamp with time zone)
 RETURNS jsonb
 LANGUAGE plpgsql
AS $function$
DECLARE
  before text := current_setting('app.sign_in', true);
  found_principal jsonb;
BEGIN
  PERFORM set_config('app.sign_in', 'on', true);
  SELECT jsonb_build_object('kind', 'room', 'id', r.id, 'practiceId', r.practice_id, 'clientId', r.client_id,
      'planId', r.plan_id, 'page', r.page, 'therapist', r.therapist_id)
    INTO found_principal
    FROM identity.room_sessions r
   WHERE r.token_hash = room_token_hash AND r.ended_at IS NULL AND r.expires_at > principal_of.at;
  IF found_principal IS NULL THEN
    SELECT jsonb_build_object('kind', 'person', 'personId', s.person_id, 'sessionId', s.id,
        'secondFactor', s.second_factor, 'createdAt', s.created_at, 'updatedAt', s.updated_at,
        'hasCode', EXISTS (SELECT FROM identity.two_factors t WHERE t.person_id = s.person_id AND t.verified),
        'hasPasskey', EXISTS (SELECT FROM identity.passkeys p WHERE p.person_id = s.person_id),
        'again', (SELECT jsonb_build_object('method', a.method, 'at', a.at)
                    FROM identity.signed_in_again a WHERE a.session_id = s.id),
        'memberships', (SELECT coalesce(jsonb_agg(jsonb_build_object('practiceId', m.practice_id, 'roles', m.roles,
                            'required', coalesce(q.second_factor_required, true)) ORDER BY m.since, m.practice_id), '[]')
                          FROM identity.memberships m LEFT JOIN identity.practice_security q USING (practice_id)
                         WHERE m.person_id = s.person_id AND (m.until IS NULL OR m.until > principal_of.at)),
        'clients', (SELECT coalesce(jsonb_agg(jsonb_build_object('practiceId', c.practice_id, 'clientId', c.client_id)
                        ORDER BY c.since, c.client_id), '[]')
                      FROM identity.client_links c
                     WHERE c.person_id = s.person_id AND (c.until IS NULL OR c.until > principal_of.at)))
      INTO found_principal
      FROM identity.sessions s
     WHERE s.token = session_token AND s.expires_at > principal_of.at;
  END IF;
  PERFORM set_config('app.sign_in', coalesce(before, ''), true);
  RETURN found_principal;
END $function$
;
CREATE OR REPLACE FUNCTION jobs.create_queue(queue_name text, options jsonb)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
DECLARE
  tablename varchar := CASE WHEN options->>'partition' = 'true'
                        THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                        ELSE 'job_common'
                        END;
  queue_created_on timestamptz;
BEGIN

  WITH q as (
    INSERT INTO jobs.queue (
      name,
      policy,
      retry_limit,
      retry_delay,
      retry_backoff,
      retry_delay_max,
      expire_seconds,
      retention_seconds,
      deletion_seconds,
      warning_queued,
      dead_letter,
      partition,
      table_name,
      heartbeat_seconds,
      notify,
      created_on,
      updated_on
    )
    VALUES (
      queue_name,
      options->>'policy',
      COALESCE((options->>'retryLimit')::int, 2),
      COALESCE((options->>'retryDelay')::int, 0),
      COALESCE((options->>'retryBackoff')::bool, false),
      (options->>'retryDelayMax')::int,
      COALESCE((options->>'expireInSeconds')::int, 900),
      COALESCE((options->>'retentionSeconds')::int, 1209600),
      COALESCE((options->>'deleteAfterSeconds')::int, 604800),
      COALESCE((options->>'warningQueueSize')::int, 0),
      options->>'deadLetter',
      COALESCE((options->>'partition')::bool, false),
      tablename,
      (options->>'heartbeatSeconds')::int,
      COALESCE((options->>'notify')::bool, false),
      jobs.job_now(),
      jobs.job_now()
    )
    ON CONFLICT DO NOTHING
    RETURNING created_on
  )
  SELECT created_on into queue_created_on from q;

  IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
    RETURN;
  END IF;

  EXECUTE format('CREATE TABLE jobs.%I (LIKE jobs.job INCLUDING DEFAULTS)', tablename);

  EXECUTE jobs.job_table_format($cmd$ALTER TABLE jobs.job ADD PRIMARY KEY (name, id)$cmd$, tablename);
  EXECUTE jobs.job_table_format($cmd$ALTER TABLE jobs.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES jobs.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
  EXECUTE jobs.job_table_format($cmd$ALTER TABLE jobs.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES jobs.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);

  EXECUTE jobs.job_table_format($cmd$CREATE INDEX job_i11 ON jobs.job (name, priority DESC, created_on, start_after) WHERE state < 'active' AND NOT blocked$cmd$, tablename);
  EXECUTE jobs.job_table_format($cmd$CREATE UNIQUE INDEX job_i4 ON jobs.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, tablename);
  EXECUTE jobs.job_table_format($cmd$CREATE INDEX job_i7 ON jobs.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, tablename);
  EXECUTE jobs.job_table_format($cmd$CREATE INDEX job_i9 ON jobs.job (name, id) WHERE blocking AND state = 'completed'$cmd$, tablename);
  EXECUTE jobs.job_table_format($cmd$CREATE INDEX job_i12 ON jobs.job (source_root_id) WHERE source_root_id IS NOT NULL$cmd$, tablename);
  EXECUTE jobs.job_table_format($cmd$CREATE UNIQUE INDEX job_i13 ON jobs.job (name, singleton_key) WHERE state = 'created' AND upsert_by_key$cmd$, tablename);
  EXECUTE jobs.job_table_format($cmd$CREATE INDEX job_i14 ON jobs.job (name, state, blocked, start_after) WHERE state IN ('created', 'retry', 'active', 'failed')$cmd$, tablename);
  EXECUTE jobs.job_table_format($cmd$CREATE INDEX job_i15 ON jobs.job (name, created_on)$cmd$, tablename);
  EXECUTE jobs.job_table_format($cmd$CREATE INDEX job_i16 ON jobs.job (name, completed_on) WHERE completed_on IS NOT NULL$cmd$, tablename);
  EXECUTE jobs.job_table_format($cmd$CREATE INDEX job_i17 ON jobs.job (name, singleton_key, created_on) WHERE state < 'active' AND singleton_key IS NOT NULL$cmd$, tablename);

  IF options->>'policy' = 'short' THEN
    EXECUTE jobs.job_table_format($cmd$CREATE UNIQUE INDEX job_i1 ON jobs.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, tablename);
  ELSIF options->>'policy' = 'singleton' THEN
    EXECUTE jobs.job_table_format($cmd$CREATE UNIQUE INDEX job_i2 ON jobs.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, tablename);
  ELSIF options->>'policy' = 'stately' THEN
    EXECUTE jobs.job_table_format($cmd$CREATE UNIQUE INDEX job_i3 ON jobs.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, tablename);
  ELSIF options->>'policy' = 'exclusive' THEN
    EXECUTE jobs.job_table_format($cmd$CREATE UNIQUE INDEX job_i6 ON jobs.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, tablename);
  ELSIF options->>'policy' = 'key_strict_fifo' THEN
    EXECUTE jobs.job_table_format($cmd$CREATE UNIQUE INDEX job_i8 ON jobs.job (name, singleton_key) WHERE state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'$cmd$, tablename);
    EXECUTE jobs.job_table_format($cmd$CREATE INDEX job_i10 ON jobs.job (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE state < 'active' AND NOT blocked AND policy = 'key_strict_fifo'$cmd$, tablename);
    EXECUTE jobs.job_table_format($cmd$ALTER TABLE jobs.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = 'key_strict_fifo' AND singleton_key IS NULL))$cmd$, tablename);
  END IF;

  EXECUTE format('ALTER TABLE jobs.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
  EXECUTE format('ALTER TABLE jobs.job ATTACH PARTITION jobs.%I FOR VALUES IN (%L)', tablename, queue_name);
END;
$function$
;
CREATE OR REPLACE FUNCTION jobs.delete_queue(queue_name text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
DECLARE
  v_table varchar;
  v_partition bool;
BEGIN

  SELECT table_name, partition
  FROM jobs.queue
  WHERE name = queue_name
  INTO v_table, v_partition;

  IF v_partition THEN
    EXECUTE format('DROP TABLE IF EXISTS jobs.%I', v_table);
  ELSE
    EXECUTE format('DELETE FROM jobs.%I WHERE name = %L', v_table, queue_name);
  END IF;

  DELETE FROM jobs.queue WHERE name = queue_name;
END;
$function$
;
CREATE OR REPLACE FUNCTION jobs.job_now()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
AS $function$
  SELECT pg_catalog.now();
$function$
;
CREATE OR REPLACE FUNCTION jobs.job_table_format(command text, table_name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  SELECT format(
    regexp_replace(
      regexp_replace(command, '\.job\y', '.%1$I', 'g'),
      '\yjob_i(\d+)', '%1$s_i\1', 'g'
    ),
    table_name
  );
$function$
;
CREATE OR REPLACE FUNCTION jobs.job_table_run(command text, tbl_name text DEFAULT NULL::text, queue_name text DEFAULT NULL::text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
DECLARE
  tbl RECORD;
BEGIN
  IF queue_name IS NOT NULL THEN
    SELECT table_name INTO tbl_name FROM jobs.queue WHERE name = queue_name;
  END IF;

  IF tbl_name IS NOT NULL THEN
    EXECUTE jobs.job_table_format(command, tbl_name);
    RETURN;
  END IF;

  EXECUTE jobs.job_table_format(command, 'job_common');

  FOR tbl IN SELECT table_name FROM jobs.queue WHERE partition = true
  LOOP
    EXECUTE jobs.job_table_format(command, tbl.table_name);
  END LOOP;
END;
$function$
;
CREATE OR REPLACE FUNCTION jobs.job_table_run_async(command_name text, version integer, command text, tbl_name text DEFAULT NULL::text, queue_name text DEFAULT NULL::text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF queue_name IS NOT NULL THEN
    SELECT table_name INTO tbl_name FROM jobs.queue WHERE name = queue_name;
  END IF;

  IF tbl_name IS NOT NULL THEN
    INSERT INTO jobs.bam (name, version, status, queue, table_name, command)
    VALUES (
      command_name,
      version,
      'pending',
      queue_name,
      tbl_name,
      jobs.job_table_format(command, tbl_name)
    );
    RETURN;
  END IF;

  INSERT INTO jobs.bam (name, version, status, queue, table_name, command)
  SELECT
    command_name,
    version,
    'pending',
    NULL,
    'job_common',
    jobs.job_table_format(command, 'job_common')
  UNION ALL
  SELECT
    command_name,
    version,
    'pending',
    queue.name,
    queue.table_name,
    jobs.job_table_format(command, queue.table_name)
  FROM jobs.queue
  WHERE partition = true;
END;
$function$
;
CREATE OR REPLACE FUNCTION waymark.append(practice text, stream text, client text, key text, expected integer, previous bytea, command text, moment timestamp with time zone, bodies bytea[], hashes bytea[], rows jsonb, access jsonb)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
DECLARE
  many integer := cardinality(bodies);
BEGIN
  PERFORM set_config('app.practice_id', practice, true);
  PERFORM FROM waymark.events e WHERE e.practice_id = practice AND e.stream_id = stream AND e.command_id = command;
  IF found THEN RETURN 0; END IF;
  IF expected = 0 THEN
    -- A new stream has no head for an erasure to wait at: they meet at the key instead.
    PERFORM pg_advisory_xact_lock_shared(hashtextextended(practice || '/' || key, 0));
    INSERT INTO waymark.streams (practice_id, stream_id, client_id, key_id, version, hash)
    VALUES (practice, stream, client, key, many, hashes[many]) ON CONFLICT DO NOTHING;
  ELSE
    UPDATE waymark.streams s SET version = expected + many, hash = hashes[many]
     WHERE s.practice_id = practice AND s.stream_id = stream AND s.version = expected AND s.hash = previous AND s.key_id = key;
  END IF;
  IF NOT found THEN RETURN 0; END IF;
  PERFORM FROM waymark.data_keys k WHERE k.practice_id = practice AND k.key_id = key AND k.erased_at IS NULL;
  IF NOT found THEN RAISE EXCEPTION 'the key of this stream is gone' USING ERRCODE = 'WM001'; END IF;
  INSERT INTO waymark.events (practice_id, stream_id, version, at, body, hash, command_id, n)
  SELECT practice, stream, expected + e.i, moment, e.body, e.hash, command, e.i - 1
    FROM unnest(bodies, hashes) WITH ORDINALITY AS e (body, hash, i);
  IF rows IS NOT NULL THEN PERFORM waymark.project(rows); END IF;
  IF access IS NOT NULL THEN PERFORM waymark.log_access(practice, access); END IF;
  RETURN expected + many;
END $function$
;
CREATE OR REPLACE FUNCTION waymark.check_in_link(hash text)
 RETURNS TABLE(practice_id text, client_id text, link_id text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
BEGIN
  PERFORM set_config('app.whole_database', 'on', true);
  RETURN QUERY SELECT l.practice_id, l.client_id, l.link_id FROM waymark.check_in_links l WHERE l.token_hash = hash;
  PERFORM set_config('app.whole_database', '', true);
END $function$
;
CREATE OR REPLACE FUNCTION waymark.erase_client(practice text, client text, moment timestamp with time zone, person text)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$
DECLARE
  key text;
  others text[];
BEGIN
  PERFORM set_config('app.practice_id', practice, true);
  SELECT k.key_id INTO key FROM waymark.data_keys k WHERE k.practice_id = practice AND k.kind = 'client' AND k.owner = client;
  IF NOT found THEN RETURN false; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended(practice || '/' || key, 0));
  PERFORM FROM waymark.streams s WHERE s.practice_id = practice AND s.key_id = key ORDER BY s.stream_id FOR UPDATE;
  UPDATE waymark.data_keys k SET wrapped = NULL, erased_at = moment
   WHERE k.practice_id = practice AND k.key_id = key AND k.erased_at IS NULL;
  -- From here on no key of working notes about this client can come into being.
  SELECT coalesce(array_agg(k.key_id ORDER BY k.key_id), '{}') INTO others FROM waymark.data_keys k
   WHERE k.practice_id = practice AND k.kind = 'notes' AND split_part(k.owner, '/', 1) = client;
  PERFORM pg_advisory_xact_lock(hashtextextended(practice || '/' || one.id, 0))
     FROM (SELECT unnest(others) AS id ORDER BY 1) AS one;
  PERFORM FROM waymark.streams s WHERE s.practice_id = practice AND s.key_id = ANY (others) ORDER BY s.stream_id FOR UPDATE;
  UPDATE waymark.data_keys k SET wrapped = NULL, erased_at = moment
   WHERE k.practice_id = practice AND k.key_id = ANY (others) AND k.erased_at IS NULL;
  DELETE FROM waymark.sealed_notes_keys n WHERE n.practice_id = practice AND (n.key_id = ANY (others) OR n.client_id = client);
  DELETE FROM waymark.snapshots n USING waymark.streams s
   WHERE n.practice_id = practice AND s.practice_id = practice AND s.stream_id = n.stream_id
     AND (s.key_id = key OR s.key_id = ANY (others));
  DELETE FROM waymark.today t WHERE t.practice_id = practice AND t.client_id = client;
  DELETE FROM waymark.care_team c WHERE c.practice_id = practice AND c.client_id = client;
  DELETE FROM waymark.directory d WHERE d.practice_id = practice AND d.entry_id = client;
  DELETE FROM waymark.outbox o WHERE o.practice_id = practice AND o.client_id = client;
  DELETE FROM waymark.kept_answers k WHERE k.practice_id = practice AND k.client_id = client;
  DELETE FROM waymark.scores s WHERE s.practice_id = practice AND s.client_id = client;
  DELETE FROM waymark.courses_of_care c WHERE c.practice_id = practice AND c.client_id = client;
  DELETE FROM waymark.check_in_links l WHERE l.practice_id = practice AND l.client_id = client;
  DELETE FROM waymark.alerts a WHERE a.practice_id = practice AND a.client_id = client;
  DELETE FROM waymark.reminders r WHERE r.practice_id = practice AND r.client_id = client;
  DELETE FROM waymark.emergencies e WHERE e.practice_id = practice AND e.client_id = client;
  DELETE FROM waymark.notices n WHERE n.practice_id = practice AND n.client_id = client;
  DELETE FROM waymark.notice_settings n WHERE n.practice_id = practice AND n.client_id = client;
  DELETE FROM waymark.calendar_sessions s WHERE s.practice_id = practice AND s.client_id = client;
  DELETE FROM waymark.calendar_codes c WHERE c.practice_id = practice AND c.client_id = client;
  DELETE FROM waymark.hand_overs h WHERE h.practice_id = practice AND h.client_id = client;
  INSERT INTO waymark.erasure_ledger (practice_id, client_id, key_id, at, person_id)
  VALUES (practice, client, key, moment, person) ON CONFLICT DO NOTHING;
  RETURN true;
END $function$
;
CREATE OR REPLACE FUNCTION waymark.heads(practice text, streams text[])
 RETURNS TABLE(stream text, version integer, key_id text, erased boolean)
 LANGUAGE plpgsql
 STABLE
AS $function$
BEGIN
  PERFORM set_config('app.practice_id', practice, true);
  RETURN QUERY SELECT s.stream_id, s.version, s.key_id, k.wrapped IS NULL
                 FROM waymark.streams s JOIN waymark.data_keys k ON k.practice_id = s.practice_id AND k.key_id = s.key_id
                WHERE s.practice_id = practice AND s.stream_id = ANY (streams);
END $function$
;
CREATE OR REPLACE FUNCTION waymark.load(practice text, stream text, after integer, shape text, command text)
 RETURNS TABLE(what text, version integer, at timestamp with time zone, body bytea, hash bytea, ref text)
 LANGUAGE plpgsql
 STABLE
AS $function$
DECLARE
  start integer := after;
  head waymark.streams;
BEGIN
  PERFORM set_config('app.practice_id', practice, true);
  SELECT s.* INTO head FROM waymark.streams s WHERE s.practice_id = practice AND s.stream_id = stream;
  IF NOT found THEN RETURN; END IF;
  RETURN QUERY SELECT 'head', head.version, NULL::timestamptz, NULL::bytea, head.hash, head.client_id;
  RETURN QUERY SELECT 'key', 0, k.erased_at, k.wrapped, NULL::bytea, k.key_id
                 FROM waymark.data_keys k WHERE k.practice_id = practice AND k.key_id = head.key_id;
  IF command IS NOT NULL THEN
    RETURN QUERY SELECT 'repeat', max(e.version), min(e.at), NULL::bytea, NULL::bytea, count(*)::text
                   FROM waymark.events e
                  WHERE e.practice_id = practice AND e.stream_id = stream AND e.command_id = command
                 HAVING count(*) > 0;
  END IF;
  IF after = 0 THEN
    SELECT s.version INTO start FROM waymark.snapshots s
     WHERE s.practice_id = practice AND s.stream_id = stream AND s.schema_hash = shape;
    start := coalesce(start, 0);
    RETURN QUERY SELECT 'snapshot', s.version, NULL::timestamptz, s.body, s.hash, s.schema_hash
                   FROM waymark.snapshots s
                  WHERE s.practice_id = practice AND s.stream_id = stream AND s.schema_hash = shape;
  END IF;
  IF head.version > start THEN
    RETURN QUERY SELECT 'event', e.version, e.at, e.body, e.hash, e.command_id
                   FROM waymark.events e
                  WHERE e.practice_id = practice AND e.stream_id = stream AND e.version > start
                  ORDER BY e.version;
  END IF;
END $function$
;
CREATE OR REPLACE FUNCTION waymark.log_access(practice text, entries jsonb)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM set_config('app.practice_id', practice, true);
  INSERT INTO waymark.access_log (practice_id, at, person_id, capacity, client_id, act, part)
  SELECT practice, e.at, e.person_id, e.capacity, e.client_id, e.act, e.part
    FROM jsonb_to_recordset(entries) AS e (at timestamptz, person_id text, capacity text, client_id text, act text, part text);
END $function$
;
CREATE OR REPLACE FUNCTION waymark.practices()
 RETURNS SETOF text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
BEGIN
  PERFORM set_config('app.whole_database', 'on', true);
  RETURN QUERY SELECT k.practice_id FROM waymark.data_keys k WHERE k.kind = 'practice' ORDER BY 1;
  PERFORM set_config('app.whole_database', '', true);
END $function$
;
CREATE OR REPLACE FUNCTION waymark.practices_to_alert(moment timestamp with time zone)
 RETURNS SETOF text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
BEGIN
  PERFORM set_config('app.whole_database', 'on', true);
  RETURN QUERY SELECT DISTINCT a.practice_id FROM waymark.alerts a
    WHERE a.closed_at IS NULL AND a.next_at IS NOT NULL AND a.next_at <= moment;
  PERFORM set_config('app.whole_database', '', true);
END $function$
;
CREATE OR REPLACE FUNCTION waymark.practices_with_calendars(moment timestamp with time zone)
 RETURNS SETOF text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
BEGIN
  PERFORM set_config('app.whole_database', 'on', true);
  RETURN QUERY SELECT DISTINCT c.practice_id FROM waymark.calendars c WHERE c.next_at IS NOT NULL AND c.next_at <= moment;
  PERFORM set_config('app.whole_database', '', true);
END $function$
;
CREATE OR REPLACE FUNCTION waymark.practices_with_emergencies_untold()
 RETURNS SETOF text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
BEGIN
  PERFORM set_config('app.whole_database', 'on', true);
  RETURN QUERY SELECT DISTINCT e.practice_id FROM waymark.emergencies e WHERE e.told_at IS NULL;
  PERFORM set_config('app.whole_database', '', true);
END $function$
;
CREATE OR REPLACE FUNCTION waymark.practices_with_hand_overs(latest date)
 RETURNS SETOF text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
BEGIN
  PERFORM set_config('app.whole_database', 'on', true);
  RETURN QUERY SELECT DISTINCT h.practice_id FROM waymark.hand_overs h WHERE h.due_on <= latest;
  PERFORM set_config('app.whole_database', '', true);
END $function$
;
CREATE OR REPLACE FUNCTION waymark.practices_with_notices(moment timestamp with time zone)
 RETURNS SETOF text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
BEGIN
  PERFORM set_config('app.whole_database', 'on', true);
  RETURN QUERY SELECT DISTINCT n.practice_id FROM waymark.notices n WHERE n.next_at IS NOT NULL AND n.next_at <= moment;
  PERFORM set_config('app.whole_database', '', true);
END $function$
;
CREATE OR REPLACE FUNCTION waymark.project(rows jsonb)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF rows ? 'today' THEN
    INSERT INTO waymark.today AS t SELECT (jsonb_populate_recordset(NULL::waymark.today, rows -> 'today')).*
    ON CONFLICT (practice_id, plan_id) DO UPDATE SET
      version = excluded.version, stage = excluded.stage, version_in_force = excluded.version_in_force,
      next_session = excluded.next_session, next_session_at = excluded.next_session_at, review_on = excluded.review_on,
      waits_therapist = excluded.waits_therapist, waits_client = excluded.waits_client, urgent = excluded.urgent,
      last_agreed_at = excluded.last_agreed_at, changed_at = excluded.changed_at;
  END IF;
  IF rows ? 'care_team' THEN
    INSERT INTO waymark.care_team SELECT (jsonb_populate_recordset(NULL::waymark.care_team, rows -> 'care_team')).*
    ON CONFLICT (practice_id, client_id, person_id, relation) DO UPDATE SET
      from_day = excluded.from_day, until_day = excluded.until_day;
  END IF;
  IF rows ? 'supervision' THEN
    INSERT INTO waymark.supervision SELECT (jsonb_populate_recordset(NULL::waymark.supervision, rows -> 'supervision')).*
    ON CONFLICT (practice_id, supervisor_id, therapist_id) DO UPDATE SET
      from_day = excluded.from_day, until_day = excluded.until_day;
  END IF;
  IF rows ? 'scores' THEN
    INSERT INTO waymark.scores SELECT (jsonb_populate_recordset(NULL::waymark.scores, rows -> 'scores')).*
    ON CONFLICT (practice_id, client_id, check_in_id, measure) DO UPDATE SET
      on_day = excluded.on_day, total = excluded.total, set_aside = excluded.set_aside;
  END IF;
  IF rows ? 'courses_of_care' THEN
    INSERT INTO waymark.courses_of_care
    SELECT (jsonb_populate_recordset(NULL::waymark.courses_of_care, rows -> 'courses_of_care')).*
    ON CONFLICT (practice_id, plan_id) DO UPDATE SET
      problem = excluded.problem, sessions_held = excluded.sessions_held, opened_on = excluded.opened_on,
      closed_on = excluded.closed_on, check_ins_asked = excluded.check_ins_asked;
  END IF;
  IF rows ? 'sent' THEN
    DELETE FROM waymark.kept_answers k
     USING jsonb_to_recordset(rows -> 'sent') AS s (practice_id text, client_id text, place text)
     WHERE k.practice_id = s.practice_id AND k.client_id = s.client_id AND k.place = s.place;
  END IF;
END $function$
;
CREATE OR REPLACE FUNCTION waymark.relations(practice text, client text, person text, day date, OUT on_team boolean, OUT supports boolean, OUT supervises boolean)
 RETURNS record
 LANGUAGE plpgsql
 STABLE
AS $function$
BEGIN
  PERFORM set_config('app.practice_id', practice, true);
  SELECT coalesce(bool_or(t.relation = 'therapist' AND t.until_day IS NULL), false),
         coalesce(bool_or(t.relation = 'supporter' AND t.from_day <= day AND (t.until_day IS NULL OR t.until_day >= day)), false)
    INTO on_team, supports
    FROM waymark.care_team t
   WHERE t.practice_id = practice AND t.client_id = client AND t.person_id = person;
  supervises := EXISTS (
    SELECT FROM waymark.supervision s JOIN waymark.care_team t ON t.practice_id = s.practice_id AND t.person_id = s.therapist_id
     WHERE s.practice_id = practice AND s.supervisor_id = person AND s.until_day IS NULL
       AND t.client_id = client AND t.relation = 'therapist' AND t.until_day IS NULL);
END $function$
;
CREATE OR REPLACE FUNCTION waymark.relations_on(practice text, client text, person text, day date, OUT on_team boolean, OUT supports boolean, OUT supervises boolean, OUT emergency boolean, OUT custody boolean)
 RETURNS record
 LANGUAGE plpgsql
 STABLE
AS $function$
BEGIN
  PERFORM set_config('app.practice_id', practice, true);
  SELECT coalesce(bool_or(t.relation = 'therapist' AND t.until_day IS NULL), false),
         coalesce(bool_or(t.relation = 'supporter' AND t.from_day <= day AND (t.until_day IS NULL OR t.until_day >= day)), false),
         coalesce(bool_or(t.relation = 'emergency' AND t.from_day <= day AND t.until_day >= day), false),
         coalesce(bool_or(t.relation = 'custodian' AND t.from_day <= day AND t.until_day >= day), false)
    INTO on_team, supports, emergency, custody
    FROM waymark.care_team t
   WHERE t.practice_id = practice AND t.client_id = client AND t.person_id = person;
  supervises := EXISTS (
    SELECT FROM waymark.supervision s JOIN waymark.care_team t ON t.practice_id = s.practice_id AND t.person_id = s.therapist_id
     WHERE s.practice_id = practice AND s.supervisor_id = person AND s.until_day IS NULL
       AND t.client_id = client AND t.relation = 'therapist' AND t.until_day IS NULL);
END $function$
;
CREATE OR REPLACE FUNCTION waymark.relations_to(practice text, client text, person text, day date, OUT on_team boolean, OUT supports boolean, OUT supervises boolean, OUT emergency boolean)
 RETURNS record
 LANGUAGE plpgsql
 STABLE
AS $function$
BEGIN
  PERFORM set_config('app.practice_id', practice, true);
  SELECT coalesce(bool_or(t.relation = 'therapist' AND t.until_day IS NULL), false),
         coalesce(bool_or(t.relation = 'supporter' AND t.from_day <= day AND (t.until_day IS NULL OR t.until_day >= day)), false),
         coalesce(bool_or(t.relation = 'emergency' AND t.from_day <= day AND t.until_day >= day), false)
    INTO on_team, supports, emergency
    FROM waymark.care_team t
   WHERE t.practice_id = practice AND t.client_id = client AND t.person_id = person;
  supervises := EXISTS (
    SELECT FROM waymark.supervision s JOIN waymark.care_team t ON t.practice_id = s.practice_id AND t.person_id = s.therapist_id
     WHERE s.practice_id = practice AND s.supervisor_id = person AND s.until_day IS NULL
       AND t.client_id = client AND t.relation = 'therapist' AND t.until_day IS NULL);
END $function$
;
CREATE OR REPLACE FUNCTION waymark.supported_by(person text, OUT practice text, OUT client text)
 RETURNS SETOF record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
BEGIN
  PERFORM set_config('app.whole_database', 'on', true);
  RETURN QUERY SELECT t.practice_id, t.client_id FROM waymark.care_team t
    WHERE t.person_id = person AND t.relation = 'supporter' ORDER BY t.from_day, t.practice_id, t.client_id;
  PERFORM set_config('app.whole_database', '', true);
END $function$
;

GRANT DELETE, INSERT, SELECT, UPDATE ON identity.accounts TO waymark_app;
GRANT INSERT, SELECT, UPDATE ON identity.client_links TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON identity.device_keys TO waymark_app;
GRANT INSERT, SELECT, UPDATE ON identity.invitations TO waymark_app;
GRANT INSERT, SELECT, UPDATE ON identity.memberships TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON identity.passkeys TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON identity.people TO waymark_app;
GRANT INSERT, SELECT, UPDATE ON identity.practice_security TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON identity.rate_limits TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON identity.room_sessions TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON identity.sessions TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON identity.signed_in_again TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON identity.two_factors TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON identity.verifications TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON jobs.bam TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON jobs.instance TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON jobs.job TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON jobs.job_common TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON jobs.job_dependency TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON jobs.queue TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON jobs.queue_stats TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON jobs.schedule TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON jobs.subscription TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON jobs.version TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON jobs.warning TO waymark_app;
GRANT INSERT, SELECT ON waymark.access_log TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON waymark.alerts TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON waymark.calendar_codes TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON waymark.calendar_sessions TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON waymark.calendars TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON waymark.care_team TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON waymark.check_in_links TO waymark_app;
GRANT INSERT, SELECT ON waymark.checkpoints TO waymark_app;
GRANT SELECT ON waymark.code_lists TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON waymark.courses_of_care TO waymark_app;
GRANT INSERT, SELECT, UPDATE (erased_at), UPDATE (wrapped) ON waymark.data_keys TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON waymark.directory TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON waymark.emergencies TO waymark_app;
GRANT INSERT, SELECT ON waymark.erasure_ledger TO waymark_app;
GRANT INSERT, SELECT ON waymark.events TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON waymark.hand_overs TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON waymark.kept_answers TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON waymark.notice_settings TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON waymark.notices TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON waymark.outbox TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON waymark.reminders TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON waymark.scores TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON waymark.sealed_notes_keys TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON waymark.snapshots TO waymark_app;
GRANT INSERT, SELECT, UPDATE (checkpointed), UPDATE (hash), UPDATE (version) ON waymark.streams TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON waymark.supervision TO waymark_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON waymark.today TO waymark_app;
