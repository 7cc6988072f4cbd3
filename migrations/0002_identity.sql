-- Who signs in, and what they belong to. People are global; a membership or a client link ties a person to one practice.
--
-- Row-level security is forced on every table here. Two settings open rows, both only for the length of a transaction:
--   app.person_id  a person sees their own memberships and client links, and nothing else;
--   app.sign_in    'on' only inside the transactions of the sign-in code (src/server/sign-in/identity-database.ts). Signing in
--                  must look for a person before it knows who they are, so the sign-in library's tables open with this
--                  setting alone: a query from any other part of the application finds them empty.
-- app.practice_id opens the list of a practice's members, client links and invitations for reading.
-- E-mail addresses, session tokens, password hashes and one-time values are stored encrypted by the application.

CREATE SCHEMA IF NOT EXISTS identity;

CREATE TABLE identity.people (
  id text PRIMARY KEY,
  -- An opaque id: names live in the practice's encrypted directory.
  name text NOT NULL,
  -- Deterministic ciphertext, so that it can be looked up and is unique.
  email text NOT NULL UNIQUE,
  email_verified boolean NOT NULL DEFAULT false,
  image text,
  two_factor_enabled boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE identity.sessions (
  id text PRIMARY KEY,
  person_id text NOT NULL REFERENCES identity.people (id) ON DELETE CASCADE,
  token text NOT NULL UNIQUE,
  expires_at timestamptz NOT NULL,
  -- How this session began: password, passkey or code; and whether two factors were shown.
  method text NOT NULL DEFAULT 'password' CHECK (method IN ('password', 'passkey', 'code')),
  second_factor boolean NOT NULL DEFAULT false,
  -- Kept empty: where people sign in from, and with what, is nobody's business.
  ip_address text CHECK (ip_address IS NULL OR ip_address = ''),
  user_agent text CHECK (user_agent IS NULL OR user_agent = ''),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX sessions_person ON identity.sessions (person_id);
CREATE INDEX sessions_expiry ON identity.sessions (expires_at);

CREATE TABLE identity.accounts (
  id text PRIMARY KEY,
  person_id text NOT NULL REFERENCES identity.people (id) ON DELETE CASCADE,
  account_id text NOT NULL,
  provider_id text NOT NULL,
  -- The library's own hash, encrypted once more: a dump without the master key cannot be guessed at.
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (provider_id, account_id)
);
CREATE INDEX accounts_person ON identity.accounts (person_id);

CREATE TABLE identity.verifications (
  id text PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX verifications_identifier ON identity.verifications (identifier);
CREATE INDEX verifications_expiry ON identity.verifications (expires_at);

CREATE TABLE identity.two_factors (
  id text PRIMARY KEY,
  person_id text NOT NULL REFERENCES identity.people (id) ON DELETE CASCADE,
  secret text NOT NULL,
  backup_codes text NOT NULL,
  verified boolean NOT NULL DEFAULT true,
  failed_verification_count integer NOT NULL DEFAULT 0,
  locked_until timestamptz
);
CREATE UNIQUE INDEX two_factors_person ON identity.two_factors (person_id);

CREATE TABLE identity.passkeys (
  id text PRIMARY KEY,
  person_id text NOT NULL REFERENCES identity.people (id) ON DELETE CASCADE,
  name text,
  public_key text NOT NULL,
  credential_id text NOT NULL UNIQUE,
  counter bigint NOT NULL,
  device_type text NOT NULL,
  backed_up boolean NOT NULL,
  transports text,
  aaguid text,
  created_at timestamptz DEFAULT now()
);
CREATE INDEX passkeys_person ON identity.passkeys (person_id);

-- Tries per key and window. The key is a keyed hash: neither an e-mail nor an address can be read from it.
CREATE TABLE identity.rate_limits (
  key text PRIMARY KEY,
  tries integer NOT NULL,
  window_ends_at timestamptz NOT NULL
);
CREATE INDEX rate_limits_expiry ON identity.rate_limits (window_ends_at);

-- What a practice asks of its members when they sign in.
CREATE TABLE identity.practice_security (
  practice_id text PRIMARY KEY,
  second_factor_required boolean NOT NULL DEFAULT true,
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE identity.memberships (
  practice_id text NOT NULL,
  person_id text NOT NULL REFERENCES identity.people (id),
  roles text[] NOT NULL CHECK (
    cardinality(roles) > 0 AND roles <@ ARRAY['therapist', 'supervisor', 'assistant', 'administrator']
  ),
  since timestamptz NOT NULL DEFAULT now(),
  until timestamptz,
  PRIMARY KEY (practice_id, person_id)
);
CREATE INDEX memberships_person ON identity.memberships (person_id);

CREATE TABLE identity.client_links (
  practice_id text NOT NULL,
  client_id text NOT NULL,
  person_id text NOT NULL REFERENCES identity.people (id),
  since timestamptz NOT NULL DEFAULT now(),
  until timestamptz,
  PRIMARY KEY (practice_id, client_id, person_id)
);
CREATE INDEX client_links_person ON identity.client_links (person_id);

CREATE TABLE identity.invitations (
  practice_id text NOT NULL,
  id text NOT NULL,
  token_hash text NOT NULL UNIQUE,
  -- Keyed hash of the code told in the room.
  code_hash text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('member', 'client')),
  roles text[],
  client_id text,
  -- Deterministic ciphertext; absent when the link is handed over on paper.
  email text,
  invited_by text NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  used_by text,
  withdrawn_at timestamptz,
  PRIMARY KEY (practice_id, id),
  CHECK ((kind = 'member' AND roles IS NOT NULL) OR (kind = 'client' AND client_id IS NOT NULL))
);

-- A screen handed over in the room: bound to one client and one page, until the therapist takes it back.
CREATE TABLE identity.room_sessions (
  id text PRIMARY KEY,
  token_hash text NOT NULL UNIQUE,
  practice_id text NOT NULL,
  client_id text NOT NULL,
  plan_id text NOT NULL,
  page text NOT NULL,
  therapist_id text NOT NULL REFERENCES identity.people (id),
  -- Whether the therapist's session had shown two factors: it is given back as it was.
  second_factor boolean NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz
);

-- Signing in again just now, for signatures: one row per session.
CREATE TABLE identity.signed_in_again (
  session_id text PRIMARY KEY REFERENCES identity.sessions (id) ON DELETE CASCADE,
  method text NOT NULL CHECK (method IN ('password', 'passkey', 'code')),
  at timestamptz NOT NULL
);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['people', 'sessions', 'accounts', 'verifications', 'two_factors', 'passkeys', 'rate_limits',
    'practice_security', 'memberships', 'client_links', 'invitations', 'room_sessions', 'signed_in_again']
  LOOP
    EXECUTE format('ALTER TABLE identity.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE identity.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY signing_in ON identity.%I USING (current_setting(''app.sign_in'', true) = ''on'') '
      'WITH CHECK (current_setting(''app.sign_in'', true) = ''on'')', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['memberships', 'client_links']
  LOOP
    EXECUTE format('CREATE POLICY own ON identity.%I FOR SELECT USING (person_id = current_setting(''app.person_id'', true))',
      name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['memberships', 'client_links', 'invitations', 'practice_security']
  LOOP
    EXECUTE format('CREATE POLICY of_practice ON identity.%I FOR SELECT '
      'USING (practice_id = current_setting(''app.practice_id'', true))', name);
  END LOOP;
END $$;

-- Everything a request needs to know about who is asking, in one round trip. A live hand-over comes before a session: the screen
-- stays with the client until it is taken back. Opens the tables for itself alone and closes them again.
CREATE FUNCTION identity.principal_of(session_token text, room_token_hash text, at timestamptz) RETURNS jsonb
LANGUAGE plpgsql AS $$
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
END $$;

GRANT USAGE ON SCHEMA identity TO waymark_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA identity TO waymark_app;
-- Invitations and hand-overs are kept as they happened.
REVOKE DELETE ON identity.invitations, identity.practice_security, identity.memberships, identity.client_links FROM waymark_app;
GRANT EXECUTE ON FUNCTION identity.principal_of(text, text, timestamptz) TO waymark_app;
